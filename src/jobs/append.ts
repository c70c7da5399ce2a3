import type { Change } from '../engine/grid/change';
import { contentAt } from '../engine/grid/grid';
import type { Value } from '../engine/grid/value';
import { sameContent } from '../engine/grid/value';
import type { Table } from '../sheets/table';

/** The first row below everything that the table holds. */
export const nextRow = (table: Table): number => (table.rows.at(-1) ?? table.headerRow) + 1;

/** The changes that make a row hold these values, by column; cells that hold them already are left alone. */
export function writeRow(table: Table, row: number, values: ReadonlyMap<number, Value>, why: string): Change[] {
  return [...values].flatMap(([column, after]): Change[] => {
    const before = contentAt(table.grid, row, column);
    return sameContent(before, after) ? [] : [{ at: { sheet: table.grid.sheet, row, column }, before, after, why }];
  });
}

/** Values by column key as values by column; keys that the sheet has no column for are left out. */
export const byColumn = (table: Table, values: Readonly<Record<string, Value>>): Map<number, Value> =>
  new Map(
    Object.entries(values).flatMap(([key, value]): [number, Value][] => {
      const column = table.columns.get(key);
      return column === undefined ? [] : [[column, value]];
    }),
  );
