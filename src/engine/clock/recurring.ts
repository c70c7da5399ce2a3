import type { Calendar } from './calendar';
import type { Clock } from './clock';
import { dueOf } from './due';
import type { Issue } from './issue';
import { issue } from './issue';
import type { Minute } from './minute';
import { DAY, dayOf } from './minute';
import type { Moment } from './moment';
import { NO_PAUSES } from './pauses';
import type { RegionPlace } from './place';
import { placeOf } from './place';
import { isImpossible, spanOf } from './reading';
import type { ClockRule } from './rule';
import { wallAt } from './zone';

/** Something that is checked again and again until it is over (I3). */
export interface Recurring extends Omit<Clock, 'stop' | 'answers'> {
  /** When it was checked, in any order. */
  readonly checks: readonly Moment[];
  /** When it was over; its checks end with it. */
  readonly over: Moment | null;
}

export interface Rounds {
  /** One clock for each round up to now, with ids `<id>#1`, `<id>#2` … */
  readonly clocks: readonly Clock[];
  /** The row of each round. */
  readonly row: readonly number[];
  /** Counted from 1. */
  readonly round: readonly number[];
  readonly issues: readonly Issue[];
}

/** Ten years of weeks: more rounds than that are a date with a slip of the pen. */
export const MOST_ROUNDS = 522;

/**
 * The rounds of every row that have begun by now, as clocks that `judge` takes. The rounds lie in a row from the start on,
 * the first as long as the rule's limit, the others as `every`: a check that comes late moves none of them. A round is
 * stopped by the first check after its beginning; one that was missed is so stopped, late, by the next check, and seven
 * more days have been set meanwhile. The round in which a thing is over needs no check.
 */
export function roundsOf(rule: ClockRule, rows: readonly Recurring[], calendar: Calendar, now: Minute): Rounds {
  const clocks: Clock[] = [];
  const [row, round, issues]: [number[], number[], Issue[]] = [[], [], []];
  const places = new Map<string, RegionPlace | undefined>();
  const earliest = rows.reduce(
    (least, { start }) => (start && !isImpossible(start, now) ? Math.min(least, start.day * DAY) : least),
    now,
  );
  rows.forEach((own, index) => {
    const region = own.region ?? '';
    if (!places.has(region)) places.set(region, placeOf(calendar, region, earliest));
    const place = places.get(region);
    const { checks, over, ...clock } = own;
    const put = (number: number, start: Moment | null, stop: Moment | null): void => {
      clocks.push({ ...clock, id: `${own.id}#${number}`, start, stop });
      row.push(index);
      round.push(number);
    };
    if (!place || own.start === null || isImpossible(own.start, now)) {
      put(1, own.start, null);
      return;
    }
    const end = over && !isImpossible(over, now) ? spanOf(place.zone, over).first : Infinity;
    const done = checks
      .filter((check) => !isImpossible(check, now))
      .map((check) => ({ check, ...spanOf(place.zone, check) }))
      .sort((a, b) => a.first - b.first);
    let start: Moment = own.start;
    for (let number = 1; ; number++) {
      const { first, last } = spanOf(place.zone, start);
      if (number > 1 && (first > now || first >= end)) return;
      if (number > MOST_ROUNDS) {
        issues.push(issue('clocks', index, 'clock-rounds-too-many', { clock: own.id, most: MOST_ROUNDS }));
        return;
      }
      const due = dueOf(place, (number > 1 && rule.every) || rule.limit, last, NO_PAUSES);
      const check = done.find((each) => (number === 1 ? each.last >= first : each.last > last));
      put(number, start, check && check.first <= end ? check.check : end < Infinity ? over : null);
      if (due === Infinity || !rule.every) return;
      start = momentOf(place, due, start.minute === null);
    }
  });
  return { clocks, row, round, issues };
}

function momentOf({ zone }: RegionPlace, at: Minute, dayAlone: boolean): Moment {
  const wall = wallAt(zone, at);
  const day = dayOf(wall);
  return { day, minute: dayAlone ? null : wall - day * DAY };
}
