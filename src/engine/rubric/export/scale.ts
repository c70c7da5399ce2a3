import type { Rational } from '../../number/rational';
import { divide, multiply, rational, roundHalfUp } from '../../number/rational';
import type { Criterion, Rubric } from '../rubric';
import { activeCriteria, isAgainst, isBase } from '../rubric';
import { gcd, lcm } from '../../number/divisors';

/** One criterion in whole numbers. */
export interface ScaledCriterion {
  readonly criterion: Criterion;
  /** Numerators of its marks count in units of 1 ÷ this. 1 for a formula, whose fraction has a bottom of its own. */
  readonly unit: bigint;
  /** The highest numerator that a mark may have. */
  readonly limit: bigint;
  /** `count`: what one unit of what the cell says adds to the numerator. */
  readonly each: bigint;
  /** What one unit of the numerator adds to the sum; negative for a deduction. */
  readonly factor: bigint;
  /** What a full mark adds to the sum. */
  readonly full: bigint;
  /** Its part of all weights, for spreading; 0 unless it is part of the base. */
  readonly weight: bigint;
  /** `redline`: the score after a breach, in steps. */
  readonly breach: bigint;
}

export interface Scale {
  readonly criteria: readonly ScaledCriterion[];
  /** The total in steps of the rubric is sum × times ÷ by. */
  readonly times: bigint;
  readonly by: bigint;
}

/**
 * Everything of a rubric that a total depends on, as whole numbers without a common divisor.
 * @param places decimals that a cell may have
 */
export function scaleOf(rubric: Rubric, places: number): Scale {
  const { step } = rubric.settings;
  const cells = 10n ** BigInt(places);
  const active = activeCriteria(rubric);
  const units = active.map((criterion) => unitOf(criterion, cells));
  const parts = active.map(({ kind, weight, max }, i): Rational => {
    const part = divide(weight, multiply(max, rational(units[i]!)));
    return isAgainst(kind) ? { n: -part.n, d: part.d } : part;
  });
  const fulls = active.map(({ weight }) => weight);
  const common = lcm(...[...parts, ...fulls].map(({ d }) => d));
  const scaled = ({ n, d }: Rational) => n * (common / d);
  const shared = gcd(...[...parts, ...fulls].map(scaled)) || 1n;
  const weights = active.map(({ kind, weight }) => (isBase(kind) ? scaled(weight) : 0n));
  const sharedWeight = gcd(...weights) || 1n;
  const { n: times, d: by } = divide(rational(shared, common), step);
  const criteria = active.map((criterion, i) => ({
    criterion,
    unit: units[i]!,
    limit: (criterion.max.n * units[i]!) / criterion.max.d,
    each: criterion.kind === 'count' ? (criterion.value.n * units[i]!) / (criterion.value.d * cells) : 1n,
    factor: scaled(parts[i]!) / shared,
    full: scaled(fulls[i]!) / shared,
    weight: weights[i]! / sharedWeight,
    breach: divide(roundHalfUp(criterion.value, step), step).n,
  }));
  return { criteria, times, by };
}

function unitOf({ kind, max, value }: Criterion, cells: bigint): bigint {
  if (kind === 'formula') return 1n;
  // A capped count is exactly its highest mark, so that one must be a whole number of units.
  return kind === 'count' ? lcm(cells * value.d, max.d) : cells;
}
