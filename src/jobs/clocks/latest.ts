import type { CalendarDate } from '../../engine/parse/date';
import { dateOfDay, dayNumber } from '../../engine/parse/date';
import type { Register } from '../../sheets/clocks/read-register';
import type { ClockBook } from './clock-book';

/** Columns that say what somebody did, not what is planned: a trial's end is often known, and entered, before. */
const DONE = {
  contacts: ['firstContact', 'secondInteraction'],
  tasks: ['registeredAt', 'doneOn', 'drawnOn'],
} as const;

/** The last day up to then on which the registers tell that somebody did something; without one, on which a trial ended. */
export function latestIn({ contacts, tasks, tries, today }: ClockBook): CalendarDate | null {
  const end = dayNumber(today);
  const last = (days: readonly number[]): number =>
    days.reduce((latest, day) => (day <= end && day > latest ? day : latest), -Infinity);
  const daysOf = (register: Register | undefined, keys: readonly string[]): number[] =>
    (register?.rows ?? []).flatMap((row) => keys.flatMap((key) => row.moment(key)?.day ?? []));
  const checks = (tasks?.rows ?? []).flatMap((row) => row.moments('checks').map(({ day }) => day));
  const done = [...daysOf(contacts, DONE.contacts), ...daysOf(tasks, DONE.tasks), ...checks];
  const latest = last([...done, ...tries.map(({ at }) => at.day)]);
  const day = latest === -Infinity ? last(daysOf(contacts, ['trialEnd'])) : latest;
  return day === -Infinity ? null : (dateOfDay(day) ?? null);
}

/** Registers that nobody has kept for longer than this are looked at as of then. Days. */
const LONG = 31;

export const isLongAgo = (latest: CalendarDate | null, today: CalendarDate): latest is CalendarDate =>
  latest !== null && dayNumber(today) - dayNumber(latest) > LONG;
