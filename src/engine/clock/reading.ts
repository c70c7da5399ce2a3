import type { Minute } from './minute';
import { DAY, HOUR } from './minute';
import type { Moment } from './moment';
import type { Zone } from './zone';
import { momentAt, shows } from './zone';

/** Further from now than this is a slip of the pen: 1926 for 2026. */
export const CENTURY = 36_525 * DAY;

/** What a moment is in minutes: the first and the last minute that it may mean. They differ for a day without a time. */
export interface Span {
  readonly first: Minute;
  readonly last: Minute;
}

export function spanOf(zone: Zone, { day, minute }: Moment, notBefore?: Minute): Span {
  if (minute !== null) {
    const at = momentAt(zone, day * DAY + minute, notBefore);
    return { first: at, last: at };
  }
  const first = momentAt(zone, day * DAY);
  return { first, last: Math.max(first, momentAt(zone, (day + 1) * DAY) - 1) };
}

/** Whether a moment is further from now than any clock of ours runs. No zone is a day away from UTC. */
export const isImpossible = ({ day }: Moment, now: Minute): boolean => Math.abs(day * DAY - now) > CENTURY;

/** What a person should know of a time that clocks never show, or twice; only hours at night in which they are changed. */
export function oddity(zone: Zone, { day, minute }: Moment): 'clock-time-never' | 'clock-time-twice' | undefined {
  if (minute === null || changesNone(zone, day)) return undefined;
  const shown = shows(zone, day * DAY + minute);
  return shown === 'once' ? undefined : shown === 'never' ? 'clock-time-never' : 'clock-time-twice';
}

/** A day, as any zone has it, lies within 15 hours around that of UTC. */
function changesNone(zone: Zone, day: number): boolean {
  const { to } = zone.stretchAt(day * DAY - 15 * HOUR - DAY);
  return to > (day + 1) * DAY + 15 * HOUR + DAY;
}
