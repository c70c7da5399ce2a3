import type { Minute } from './minute';

/** Pauses in order and apart from each other; the end, which is not in it any more, is `Infinity` while it lasts. */
export interface Pauses {
  readonly from: readonly Minute[];
  readonly to: readonly Minute[];
}

export const NO_PAUSES: Pauses = { from: [], to: [] };

/** @param spans in any order, overlapping or not; empty ones are left out */
export function joinPauses(spans: readonly (readonly [Minute, Minute])[]): Pauses {
  if (spans.length === 0) return NO_PAUSES;
  const [from, to]: [Minute[], Minute[]] = [[], []];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (start >= end) continue;
    if (from.length > 0 && start <= to.at(-1)!) to[to.length - 1] = Math.max(to.at(-1)!, end);
    else {
      from.push(start);
      to.push(end);
    }
  }
  return { from, to };
}

/** The end of the pause in which a moment is; `undefined` when it is in none. */
export function pausedUntil({ from, to }: Pauses, at: Minute): Minute | undefined {
  for (let i = 0; i < from.length && from[i]! <= at; i++) if (at < to[i]!) return to[i];
  return undefined;
}
