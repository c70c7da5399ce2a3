import type { Rational } from '../number/rational';
import type { Band } from './bands';
import type { Criterion } from './rubric';

/** What a visit got for one criterion. */
export type Mark =
  | { readonly state: 'given'; readonly mark: Rational }
  | { readonly state: 'notApplicable' }
  | { readonly state: 'missing' }
  /** Above max, below 0, text where a number belongs, divided by zero …: `code` is the finding's. */
  | { readonly state: 'unreadable'; readonly code: string };

/** One line of the why of a score. */
export interface CriterionWhy {
  readonly criterion: Criterion;
  readonly mark: Mark;
  /** Weight after not-applicable weights were dealt with; equals `criterion.weight` otherwise. */
  readonly weight: Rational;
  /** Exact: weight × mark ÷ max, negative for a deduction. 0 while the mark is missing. */
  readonly contribution: Rational;
  /** As shown: a multiple of the step; the shown ones add up to the score. Absent while the visit cannot be scored. */
  readonly shown?: Rational;
}

/** One criterion that alone would carry a visit into the next band. */
export interface Carrier {
  readonly criterion: Criterion;
  /** The nearest mark that does it: a multiple of a half, of one for counts, or the highest (lowest for a deduction). */
  readonly mark: Rational;
  /** How far that is from the mark as it is; negative for a deduction. */
  readonly more: Rational;
}

/** The band above, and what leads there. */
export interface NextBand {
  readonly band: Band;
  /** How far the score is from it; a multiple of the step, above 0. */
  readonly distance: Rational;
  /** Single criteria that would carry the visit there, each with the nearest mark that does. Smallest part of its range first. */
  readonly by: readonly Carrier[];
}

/** The whole derivation of one visit's score, exact at every line. */
export interface Derivation {
  readonly lines: readonly CriterionWhy[];
  /** Sum of the exact contributions, before rounding; with missing marks, of what is there so far. */
  readonly total: Rational;
  /** Set when the visit can be scored. */
  readonly outcome?: Outcome;
  /** Red lines that were breached; the score is then the lowest of their values. */
  readonly breached: readonly Criterion[];
  /** Why there is no outcome: codes such as `mark-missing`, `not-applicable-refused`, `nothing-applicable`, `score-in-hole`. */
  readonly refused: readonly { readonly code: string; readonly criterion?: Criterion }[];
}

export interface Outcome {
  /** A multiple of the step. */
  readonly score: Rational;
  readonly band: Band;
  /** The band's, or the lowest band's after a breach. */
  readonly points: Rational;
  /** Absent in the highest band and after a breach. */
  readonly next?: NextBand;
}
