import type { Minute } from './minute';
import type { Schedule, Standing } from './schedule';
import { askedUntil, dueFrom, remindedAt, standingAt } from './schedule';

/** A clock comes to stand somewhere. */
export interface Step extends Omit<Standing, 'remaining'> {
  readonly at: Minute;
}

/** Of where a clock stands: what is a change. */
export type Stands = Pick<Standing, 'state' | 'reminder' | 'level'>;

/** Where a clock has stood up to a moment, in order; every step is another than the one before. Nothing before it opens. */
export function timeline(schedule: Schedule, until: Minute): Step[] {
  const { opens, due, stop, pauses } = schedule;
  const reminded = remindedAt(schedule);
  const turns = [
    ...[opens, ...reminded, dueFrom(schedule, reminded), due + 1, stop],
    ...askedUntil(schedule, Math.min(until, stop)).map(({ from }) => from),
    ...pauses.from,
    ...pauses.to,
  ];
  const steps: Step[] = [];
  for (const at of [...new Set(turns)].sort((a, b) => a - b)) {
    if (at > until || (at < opens && at < stop)) continue;
    const standing = standingAt(schedule, at);
    // Several reminders in one minute are one step each.
    const last = steps.at(-1);
    if (last && sameStanding(last, standing)) continue;
    const { state, reminder, level, answerDue } = standing;
    steps.push({ at, state, reminder, level, answerDue });
  }
  return steps;
}

export const sameStanding = (a: Stands, b: Stands): boolean =>
  a.state === b.state && a.level === b.level && a.reminder === b.reminder;
