import { draw } from '../evaluating/draw';

/** How many tasks are verified with the customer each week (I5). */
const A_WEEK = 2;

export interface Candidate {
  readonly id: string;
  /** Whether the customer was asked before. */
  readonly verified: boolean;
}

export interface SpotCheck {
  /** In the order in which they were drawn. */
  readonly ids: readonly string[];
  /** The same as the last ones because there are no others. */
  readonly repeated: boolean;
}

/**
 * Draws this week's checks: by chance, and again the same from the same seed; those that were never verified go first. When that
 * gives just the last ones, the next in line takes the place of the last drawn.
 * @param before what was drawn the last time
 */
export function spotCheck(
  candidates: readonly Candidate[],
  seed: string,
  before: readonly string[] = [],
  count = A_WEEK,
): SpotCheck {
  const ids = (verified: boolean): string[] =>
    candidates.filter((each) => each.verified === verified).map(({ id }) => id);
  const first = draw(ids(false), Infinity, seed);
  const waiting = new Set(first);
  const line = [...first, ...draw(ids(true), Infinity, seed).filter((id) => !waiting.has(id))];
  const drawn = line.slice(0, count);
  const isSame =
    drawn.length > 0 && new Set([...drawn, ...before]).size === drawn.length && new Set(before).size === drawn.length;
  if (!isSame) return { ids: drawn, repeated: false };
  const other = line[count];
  return other === undefined
    ? { ids: drawn, repeated: true }
    : { ids: [...drawn.slice(0, -1), other], repeated: false };
}
