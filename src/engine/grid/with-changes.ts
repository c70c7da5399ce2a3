import type { Change } from './change';
import type { Grid } from './grid';
import { contentAt, gridOf } from './grid';
import type { Content } from './value';

/** The grids as they are once the changes are made: what a job can check before it proposes them. */
export const withChanges = (grids: readonly Grid[], changes: readonly Change[]): Grid[] =>
  grids.map((grid) => {
    const own = changes.filter(({ at }) => at.sheet === grid.sheet);
    return own.length > 0 ? changed(grid, own) : grid;
  });

function changed(grid: Grid, changes: readonly Change[]): Grid {
  const height = Math.max(grid.rows.length, ...changes.map(({ at }) => at.row + 1));
  const rows: Content[][] = Array.from({ length: height }, (_, row) =>
    (grid.rows[row] ?? []).map((_value, column) => contentAt(grid, row, column)),
  );
  for (const { at, after } of changes) {
    const cells = rows[at.row]!;
    while (cells.length < at.column) cells.push(null);
    cells[at.column] = after;
  }
  return { ...grid, formulas: new Map(), ...gridOf(grid.sheet, rows) };
}
