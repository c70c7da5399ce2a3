import { basesOf } from './base';
import type { Calendar } from './calendar';
import { daysIn } from './calendar';
import type { Place } from './due';
import type { Minute } from './minute';
import { DAY } from './minute';
import { CENTURY } from './reading';
import { createTimetable } from './timetable';
import { zoneOf } from './zone';

/** A region of a calendar as it is worked with. */
export interface RegionPlace extends Place {
  readonly region: string;
  isKnown(year: number): boolean;
}

/**
 * The region of a name; the calendar's first one for a name that it does not have, and for none.
 * @param earliest nothing before it is asked for
 * @returns `undefined` for a calendar without regions and for a zone that does not exist
 */
export function placeOf(calendar: Calendar, name: string, earliest: Minute): RegionPlace | undefined {
  const region = calendar.regions.find((each) => each.name === name) ?? calendar.regions[0];
  const zone = region && zoneOf(region.zone);
  if (!zone) return undefined;
  const own = daysIn(calendar, region.name);
  // A limit of ten years that begins a century from now is still within it.
  const timetable = createTimetable(own, zone, earliest - 3 * DAY, earliest + 3 * CENTURY);
  return { region: region.name, zone, timetable, bases: basesOf(zone, timetable), isKnown: own.isKnown };
}
