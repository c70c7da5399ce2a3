import { cellName } from '../../engine/grid/address';
import type { Grid } from '../../engine/grid/grid';
import { contentAt } from '../../engine/grid/grid';
import type { Content } from '../../engine/grid/value';
import { sameContent } from '../../engine/grid/value';

export interface Written {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

/** What was written into a grid since. A row that nobody wrote into is still the same object and is not looked at. */
export function* writtenSince(before: Grid, after: Grid): Generator<Written> {
  if (before === after) return;
  for (let row = 0; row < Math.max(before.rows.length, after.rows.length); row++) {
    const [was, is] = [before.rows[row] ?? [], after.rows[row] ?? []];
    if (was === is) continue;
    for (let column = 0; column < Math.max(was.length, is.length); column++) {
      const content = contentAt(after, row, column);
      if (!sameContent(contentAt(before, row, column), content)) yield { row, column, content };
    }
  }
}

/** The first cell that holds something else in one grid than in the other; results of formulas count too. */
export function difference(a: Grid, b: Grid): string | undefined {
  for (let row = 0; row < Math.max(a.rows.length, b.rows.length); row++) {
    const [one, other] = [a.rows[row] ?? [], b.rows[row] ?? []];
    for (let column = 0; column < Math.max(one.length, other.length); column++) {
      if (!sameContent(one[column] ?? null, other[column] ?? null)) return cellName({ row, column });
    }
  }
  const [some, rest] = [a.formulas ?? new Map<string, string>(), b.formulas ?? new Map<string, string>()];
  const odd = [...some, ...rest].find(([key]) => some.get(key) !== rest.get(key));
  if (!odd) return undefined;
  const [row, column] = odd[0].split(',').map(Number) as [number, number];
  return cellName({ row, column });
}
