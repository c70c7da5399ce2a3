import type { Unit } from './limit';
import type { Minute } from './minute';
import type { Pauses } from './pauses';
import type { Timetable } from './timetable';
import type { Zone } from './zone';
import { momentAt, wallReached } from './zone';

/** The kind of time that a limit is measured in. */
export interface Base {
  /** How far this time has come; never goes back. Only differences count. */
  position(at: Minute): number;
  /** The first moment at which it has come so far; `Infinity`: never. */
  reach(position: number): Minute;
}

export interface Bases {
  readonly hours: Base;
  readonly days: Base;
  readonly work: Base;
}

export const basesOf = (zone: Zone, timetable: Timetable): Bases => ({
  hours: { position: (at) => at, reach: (position) => position },
  days: { position: (at) => wallReached(zone, at), reach: (wall) => momentAt(zone, wall) },
  work: { position: (at) => timetable.worked(at), reach: (worked) => timetable.when(worked) },
});

export const baseOf = (bases: Bases, unit: Unit): Base =>
  unit === 'hours' ? bases.hours : unit === 'days' ? bases.days : bases.work;

/** When so much time has gone by since `from`, pauses not counted; `Infinity` where a pause has no end. */
export function after(base: Base, from: Minute, length: number, { from: starts, to: ends }: Pauses): Minute {
  if (length === 0) return from;
  let target = base.position(from) + length;
  for (let i = 0; i < starts.length; i++) {
    if (ends[i]! <= from) continue;
    const start = base.position(Math.max(starts[i]!, from));
    if (target <= start) break;
    if (ends[i] === Infinity) return Infinity;
    target += base.position(ends[i]!) - start;
  }
  return base.reach(target);
}

/** How much time has gone by between two moments, pauses not counted. */
export function spent(base: Base, from: Minute, to: Minute, { from: starts, to: ends }: Pauses): number {
  if (to <= from) return 0;
  let sum = base.position(to) - base.position(from);
  for (let i = 0; i < starts.length && starts[i]! < to; i++) {
    if (ends[i]! <= from) continue;
    sum -= base.position(Math.min(ends[i]!, to)) - base.position(Math.max(starts[i]!, from));
  }
  return sum;
}
