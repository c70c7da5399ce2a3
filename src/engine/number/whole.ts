/** Whole numbers that floats hold exactly: those below 2^53 in size. */
export const isSafe = (value: bigint): boolean =>
  value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= -BigInt(Number.MAX_SAFE_INTEGER);

/** Of two whole numbers, both above 0. */
export function greatestCommonDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y) [x, y] = [y, x % y];
  return x;
}

/**
 * Of two whole numbers, both above 0; `Infinity` when it does not fit below 2^53. A product of floats that is not
 * exact is at least 2^53, as rounding never crosses a number that floats hold.
 */
export function leastCommonMultiple(a: number, b: number): number {
  if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b)) return Infinity;
  const multiple = (a / greatestCommonDivisor(a, b)) * b;
  return Number.isSafeInteger(multiple) ? multiple : Infinity;
}
