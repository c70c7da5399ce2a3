import type { Finding } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import type { CalendarDate } from '../engine/parse/date';
import type { Shifts, Twice } from '../engine/rubric/preview/shift';
import { shifts } from '../engine/rubric/preview/shift';
import type { Rubric } from '../engine/rubric/rubric';
import { readBook } from '../sheets/read-book';
import type { Job } from './job';
import { scoredUnder } from './preview';
import type { NoResult } from './result-rows';
import { scoreBook } from './score-book';
import type { ScoredBook } from './scored';
import { chosenRubric, lifeIn } from './version-book';

/** From a day to a day, both inside. */
export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export interface ShiftOptions {
  /** The workbook's only rubric without it. */
  readonly rubric?: string;
  readonly from: Period;
  readonly to: Period;
  /** Number of the version that scores both periods; without it the rubric as the sheets say it. */
  readonly fixed?: number;
}

/** A given visit that is on neither side, and why: it has no date, is in no sheet any more, or the version cannot score it. */
export interface LeftOut {
  readonly visit: string;
  readonly date: CalendarDate | null;
  readonly code: 'shift-no-date' | 'shift-no-visit' | 'shift-no-score';
  /** Of `shift-no-score`. */
  readonly problems: readonly Finding[];
}

export interface ShiftReport {
  readonly rubric: Rubric;
  /** How many visits are compared in each period. */
  readonly visits: { readonly from: number; readonly to: number };
  /** Absent when a period has no visit to compare. */
  readonly shifts?: Shifts;
  readonly leftOut: readonly LeftOut[];
}

/** People got better, or the rubric got easier? Of given visits, between two periods. Writes nothing. */
export const shift: Job<ShiftOptions, ShiftReport | { readonly refused: NoResult }> = (grids, options) => {
  const report = shiftIn(scoreBook(readBook(grids)), options);
  return { plan: EMPTY_PLAN, report: 'code' in report ? { refused: report } : report };
};

/** @returns why not, when there is no such rubric or version, or the periods are none or share days */
export function shiftIn(today: ScoredBook, { rubric: id, from, to, fixed }: ShiftOptions): ShiftReport | NoResult {
  const rubric = chosenRubric(today.book, id);
  if ('code' in rubric) return rubric;
  const scored = fixed === undefined ? today : scoredUnder(today, lifeIn(today.book, rubric.id), fixed);
  if ('code' in scored) return scored;
  if (fixed === undefined && rubric.broken.length > 0) return { code: 'rubric-broken', ids: [rubric.id] };
  if (from.from > from.to || to.from > to.to) return { code: 'period-backwards' };
  if (from.from <= to.to && to.from <= from.to) return { code: 'periods-overlap' };

  const leftOut: LeftOut[] = [];
  const sides: Record<'from' | 'to', Twice[]> = { from: [], to: [] };
  const sideOf = (date: CalendarDate | null): 'from' | 'to' | undefined =>
    date === null ? undefined : isIn(from, date) ? 'from' : isIn(to, date) ? 'to' : undefined;
  for (const { visit, given, outcome, problems } of scored.visits) {
    if (given?.rubric !== rubric.id) continue;
    const side = sideOf(given.date);
    const none = (code: LeftOut['code']): number =>
      leftOut.push({ visit: visit.id, date: given.date, code, problems: code === 'shift-no-score' ? problems : [] });
    if (given.date === null) none('shift-no-date');
    else if (side && outcome) sides[side].push({ own: given, fixed: outcome });
    else if (side) none('shift-no-score');
  }
  for (const { rubric: own, visit, date } of today.withoutVisit)
    if (own === rubric.id && sideOf(date)) leftOut.push({ visit, date, code: 'shift-no-visit', problems: [] });

  return {
    rubric,
    visits: { from: sides.from.length, to: sides.to.length },
    ...(sides.from.length > 0 && sides.to.length > 0 && { shifts: shifts(sides.from, sides.to) }),
    leftOut,
  };
}

const isIn = ({ from, to }: Period, date: CalendarDate): boolean => date >= from && date <= to;

/**
 * The two halves of a rubric's given visits, each day whole on one side; `undefined` when they were all on one day, or
 * there are none.
 */
export function halvesOf({ visits }: ScoredBook, rubric: string): { from: Period; to: Period } | undefined {
  const dates = visits
    .flatMap(({ given }) => (given?.rubric === rubric && given.date !== null ? [given.date] : []))
    .sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const middle = dates[Math.ceil(dates.length / 2)]!;
  // The day in the middle begins the second half, unless it is the first day of all.
  const begin = middle > first ? middle : dates.find((date) => date > first)!;
  return { from: { from: first, to: dates.findLast((date) => date < begin)! }, to: { from: begin, to: last } };
}
