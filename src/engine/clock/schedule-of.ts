import { personKey } from '../points/person';
import type { Clock } from './clock';
import { dueOf } from './due';
import type { Minute } from './minute';
import type { Pauses } from './pauses';
import { joinPauses, NO_PAUSES } from './pauses';
import type { Moment } from './moment';
import type { RegionPlace } from './place';
import { isImpossible, oddity, spanOf } from './reading';
import type { ClockRule } from './rule';
import { remindersOf } from './rule';
import type { Schedule } from './schedule';
import type { Zone } from './zone';

/** A rule, looked at once for many clocks. */
export interface ReadyRule {
  readonly rule: ClockRule;
  readonly percents: readonly number[];
  readonly reasons: ReadonlySet<string>;
}

export const ready = (rule: ClockRule): ReadyRule => ({
  rule,
  percents: remindersOf(rule),
  reasons: new Set(rule.pauseReasons.map(personKey)),
});

/** Hears of what is odd about a clock, by the code of the issue. */
export type Tell = (code: string, data?: Readonly<Record<string, string>>) => void;

/**
 * A clock's times. A day without a time is read so that the person is not wronged: a clock starts in its last minute (its
 * first reminder comes in its first), and is stopped or answered in its first; a pause has the whole day.
 * @returns `undefined` for a clock without a start that can be
 */
export function scheduleOf(
  clock: Clock,
  { rule, percents, reasons }: ReadyRule,
  place: RegionPlace,
  now: Minute,
  tell: Tell,
): Schedule | undefined {
  const { zone } = place;
  if (!may(clock.start, 'start', zone, now, tell)) return undefined;
  const { first: opens, last: from } = spanOf(zone, clock.start!);
  const stop = clock.stop === null ? Infinity : stopOf(clock.stop, rule, opens, zone, now, tell);
  const pauses = clock.pauses?.length ? pausesOf(clock.pauses, reasons, zone, now, tell) : NO_PAUSES;
  const { limit, levels } = rule;
  const due = dueOf(place, limit, from, pauses);
  const span = clock.stop?.minute === null && stop <= due && spanOf(zone, clock.stop);
  if (span && span.last > due) tell('clock-stop-in-doubt');
  const answered = clock.answers?.length ? firstAnswer(clock.answers, opens, zone, now, tell) : Infinity;
  // Written out: spreading costs more than all the searching, for every clock.
  return { place, opens, from, pauses, percents, levels, stop, answered, due, limit };
}

/** Whether a time may count; what is odd about it is told. */
function may(moment: Clock['start'], field: string, zone: Zone, now: Minute, tell: Tell): boolean {
  if (moment === null) return false;
  if (isImpossible(moment, now)) {
    tell('clock-time-impossible', { field });
    return false;
  }
  const odd = oddity(zone, moment);
  if (odd) tell(odd, { field });
  return true;
}

function stopOf(moment: Moment, { early }: ClockRule, opens: Minute, zone: Zone, now: Minute, tell: Tell): Minute {
  if (!may(moment, 'stop', zone, now, tell)) return Infinity;
  const stop = spanOf(zone, moment, opens);
  if (stop.first > now) {
    tell('clock-stop-in-future');
    return Infinity;
  }
  if (stop.last >= opens) return Math.max(stop.first, opens);
  tell('clock-stop-before-start');
  return early === 'counts' ? stop.first : Infinity;
}

function pausesOf(
  pauses: NonNullable<Clock['pauses']>,
  reasons: ReadonlySet<string>,
  zone: Zone,
  now: Minute,
  tell: Tell,
): Pauses {
  return joinPauses(
    pauses.flatMap(({ from, to, reason }): (readonly [Minute, Minute])[] => {
      if (!reasons.has(personKey(reason))) {
        tell('clock-pause-reason', { reason });
        return [];
      }
      // An end that cannot be is not taken for a pause that lasts for ever.
      if (!may(from, 'pause', zone, now, tell) || (to !== null && !may(to, 'pause', zone, now, tell))) return [];
      const start = spanOf(zone, from).first;
      const span = to && spanOf(zone, to, start);
      const end = span ? (to.minute === null ? span.last + 1 : span.last) : Infinity;
      if (end <= start) tell('clock-pause-backwards', { reason });
      return [[start, end]];
    }),
  );
}

function firstAnswer(
  answers: NonNullable<Clock['answers']>,
  opens: Minute,
  zone: Zone,
  now: Minute,
  tell: Tell,
): Minute {
  let first = Infinity;
  for (const answer of answers) {
    if (!may(answer, 'answer', zone, now, tell)) continue;
    const span = spanOf(zone, answer, opens);
    if (span.first > now) tell('clock-answer-in-future');
    else if (span.last < opens) tell('clock-answer-before-start');
    else first = Math.min(first, Math.max(span.first, opens));
  }
  return first;
}
