import { mayScore } from '../engine/evaluating/scorer';
import type { Term } from '../engine/evaluating/term';
import type { Finding } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import { EVALUATORS_SHEET } from '../sheets/evaluators';
import { readBook } from '../sheets/read-book';
import { addTerm } from './add-term';
import type { Job } from './job';
import type { NoResult } from './result-rows';

export interface EvaluatorsOptions {
  /** Somebody who may score from a day on, to a day. */
  readonly add?: Term;
}

export interface EvaluatorsReport {
  readonly refused?: NoResult;
  /** There is no list: anybody may score. */
  readonly isOpen: boolean;
  /** As the list stands, before the addition. */
  readonly evaluators: readonly (Term & { readonly today: boolean })[];
  readonly findings: readonly Finding[];
}

/** Who may score (S10): shows the list, and adds to it. */
export const evaluators: Job<EvaluatorsOptions, EvaluatorsReport> = (grids, { add }, environment) => {
  const book = readBook(grids);
  const { isOpen, terms } = book.evaluators;
  const day = environment.now.slice(0, 10);
  const report = {
    isOpen,
    evaluators: terms.map((term) => ({ ...term, today: mayScore({ isOpen: false, terms: [term] }, term.person, day) })),
    findings: book.findings.filter(({ at }) => at.sheet === book.sheets.evaluators),
  };
  const plan = add ? addTerm(grids, EVALUATORS_SHEET, add, {}, environment) : EMPTY_PLAN;
  return 'code' in plan ? { plan: EMPTY_PLAN, report: { ...report, refused: plan } } : { plan, report };
};
