import type { ExactColumn } from '../number/column';
import { DIVIDED_BY_ZERO, MISSING, NOT_APPLICABLE, OK, valueAt } from '../number/column';
import type { Rational } from '../number/rational';
import {
  add,
  compare,
  divide,
  isZero,
  multiply,
  negate,
  ONE,
  roundHalfUp,
  smaller,
  sum,
  ZERO,
} from '../number/rational';
import { apportion } from './apportion';
import { bandsOf, lowestBand } from './bands';
import type { CriterionWhy, Derivation, Mark, Outcome } from './derivation';
import type { Criterion, Rubric } from './rubric';
import { activeCriteria, isAgainst, isBase } from './rubric';

/**
 * The score of one visit with its whole why (S4, S5). This is the definition; `scoreBatch` is the same for many
 * visits at a time.
 * @param marks columns of `markColumns`
 */
export function derive(rubric: Rubric, marks: ReadonlyMap<string, ExactColumn>, row: number): Derivation {
  const active = activeCriteria(rubric);
  const read = active.map((criterion) => readMark(criterion, marks.get(criterion.id)!, row));
  const factor = spreadFactor(rubric, active, read);
  const lines = active.map((criterion, i) => contribute(rubric, criterion, read[i]!, factor));
  const total = sum(lines.map((line) => line.contribution));
  const refused = refusals(rubric, lines, factor);
  const breached = lines
    .filter(({ criterion, mark }) => criterion.kind === 'redline' && mark.state === 'given' && !isZero(mark.mark))
    .map((line) => line.criterion);
  if (refused.length > 0) return { lines, total, breached, refused };

  const rounded = roundHalfUp(total, rubric.settings.step);
  const shown = shownContributions(rubric, lines, rounded);
  const shownLines = lines.map(({ criterion, mark, weight, contribution }, i): CriterionWhy => ({
    criterion,
    mark,
    weight,
    contribution,
    shown: shown[i]!,
  }));
  const outcome = breached.length > 0 ? breach(rubric, breached) : band(rubric, rounded);
  return 'code' in outcome
    ? { lines: shownLines, total, breached, refused: [outcome] }
    : { lines: shownLines, total, breached, refused, outcome };
}

function readMark(criterion: Criterion, column: ExactColumn, row: number): Mark {
  const state = column.state[row];
  if (state === MISSING) return { state: 'missing' };
  if (state === NOT_APPLICABLE) return { state: 'notApplicable' };
  if (state === DIVIDED_BY_ZERO) return { state: 'unreadable', code: 'formula-divided-by-zero' };
  if (state !== OK) return { state: 'unreadable', code: 'mark-unreadable' };
  const mark = valueAt(column, row);
  if (compare(mark, ZERO) < 0) return { state: 'unreadable', code: 'mark-below-zero' };
  if (compare(mark, criterion.max) > 0) return { state: 'unreadable', code: 'mark-above-max' };
  return { state: 'given', mark };
}

/** Sum of all base weights ÷ sum of the applicable ones; `undefined` when nothing is applicable. 1 unless the policy spreads. */
function spreadFactor(rubric: Rubric, active: readonly Criterion[], marks: readonly Mark[]): Rational | undefined {
  if (marks.every(({ state }) => state !== 'notApplicable')) return ONE;
  const weights = (counted: (mark: Mark) => boolean) =>
    sum(active.filter(({ kind }, i) => isBase(kind) && counted(marks[i]!)).map(({ weight }) => weight));
  const applicable = weights((mark) => mark.state !== 'notApplicable');
  const all = weights(() => true);
  if (compare(applicable, all) === 0) return ONE;
  if (rubric.settings.notApplicable !== 'spread') return ONE;
  return isZero(applicable) ? undefined : divide(all, applicable);
}

function contribute(rubric: Rubric, criterion: Criterion, mark: Mark, factor: Rational = ONE): CriterionWhy {
  const base = isBase(criterion.kind);
  if (mark.state === 'notApplicable') {
    const full = base && rubric.settings.notApplicable === 'full';
    return { criterion, mark, weight: full ? criterion.weight : ZERO, contribution: full ? criterion.weight : ZERO };
  }
  const weight = base ? multiply(criterion.weight, factor) : criterion.weight;
  return {
    criterion,
    mark,
    weight,
    contribution: mark.state === 'given' ? contributionOf(criterion, weight, mark.mark) : ZERO,
  };
}

/** What a mark adds to the total. A red line adds nothing: it says what the score is, or does not count. */
export function contributionOf({ kind, max }: Criterion, weight: Rational, mark: Rational): Rational {
  if (kind === 'redline') return ZERO;
  const contribution = divide(multiply(weight, mark), max);
  return isAgainst(kind) ? negate(contribution) : contribution;
}

function refusals(rubric: Rubric, lines: readonly CriterionWhy[], factor: Rational | undefined): Derivation['refused'] {
  if (rubric.broken.length > 0) return rubric.broken.map((code) => ({ code }));
  const refused = lines.flatMap(({ criterion, mark }) => {
    if (mark.state === 'missing') return [{ code: 'mark-missing', criterion }];
    if (mark.state === 'unreadable') return [{ code: mark.code, criterion }];
    const refuse = mark.state === 'notApplicable' && rubric.settings.notApplicable === 'refuse';
    return refuse ? [{ code: 'not-applicable-refused', criterion }] : [];
  });
  return factor ? refused : [...refused, { code: 'nothing-applicable' }];
}

/** Shown in whole steps, adding up to the rounded total. Ties go by id, so that the order of the sheet decides nothing. */
const shownContributions = (rubric: Rubric, lines: readonly CriterionWhy[], rounded: Rational): Rational[] =>
  apportion(
    lines.map((line) => line.contribution),
    rounded,
    rubric.settings.step,
    (a, b) => (lines[a]!.criterion.id < lines[b]!.criterion.id ? -1 : 1),
  );

function breach(rubric: Rubric, breached: readonly Criterion[]): Outcome {
  const value = breached.map((criterion) => criterion.value).reduce(smaller);
  const lowest = lowestBand(rubric.bands);
  return { score: roundHalfUp(value, rubric.settings.step), band: lowest, points: lowest.points };
}

function band(rubric: Rubric, score: Rational): Outcome | { code: string } {
  const found = bandsOf(rubric.bands, score);
  if (found.length === 1) return { score, band: found[0]!, points: found[0]!.points };
  return { code: found.length === 0 ? 'score-in-hole' : 'score-in-overlap' };
}

/** The shown total: what the shown contributions add up to. */
export const shownTotal = (derivation: Derivation): Rational =>
  derivation.lines.reduce((total, line) => add(total, line.shown ?? ZERO), ZERO);
