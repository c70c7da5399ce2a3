import type { ExactColumn } from '../number/column';
import type { Rational } from '../number/rational';
import { divide } from '../number/rational';
import type { Band } from './bands';
import { stepsInside } from './bands';
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
 * denominator, which floats hold exactly; a row with anything out of the ordinary (not applicable, missing, breached,
 * out of range, too large) is left to `derive`.
 * @param cells columns by criterion id and evidence name, all of the same length
 */
export function scoreBatch(rubric: Rubric, cells: ReadonlyMap<string, ExactColumn>, length: number): Scores {
  if (rubric.broken.length > 0) return noScores(length);

  const marks = markColumns(rubric, completeCells(rubric, cells, length), length);
  const plain = sumPlainRows(rubric, marks, length);
  const scores = plain ? scorePlainRows(rubric, plain) : noScores(length);
  const { steps, band } = scores;
  const odd = plain?.odd;
  for (let row = 0; row < length; row++) {
    if (odd && odd[row] === 0 && band[row]! >= 0) continue;
    const { outcome } = derive(rubric, marks, row);
    steps[row] = outcome ? Number(divide(outcome.score, rubric.settings.step).n) : 0;
    band[row] = outcome ? rubric.bands.indexOf(outcome.band) : -1;
  }
  return scores;
}

const noScores = (length: number): Scores => ({
  length,
  steps: new Float64Array(length),
  band: new Int16Array(length).fill(-1),
});

/** So many totals at most are judged beforehand. */
const MOST = 1 << 16;

/** Takes the totals for the steps. Where only few totals can occur, each is judged once, and every row looks its own up. */
function scorePlainRows({ bands, settings: { step } }: Rubric, { totals, den, least, most }: PlainRows): Scores {
  const [stepOf, bandOf] = [rounding(den, step), banding(bands, step)];
  const { length } = totals;
  const band = new Int16Array(length);
  const size = most - least + 1;
  if (size <= Math.min(MOST, length / 4)) {
    const [steps, bandAt] = [new Float64Array(size), new Int16Array(size)];
    for (let i = 0; i < size; i++) bandAt[i] = bandOf((steps[i] = stepOf(least + i)));
    for (let row = 0; row < length; row++) {
      const place = totals[row]! - least;
      totals[row] = steps[place]!;
      band[row] = bandAt[place]!;
    }
  } else {
    for (let row = 0; row < length; row++) band[row] = bandOf((totals[row] = stepOf(totals[row]!)));
  }
  return { length, steps: totals, band };
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
