import type { CalendarDate } from '../parse/date';
import { calendarDate } from '../parse/date';

export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const NAME = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const WORDS = [
  { form: new RegExp(`^${NAME}[\\s,/'-]*(\\d{4}|\\d{2})$`, 'i'), month: 1, year: 2 },
  { form: new RegExp(`^(\\d{4})[\\s,/-]*${NAME}$`, 'i'), month: 2, year: 1 },
] as const;
const FIGURES =
  /^(?:(\d{4})\s*[年./-]\s*(\d{1,2})\s*月?(?:份)?|(\d{4})(0[1-9]|1[0-2])|民[国國]\s*(\d{2,3})\s*年\s*(\d{1,2})\s*月(?:份)?)$/;

const lastDay = (year: number, month: number): CalendarDate =>
  [31, 30, 29, 28].map((day) => calendarDate(year, month, day)).find((date) => date !== undefined)!;

function monthPeriod(year: number, month: number): Period | undefined {
  const from = calendarDate(year, month, 1);
  return from === undefined ? undefined : { from, to: lastDay(year, month) };
}

/** The month that a text names: `2024年1月`, `2024-01`, `Jan 2024`, `Jan-24`. A month without its year is none. */
export function monthOf(text: string): Period | undefined {
  if (text.length > 30) return undefined;
  const plain = text.normalize('NFKC').trim();
  for (const { form, month, year } of WORDS) {
    const match = form.exec(plain);
    if (!match) continue;
    const digits = match[year]!;
    const full = digits.length === 4 ? Number(digits) : 2000 + Number(digits);
    return monthPeriod(full, MONTHS.indexOf(match[month]!.slice(0, 3).toLowerCase()) + 1);
  }
  const match = FIGURES.exec(plain);
  if (!match) return undefined;
  const year = match[1] ?? match[3];
  if (year !== undefined) return monthPeriod(Number(year), Number(match[2] ?? match[4]));
  return monthPeriod(Number(match[5]) + 1911, Number(match[6]));
}

/** The year, half year, quarter or month that a text names as a whole. */
export function periodOf(text: string): Period | undefined {
  const month = monthOf(text);
  if (month) return month;
  const plain = text.normalize('NFKC').trim();
  const year = /^(?:fy\s*)?((?:19|20)\d\d)\s*(?:年度?)?$/i.exec(plain);
  if (year) return { from: `${year[1]!}-01-01`, to: `${year[1]!}-12-31` };
  const quarter = /^((?:19|20)\d\d)\s*年?\s*(?:q([1-4])|第?([1-4一二三四])季度?)$/i.exec(plain);
  if (!quarter) return undefined;
  const part = quarter[2] ?? quarter[3]!;
  const end = ('一二三四'.indexOf(part) + 1 || Number(part)) * 3;
  return {
    from: calendarDate(Number(quarter[1]), end - 2, 1)!,
    to: lastDay(Number(quarter[1]), end),
  };
}
