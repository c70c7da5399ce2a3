import type { ExactColumn } from './column';
import { OK } from './column';
import type { Rational } from './rational';
import { add, rational, ZERO } from './rational';

// Look-ups of globals are slow in a sandbox, so they stay out of the loops.
const { abs } = Math;

/**
 * Sums of a column by group: row r counts for group `groupOf[r]`, for none when that is negative. Rows without a
 * value count for nothing. Whole numbers are added as floats as long as floats hold them.
 */
export function sumBy(column: ExactColumn, groupOf: ArrayLike<number>, groups: number): Rational[] {
  const { num, state, den, big } = column;
  const end = Number.MAX_SAFE_INTEGER;
  const part = new Float64Array(groups);
  const full = new Map<number, bigint>();
  for (let row = 0; row < num.length; row++) {
    const group = groupOf[row]!;
    if (group < 0 || state[row] !== OK || big?.has(row)) continue;
    const next = part[group]! + num[row]!;
    if (abs(next) <= end) part[group] = next;
    else {
      full.set(group, (full.get(group) ?? 0n) + BigInt(part[group]!));
      part[group] = num[row]!;
    }
  }
  const sums = Array.from(part, (sum, group): Rational => {
    const carried = full.get(group);
    if (carried !== undefined) return rational(carried + BigInt(sum), den);
    return sum === 0 ? ZERO : rational(sum, den);
  });
  for (const [row, value] of big ?? []) {
    const group = groupOf[row]!;
    if (group >= 0 && state[row] === OK) sums[group] = add(sums[group]!, value);
  }
  return sums;
}

/** The sum of all rows that have a value. */
export const sumOf = (column: ExactColumn): Rational => sumBy(column, new Uint8Array(column.length), 1)[0]!;
