import { negate } from './column-arithmetic';
import type { ExactColumn } from './column';
import { draftColumn, OK, put, valueAt } from './column';
import * as exact from './rational';
import type { Rational } from './rational';
import { isSafe } from './whole';

// Look-ups of globals are slow in a sandbox, so they stay out of the loops.
const { abs, floor: floorFloat } = Math;

/** The multiple of `step` nearest to each row, a tie going up: 2.5 → 3, -2.5 → -2 (step 1). */
export const roundHalfUp = (a: ExactColumn, step: Rational = exact.ONE): ExactColumn => toMultiples(a, step, 1);

/** Largest whole number not above each row. */
export const floor = (a: ExactColumn): ExactColumn => toMultiples(a, exact.ONE, 0);

/** Smallest whole number not below each row. */
export const ceil = (a: ExactColumn): ExactColumn => negate(floor(negate(a)));

/** Largest multiple of `step` (above 0) not above each row, after adding `halves` half steps to it. */
function toMultiples(a: ExactColumn, step: Rational, halves: 0 | 1): ExactColumn {
  // ⌊(num / den + halves·step / 2) / step⌋ = ⌊(num·times + plus) / by⌋
  const by = 2n * BigInt(a.den) * step.n;
  const [times, plus] = [Number(2n * step.d), halves * Number(BigInt(a.den) * step.n)];
  const divisor = isSafe(by) && isSafe(step.d) ? Number(by) : NaN;
  const draft = draftColumn(a.length, isSafe(step.d) ? Number(step.d) : 1);
  draft.state.set(a.state);
  const rest = multiplesOfFloats(a, { times, plus, divisor, unit: Number(step.n) }, draft.num);
  for (const rows of [rest, a.big?.keys() ?? []]) {
    for (const row of rows) put(draft, row, multipleBelow(valueAt(a, row), step, halves));
  }
  return draft;
}

/** Fills in the rows that floats hold exactly at each stage, and returns the others. */
function multiplesOfFloats(
  a: ExactColumn,
  { times, plus, divisor, unit }: { times: number; plus: number; divisor: number; unit: number },
  num: Float64Array,
): number[] {
  const end = Number.MAX_SAFE_INTEGER;
  const rest: number[] = [];
  for (let row = 0; row < num.length; row++) {
    if (a.state[row] !== OK) continue;
    const scaled = a.num[row]! * times;
    const dividend = scaled + plus;
    // A quotient of whole numbers below 2^53 is never rounded up or down to a whole number.
    const result = floorFloat(dividend / divisor) * unit;
    if (abs(scaled) <= end && abs(dividend) <= end && abs(result) <= end) num[row] = result + 0;
    else rest.push(row);
  }
  return rest;
}

const multipleBelow = (value: Rational, step: Rational, halves: 0 | 1): Rational =>
  halves === 1
    ? exact.roundHalfUp(value, step)
    : exact.multiply(exact.rational(exact.floor(exact.divide(value, step))), step);
