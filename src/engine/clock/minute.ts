import type { CalendarDate } from '../parse/date';
import { dateOfDay } from '../parse/date';

/** Whole minutes since 1970-01-01T00:00Z; a second of a minute counts as its beginning. */
export type Minute = number;

/** What clocks on the wall show, as minutes since 1970-01-01 00:00 of the same wall: never a moment without a zone. */
export type WallMinute = number;

export const HOUR = 60;
export const DAY = 1440;

/** The day, as days since 1970-01-01, on which a wall shows a time. */
export const dayOf = (wall: WallMinute): number => Math.floor(wall / DAY);

/** Monday is 1, Sunday 7. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** `2026-03-01 10:05`; `undefined` outside the calendar. */
export function wallText(wall: WallMinute): string | undefined {
  const date: CalendarDate | undefined = dateOfDay(dayOf(wall));
  return date && `${date} ${clockText(wall - dayOf(wall) * DAY)}`;
}

/** `605` → `10:05`; the end of a day is `24:00`. */
export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / HOUR)).padStart(2, '0')}:${String(minutes % HOUR).padStart(2, '0')}`;
