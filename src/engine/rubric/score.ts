import type { ExactColumn } from '../number/column';
import { OK } from '../number/column';
import type { Rational } from '../number/rational';
import { divide, multiply, rational } from '../number/rational';
import { bandsOf, stepsInside } from './bands';
import { derive } from './derive';
import { completeCells, markColumns } from './marks';
import type { Criterion, Rubric } from './rubric';
import { activeCriteria } from './rubric';

/** Scores of many visits. */
export interface Scores {
  readonly length: number;
  /** The score in steps of the rubric: score = steps × step. */
  readonly steps: Float64Array;
  /** Index into `rubric.bands`; -1 for a visit that cannot be scored (`derive` says why). */
  readonly band: Int16Array;
}

/**
 * Scores many visits at once, each exactly as `derive` would. Most rows are sums of whole numbers over one common
 * denominator, which floats hold exactly; a row with anything out of the ordinary (not applicable, missing, breached,
 * out of range, too large) is left to `derive`.
 * @param cells columns by criterion id and evidence name, all of the same length
 */
export function scoreBatch(rubric: Rubric, cells: ReadonlyMap<string, ExactColumn>, length: number): Scores {
  const steps = new Float64Array(length);
  const band = new Int16Array(length).fill(-1);
  const scores = { length, steps, band };
  if (rubric.broken.length > 0) return scores;

  const marks = markColumns(rubric, completeCells(rubric, cells, length), length);
  const plain = sumPlainRows(rubric, marks, length);
  if (plain) {
    toSteps(plain.totals, plain.den, rubric.settings.step);
    steps.set(plain.totals);
    bandSteps(rubric, steps, band);
  }
  const odd = plain?.odd;
  for (let row = 0; row < length; row++) {
    if (odd && odd[row] === 0 && band[row]! >= 0) continue;
    const { outcome } = derive(rubric, marks, row);
    steps[row] = outcome ? Number(divide(outcome.score, rubric.settings.step).n) : 0;
    band[row] = outcome ? rubric.bands.indexOf(outcome.band) : -1;
  }
  return scores;
}

interface PlainRows {
  /** Numerators of the exact totals over `den`. */
  readonly totals: Float64Array;
  readonly den: number;
  /** 1 for each row that `derive` must look at. */
  readonly odd: Uint8Array;
}

/** `undefined` when the rubric's numbers are too fine for sums that floats hold exactly. */
function sumPlainRows(rubric: Rubric, marks: ReadonlyMap<string, ExactColumn>, length: number): PlainRows | undefined {
  const terms = activeCriteria(rubric).map((criterion) => termOf(criterion, marks.get(criterion.id)!));
  const den = terms.reduce((common, term) => leastCommonMultiple(common, term.coefficient.d), 1n);
  const factors = terms.map(({ coefficient }) => coefficient.n * (den / coefficient.d));
  // Twice the largest total that valid marks can make, in steps, with the half for rounding on top: see `toSteps`.
  const { step } = rubric.settings;
  const largest = terms.reduce((total, term, i) => total + size(factors[i]!) * BigInt(term.limit), 0n);
  if (2n * (largest * step.d + den * step.n) > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;

  const totals = new Float64Array(length);
  const odd = new Uint8Array(length);
  terms.forEach((term, i) => addTerm(totals, odd, term, Number(factors[i]!)));
  return { totals, den: Number(den), odd };
}

interface Term {
  readonly column: ExactColumn;
  /** What one unit of the column's numerators adds to the total. */
  readonly coefficient: Rational;
  /** Highest numerator of a plain row. */
  readonly limit: number;
}

function termOf(criterion: Criterion, column: ExactColumn): Term {
  const perMark = divide(criterion.weight, criterion.max);
  const coefficient = divide(perMark, rational(criterion.kind === 'deduction' ? -column.den : column.den));
  const highest = multiply(criterion.max, rational(column.den));
  // A breached red line is out of the ordinary, so only 0 is plain.
  return { column, coefficient, limit: criterion.kind === 'redline' ? 0 : Number(highest.n / highest.d) };
}

function addTerm(totals: Float64Array, odd: Uint8Array, { column, limit }: Term, factor: number): void {
  const { num, state, big } = column;
  for (let row = 0; row < totals.length; row++) {
    const mark = num[row]!;
    if (state[row] !== OK || mark < 0 || mark > limit) odd[row] = 1;
    else totals[row]! += factor * mark;
  }
  for (const row of big?.keys() ?? []) odd[row] = 1;
}

/** Rounds each total / den half up to a whole number of steps, in place. Every number in it is whole and below 2^53. */
function toSteps(totals: Float64Array, den: number, step: Rational): void {
  const [over, under] = [2 * Number(step.d), den * Number(step.n)];
  const divisor = 2 * under;
  for (let row = 0; row < totals.length; row++) {
    const dividend = totals[row]! * over + under;
    const rest = dividend % divisor;
    totals[row] = (dividend - rest) / divisor - (rest < 0 ? 1 : 0);
  }
}

/** The band of each score; left at -1 in holes and overlaps. */
function bandSteps(rubric: Rubric, steps: Float64Array, band: Int16Array): void {
  const ranges = rubric.bands.map((each) => stepsInside(each, rubric.settings.step));
  const clean = ranges.every((range, i) => i === 0 || ranges[i - 1]!.high < range.low);
  for (let row = 0; row < steps.length; row++) {
    if (!clean) {
      const found = bandsOf(rubric.bands, multiply(rational(steps[row]!), rubric.settings.step));
      band[row] = found.length === 1 ? rubric.bands.indexOf(found[0]!) : -1;
      continue;
    }
    for (let i = 0; i < ranges.length; i++) {
      if (steps[row]! >= ranges[i]!.low && steps[row]! <= ranges[i]!.high) band[row] = i;
    }
  }
}

const size = (a: bigint): bigint => (a < 0n ? -a : a);

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y) [x, y] = [y, x % y];
  return (a / x) * b;
}
