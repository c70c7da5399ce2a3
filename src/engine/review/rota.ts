import type { CalendarDate } from '../parse/date';
import { dateOfDay, dayNumber } from '../parse/date';
import { personKey } from '../points/person';

/** A group that is reviewed, and from which day on; `null`: always. */
export interface RotaLine {
  readonly group: string;
  readonly from: CalendarDate | null;
}

/** Where rotations begin that nobody gave a beginning: a Friday, early enough for every calendar. */
const FIRST_FRIDAY: CalendarDate = '1900-01-05';
/** 1970-01-02 was a Friday. */
const A_FRIDAY = 1;
const WEEK = 7;

/** The Friday of this week: the day itself or the first one after it (S7). */
export function fridayOn(date: CalendarDate): CalendarDate {
  const day = dayNumber(date);
  const past = (((day - A_FRIDAY) % WEEK) + WEEK) % WEEK;
  // The last days of the calendar have no Friday any more.
  return dateOfDay(day + ((WEEK - past) % WEEK)) ?? date;
}

/** So many weeks later; `undefined` beyond the calendar. */
export const weeksLater = (date: CalendarDate, weeks: number): CalendarDate | undefined =>
  dateOfDay(dayNumber(date) + weeks * WEEK);

/**
 * The groups in the order of their turns from a Friday on; the first has its turn that day. One group a Friday goes round;
 * groups that join take the next turns, in their order, and do not change who came before.
 */
export function turnsFrom(rota: readonly RotaLine[], friday: CalendarDate): string[] {
  const joins = new Map<CalendarDate, string[]>();
  for (const { group, from } of rota) {
    const day = fridayOn(from ?? FIRST_FRIDAY);
    if (day > friday) continue;
    joins.set(day, [...(joins.get(day) ?? []), group]);
  }
  let queue: string[] = [];
  let since = friday;
  for (const day of [...joins.keys()].sort()) {
    queue = [...joins.get(day)!, ...turned(queue, weeks(since, day))];
    since = day;
  }
  return turned(queue, weeks(since, friday));
}

const weeks = (from: CalendarDate, to: CalendarDate): number => (dayNumber(to) - dayNumber(from)) / WEEK;

function turned(queue: readonly string[], turns: number): string[] {
  if (queue.length === 0) return [];
  const first = ((turns % queue.length) + queue.length) % queue.length;
  return [...queue.slice(first), ...queue.slice(0, first)];
}

/** The last Friday before a day on which a group had its turn; `undefined` when it had none in the last rounds. */
export function lastTurn(rota: readonly RotaLine[], group: string, before: CalendarDate): CalendarDate | undefined {
  const key = personKey(group);
  // The Friday of the week of `before` is not before it.
  for (let back = 1; back <= 3 * rota.length + 1; back++) {
    const friday = weeksLater(fridayOn(before), -back);
    if (friday === undefined || friday < FIRST_FRIDAY) return undefined;
    const [turn] = turnsFrom(rota, friday);
    if (turn !== undefined && personKey(turn) === key) return friday;
  }
  return undefined;
}
