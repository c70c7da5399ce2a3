import type { ICellData, IObjectMatrixPrimitiveType, IWorksheetData } from '@univerjs/core';
import type { SheetDraft } from '../../engine/grid/plan';
import type { Content } from '../../engine/grid/value';
import { cellOf, numericKeys } from './cells';
import type { StyleId } from './look';
import { columnPixels, drawLook } from './look';
import { rowHeights, wrappedIn } from './row-heights';

/** Free rows and columns past what is used, and the smallest sheet. */
const ROOM = { rows: 200, columns: 8, minRows: 1000, minColumns: 26 };

/** Characters of a column that says nothing. */
const DEFAULT_WIDTH = 9;

export const roomFor = (rows: number, columns: number): { rowCount: number; columnCount: number } => ({
  rowCount: Math.max(rows + ROOM.rows, ROOM.minRows),
  columnCount: Math.max(columns + ROOM.columns, ROOM.minColumns),
});

/** Contents as a matrix of cells; empty ones are left out. */
export function cellsOf(rows: readonly (readonly Content[])[]): IObjectMatrixPrimitiveType<ICellData> {
  const cells: IObjectMatrixPrimitiveType<ICellData> = {};
  rows.forEach((line, row) =>
    line.forEach((content, column) => {
      if (content !== null && content !== '') (cells[row] ??= {})[column] = cellOf(content);
    }),
  );
  return cells;
}

/** A new sheet as Univer keeps it, its look drawn but for the rules. The look itself is kept beside, for saving. */
export function sheetData(
  id: string,
  { name, rows, look, merged = [] }: SheetDraft,
  idOf: StyleId,
): Partial<IWorksheetData> & { id: string } {
  const width = rows.reduce((most, line) => Math.max(most, line.length), 0);
  const { freeze, columns, cells: styles } = drawLook(look, rows.length, width, idOf);
  const cells = cellsOf(rows);
  for (const row of numericKeys(styles)) {
    const there = (cells[row] ??= {});
    const line = styles[row] ?? {};
    for (const column of numericKeys(line)) there[column] = { ...there[column], ...line[column] };
  }
  const own = new Map(look.columns.map((column) => [column.column, column]));
  const wrapped = wrappedIn(
    cells,
    (column) => columnPixels(own.get(column)?.width ?? DEFAULT_WIDTH),
    (_, column) => (own.get(column)?.wrap ? 11 : undefined),
  );
  return {
    id,
    name,
    rowData: rowHeights(wrapped),
    cellData: cells,
    columnData: columns,
    mergeData: merged.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startColumn: left,
      endRow: bottom,
      endColumn: right,
    })),
    freeze,
    ...roomFor(Math.max(rows.length, look.lastRow), Math.max(width, ...look.columns.map(({ column }) => column + 1))),
    custom: { look },
  };
}
