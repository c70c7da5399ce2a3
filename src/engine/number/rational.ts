/**
 * Exact numbers: a numerator over a positive denominator in lowest terms. Everything that decides a score is one of
 * these, or an integer column that stands for many of them (`column.ts`); floats are never added up.
 */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y) [x, y] = [y, x % y];
  return x;
}

/** @throws {RangeError} when d is 0 */
export function rational(n: bigint | number, d: bigint | number = 1): Rational {
  let top = BigInt(n);
  let bottom = BigInt(d);
  if (bottom === 1n) return { n: top, d: bottom };
  if (bottom === 0n) throw new RangeError('denominator is zero');
  if (bottom < 0n) {
    top = -top;
    bottom = -bottom;
  }
  const common = gcd(top, bottom);
  return common > 1n ? { n: top / common, d: bottom / common } : { n: top, d: bottom };
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

export const add = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? rational(a.n + b.n, a.d) : rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
/** @throws {RangeError} when b is 0 */
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d });
export const sum = (values: Iterable<Rational>): Rational => {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
};

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export const compare = (a: Rational, b: Rational): number => {
  const difference = a.d === b.d ? a.n - b.n : a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
export const isZero = (a: Rational): boolean => a.n === 0n;
export const smaller = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);
export const larger = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);

/** Largest whole number not above a. */
export function floor(a: Rational): bigint {
  const quotient = a.n / a.d;
  return a.n < 0n && quotient * a.d !== a.n ? quotient - 1n : quotient;
}

/** The multiple of `step` nearest to a, a tie going up: 2.5 → 3, -2.5 → -2 (step 1). */
export const roundHalfUp = (a: Rational, step: Rational = ONE): Rational =>
  multiply(rational(floor(add(divide(a, step), { n: 1n, d: 2n }))), step);

/**
 * Reads a plain decimal such as `-12.50`. `undefined` for anything else: exponents, blanks, thousands signs.
 */
export function parseDecimal(text: string): Rational | undefined {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', decimals = ''] = match;
  const size = rational(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
  return sign === '-' ? negate(size) : size;
}

/**
 * The number that a person sees in a cell: a float read as its 15 significant decimal digits, as spreadsheets do.
 * So 84.99999999999999 (a float's 85) is 85, and 0.1 is exactly one tenth.
 * @throws {RangeError} for NaN and the infinities
 */
export function fromNumber(value: number): Rational {
  if (!Number.isFinite(value)) throw new RangeError('not a finite number');
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return { n: BigInt(value), d: 1n };
  const [, sign, whole, decimals = '', exponent] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(value.toExponential(14))!;
  const power = Number(exponent) - decimals.length;
  const digits = BigInt(`${sign}${whole}${decimals}`);
  return power >= 0 ? rational(digits * 10n ** BigInt(power)) : rational(digits, 10n ** BigInt(-power));
}

/** Decimal places needed to write a exactly, `undefined` when no number of places is enough (1/3). */
export function decimalPlaces(a: Rational): number | undefined {
  let [rest, twos, fives] = [a.d, 0, 0];
  while (rest % 2n === 0n) [rest, twos] = [rest / 2n, twos + 1];
  while (rest % 5n === 0n) [rest, fives] = [rest / 5n, fives + 1];
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** With exactly `places` decimals, rounded half up. */
export function toFixed(a: Rational, places: number): string {
  const scaled = floor(add(multiply(a, rational(10n ** BigInt(places))), { n: 1n, d: 2n }));
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  const text = places > 0 ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits;
  return scaled < 0n ? `-${text}` : text;
}

/** As a decimal if it is one (`16.5`), otherwise as a fraction (`50/3`). */
export function toText(a: Rational): string {
  const places = decimalPlaces(a);
  return places === undefined ? `${a.n}/${a.d}` : toFixed(a, places);
}

/** The nearest float. Exact decimals of up to 15 digits print as they are. */
export function toNumber(a: Rational): number {
  const [n, d] = [Number(a.n), Number(a.d)];
  // A quotient of two floats that hold their whole numbers exactly is the nearest float.
  if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) return n / d;
  // A fraction is not below 1/d, so this many places are at least 20 significant digits.
  const places = decimalPlaces(a) ?? String(a.d).length + 20;
  return Number(toFixed(a, places));
}
