import type { ExactColumn } from './column';
import { OK } from './column';

/** What is known of a column's rows as a whole. */
export interface Extent {
  /** No numerator is below this … */
  readonly least: number;
  /** … or above this. */
  readonly most: number;
  /** Rows without a numerator, in order: those without a value, and those in `big`. Their `num` is 0. */
  readonly absent: readonly number[];
}

const known = new WeakMap<ExactColumn, Extent>();

/** Columns never change: each is looked through once, however often a rubric that is being changed scores it. */
export function extentOf(column: ExactColumn): Extent {
  let extent = known.get(column);
  if (!extent) known.set(column, (extent = lookThrough(column)));
  return extent;
}

/** For a column whose maker knows already, so that nobody looks. */
export const noteExtent = (column: ExactColumn, extent: Extent): void => void known.set(column, extent);

function lookThrough({ num, state, big }: ExactColumn): Extent {
  let [least, most] = [num[0] ?? 0, num[0] ?? 0];
  const absent: number[] = [];
  for (let row = 0; row < num.length; row++) {
    const value = num[row]!;
    if (value < least) least = value;
    else if (value > most) most = value;
    if (state[row] !== OK) absent.push(row);
  }
  for (const row of big?.keys() ?? []) absent.push(row);
  return { least, most, absent: big ? absent.sort((a, b) => a - b) : absent };
}
