/** The marks that several evaluators gave to one thing, in whole units of their finest decimal place: sums stay exact. */
export type Ratings = readonly number[];

/**
 * Cohen's kappa of two evaluators, a disagreement weighing with the square of its size: 1 − observed / expected, where
 * observed is the mean square of the difference within a pair and expected that between any first and any second mark
 * (what would come of it if both gave the same marks to things drawn at random). 1 is perfect, 0 what chance brings.
 * With two levels it is Cohen's unweighted kappa.
 * Source: J. Cohen, Weighted kappa, Psychological Bulletin 70 (1968) 213–220; J. L. Fleiss, J. Cohen, Educational and
 * Psychological Measurement 33 (1973) 613–619, for the squares.
 * @returns nothing when all marks of both are one and the same: then nothing is expected to differ
 */
export function weightedKappa(pairs: readonly Ratings[]): number | undefined {
  const n = pairs.length;
  let [within, first, second, squares] = [0, 0, 0, 0];
  for (const [a, b] of pairs as readonly (readonly [number, number])[]) {
    within += (a - b) ** 2;
    first += a;
    second += b;
    squares += a * a + b * b;
  }
  const between = n * squares - 2 * first * second;
  return between === 0 ? undefined : 1 - (n * within) / between;
}
