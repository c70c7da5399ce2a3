import type { Ratings } from './kappa';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const SAMPLES = 2000;
const SEED = 20190228;

/**
 * Where a coefficient would lie if the same were done again with other visits: it is worked out anew for samples drawn
 * from the pairs, each as many as there are, with putting back; the interval leaves the lowest and the highest 2.5% out
 * (B. Efron, Annals of Statistics 7 (1979) 1–26, the percentile method). The seed is fixed: same pairs, same interval.
 * Samples in which all marks are the same have no coefficient and are passed over.
 * @returns nothing when every sample comes to the same: perfect agreement cannot show how unsure it is in this way
 */
export function bootstrap(
  pairs: readonly Ratings[],
  coefficient: (pairs: readonly Ratings[]) => number | undefined,
): Interval | undefined {
  const draw = generator(SEED);
  const values: number[] = [];
  for (let i = 0; i < SAMPLES; i++) {
    const value = coefficient(pairs.map(() => pairs[Math.floor(draw() * pairs.length)]!));
    if (value !== undefined) values.push(value);
  }
  values.sort((a, b) => a - b);
  const at = (share: number): number => values[Math.round(share * (values.length - 1))]!;
  if (values.length === 0 || values[0] === values.at(-1)) return undefined;
  return { low: at(0.025), high: at(0.975) };
}

/** Numbers from 0 up to but not 1: a linear congruential generator (Knuth and Lewis), good enough to draw samples. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(1664525, state) + 1013904223) >>> 0) / 2 ** 32;
}
