import type { Bases } from './base';
import { after, baseOf } from './base';
import type { Limit } from './limit';
import { minutesOf } from './limit';
import type { Minute } from './minute';
import { dayOf } from './minute';
import type { Pauses } from './pauses';
import type { Timetable } from './timetable';
import type { Zone } from './zone';
import { wallAt } from './zone';

/** What times are worked out with: of one region. */
export interface Place {
  readonly zone: Zone;
  readonly timetable: Timetable;
  readonly bases: Bases;
}

/** The last minute that is in time for what begins at `from`; `Infinity` while a pause has no end. */
export const dueOf = (place: Place, limit: Limit, from: Minute, pauses: Pauses): Minute =>
  limit.unit === 'working-days'
    ? closeAfter(place, limit.count, from, pauses)
    : after(baseOf(place.bases, limit.unit), from, minutesOf(limit), pauses);

/** The close of the so-maniest working day after the day of the start; a day with a pause in its working time does not count. */
function closeAfter({ zone, timetable }: Place, count: number, from: Minute, pauses: Pauses): Minute {
  let next = timetable.firstDayAfter(dayOf(wallAt(zone, from)));
  let left = count;
  for (let i = 0; i < pauses.from.length; i++) {
    const last = next + left - 1;
    // Nothing after the close can change it.
    if (pauses.from[i]! >= timetable.close(last)) break;
    const open = pauses.to[i] === Infinity;
    const touched = timetable.daysWorked(pauses.from[i]!, open ? timetable.close(last) : pauses.to[i]!);
    if (!touched || touched[1] < next) continue;
    if (open) return Infinity;
    left -= Math.max(0, touched[0] - next);
    next = touched[1] + 1;
  }
  return timetable.close(next + left - 1);
}
