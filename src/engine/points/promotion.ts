import type { Rational } from '../number/rational';
import { compare, larger, subtract, ZERO } from '../number/rational';
import { addMonths } from '../parse/calendar-months';
import type { CalendarDate } from '../parse/date';
import { dateOfDay, dayNumber } from '../parse/date';

/** How long one stays at a level before the next promotion. */
export type CoolDown = { readonly months: number } | { readonly days: number };

/** One step of the promotion plan (S9). */
export interface Level {
  readonly name: string;
  /** Balance of points that the level needs. */
  readonly points: Rational;
  /** By how much income rises on reaching it, in per cent. */
  readonly raise: { readonly from: Rational; readonly to: Rational } | null;
  /** Time since the promotion before. */
  readonly coolDown: CoolDown | null;
}

/** Where an engineer stands, as the record of promotions has it. */
export interface LevelRecord {
  readonly engineer: string;
  readonly level: string;
  readonly since: CalendarDate | null;
}

export interface NextLevel {
  readonly level: Level;
  /** Points that are missing; 0 when they are there. */
  readonly distance: Rational;
  /** The first day that the cool-down allows; `null` without one, or when nobody recorded since when the level is held. */
  readonly notBefore: CalendarDate | null;
}

export interface Standing {
  /** The level that was recorded, the plan's first where none was. `null` for a plan without levels. */
  readonly level: Level | null;
  readonly since: CalendarDate | null;
  readonly isRecorded: boolean;
  /** `null` at the highest level. */
  readonly next: NextLevel | null;
}

/**
 * Where an engineer stands in the plan and what the next level asks for. The points are a necessary condition, not a
 * sufficient one (S9): nobody is promoted here.
 * @param plan from the lowest level up
 */
export function standingOf(plan: readonly Level[], record: LevelRecord | undefined, balance: Rational): Standing {
  const place = record ? plan.findIndex(({ name }) => name === record.level) : -1;
  const level = plan[Math.max(place, 0)];
  const since = place >= 0 ? record!.since : null;
  const next = plan[Math.max(place, 0) + 1];
  if (!level || !next) return { level: level ?? null, since, isRecorded: place >= 0, next: null };
  const distance = larger(ZERO, subtract(next.points, balance));
  const notBefore = since && next.coolDown ? after(since, next.coolDown) : null;
  return { level, since, isRecorded: place >= 0, next: { level: next, distance, notBefore } };
}

const after = (since: CalendarDate, coolDown: CoolDown): CalendarDate | null =>
  ('months' in coolDown ? addMonths(since, coolDown.months) : dateOfDay(dayNumber(since) + coolDown.days)) ?? null;

export const isReached = ({ distance }: NextLevel): boolean => compare(distance, ZERO) === 0;
