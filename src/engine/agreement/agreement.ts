import type { Rational } from '../number/rational';
import { compare, divide, multiply, negate, rational, subtract, sum, toNumber, ZERO } from '../number/rational';
import type { Interval } from './bootstrap';
import { bootstrap } from './bootstrap';
import { intraclass } from './icc';
import type { Ratings } from './kappa';
import { weightedKappa } from './kappa';

/** Below this many pairs nothing is told: any number would be chance. */
export const FEWEST_PAIRS = 5;

/** Marks from 0 to this in whole steps are levels, of which kappa is told; all others are a measure. */
const MOST_LEVELS = rational(10);

/** What an evaluator said for a criterion: a mark, not applicable (`null`), or nothing at all. */
export type Said = Rational | null | undefined;

export type Measure = 'kappa' | 'icc';

/** How far two evaluators agree on one criterion. */
export interface Agreement {
  /** Pairs in which both gave a mark. */
  readonly pairs: number;
  /** Pairs that only one called not applicable: a disagreement that no coefficient counts. */
  readonly naDiffers: number;
  /** Pairs that both called not applicable, or in which a mark is missing: left out. */
  readonly leftOut: number;
  /** All that follows is absent with fewer than `FEWEST_PAIRS`. */
  readonly told?: Told;
}

export interface Told {
  readonly measure: Measure;
  /** Absent when all marks of both are the same: there is nothing to tell apart. */
  readonly value?: number;
  /** 95%; absent where the value is, and when all pairs are equal. */
  readonly interval?: Interval;
  /** Pairs with the same mark. */
  readonly equal: number;
  /** Of the two marks, without sign. */
  readonly meanDifference: Rational;
}

const absolute = (value: Rational): Rational => (compare(value, ZERO) < 0 ? negate(value) : value);

/** How far the pairs lie apart on average; exact. Not of nothing. */
export const meanDifference = (pairs: readonly (readonly [Rational, Rational])[]): Rational =>
  divide(sum(pairs.map(([a, b]) => absolute(subtract(a, b)))), rational(pairs.length));

/**
 * Kappa for levels (yes or no, or whole marks up to 10), ICC(2,1) for everything finer. The order of the pairs counts
 * for nothing but the interval's last digits.
 * @param max the highest mark of the criterion
 */
export function agreementOf(said: readonly (readonly [Said, Said])[], max: Rational): Agreement {
  const marked = said.filter((pair): pair is [Rational, Rational] => pair.every((mark) => mark));
  const naDiffers = said.filter(([a, b]) => (a === null && b) || (a && b === null)).length;
  const counts = { pairs: marked.length, naDiffers, leftOut: said.length - marked.length - naDiffers };
  if (marked.length < FEWEST_PAIRS) return counts;
  const isLevels = compare(max, MOST_LEVELS) <= 0 && marked.flat().every(({ d }) => d === 1n);
  const coefficient = isLevels ? weightedKappa : intraclass;
  const ratings = inUnits(marked);
  const value = coefficient(ratings);
  const interval = value === undefined ? undefined : bootstrap(ratings, coefficient);
  const told: Told = {
    measure: isLevels ? 'kappa' : 'icc',
    ...(value !== undefined && { value }),
    ...(interval && { interval }),
    equal: marked.filter(([a, b]) => compare(a, b) === 0).length,
    meanDifference: meanDifference(marked),
  };
  return { ...counts, told };
}

/** The marks as multiples of one unit that all of them are multiples of. */
function inUnits(pairs: readonly (readonly [Rational, Rational])[]): Ratings[] {
  const unit = pairs.flat().reduce((common, { d }) => (common * d) / divisor(common, d), 1n);
  return pairs.map((pair) => pair.map((mark) => toNumber(multiply(mark, rational(unit)))));
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));

/**
 * With all of n pairs equal, how large a share of all pairs could still differ: less than this, with 95% confidence
 * (the largest share p for which n equal pairs in a row are not rarer than 5%: (1 − p)^n = 0.05).
 */
export const couldDiffer = (pairs: number): number => 1 - 0.05 ** (1 / pairs);

/** Criteria that split people first; then those of which nothing can be told. */
export const bySplit = (a: Agreement, b: Agreement): number => rank(a) - rank(b);

const rank = ({ told }: Agreement): number => (told ? (told.value ?? 2) : 3);
