import type { Calendar } from '../../../src/engine/clock/calendar';
import type { Clock } from '../../../src/engine/clock/clock';
import { ownersIn } from '../../../src/engine/clock/clock';
import type { Limit, Unit } from '../../../src/engine/clock/limit';
import type { Minute } from '../../../src/engine/clock/minute';
import { DAY, wallText } from '../../../src/engine/clock/minute';
import type { Moment } from '../../../src/engine/clock/moment';
import { minuteOf, parseMoment } from '../../../src/engine/clock/moment';
import type { ClockRule } from '../../../src/engine/clock/rule';
import { momentAt, wallAt, zoneOf } from '../../../src/engine/clock/zone';

/** Tables and times as people write them, for tests. */

export const rowsOf = (table: string): Record<string, string>[] => {
  const [head, ...lines] = table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return lines.map((cells) => Object.fromEntries(head!.map((name, i) => [name, cells[i] ?? ''])));
};

export const moment = (text: string): Moment => {
  const read = parseMoment(text);
  if (!read) throw new Error(`no moment: ${text}`);
  return read;
};
const maybe = (text = ''): Moment | null => (text === '' || text === '-' ? null : moment(text));

/** `2026-03-01 10:00` in a zone. */
export const at = (text: string, zone = 'Asia/Shanghai'): Minute => {
  const { day, minute } = moment(text);
  return momentAt(zoneOf(zone)!, day * DAY + (minute ?? 0));
};
export const shown = (minute: Minute, zone = 'Asia/Shanghai'): string =>
  Number.isFinite(minute) ? wallText(wallAt(zoneOf(zone)!, minute))! : '-';

/** `48 hours`, `2 working-days`. */
export const limit = (text: string): Limit => {
  const [count, unit] = text.split(' ');
  return { count: Number(count), unit: unit as Unit };
};

/**
 * Columns id, owner, region, start, stop, pauses (`from > to reason; …`), answers (`…; …`).
 */
export const clocks = (table: string): Clock[] =>
  rowsOf(table).map(({ id, owner, region, start, stop, pauses, answers }) => ({
    ...{ id: id!, owners: ownersIn(owner ?? '王芳'), start: maybe(start), stop: maybe(stop) },
    ...(region && { region }),
    ...(pauses && { pauses: pauses.split(';').map(pause) }),
    ...(answers && { answers: answers.split(';').map((each) => moment(each.trim())) }),
  }));

const pause = (text: string) => {
  const [, from, to, reason] = /^\s*(\S+(?: \d\S+)?) > (\S+(?: \d\S+)?) (.*?)\s*$/.exec(text)!;
  return { from: moment(from!), to: maybe(to), reason: reason! };
};

/** Hours as `1-5 09:00-12:00 13:00-18:00`; days as `2026-05-01 holiday`. The years from 2023 to 2030 are known. */
export function calendarOf(hours: string, days = '', zone = 'Asia/Shanghai'): Calendar {
  const [week, ...spans] = hours.trim().split(/\s+/);
  const [first, last] = week!.split('-').map(Number) as [number, number];
  return {
    regions: [{ name: 'here', zone }],
    hours: Array.from({ length: last - first + 1 }, (_, i) => first + i).flatMap((weekday) =>
      spans.map((span) => {
        const [from, to] = span.split('-').map((time) => minuteOf(time)!) as [number, number];
        return { region: '', weekday, from, to };
      }),
    ),
    days: days
      .split(',')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const [date, kind] = line.trim().split(' ') as [string, 'holiday' | 'workday'];
        return { region: '', date, kind, name: '', source: 'test' };
      }),
    years: Array.from({ length: 8 }, (_, i) => ({ region: '', year: 2023 + i, source: 'test' })),
  };
}

export const OFFICE = calendarOf('1-5 09:00-12:00 13:00-18:00');

export const rule = (changes: Partial<Omit<ClockRule, 'limit'>> & { readonly limit?: string } = {}): ClockRule => ({
  ...{ id: 'contact', register: 'contacts', starts: 'trialEnd', stops: 'firstContact', owner: 'salesOwner' },
  ...{ reminders: [0, 50, 75], levels: [], pauseReasons: [], judged: 'running', early: 'does-not-count' },
  ...changes,
  limit: limit(changes.limit ?? '48 hours'),
});
