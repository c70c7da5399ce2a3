import type { Agreement, Said } from '../engine/agreement/agreement';
import { agreementOf, bySplit, FEWEST_PAIRS, meanDifference } from '../engine/agreement/agreement';
import type { Finding } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import type { Grid } from '../engine/grid/grid';
import type { Rational } from '../engine/number/rational';
import { derive } from '../engine/rubric/derive';
import type { Derivation } from '../engine/rubric/derivation';
import { completeCells, markColumns } from '../engine/rubric/marks';
import type { Criterion, Rubric } from '../engine/rubric/rubric';
import { activeCriteria } from '../engine/rubric/rubric';
import type { Given, Visit } from '../sheets/book';
import { readDouble } from '../sheets/double';
import type { DoubleMarks } from '../sheets/double';
import { readBook } from '../sheets/read-book';
import type { Job } from './job';
import type { NoResult } from './result-rows';
import { scoreBook } from './score-book';
import type { ScoredBook } from './scored';
import { chosenRubric } from './version-book';

export interface AgreementOptions {
  readonly rubric?: string;
}

export interface CriterionAgreement extends Agreement {
  readonly criterion: Criterion;
}

/** How far two evaluators of one visit come to the same result. */
export interface ScoreAgreement {
  /** Pairs in which both marked everything that the score needs. */
  readonly pairs: number;
  /** Both absent with fewer than `FEWEST_PAIRS`. */
  readonly meanDifference?: Rational;
  readonly sameBand?: number;
}

export interface AgreementReport {
  readonly refused?: NoResult;
  readonly rubric: string;
  /** Pairs of a first and a second evaluator. */
  readonly pairs: number;
  /** Rows that nobody has filled in yet; of all rubrics. */
  readonly pending: number;
  /** What splits people first. Computed criteria are not among them: nobody marks them. */
  readonly criteria: readonly CriterionAgreement[];
  readonly score: ScoreAgreement;
  readonly findings: readonly Finding[];
}

/** Double scoring: where two evaluators of one visit agree, and what splits them. Writes nothing. */
export const agreement: Job<AgreementOptions, AgreementReport> = (grids, { rubric: wanted }) => {
  const scored = scoreBook(readBook(grids));
  const rubric = chosenRubric(scored.book, wanted);
  const report = 'code' in rubric ? { ...NOTHING, refused: rubric } : agreementIn(grids, scored, rubric);
  return { plan: EMPTY_PLAN, report };
};

const NOTHING: AgreementReport = { rubric: '', pairs: 0, pending: 0, criteria: [], score: { pairs: 0 }, findings: [] };

/** The first result of each visit. */
const firstResults = ({ book }: ScoredBook): Map<string, Given> =>
  new Map([...book.given].reverse().map((each) => [each.visit, each]));

/** The second marks; who marked first is who is named in Visits, otherwise who gave the first result. */
export function doubleIn(grids: readonly Grid[], scored: ScoredBook): DoubleMarks {
  const results = firstResults(scored);
  const grid = grids.find(({ sheet }) => sheet === scored.book.sheets.double);
  return readDouble(grid, scored.book, ({ id, evaluator }: Visit) => evaluator || (results.get(id)?.by ?? ''));
}

export function agreementIn(grids: readonly Grid[], scored: ScoredBook, rubric: Rubric): AgreementReport {
  const double = doubleIn(grids, scored);
  const base = { ...NOTHING, rubric: rubric.id, pending: double.pending, findings: double.findings };
  const batch = double.batches.find((each) => each.rubric.id === rubric.id);
  if (!batch || rubric.broken.length > 0) return base;
  const { visits, columns } = batch;
  const marks = markColumns(rubric, completeCells(rubric, columns, visits.length), visits.length);
  const results = firstResults(scored);
  const places = new Map(scored.visits.map(({ visit }, i) => [visit.id, i]));
  const own = scored.fingerprints.get(rubric.id);
  const pairs = visits
    .map(({ id, evaluator }, row) => {
      const result = results.get(id);
      const first = result?.fingerprint === own ? ofResult(result!) : ofDerivation(scored.derive(places.get(id)!));
      return { key: JSON.stringify([id, evaluator]), first, second: ofDerivation(derive(rubric, marks, row)) };
    })
    // The order of rows in the sheet is to count for nothing.
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const criteria = activeCriteria(rubric)
    .filter(({ kind }) => kind !== 'formula')
    .map((criterion): CriterionAgreement => {
      const said = pairs.map(({ first, second }) => [first.said(criterion.id), second.said(criterion.id)] as const);
      return { criterion, ...agreementOf(said, criterion.max) };
    });
  return { ...base, pairs: pairs.length, criteria: criteria.sort(bySplit), score: scoreAgreement(pairs) };
}

/** What one evaluator made of a visit. */
interface Verdict {
  readonly said: (criterion: string) => Said;
  readonly outcome: { readonly score: Rational; readonly band: string } | undefined;
}

function ofResult({ marks, score, band }: Given): Verdict {
  const said = new Map(marks.map(({ id, mark }) => [id, mark]));
  return { said: (id) => said.get(id), outcome: { score, band } };
}

function ofDerivation({ lines, outcome }: Derivation): Verdict {
  const said = new Map<string, Said>(
    lines.map(({ criterion: { id }, mark }) => [
      id,
      mark.state === 'given' ? mark.mark : mark.state === 'notApplicable' ? null : undefined,
    ]),
  );
  return { said: (id) => said.get(id), outcome: outcome && { score: outcome.score, band: outcome.band.name } };
}

function scoreAgreement(pairs: readonly { readonly first: Verdict; readonly second: Verdict }[]): ScoreAgreement {
  const both = pairs.flatMap(({ first, second }) =>
    first.outcome && second.outcome ? [[first.outcome, second.outcome] as const] : [],
  );
  if (both.length < FEWEST_PAIRS) return { pairs: both.length };
  return {
    pairs: both.length,
    meanDifference: meanDifference(both.map(([a, b]) => [a.score, b.score] as const)),
    sameBand: both.filter(([a, b]) => a.band === b.band).length,
  };
}
