import type { Dispute } from '../engine/evaluating/dispute';
import type { Evaluators } from '../engine/evaluating/scorer';
import type { Finding } from '../engine/grid/plan';
import type { ExactColumn } from '../engine/number/column';
import type { Rational } from '../engine/number/rational';
import type { CalendarDate } from '../engine/parse/date';
import type { Criterion, Rubric } from '../engine/rubric/rubric';
import type { Requirement } from '../engine/rubric/version/readiness';
import type { LifeEvent } from '../engine/rubric/version/life';
import type { SheetNames } from './definition';
import type { VisitColumns } from './visits';

/** One row of the Visits sheet; its marks are in the columns of its `Batch`. */
export interface Visit {
  readonly id: string;
  readonly rubric: string;
  readonly date: CalendarDate | null;
  readonly engineer: string;
  readonly group: string;
  readonly customer: string;
  readonly evaluator: string;
  /** The overall comment. */
  readonly comment: string;
  /** Comments by criterion id; only those that are not empty. */
  readonly comments: ReadonlyMap<string, string>;
  /** Row of the Visits sheet, from 0. */
  readonly row: number;
}

/** All visits of one rubric, their marks as exact columns: what the engine scores in one go. */
export interface Batch {
  readonly rubric: Rubric;
  readonly visits: readonly Visit[];
  /** By criterion id and by evidence name; every active criterion that people mark has one. Row i belongs to `visits[i]`. */
  readonly columns: ReadonlyMap<string, ExactColumn>;
}

/** One row of the Results sheet: what was given, and stands (DESIGN "Given scores stand"). */
export interface Given {
  readonly visit: string;
  readonly rubric: string;
  /** ISO date and time with zone. */
  readonly at: string;
  readonly by: string;
  readonly date: CalendarDate | null;
  readonly engineer: string;
  readonly group: string;
  readonly customer: string;
  readonly score: Rational;
  readonly band: string;
  readonly points: Rational;
  readonly comment: string;
  readonly marks: readonly GivenMark[];
  readonly fingerprint: string;
  /** Why the visit was regraded; empty for a first result. */
  readonly reason: string;
  /** Row of the Results sheet, from 0. */
  readonly row: number;
}

/** What one criterion got when the result was given. `mark` is `null` for not applicable. */
export interface GivenMark {
  readonly id: string;
  readonly mark: Rational | null;
  readonly max: Rational;
  readonly contribution: Rational;
}

/** A workbook, read: the rubrics, the visits and what was given. */
export interface Book {
  /** In the order of the Rubric sheet. */
  readonly rubrics: readonly Rubric[];
  /** One for each rubric that has visits, in the order of `rubrics`. */
  readonly batches: readonly Batch[];
  readonly given: readonly Given[];
  /** The lives of all rubrics, in the order of the Versions sheet. */
  readonly events: readonly LifeEvent[];
  /** Who may score. */
  readonly evaluators: Evaluators;
  /** Objections against results, in the order in which they were raised. */
  readonly disputes: readonly Dispute[];
  /** What each rubric must hold before it is locked, by rubric id. */
  readonly requirements: ReadonlyMap<string, Requirement>;
  /** Findings of reading: about cells, ids, weights, bands, formulas. */
  readonly findings: readonly Finding[];
  /** Where the columns of the Visits sheet are; absent without such a sheet. */
  readonly visitColumns?: VisitColumns;
  /** Criteria without a column in the Visits sheet, by rubric id. */
  readonly withoutColumn: ReadonlyMap<string, readonly Criterion[]>;
  /** The names that the sheets really have in this workbook; `undefined` for one that is not there. */
  readonly sheets: SheetNames;
}
