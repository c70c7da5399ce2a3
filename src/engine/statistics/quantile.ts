import type { Rational } from '../number/rational';
import { add, divide, floor, multiply, rational, subtract, sum } from '../number/rational';

/** Values in rising order, at hand or worked out when one is asked for: of many, a quantile looks at two. */
export type Sorted = Pick<readonly Rational[], 'length' | 'at'>;

/**
 * The value below which a share of the values lies, exact: between two neighbours it is interpolated on a straight
 * line, so that the quantile of 0 is the least value and that of 1 the greatest (what Excel's PERCENTILE.INC does).
 * @param sorted rising, not empty
 * @param share 0 to 1
 */
export function quantile(sorted: Sorted, share: Rational): Rational {
  const place = multiply(rational(sorted.length - 1), share);
  const index = Number(floor(place));
  const low = sorted.at(index)!;
  const high = sorted.at(index + 1) ?? low;
  return add(low, multiply(subtract(high, low), subtract(place, rational(index))));
}

/** Not of nothing. */
export const mean = (values: readonly Rational[]): Rational => divide(sum(values), rational(values.length));

/** The interval that the middle of the values lies in (S8): a half unless said otherwise. */
export interface MainInterval {
  readonly low: Rational;
  readonly median: Rational;
  readonly high: Rational;
}

const HALF = rational(1, 2);

/**
 * @param sorted rising, not empty
 * @param middle share of the values that lie inside; 1/2 leaves a quarter on either side
 */
export function mainInterval(sorted: Sorted, middle: Rational = HALF): MainInterval {
  const outside = multiply(subtract(rational(1), middle), HALF);
  return {
    low: quantile(sorted, outside),
    median: quantile(sorted, HALF),
    high: quantile(sorted, subtract(rational(1), outside)),
  };
}
