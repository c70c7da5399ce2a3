import type { Rational } from '../number/rational';
import {
  compare,
  divide,
  isZero,
  multiply,
  negate,
  parseDecimal,
  rational,
  roundHalfUp,
  subtract,
  toFixed,
} from '../number/rational';

/** What probably made two amounts of the same thing differ: found by arithmetic, said as a guess, never acted upon. */
export type Cause = 'currency' | 'sign' | 'unit' | 'tax' | 'retention' | 'rounding' | 'typing' | 'unknown';

export interface AmountCause {
  readonly cause: Cause;
  /** Of `tax`: the rate, `13%`; of `unit`: how many times, `10000`. */
  readonly detail?: string;
}

/** Rates of Chinese value added tax, those of today before those of older contracts. */
const TAX_RATES = ['0.13', '0.09', '0.06', '0.03', '0.01', '0.05', '0.16', '0.17', '0.10', '0.11'] as const;

const CENT = rational(1, 100);
const UNITS = [rational(10_000), rational(1000), rational(100_000_000)];
const NEAREST = rational(500);

const size = (a: Rational): Rational => (a.n < 0n ? negate(a) : a);
const isWithin = (a: Rational, b: Rational, step: Rational): boolean => compare(size(subtract(a, b)), step) <= 0;
const sameTo = (a: Rational, b: Rational, step: Rational): boolean =>
  compare(roundHalfUp(a, step), roundHalfUp(b, step)) === 0;

/**
 * @param a one amount, `b` another that differs from it
 * @param retention what may be held back of the contract
 */
export function causeOf(a: Rational, b: Rational, retention: Rational | null = null): AmountCause {
  if (isZero(a) || isZero(b)) return { cause: 'unknown' };
  if (compare(a, negate(b)) === 0) return { cause: 'sign' };
  const [large, small] = compare(size(a), size(b)) >= 0 ? [a, b] : [b, a];
  const unit = unitBetween(large, small);
  if (unit) return { cause: 'unit', detail: toFixed(unit, 0) };
  for (const text of TAX_RATES) {
    const rate = parseDecimal(text)!;
    const gross = multiply(small, { n: rate.n + rate.d, d: rate.d });
    if (sameTo(gross, large, CENT) || isWithin(gross, large, CENT))
      return { cause: 'tax', detail: `${toFixed(multiply(rate, rational(100)), 0)}%` };
  }
  if (retention && !isZero(retention) && compare(size(subtract(large, small)), size(retention)) === 0)
    return { cause: 'retention' };
  if (isWithin(a, b, rational(1))) return { cause: 'rounding' };
  return { cause: isSlip(a, b) ? 'typing' : 'unknown' };
}

/** Whether one amount is the other in a larger unit. */
export const isOtherUnit = (small: Rational, large: Rational): boolean =>
  !isZero(small) && unitBetween(large, small) !== undefined;

function unitBetween(large: Rational, small: Rational): Rational | undefined {
  // Most figures are far from any unit of another one.
  if (compare(size(large), multiply(size(small), NEAREST)) < 0) return undefined;
  return UNITS.find((unit) => {
    // A figure in 万元 has a few decimals: half of the last one is what it leaves open.
    const step = multiply(unit, rational(1, 10n ** BigInt(places(small))));
    return isWithin(large, multiply(small, unit), divide(step, rational(2)));
  });
}

/** Decimals that a figure is written with, at least two as for 12.35 万元 and at most six. */
function places(a: Rational): number {
  for (let count = 0; count < 6; count++)
    if (isZero(subtract(roundHalfUp(a, rational(1, 10n ** BigInt(count))), a))) return count;
  return 6;
}

/** One digit is another one, one is missing or doubled, or two neighbours have changed places. */
function isSlip(a: Rational, b: Rational): boolean {
  const [one, other] = [toFixed(a, 2), toFixed(b, 2)];
  if (one.length < 5) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let [end, otherEnd] = [one.length, other.length];
  while (end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1])
    [end, otherEnd] = [end - 1, otherEnd - 1];
  const [left, right] = [one.slice(start, end), other.slice(start, otherEnd)];
  if (left.length + right.length <= 2) return left !== '' && right !== '' ? true : left.length + right.length === 1;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
