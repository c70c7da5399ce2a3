import { mayScore } from '../engine/evaluating/scorer';
import type { Term } from '../engine/evaluating/term';
import type { Timed, TimeTaken } from '../engine/evaluating/time-taken';
import { timeTaken } from '../engine/evaluating/time-taken';
import type { Finding } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import { EVALUATORS_SHEET } from '../sheets/evaluators';
import { readBook } from '../sheets/read-book';
import { readMinutes } from '../sheets/scoring-minutes';
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
  /** How long their evaluations took, where the Visits sheet says it. */
  readonly times: readonly TimeTaken[];
  readonly findings: readonly Finding[];
}

/** Who may score (S10) and how long it takes them: shows the list, and adds to it. */
export const evaluators: Job<EvaluatorsOptions, EvaluatorsReport> = (grids, { add }, environment) => {
  const book = readBook(grids);
  const { isOpen, terms } = book.evaluators;
  const day = environment.now.slice(0, 10);
  const { minutes, findings } = readMinutes(book.visitColumns);
  const firstResult = new Map([...book.given].reverse().map((each) => [each.visit, each]));
  const timed = book.batches
    .flatMap(({ visits }) => visits)
    .sort((a, b) => a.row - b.row)
    .flatMap(({ id, evaluator, row }): Timed[] => {
      const taken = minutes.get(row);
      return taken ? [{ evaluator: evaluator || (firstResult.get(id)?.by ?? ''), minutes: taken }] : [];
    });
  const report = {
    isOpen,
    evaluators: terms.map((term) => ({ ...term, today: mayScore({ isOpen: false, terms: [term] }, term.person, day) })),
    times: timeTaken(timed),
    findings: [...book.findings.filter(({ at }) => at.sheet === book.sheets.evaluators), ...findings],
  };
  const plan = add ? addTerm(grids, EVALUATORS_SHEET, add, {}, environment) : EMPTY_PLAN;
  return 'code' in plan ? { plan: EMPTY_PLAN, report: { ...report, refused: plan } } : { plan, report };
};
