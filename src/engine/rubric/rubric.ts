import type { Rational } from '../number/rational';
import type { Band } from './bands';
import type { Expression } from '../formula/expression';

interface Traits {
  /** Its weight is part of the 100; the others are extras. */
  readonly base: boolean;
  /** Answered with yes or no, which is the mark 1 or 0: its highest mark is 1. */
  readonly yesNo: boolean;
  /** Speaks against the visit: the more of it, the worse. Its contribution is taken off. */
  readonly against: boolean;
}

/**
 * How a criterion is judged (S1, S2):
 * - `mark`: 0…max, given by the evaluator
 * - `yesno`: all of the weight or none of it
 * - `count`: units × value, capped at max
 * - `formula`: computed from other criteria and evidence columns of the visit
 * - `deduction`: 0…max taken off
 * - `bonus`: 0…max on top, which may carry the total past 100
 * - `redline`: a breach sets the score to `value` and the points to the lowest band
 *
 * What several have in common stands here, so that who reads, asks for, adds up or draws a mark need not know each of them.
 */
const TRAITS = {
  mark: { base: true, yesNo: false, against: false },
  yesno: { base: true, yesNo: true, against: false },
  count: { base: true, yesNo: false, against: false },
  formula: { base: true, yesNo: false, against: false },
  deduction: { base: false, yesNo: false, against: true },
  bonus: { base: false, yesNo: false, against: false },
  redline: { base: false, yesNo: true, against: true },
} satisfies Record<string, Traits>;

export type Kind = keyof typeof TRAITS;
export const KINDS = Object.keys(TRAITS) as readonly Kind[];

export const isBase = (kind: Kind): boolean => TRAITS[kind].base;
export const isYesNo = (kind: Kind): boolean => TRAITS[kind].yesNo;
export const isAgainst = (kind: Kind): boolean => TRAITS[kind].against;

export interface Criterion {
  /** Stable: old marks are found by it whatever the name becomes. Usable as a variable in formulas. */
  readonly id: string;
  /** Step (节点) of the process that it belongs to (S3). */
  readonly step: string;
  readonly name: string;
  /** What earns full marks. */
  readonly guidance: string;
  readonly kind: Kind;
  /** Highest mark; 1 where yes or no is asked. Above 0. */
  readonly max: Rational;
  /** Points of the score that a full mark is worth. 0 for `redline`. */
  readonly weight: Rational;
  /** `count`: what one unit is worth. `redline`: the score after a breach. Otherwise unused. */
  readonly value: Rational;
  /** `formula` only: as written, and as read (absent when it could not be read; then no visit can be scored). */
  readonly formula: string;
  readonly expression?: Expression;
  /** Retired criteria keep their marks and count no more. */
  readonly retired: boolean;
  /** Row of the Rubric sheet, from 0. */
  readonly row: number;
}

/** What happens to the weight of a criterion that is not applicable (`N/A`, `不适用`). */
export const NA_POLICIES = ['spread', 'zero', 'full', 'refuse'] as const;
export type NaPolicy = (typeof NA_POLICIES)[number];

/** Steps that a score may be rounded to. */
export const STEPS = ['1', '0.5', '0.1', '0.01'] as const;

export interface RubricSettings {
  /** The score is a multiple of this. */
  readonly step: Rational;
  readonly notApplicable: NaPolicy;
  /** A blank bonus, deduction or red line: `missing` (the visit is not scored) or `none` (0, no breach). */
  readonly blankExtras: 'missing' | 'none';
}

export interface Rubric {
  readonly id: string;
  /** For people; the id when the Settings sheet gives none. Not part of the fingerprint. */
  readonly name: string;
  /** In the order of the sheet, the retired ones too. */
  readonly criteria: readonly Criterion[];
  readonly bands: readonly Band[];
  readonly settings: RubricSettings;
  /** Codes of the errors that keep every visit of this rubric from being scored; empty when it can score. */
  readonly broken: readonly string[];
}

/** The criteria that count. */
export const activeCriteria = (rubric: Rubric): Criterion[] =>
  rubric.criteria.filter((criterion) => !criterion.retired);
