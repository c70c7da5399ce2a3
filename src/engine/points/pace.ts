import type { Rational } from '../number/rational';
import { add, compare, divide, floor, multiply, negate, rational, sum, ZERO } from '../number/rational';
import { quantile } from '../statistics/quantile';
import { addMonths, monthsBetween } from '../parse/calendar-months';
import type { CalendarDate } from '../parse/date';
import { dateOfDay, dayNumber } from '../parse/date';
import type { Entry } from './entry';
import { monthOf } from './source';

/** Fewer complete months than this say nothing about the next ones. */
const FEWEST_MONTHS = 3;
/** Older months are another time. */
const MOST_MONTHS = 12;

export interface MonthPoints {
  /** `2019-02`. */
  readonly month: string;
  readonly points: Rational;
}

/** Points a month as the past months had them: lower quartile, median, upper quartile. */
export interface Pace {
  readonly slow: Rational;
  readonly middle: Rational;
  readonly fast: Rational;
}

/** When points would be there; `null` where the pace leads nowhere, or beyond all calendars. */
export interface Forecast {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/**
 * One engineer's points of each complete month, by the day on which things happened: from the month of the first entry, at
 * most the last 12. The month of `asOf` is not over and does not count.
 */
export function monthsOf(entries: readonly Pick<Entry, 'date' | 'points'>[], asOf: CalendarDate): MonthPoints[] {
  const sums = new Map<string, Rational>();
  for (const { date, points } of entries) sums.set(monthOf(date), add(sums.get(monthOf(date)) ?? ZERO, points));
  const first = [...sums.keys()].sort()[0];
  const last = addMonths(`${monthOf(asOf)}-01`, -1);
  if (first === undefined || last === undefined) return [];
  const months = monthsBetween(first, monthOf(last)).slice(-MOST_MONTHS);
  return months.map((month) => ({ month, points: sums.get(month) ?? ZERO }));
}

/**
 * The quartiles of the months' points, in between by straight lines (as a spreadsheet's QUARTILE.INC): half of the past
 * months lay between `slow` and `fast`. `undefined` for fewer than 3 months.
 */
export function paceOf(months: readonly MonthPoints[]): Pace | undefined {
  if (months.length < FEWEST_MONTHS) return undefined;
  const sorted = months.map(({ points }) => points).sort(compare);
  const at = (quarters: number): Rational => quantile(sorted, rational(quarters, 4));
  return { slow: at(1), middle: at(2), fast: at(3) };
}

export const averageOf = (months: readonly MonthPoints[]): Rational | undefined =>
  months.length > 0 ? divide(sum(months.map(({ points }) => points)), rational(months.length)) : undefined;

/** Days of an average month: 365.25 ÷ 12. */
const MONTH_DAYS = rational(487, 16);

/** When so many points more are there if the coming months are like the better, or like the worse half of the past ones. */
export function forecast(distance: Rational, { slow, fast }: Pace, asOf: CalendarDate): Forecast {
  const day = (rate: Rational): CalendarDate | null => {
    if (compare(distance, ZERO) <= 0) return asOf;
    if (compare(rate, ZERO) <= 0) return null;
    const days = -floor(negate(multiply(divide(distance, rate), MONTH_DAYS)));
    return days > 3_000_000n ? null : (dateOfDay(dayNumber(asOf) + Number(days)) ?? null);
  };
  return { from: day(fast), to: day(slow) };
}
