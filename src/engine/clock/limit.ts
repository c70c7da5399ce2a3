import { DAY, HOUR } from './minute';

/**
 * How long something may take.
 * - `hours`: that much time by any clock. 48 hours from 1 March 10:00 end on 3 March 10:00.
 * - `days`: to the same time of the wall so many days later. 7 days from 1 March 10:00 end on 8 March 10:00.
 * - `working-hours`: that much working time.
 * - `working-days`: to the close of the so-maniest working day after the day of the start, which does not count.
 *   1 working day from a Monday 10:00 ends on Tuesday at the close, 18:00.
 */
export interface Limit {
  /** Hours may have parts as long as they are whole minutes. */
  readonly count: number;
  readonly unit: Unit;
}

export const UNITS = ['hours', 'days', 'working-hours', 'working-days'] as const;
export type Unit = (typeof UNITS)[number];

/** Ten years: no limit of ours is longer. */
const LONGEST = 3660;

const perUnit = (unit: Unit): number => (unit === 'days' ? DAY : HOUR);

/** Minutes of the limit's own kind (of the clock, of the wall, of work). Not of working days, which differ. */
export const minutesOf = ({ count, unit }: Limit): number => Math.round(count * perUnit(unit));

/** What keeps a limit from being used. Zero is none: what must end at once has no clock, it has a rule. */
export type LimitProblem = 'not-positive' | 'not-whole' | 'too-long';

export function limitProblem({ count, unit }: Limit): LimitProblem | undefined {
  if (!(count > 0)) return 'not-positive';
  if (count > (unit === 'hours' || unit === 'working-hours' ? LONGEST * 24 : LONGEST)) return 'too-long';
  const whole = unit === 'days' || unit === 'working-days' ? count : count * HOUR;
  return Math.abs(whole - Math.round(whole)) > 1e-6 || Math.round(whole) === 0 ? 'not-whole' : undefined;
}
