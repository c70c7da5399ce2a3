import type { CalendarDate } from '../parse/date';
import { personKey } from '../points/person';

/** So many of so many. Without any there is no rate. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** A trial that ended. */
export interface Trial {
  readonly customer: string;
  readonly ended: CalendarDate;
  /** The day of the second interaction after it. */
  readonly second: CalendarDate | null;
}

/** A day on which a customer was really talked with. */
export interface Interaction {
  readonly customer: string;
  readonly on: CalendarDate;
}

export interface MonthRates {
  /** `2026-03`. */
  readonly month: string;
  /** Of the trials that ended in the month, those with a second interaction up to the day asked about (F5). */
  readonly second: Share;
  /** Of the customers that were talked with in the month before, those that were so again in this one (F5). */
  readonly stickiness: Share;
}

export interface ContactRates {
  readonly now: MonthRates;
  readonly last: MonthRates;
}

/** The rates of the month of a day, and those of the month before. Nothing later than the day counts. */
export function contactRates(
  trials: readonly Trial[],
  interactions: readonly Interaction[],
  day: CalendarDate,
): ContactRates {
  const month = day.slice(0, 7);
  const talked = interactions.filter(({ on }) => on <= day);
  const of = (own: string): MonthRates => {
    const ended = trials.filter((trial) => trial.ended.startsWith(own) && trial.ended <= day);
    const before = customersIn(talked, monthBefore(own));
    const again = customersIn(talked, own);
    return {
      month: own,
      second: { count: ended.filter(({ second }) => second !== null && second <= day).length, of: ended.length },
      stickiness: { count: [...before].filter((customer) => again.has(customer)).length, of: before.size },
    };
  };
  return { now: of(month), last: of(monthBefore(month)) };
}

const customersIn = (interactions: readonly Interaction[], month: string): Set<string> =>
  new Set(
    interactions
      .filter(({ on, customer }) => on.startsWith(month) && customer.trim() !== '')
      .map(({ customer }) => personKey(customer)),
  );

/** `2026-01` → `2025-12`. */
export function monthBefore(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 1
    ? `${String(year - 1).padStart(4, '0')}-12`
    : `${month.slice(0, 5)}${String(number - 1).padStart(2, '0')}`;
}

/** Tenths of a percent as text, a half going up: 1 of 3 is `33.3`; `null` of none. */
export function percentOf({ count, of }: Share): string | null {
  if (of === 0) return null;
  const tenths = Math.floor((count * 2000 + of) / (2 * of));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
