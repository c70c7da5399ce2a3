/** Of whole numbers, whatever their signs; 0 for none. */
export function gcd(...numbers: readonly bigint[]): bigint {
  return numbers.reduce((a, b) => {
    let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
    while (y) [x, y] = [y, x % y];
    return x;
  }, 0n);
}

/** Of whole numbers above 0; 1 for none. */
export const lcm = (...numbers: readonly bigint[]): bigint => numbers.reduce((a, b) => (a / gcd(a, b)) * b, 1n);
