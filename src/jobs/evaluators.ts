import { mayScore } from '../engine/evaluating/scorer';
import type { Term } from '../engine/evaluating/term';
import type { TimeTaken } from '../engine/evaluating/time-taken';
import { timeTaken } from '../engine/evaluating/time-taken';
import type { Finding } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import type { CalendarDate } from '../engine/parse/date';
import type { Book } from '../sheets/book';
import { EVALUATORS_SHEET } from '../sheets/evaluators';
import { readBook } from '../sheets/read-book';
import { addTerm } from './add-term';
import type { Job } from './job';
import type { NoResult } from './result-rows';
import { timedIn } from './time-taken';

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
  const report = evaluatorsIn(readBook(grids), environment.now.slice(0, 10));
  const plan = add ? addTerm(grids, EVALUATORS_SHEET, add, {}, environment) : EMPTY_PLAN;
  return 'code' in plan ? { plan: EMPTY_PLAN, report: { ...report, refused: plan } } : { plan, report };
};

/** The list of a workbook that was read. */
export function evaluatorsIn(book: Book, today: CalendarDate): EvaluatorsReport {
  const { isOpen, terms } = book.evaluators;
  const { timed, findings } = timedIn(book);
  return {
    isOpen,
    evaluators: terms.map((term) => ({
      ...term,
      today: mayScore({ isOpen: false, terms: [term] }, term.person, today),
    })),
    times: timeTaken(timed),
    findings: [...book.findings.filter(({ at }) => at.sheet === book.sheets.evaluators), ...findings],
  };
}
