import { personKey } from '../points/person';
import type { Clock } from './clock';
import { begin } from './due';
import type { Minute } from './minute';
import type { Pauses } from './pauses';
import { joinPauses, NO_PAUSES } from './pauses';
import type { RegionPlace } from './place';
import { isImpossible, oddity, spanOf } from './reading';
import type { ClockRule } from './rule';
import { remindersOf } from './rule';
import type { Schedule } from './schedule';

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
  const may = (moment: Clock['start'], field: string): boolean => {
    if (moment === null) return false;
    if (isImpossible(moment, now)) {
      tell('clock-time-impossible', { field });
      return false;
    }
    const odd = oddity(zone, moment);
    if (odd) tell(odd, { field });
    return true;
  };
  if (!may(clock.start, 'start')) return undefined;
  const { first: opens, last: from } = spanOf(zone, clock.start!);
  const readStop = (): Minute => {
    if (!may(clock.stop, 'stop')) return Infinity;
    const stop = spanOf(zone, clock.stop!, opens);
    if (stop.first > now) {
      tell('clock-stop-in-future');
      return Infinity;
    }
    if (stop.last >= opens) return Math.max(stop.first, opens);
    tell('clock-stop-before-start');
    return rule.early === 'counts' ? stop.first : Infinity;
  };
  const stop = readStop();
  const pauses = clock.pauses?.length ? pausesOf(clock.pauses, reasons, place, may, tell) : NO_PAUSES;
  const begun = begin(place, rule.limit, from, pauses);
  const span = clock.stop?.minute === null && stop <= begun.due && spanOf(zone, clock.stop);
  if (span && span.last > begun.due) tell('clock-stop-in-doubt');
  const answered = clock.answers?.length ? firstAnswer(clock.answers, opens, place, now, may, tell) : Infinity;
  const { due, base, length } = begun;
  // Written out: spreading costs more than all the searching, for every clock.
  return { place, opens, from, pauses, percents, levels: rule.levels, stop, answered, due, base, length };
}

type May = (moment: Clock['start'], field: string) => boolean;

function pausesOf(
  pauses: NonNullable<Clock['pauses']>,
  reasons: ReadonlySet<string>,
  { zone }: RegionPlace,
  may: May,
  tell: Tell,
): Pauses {
  return joinPauses(
    pauses.flatMap(({ from, to, reason }): (readonly [Minute, Minute])[] => {
      if (!reasons.has(personKey(reason))) {
        tell('clock-pause-reason', { reason });
        return [];
      }
      // An end that cannot be is not taken for a pause that lasts for ever.
      if (!may(from, 'pause') || (to !== null && !may(to, 'pause'))) return [];
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
  { zone }: RegionPlace,
  now: Minute,
  may: May,
  tell: Tell,
): Minute {
  let first = Infinity;
  for (const answer of answers) {
    if (!may(answer, 'answer')) continue;
    const span = spanOf(zone, answer, opens);
    if (span.first > now) tell('clock-answer-in-future');
    else if (span.last < opens) tell('clock-answer-before-start');
    else first = Math.min(first, Math.max(span.first, opens));
  }
  return first;
}
