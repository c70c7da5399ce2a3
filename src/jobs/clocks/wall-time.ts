import { DAY } from '../../engine/clock/minute';
import type { WallMinute } from '../../engine/clock/minute';
import { parseMoment } from '../../engine/clock/moment';
import { placeOf } from '../../engine/clock/place';
import { wallAt } from '../../engine/clock/zone';
import type { NoResult } from '../result-rows';
import type { ClockBook } from './clock-book';

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
