import type { RegionDays } from './calendar';
import type { Minute } from './minute';
import { DAY, dayOf } from './minute';
import type { Zone } from './zone';

/** The working time of a region over a stretch of time, in order, for searching. */
export interface WorkingTime {
  readonly from: Minute;
  readonly to: Minute;
  readonly starts: Float64Array;
  /** Not in the interval any more. */
  readonly ends: Float64Array;
  /** Working minutes before each interval, and at the end those of all. */
  readonly sums: Float64Array;
  /** Which of `days` an interval belongs to. */
  readonly dayOf: Int32Array;
  /** Days on which somebody works, as days since 1970-01-01. */
  readonly days: Int32Array;
  /** The last minute of each that still counts as being in time: the end of work, at the latest 23:59. */
  readonly closes: Float64Array;
}

/**
 * A minute is working time when the clock on the wall shows working hours then: clocks that are put forward take away
 * what they pass over, clocks that are put back give an hour twice.
 */
export function compile(own: RegionDays, zone: Zone, from: Minute, to: Minute): WorkingTime {
  const [starts, ends, sums, dayIndex]: [number[], number[], number[], number[]] = [[], [], [0], []];
  const [days, closes]: [number[], number[]] = [[], []];
  for (const { from: begin, to: end, offset } of zone.stretches(from, to))
    for (let day = dayOf(begin + offset); day <= dayOf(end + offset - 1); day++)
      for (const [open, close] of own.hoursOn(day)) {
        const start = Math.max(day * DAY + open - offset, begin);
        const stop = Math.min(day * DAY + close - offset, end);
        if (start >= stop) continue;
        if (!(days.at(-1)! >= day)) {
          days.push(day);
          closes.push(0);
        }
        // Clocks that are put back over midnight bring a day back.
        const found = days.lastIndexOf(day);
        const index = found < 0 ? days.length - 1 : found;
        closes[index] = stop - (close === DAY ? 1 : 0);
        starts.push(start);
        ends.push(stop);
        sums.push(sums.at(-1)! + stop - start);
        dayIndex.push(index);
      }
  return {
    ...{ from, to, starts: Float64Array.from(starts), ends: Float64Array.from(ends), sums: Float64Array.from(sums) },
    ...{ dayOf: Int32Array.from(dayIndex), days: Int32Array.from(days), closes: Float64Array.from(closes) },
  };
}

/** How many of sorted numbers are at most `value`. */
export function countUpTo(sorted: Float64Array | Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
