import { daysBetween } from '../../parse/date';
import type { CalendarDate } from '../../parse/date';
import type { Life } from './life';

/** What must have held before a rubric is locked (S6): so many days, and so many visits given, without a change. */
export interface Requirement {
  readonly days: number;
  readonly visits: number;
}

/** The source: two months of holding still. */
export const DEFAULT_REQUIREMENT: Requirement = { days: 60, visits: 30 };

export interface ReadyItem {
  readonly key: 'saved' | 'trial' | 'days' | 'visits' | 'findings' | 'disputes' | 'agreement';
  readonly have: number;
  readonly need: number;
  readonly met: boolean;
}

export interface Situation {
  readonly today: CalendarDate;
  /** The sheets say what the last version says. */
  readonly isSaved: boolean;
  /** Visits given under the version. */
  readonly visits: number;
  /** Errors in the rubric, its bands and settings, and of visits that it cannot score. */
  readonly findings: number;
  /** Disputes that are not decided. */
  readonly disputes: number;
  /** Visits that were scored twice, and of them those that came into the same band; absent when there are too few to say. */
  readonly agreement?: { readonly pairs: number; readonly sameBand: number };
}

/** Of a hundred visits that were scored twice, so many come into the same band before a rubric is locked. */
const LEAST_AGREEMENT = 70;

/** What stands between a rubric and its lock. Days count from the last change. */
export function readinessOf({ state, versions }: Life, now: Situation, need: Requirement): ReadyItem[] {
  const last = versions.at(-1)?.saved.at.slice(0, 10) as CalendarDate | undefined;
  const days = last && now.isSaved ? Math.max(0, daysBetween(last, now.today)) : 0;
  const least = (key: ReadyItem['key'], have: number, atLeast: number): ReadyItem => ({
    key,
    have,
    need: atLeast,
    met: have >= atLeast,
  });
  const none = (key: ReadyItem['key'], have: number): ReadyItem => ({ key, have, need: 0, met: have === 0 });
  return [
    least('saved', now.isSaved ? 1 : 0, 1),
    least('trial', state === 'draft' ? 0 : 1, 1),
    least('days', days, need.days),
    least('visits', now.isSaved ? now.visits : 0, need.visits),
    none('findings', now.findings),
    none('disputes', now.disputes),
    ...(now.agreement
      ? [least('agreement', Math.floor((100 * now.agreement.sameBand) / now.agreement.pairs), LEAST_AGREEMENT)]
      : []),
  ];
}
