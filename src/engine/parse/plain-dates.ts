import type { Value } from '../grid/value';
import { isDay } from './date';
import type { DateOrder } from './reading';
import { IMPOSSIBLE, newDate, scanDate, scannedDay } from './scan-date';

/** The cells of a date column that are plain. */
export interface PlainDates {
  /** Days since 1970-01-01; of the rows in `yearLast` their packed numbers. */
  readonly days: Int32Array;
  /** A `State` for each row. */
  readonly state: Uint8Array;
  /** Rows whose order of day and month was not known when they were read. */
  readonly yearLast: readonly number[];
  /** One of them can only have its day first; its month first. */
  readonly dmy: boolean;
  readonly mdy: boolean;
  /** Plain rows without such a day. */
  readonly impossible: readonly number[];
  /** The rows of all other cells, in order. */
  readonly rest: readonly number[];
}

/**
 * @param order of day and month where the year stands last, if it is known
 * @param early takes the order from the first cell that shows it, and begins again when another one contradicts it
 */
export function plainDates(
  cells: readonly Value[],
  order: DateOrder | undefined,
  early = order === undefined,
): PlainDates {
  const days = new Int32Array(cells.length);
  const yearLast: number[] = [];
  const impossible: number[] = [];
  const rest: number[] = [];
  const scanned = newDate();
  let known = order;
  let dmy = false;
  let mdy = false;
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    if (typeof cell !== 'string' || !scanDate(cell, scanned)) {
      rest.push(row);
      continue;
    }
    let day = scannedDay(scanned, known);
    if (!(day < IMPOSSIBLE) && scanned.yearLast && order === undefined) {
      // Up to 12 either number may be the month; no month is too short for such a day.
      const { month: first, day: second, year } = scanned;
      if (first > 12) dmy ||= isDay(year, second, first);
      else if (second > 12) mdy ||= isDay(year, first, second);
      if (early && dmy && mdy) return plainDates(cells, order, false);
      if (early && (dmy || mdy)) known = dmy ? 'dmy' : 'mdy';
      day = scannedDay(scanned, known);
      if (known === undefined) {
        days[row] = (year << 16) | (first << 8) | second;
        yearLast.push(row);
      }
    }
    if (day < IMPOSSIBLE) days[row] = day;
    else if (day === IMPOSSIBLE) impossible.push(row);
    else if (known !== undefined) rest.push(row);
  }
  return { days, state: new Uint8Array(cells.length), yearLast, dmy, mdy, impossible, rest };
}

const unpacked = newDate();

/** The day of three numbers with the year last, as `scannedDay`. */
export function packedDay(packed: number, order: DateOrder | undefined): number {
  unpacked.yearLast = true;
  unpacked.year = packed >> 16;
  unpacked.month = (packed >> 8) & 255;
  unpacked.day = packed & 255;
  return scannedDay(unpacked, order);
}
