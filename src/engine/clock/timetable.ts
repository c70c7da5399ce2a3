import type { RegionDays } from './calendar';
import type { WorkingTime } from './compile';
import { compile, countUpTo } from './compile';
import type { Minute } from './minute';
import { DAY } from './minute';
import type { Zone } from './zone';

/** Working minutes and working days of a region. Everything is a binary search in what was compiled. */
export interface Timetable {
  /** Working minutes up to a time, from a beginning that stays the same: differences are what counts. */
  worked(at: Minute): number;
  /** The first moment at which so many have been worked; `Infinity` beyond the reach of the timetable. */
  when(worked: number): Minute;
  /** The number of the first working day after a day. */
  firstDayAfter(day: number): number;
  /** The numbers of the working days on which somebody works between two times. `undefined`: on none. */
  daysWorked(from: Minute, to: Minute): readonly [first: number, last: number] | undefined;
  /** The close of a working day by its number; `Infinity` beyond the reach of the timetable. */
  close(number: number): Minute;
}

/** Compiled at once around what is asked for. */
const CHUNK = 400 * DAY;
/** The years 1900 to 9999. */
const LAST = 8029 * 365.2425 * DAY;

/**
 * @param from nothing before it is asked for
 * @param reach compiled no further than this (a clock that takes longer has no end)
 */
export function createTimetable(own: RegionDays, zone: Zone, from: Minute, reach: Minute): Timetable {
  const end = Math.min(reach, LAST);
  let time = compile(own, zone, from, Math.min(from + CHUNK, end));
  /** Each time twice as far. */
  const grow = (): boolean => {
    if (time.to >= end) return false;
    time = compile(own, zone, from, Math.min(from + 2 * (time.to - from), end));
    return true;
  };
  const until = (at: Minute): WorkingTime => {
    while (at >= time.to && grow());
    return time;
  };
  return {
    worked(at) {
      const { starts, ends, sums } = until(at);
      const index = countUpTo(starts, at) - 1;
      return index < 0 ? 0 : sums[index]! + Math.min(at, ends[index]!) - starts[index]!;
    },
    when(worked) {
      while (worked > time.sums[time.starts.length]! && grow());
      if (worked > time.sums[time.starts.length]!) return Infinity;
      if (worked <= 0) return from;
      // The interval before whose end it is: the last one with a sum below.
      const index = countUpTo(time.sums, worked - 1) - 1;
      return time.starts[index]! + worked - time.sums[index]!;
    },
    firstDayAfter(day) {
      until((day + 3) * DAY);
      return countUpTo(time.days, day);
    },
    daysWorked(a, b) {
      const { starts, ends, dayOf } = until(b);
      const first = countUpTo(ends, a);
      const last = countUpTo(starts, b - 1) - 1;
      return first <= last && first < ends.length ? [dayOf[first]!, dayOf[last]!] : undefined;
    },
    close(number) {
      // The last one may be cut off.
      while (number >= time.closes.length - 1 && grow());
      return time.closes[number] ?? Infinity;
    },
  };
}
