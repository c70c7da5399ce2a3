import type { Rational } from '../../../engine/number/rational';
import { compare, decimalPlaces, divide, isZero, rational, toFixed, ZERO } from '../../../engine/number/rational';
import { showNumber } from '../../show';
import { grouped } from '../../../engine/number/grouped';

/** `1234567.5` → `1,234,567.50`: two decimals unless it is whole or needs more. */
export function showMoney(amount: Rational): string {
  const places = decimalPlaces(amount);
  const plain = places === 1 ? toFixed(amount, 2) : showNumber(amount);
  return grouped(plain).replace('-', '−');
}

/** Share of a whole as a percentage with one decimal; empty for a whole of nothing. */
export const showShare = (part: Rational, whole: Rational): string =>
  isZero(whole) ? '' : `${toFixed(divide(part, { n: whole.n, d: whole.d * 100n }), 1)}%`;

/** Length of a bar in percent of the longest, 0 for nothing and for what is owed the other way. */
export const barLength = (part: Rational, longest: Rational): number =>
  compare(part, ZERO) <= 0 || compare(longest, ZERO) <= 0
    ? 0
    : Number(toFixed(divide(part, divide(longest, rational(100))), 2));
