import type { Grid } from './grid';

/** Whether two hold the same cells, whatever became of the objects. */
export function isSameGrid(one: Grid, other: Grid): boolean {
  if (one === other) return true;
  if (one.sheet !== other.sheet || one.rows.length !== other.rows.length) return false;
  for (let row = 0; row < one.rows.length; row++) {
    const [a, b] = [one.rows[row]!, other.rows[row]!];
    for (let column = Math.max(a.length, b.length) - 1; column >= 0; column--)
      if ((a[column] ?? null) !== (b[column] ?? null)) return false;
  }
  const [a, b] = [one.formulas, other.formulas];
  return (a?.size ?? 0) === (b?.size ?? 0) && [...(a ?? [])].every(([at, formula]) => b?.get(at) === formula);
}
