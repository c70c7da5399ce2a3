import type { ExactColumn } from '../number/column';
import type { Rational } from '../number/rational';
import { divide } from '../number/rational';
import { lookUp } from '../number/weigh';
import { alikeRows, asPlainRows, noneIsScored } from './alike';
import type { Band } from './bands';
import { stepsInside } from './bands';
import type { Derivation } from './derivation';
import { derive } from './derive';
import { completeCells, markColumns } from './marks';
import type { PlainRows } from './plain-rows';
import { sumPlainRows } from './plain-rows';
import type { Rubric } from './rubric';

// Look-ups of globals are slow in a sandbox, so they stay out of the loops.
const { floor } = Math;

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
 * denominator, which floats hold exactly. Rows in which the same is not applicable are such sums by weights of their own; one
 * with anything else out of the ordinary (breached, out of range, too large) is left to `derive`.
 * @param cells columns by criterion id and evidence name, all of the same length
 */
export function scoreBatch(rubric: Rubric, cells: ReadonlyMap<string, ExactColumn>, length: number): Scores {
  if (rubric.broken.length > 0) return noScores(length);

  const marks = markColumns(rubric, completeCells(rubric, cells, length), length);
  const { scores, left } = scorePlain(rubric, marks, length);
  for (const rows of alikeRows(rubric, marks, left)) {
    const known = derive(rubric, marks, rows[0]!);
    if (noneIsScored(known, marks, rows[0]!)) rows.forEach((row) => setScore(scores, row, 0, -1));
    else scoreAlike(rubric, marks, rows, known, scores);
  }
  return scores;
}

/** So few rows are derived one by one in the time in which a rubric of their own is made for them. */
const FEW = 4;

function scoreAlike(
  rubric: Rubric,
  marks: ReadonlyMap<string, ExactColumn>,
  rows: readonly number[],
  known: Derivation,
  scores: Scores,
): void {
  const alone = (row: number): void => {
    const { outcome } = derive(rubric, marks, row);
    if (outcome)
      setScore(scores, row, Number(divide(outcome.score, rubric.settings.step).n), rubric.bands.indexOf(outcome.band));
    else setScore(scores, row, 0, -1);
  };
  if (rows.length <= FEW || known.lines.every(({ mark }) => mark.state !== 'notApplicable')) return rows.forEach(alone);
  const own = asPlainRows(rubric, known, marks, rows);
  const { scores: found, left } = scorePlain(own.rubric, own.marks, rows.length);
  rows.forEach((row, i) => setScore(scores, row, found.steps[i]!, found.band[i]!));
  for (const i of left) alone(rows[i]!);
}

function setScore({ steps, band }: Scores, row: number, own: number, ofBand: number): void {
  steps[row] = own;
  band[row] = ofBand;
}

/** @returns with the rows that are not scored yet */
function scorePlain(
  rubric: Rubric,
  marks: ReadonlyMap<string, ExactColumn>,
  length: number,
): { readonly scores: Scores; readonly left: readonly number[] } {
  const plain = sumPlainRows(rubric, marks, length);
  if (!plain) return { scores: noScores(length), left: Array.from({ length }, (_, row) => row) };
  const scores = scorePlainRows(rubric, plain);
  const left: number[] = [];
  for (let row = 0; row < length; row++) if (plain.odd[row] !== 0 || scores.band[row]! < 0) left.push(row);
  return { scores, left };
}

const noScores = (length: number): Scores => ({
  length,
  steps: new Float64Array(length),
  band: new Int16Array(length).fill(-1),
});

/** Takes the totals for the steps. Where few totals or scores can occur, each is judged once, and every row looks its own up. */
function scorePlainRows({ bands, settings: { step } }: Rubric, { totals, den, least, most }: PlainRows): Scores {
  const { length } = totals;
  const [stepOf, bandOf] = [rounding(den, step), banding(bands, step)];
  const stepAt = tabulated(stepOf, least, most, length);
  if (stepAt) lookUp(totals, least, stepAt, totals);
  else for (let row = 0; row < length; row++) totals[row] = stepOf(totals[row]!);

  const band = new Int16Array(length);
  const first = stepOf(least);
  const bandAt = tabulated(bandOf, first, stepOf(most), length);
  // Written out: `lookUp` is fast as long as it meets arrays of one kind.
  if (bandAt) for (let row = 0; row < length; row++) band[row] = bandAt[totals[row]! - first]!;
  else for (let row = 0; row < length; row++) band[row] = bandOf(totals[row]!);
  return { length, steps: totals, band };
}

/** What comes of each whole number from `first` to `last`; nothing where they are not fewer than the rows that ask. */
function tabulated(of: (at: number) => number, first: number, last: number, rows: number): Float64Array | undefined {
  const size = last - first + 1;
  if (size > rows / 2) return undefined;
  const table = new Float64Array(size);
  for (let i = 0; i < size; i++) table[i] = of(first + i);
  return table;
}

/** Rounds a total over `den` half up to a whole number of steps. Every number in it is whole and below 2^53. */
function rounding(den: number, step: Rational): (total: number) => number {
  const [over, under] = [2 * Number(step.d), den * Number(step.n)];
  const divisor = 2 * under;
  return (total) => {
    const dividend = total * over + under;
    // The quotient of floats may be one off; what is left over is exact and says so.
    const quotient = floor(dividend / divisor);
    const rest = dividend - quotient * divisor;
    return rest < 0 ? quotient - 1 : rest >= divisor ? quotient + 1 : quotient;
  };
}

/** The one band of a score in steps; -1 in holes and overlaps. */
function banding(bands: readonly Band[], step: Rational): (score: number) => number {
  const ranges = bands.map((each) => stepsInside(each, step));
  return (score) => {
    let found = -1;
    for (let i = 0; i < ranges.length; i++) {
      if (score < ranges[i]!.low || score > ranges[i]!.high) continue;
      if (found >= 0) return -1;
      found = i;
    }
    return found;
  };
}
