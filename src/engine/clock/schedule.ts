import { after, baseOf, spent } from './base';
import { dueOf } from './due';
import type { Limit } from './limit';
import { minutesOf } from './limit';
import type { Minute } from './minute';
import { DAY, dayOf } from './minute';
import type { Pauses } from './pauses';
import { pausedUntil } from './pauses';
import type { RegionPlace } from './place';
import type { Level } from './rule';
import { momentAt, wallAt } from './zone';

/** One clock with all its times in minutes. `Infinity`: not known to come. */
export interface Schedule {
  readonly place: RegionPlace;
  readonly limit: Limit;
  /** The first moment at which it may have started: reminders at 0 % come then. */
  readonly opens: Minute;
  /** Where the limit is counted from: the last moment at which it may have started. */
  readonly from: Minute;
  /** The last minute that is in time; `Infinity` while a pause has no end. */
  readonly due: Minute;
  readonly pauses: Pauses;
  readonly percents: readonly number[];
  readonly levels: readonly Level[];
  /** When it was stopped. Before `opens`: it was settled before it began. */
  readonly stop: Minute;
  /** When somebody answered first. */
  readonly answered: Minute;
}

export type State =
  'waiting' | 'reminded' | 'due' | 'late' | 'escalated' | 'stopped-in-time' | 'stopped-late' | 'paused' | 'not-judged';

/** Where a clock stands. */
export interface Standing {
  readonly state: State;
  /** How many reminders have come. */
  readonly reminder: number;
  /** How far up it has gone; 0: not at all. */
  readonly level: number;
  /** When the time to answer of that level ends; `Infinity`: there is none. */
  readonly answerDue: Minute;
  /** What is left of the limit, in minutes of its kind (of work, for working days); `NaN` when stopped or where it cannot be said. */
  readonly remaining: number;
}

/** How long the limit is, in minutes of its kind; `NaN` for working days without an end. */
function lengthOf({ place, limit, due, from, pauses }: Schedule): number {
  if (limit.unit !== 'working-days') return minutesOf(limit);
  return due === Infinity ? NaN : spent(baseOf(place.bases, limit.unit), from, due, pauses);
}

/** When each reminder comes. */
export function remindedAt(schedule: Schedule): Minute[] {
  const { place, limit, percents, opens, from, pauses } = schedule;
  const [base, length] = [baseOf(place.bases, limit.unit), lengthOf(schedule)];
  return percents.map((percent) =>
    percent === 0 ? opens : Number.isNaN(length) ? Infinity : after(base, from, share(length, percent), pauses),
  );
}

const share = (length: number, percent: number): number => Math.floor((length * percent) / 100);

/** When it begins to be due: with the day on which the limit ends, but not before the last reminder. */
export function dueFrom({ due, place, pauses, opens }: Schedule, reminded: readonly Minute[]): Minute {
  if (due === Infinity) return Infinity;
  const at = Math.max(dayOfEnd({ due, place }), reminded.at(-1) ?? opens, opens);
  return pausedUntil(pauses, at) ?? at;
}

/** The beginning of the day on which the limit ends. */
function dayOfEnd({ due, place: { zone } }: Pick<Schedule, 'due' | 'place'>): Minute {
  return due === Infinity ? Infinity : momentAt(zone, dayOf(wallAt(zone, due)) * DAY);
}

/** A level that is asked: from when on, and when its time to answer ends (`Infinity`: it has no end). */
export interface Asked {
  readonly from: Minute;
  readonly answerDue: Minute;
}

/**
 * Who is asked up to a moment. The first level is asked in the first minute in which the clock is late, each next one in the first
 * minute after the time to answer. Each time it is looked again whether the clock was stopped or somebody has answered.
 */
export function askedUntil({ due, levels, stop, answered, place, pauses }: Schedule, at: Minute): Asked[] {
  const asked: Asked[] = [];
  let limit = due;
  for (const { answer } of levels) {
    if (limit >= at || stop <= limit || answered <= limit) break;
    const answerDue = answer ? dueOf(place, answer, limit, pauses) : Infinity;
    asked.push({ from: limit + 1, answerDue });
    limit = answerDue;
  }
  return asked;
}

/** Where a clock stands at a moment, by what is known of it now. */
export function standingAt(schedule: Schedule, at: Minute): Standing {
  const { due, stop, opens, pauses, percents } = schedule;
  if (stop <= at) return stop <= due ? inTime('stopped-in-time', 0, NaN) : late(schedule, stop, true);
  if (at > due) return late(schedule, at, false);
  const gone = goneBy(schedule, at);
  const length = lengthOf(schedule);
  const remaining = at === due ? 0 : Math.max(0, length - Math.max(0, gone));
  if (at < opens) return inTime('waiting', 0, remaining);
  let reminder = 0;
  for (const percent of percents) if (percent === 0 || gone >= share(length, percent)) reminder++;
  const isDue = (): boolean => reminder === percents.length && at >= dayOfEnd(schedule);
  if (pausedUntil(pauses, at) !== undefined) return inTime('paused', reminder, remaining);
  return inTime(isDue() ? 'due' : reminder === 0 ? 'waiting' : 'reminded', reminder, remaining);
}

function late(schedule: Schedule, at: Minute, stopped: boolean): Standing {
  const asked = askedUntil(schedule, at);
  const level = asked.length;
  const state = stopped ? 'stopped-late' : level > 0 ? 'escalated' : 'late';
  const answerDue = asked.at(-1)?.answerDue ?? Infinity;
  return { state, reminder: schedule.percents.length, level, answerDue, remaining: stopped ? NaN : 0 };
}

/** Of a clock that is not late. */
const inTime = (state: State, reminder: number, remaining: number): Standing => ({
  state,
  reminder,
  level: 0,
  answerDue: Infinity,
  remaining,
});

/** What has gone by of the limit, in minutes of its kind; -1 before it began. */
const goneBy = ({ place, limit, from, pauses }: Schedule, at: Minute): number =>
  at < from ? -1 : spent(baseOf(place.bases, limit.unit), from, at, pauses);
