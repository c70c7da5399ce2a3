import type { CalendarDate } from './date';
import { calendarDate, isDay } from './date';
import { withoutTime, withoutWeekday } from './date-names';
import type { DateParts } from './date-parts';
import { datePartsOf } from './date-parts';
import { problem } from './problem';
import type { CellContext, DateOrder, Problem } from './reading';

/** A day, with a problem when it was read with an assumption; or no day and the reason. */
export interface DateReading {
  readonly value: CalendarDate | null;
  readonly problem?: Problem;
}

/**
 * Reads a text that has the form of a date. The text is as `cellText` gives it; `undefined` when it is something else.
 * A day that does not exist, or that has more than one reading, is a problem without a value.
 */
export function readDateText(text: string, context: CellContext): DateReading | undefined {
  const clock = withoutTime(text);
  const parts = datePartsOf(withoutWeekday(clock.text)) ?? datePartsOf(clock.text);
  if (!parts) return undefined;
  const reading = resolve(parts, text, context);
  if (!clock.zone || !reading?.value || reading.problem) return reading;
  return { ...reading, problem: problem('date-zone', text, { date: reading.value }) };
}

function resolve(parts: DateParts, text: string, context: CellContext): DateReading | undefined {
  switch (parts.form) {
    case 'full':
      return day(parts.year, parts.month, parts.day, text);
    case 'short': {
      const year = context.roc ? parts.year + 1911 : century(parts.year);
      return assumed(day(year, parts.month, parts.day, text), text, year);
    }
    case 'open':
      return ordered(parts.numbers, text, context);
    case 'yearless':
      return yearless(parts.month, parts.day, text, parts.doubtful ? {} : context);
    case 'pair':
      return pair(parts, text, context);
    case 'dayless':
      return { value: null, problem: problem('date-without-day', text) };
    case 'lunar':
      return { value: null, problem: problem('date-lunar', text) };
  }
}

const day = (year: number, month: number, date: number, text: string): DateReading => {
  const value = calendarDate(year, month, date);
  return value === undefined ? { value: null, problem: problem('date-impossible', text) } : { value };
};

const assumed = (reading: DateReading, text: string, year: number): DateReading =>
  reading.value === null ? reading : { ...reading, problem: problem('date-year-assumed', text, { year }) };

/** As spreadsheets do: 29 is 2029, 30 is 1930. */
const century = (year: number): number => (year < 30 ? 2000 + year : 1900 + year);

type Three = readonly [string, string, string];

/** Year, month and day by the order in which they stand. */
export function inOrder(numbers: Three, order: DateOrder): readonly [number, number, number] {
  const [a, b, c] = numbers.map(Number) as [number, number, number];
  if (order === 'ymd') return [a, b, c];
  return order === 'dmy' ? [c, b, a] : [c, a, b];
}

/** The orders in which three numbers are a day. A year of four digits says that it is the year. */
export function ordersOf(numbers: Three): DateOrder[] {
  const yearLast = numbers[2].length === 4;
  const orders: DateOrder[] = yearLast ? ['dmy', 'mdy'] : ['ymd', 'dmy', 'mdy'];
  return orders.filter((order) => {
    const [year, month, date] = inOrder(numbers, order);
    return isDay(yearLast ? year : century(year), month, date) && (yearLast || year < 100);
  });
}

/** Three digits in front can only count from the founding of the Republic, 1912. */
const isRoc = ([first]: Three): boolean => first.length === 3;

function ordered(numbers: Three, text: string, context: CellContext): DateReading {
  if (isRoc(numbers) || (context.roc && numbers[2].length < 3)) {
    const [year, month, date] = inOrder(numbers, 'ymd');
    if (context.roc) return day(year + 1911, month, date, text);
    if (year >= 200) return { value: null, problem: problem('date-impossible', text) };
    return { value: null, problem: problem('date-roc-open', text, { year: year + 1911 }) };
  }
  const orders = ordersOf(numbers);
  if (orders.length === 0) return { value: null, problem: problem('date-impossible', text) };
  const short = numbers[2].length < 4;
  const order =
    context.dateOrder !== undefined && (short || context.dateOrder !== 'ymd') ? context.dateOrder : undefined;
  if (order !== undefined && !orders.includes(order)) return { value: null, problem: problem('date-impossible', text) };
  const days = (order ? [order] : orders).map((each) => {
    const [year, month, date] = inOrder(numbers, each);
    return calendarDate(short ? century(year) : year, month, date)!;
  });
  const value = days[0]!;
  // A year of two digits in front may also count from 1912: 99.12.31.
  const isDecided = order !== undefined || (short ? orders.length === 1 && orders[0] !== 'ymd' : true);
  if (isDecided && days.every((each) => each === value)) {
    return short ? assumed({ value }, text, Number(value.slice(0, 4))) : { value };
  }
  return { value: null, problem: problem('date-order-open', text, { dates: [...new Set(days)] }) };
}

/** The year that puts the day into the sheet's period, if there is exactly one. */
function yearless(month: number, date: number, text: string, { period }: CellContext): DateReading {
  if (!isDay(2000, month, date)) return { value: null, problem: problem('date-impossible', text) };
  const [from, to] = [period?.from, period?.to];
  const years = from && to ? range(Number(from.slice(0, 4)), Number(to.slice(0, 4))) : [];
  const days = years.flatMap((year) => calendarDate(year, month, date) ?? []);
  const [value, other] = days.filter((each) => each >= from! && each <= to!);
  if (value === undefined || other !== undefined) {
    return { value: null, problem: problem('date-without-year', text, { month, day: date }) };
  }
  return { value, problem: problem('date-year-assumed', text, { year: Number(value.slice(0, 4)) }) };
}

/** A period of more years than this decides nothing. */
const YEARS = 10;
const range = (first: number, last: number): number[] =>
  last - first < YEARS ? Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i) : [];

/** `5/12` is a day and a month only where the column has such dates; alone it may be a fraction. */
function pair(
  { numbers: [first, second], dashed }: DateParts & { readonly form: 'pair' },
  text: string,
  context: CellContext,
): DateReading | undefined {
  const { dateOrder, period } = context;
  const orders = (['mdy', 'dmy'] as const).filter((order) => isDay(2000, ...monthAndDay(first, second, order)));
  if (orders.length === 0) return undefined;
  const order = orders.length === 1 ? orders[0] : dateOrder;
  const [month, date] = order ? monthAndDay(first, second, order) : [];
  if (month === undefined || date === undefined || (orders.length > 1 && !period)) {
    return { value: null, problem: problem('date-pair', text) };
  }
  // 4-22 may be a range: only a column of dates makes it one.
  if (dashed && !dateOrder) return { value: null, problem: problem('date-pair', text, { month, day: date }) };
  return yearless(month, date, text, context);
}

const monthAndDay = (first: string, second: string, order: DateOrder): [number, number] =>
  order === 'dmy' ? [Number(second), Number(first)] : [Number(first), Number(second)];
