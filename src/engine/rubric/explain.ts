import type { ExactColumn } from '../number/column';
import { constantColumn, OK, sliceRow, valueAt } from '../number/column';
import type { Rational } from '../number/rational';
import { add, compare, divide, floor, multiply, negate, rational, subtract, ZERO } from '../number/rational';
import { stepsInside } from './bands';
import type { Carrier, Derivation, NextBand, Outcome } from './derivation';
import { derive } from './derive';
import { completeCells, markColumns } from './marks';
import type { Criterion, Rubric } from './rubric';
import { activeCriteria, isAgainst, isYesNo } from './rubric';

type Columns = ReadonlyMap<string, ExactColumn>;

/** The derivation of one visit together with the way to the next band. */
export function explain(rubric: Rubric, cells: Columns, row: number): Derivation {
  const cut = new Map([...cells].map(([id, column]) => [id, sliceRow(column, row)]));
  const own = completeCells(rubric, cut, 1);
  const derivation = deriveOne(rubric, own);
  const { outcome } = derivation;
  if (!outcome || derivation.breached.length > 0) return derivation;
  const next = nextBand(rubric, outcome);
  if (!next) return derivation;
  const by = activeCriteria(rubric)
    .flatMap((criterion) => carrier(rubric, own, criterion, add(outcome.score, next.distance)) ?? [])
    .sort((a, b) => compare(effort(a), effort(b)));
  return { ...derivation, outcome: { ...outcome, next: { ...next, by } } };
}

const deriveOne = (rubric: Rubric, own: Columns): Derivation => derive(rubric, markColumns(rubric, own, 1), 0);

/** The band above that scores can reach, and how far its first score is. */
export function nextBand(rubric: Rubric, outcome: Outcome): Omit<NextBand, 'by'> | undefined {
  const { step } = rubric.settings;
  for (const band of rubric.bands.slice(rubric.bands.indexOf(outcome.band) + 1)) {
    const { low, high } = stepsInside(band, step);
    if (low <= high) return { band, distance: subtract(multiply(rational(low), step), outcome.score) };
  }
  return undefined;
}

/** The part of a criterion's range that a carrier asks for. */
const effort = ({ criterion, more }: Carrier): Rational => divide(more.n < 0n ? negate(more) : more, criterion.max);

/**
 * The nearest cell entry of one criterion that brings the score to `target`, tried out with everything that depends
 * on it (formulas, caps), so that what is promised is what happens.
 */
function carrier(rubric: Rubric, own: Columns, criterion: Criterion, target: Rational): Carrier | undefined {
  const cell = own.get(criterion.id);
  if (!cell || cell.state[0] !== OK || criterion.kind === 'formula' || criterion.kind === 'redline') return undefined;
  const now = valueAt(cell, 0);
  for (const mark of entries(criterion, now)) {
    const changed = new Map(own).set(criterion.id, constantColumn(mark, 1));
    const { outcome } = deriveOne(rubric, changed);
    if (outcome && compare(outcome.score, target) >= 0) return { criterion, mark, more: subtract(mark, now) };
  }
  return undefined;
}

/** At most this many entries of one criterion are tried; wider ranges are tried in coarser steps. */
const TRIES = 50;

/** Entries that would better the score, nearest first: halves for marks, ones for counts and yes/no. */
function* entries(criterion: Criterion, now: Rational): Generator<Rational> {
  const end = isAgainst(criterion.kind) ? ZERO : highestEntry(criterion);
  const whole = criterion.kind === 'count' || isYesNo(criterion.kind);
  const range = compare(end, now) < 0 ? subtract(now, end) : subtract(end, now);
  const finest = whole ? rational(1) : rational(1, 2);
  const steps = floor(divide(range, finest)) / BigInt(TRIES) + 1n;
  const step = multiply(finest, rational(steps));
  const up = compare(now, end) < 0;
  let entry = multiply(rational(floor(divide(now, step))), step);
  if (!up && compare(entry, now) < 0) entry = add(entry, step);
  for (;;) {
    entry = up ? add(entry, step) : subtract(entry, step);
    if (compare(entry, end) * (up ? 1 : -1) >= 0) break;
    yield entry;
  }
  if (compare(end, now) !== 0) yield end;
}

/** Where more earns no more: the units of a count that reach its cap, otherwise the highest mark. */
function highestEntry(criterion: Criterion): Rational {
  if (criterion.kind !== 'count') return criterion.max;
  return rational(-floor(negate(divide(criterion.max, criterion.value))));
}
