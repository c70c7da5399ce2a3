import { DAY } from '../../engine/clock/minute';
import type { WallMinute } from '../../engine/clock/minute';
import { parseMoment } from '../../engine/clock/moment';
import { placeOf } from '../../engine/clock/place';
import type { Zone } from '../../engine/clock/zone';
import { momentAt, wallAt } from '../../engine/clock/zone';
import type { Grid } from '../../engine/grid/grid';
import type { CalendarDate } from '../../engine/parse/date';
import { dayNumber } from '../../engine/parse/date';
import type { NoResult } from '../result-rows';
import type { Environment } from '../job';
import type { ClockBook } from './clock-book';
import { readClockBook } from './clock-book';

/**
 * A time that somebody writes down, on the walls of a region: what was typed, or now where nothing was.
 * A day alone is its beginning, and a time that has not come yet is refused.
 */
export function wallTime(
  { calendar, now, zone }: Pick<ClockBook, 'calendar' | 'now' | 'zone'>,
  text: string,
  region = '',
): { readonly wall: WallMinute } | NoResult {
  const wall = wallAt(placeOf(calendar, region, now)?.zone ?? zone, now);
  if (text.trim() === '') return { wall };
  const moment = parseMoment(text);
  if (!moment) return { code: 'clock-time-unreadable', ids: [text] };
  const written = moment.day * DAY + (moment.minute ?? 0);
  return written > wall ? { code: 'clock-time-future', ids: [text] } : { wall: written };
}

/** The last minute of a day by the zone's clocks, as `2019-02-28T23:59:00+08:00`: another day is looked at from there. */
export function endOfDay(zone: Zone, day: CalendarDate): string {
  const { offset } = zone.stretchAt(momentAt(zone, (dayNumber(day) + 1) * DAY - 1));
  const two = (number: number): string => String(Math.trunc(Math.abs(number))).padStart(2, '0');
  return `${day}T23:59:00${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}

/** The moment at hand, or the end of another day by the workbook's own clocks. */
export const asOfDay = (grids: readonly Grid[], at: Environment, day: CalendarDate | undefined): Environment =>
  day === undefined ? at : { ...at, now: endOfDay(readClockBook(grids, at.now, at.language).zone, day) };
