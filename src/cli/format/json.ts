import { cellName } from '../../engine/grid/address';
import type { Finding } from '../../engine/grid/plan';
import type { Rational } from '../../engine/number/rational';
import { add, toNumber } from '../../engine/number/rational';
import type { Rubric } from '../../engine/rubric/rubric';
import { findingText } from '../../i18n';
import type { Language } from '../../i18n/language';
import type { EngineerTotal, ScoredBook } from '../../jobs/scored';
import type { Line } from './lines';
import type { Standing } from '../../jobs/visit-standing';
import { linesOf } from './lines';
import { standing, standingOf } from '../../jobs/visit-standing';
import { refusedText } from './refused';
import type { Result } from './result';

/**
 * The documented, stable form: keys are only ever added. Scores, points and marks are numbers that print exactly as they
 * are (`84.5`); what is not there is `null`. A given visit shows what was given, and in `given.wouldBe` what it would get now.
 */
export const json = (result: Result, language: Language): string => jsonText(shape(result, language));

/** Rows as a spreadsheet numbers them: reports count from 0. */
export const asNumbered = <T extends { readonly row: number }>(rows: readonly T[]): T[] =>
  rows.map((each) => ({ ...each, row: each.row + 1 }));

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const shape = ({ job, scored, shown, findings, changes, refused }: Result, language: Language) => ({
  job,
  rubrics: scored.book.rubrics.map((each) => rubric(scored, each)),
  results: shown.map((index) => visit(scored, index)),
  totals: scored.totals.map(total),
  findings: findings.map((each) => finding(each, language)),
  changes,
  ...(refused && {
    refused: refused.map((each) => ({ visit: each.visit, code: each.code, message: refusedText(language, each) })),
  }),
});

export const rubric = (scored: ScoredBook, { id, settings }: Rubric) => ({
  id,
  fingerprint: scored.fingerprints.get(id)!,
  step: toNumber(settings.step),
});

export function visit(scored: ScoredBook, index: number) {
  const each = scored.visits[index]!;
  const { visit, rubric, state, given, outcome } = each;
  return {
    visit: visit.id,
    rubric: rubric.id,
    date: visit.date,
    engineer: visit.engineer,
    group: visit.group,
    state,
    ...numbers(standing(each)),
    criteria: linesOf(scored, index).map(criterion),
    given: given
      ? {
          at: given.at,
          by: given.by,
          fingerprint: given.fingerprint,
          ...numbers(given),
          wouldBe: outcome ? numbers(standingOf(outcome)) : null,
        }
      : null,
  };
}

const numbers = (of: Standing | undefined) => ({
  score: of ? toNumber(of.score) : null,
  band: of ? of.band : null,
  points: of ? toNumber(of.points) : null,
});

/** `contribution` is the shown one: over a scored visit's criteria they add up to the score. */
const criterion = ({ id, state, mark, max, contribution }: Line) => ({
  id,
  mark: state === 'notApplicable' ? 'N/A' : orNull(mark),
  max: toNumber(max),
  contribution: orNull(contribution),
});

const orNull = (value: Rational | undefined): number | null => (value ? toNumber(value) : null);

const total = ({ engineer, group, given, open }: EngineerTotal) => ({
  engineer,
  group,
  points: toNumber(add(given.points, open.points)),
  visits: given.visits + open.visits,
  given: { points: toNumber(given.points), visits: given.visits },
  open: { points: toNumber(open.points), visits: open.visits },
});

export const finding = (each: Finding, language: Language) => ({
  sheet: each.at.sheet,
  cell: cellName(each.at),
  code: each.code,
  severity: each.severity,
  data: each.data,
  message: findingText(language, each),
});
