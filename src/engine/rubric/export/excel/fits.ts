import { decimalPlaces } from '../../../number/rational';
import type { Rubric } from '../../rubric';
import { activeCriteria } from '../../rubric';
import { gcd, lcm } from '../../../number/divisors';
import type { Refusal } from '../refusal';
import { scaleOf } from '../scale';
import { LIMIT, PLACES, UNIT } from './cells';

/** Why formulas of a workbook cannot score this rubric exactly; nothing when they can. */
export function tooFineForFormulas(rubric: Rubric): Refusal | undefined {
  const active = activeCriteria(rubric);
  const isCoarse = active.every(({ weight, max, value }) =>
    [weight, max, value].every((each) => (decimalPlaces(each) ?? Infinity) <= PLACES),
  );
  if (!isCoarse) return { code: 'too-fine', data: { digits: 6, places: PLACES } };
  const most = BigInt(LIMIT);
  const size = largest(rubric);
  if (size <= most) return undefined;
  return { code: 'too-large', data: { target: 'Excel', digits: String(size).length, most: String(most).length - 1 } };
}

/** The largest number of the sheet of factors, and of a visit with full marks and no formula of several parts. */
function largest(rubric: Rubric): bigint {
  const { criteria, times, by } = scaleOf(rubric, PLACES);
  const whole = ({ n, d }: { n: bigint; d: bigint }): bigint => (n * BigInt(UNIT)) / d;
  const common = lcm(
    ...criteria.map(({ limit, criterion }) => (criterion.kind === 'formula' ? whole(criterion.max) : limit)),
  );
  const weights = criteria.map(({ criterion }) => whole(criterion.weight));
  const shared = gcd(...weights) || 1n;
  const fulls = criteria.reduce((sum, { full }) => sum + full, 0n);
  const all = criteria.reduce((sum, { weight }) => sum + weight, 0n) || 1n;
  const spread = rubric.settings.notApplicable === 'spread' ? all : 1n;
  const numbers = [
    2n * (times * fulls + by) * spread,
    BigInt(UNIT) * common,
    ...weights.map((weight) => (weight / shared) * common),
    ...criteria.map(({ limit }) => limit),
  ];
  return numbers.reduce((a, b) => (a > b ? a : b));
}
