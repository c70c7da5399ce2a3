import type { ICellData, IObjectMatrixPrimitiveType, IRowData, IWorksheetData } from '@univerjs/core';
import type { SheetDraft } from '../../engine/grid/plan';
import type { Content } from '../../engine/grid/value';
import { isFormula } from '../../engine/grid/value';
import type { Turns } from '../turns';
import { TURN } from '../turns';
import { cellOf } from './cells';
import type { Drawn, StyleId } from './look';
import { columnPixels, drawLook } from './look';
import type { Wrapped } from './row-heights';
import { rowHeights } from './row-heights';

type Cells = IObjectMatrixPrimitiveType<ICellData>;

/** Free rows and columns past what is used, and the smallest sheet. */
const ROOM = { rows: 200, columns: 8, minRows: 1000, minColumns: 26 };

/** Characters of a column that says nothing. */
const DEFAULT_WIDTH = 9;

/** Points of a font of which nothing is said. */
const FONT = 11;

export const roomFor = (rows: number, columns: number): { rowCount: number; columnCount: number } => ({
  rowCount: Math.max(rows + ROOM.rows, ROOM.minRows),
  columnCount: Math.max(columns + ROOM.columns, ROOM.minColumns),
});

/** Contents as a matrix of cells; empty ones are left out. */
export function cellsOf(rows: readonly (readonly Content[])[]): Cells {
  const cells: Cells = {};
  rows.forEach((line, row) =>
    line.forEach((content, column) => {
      if (content !== null && content !== '') (cells[row] ??= {})[column] = cellOf(content);
    }),
  );
  return cells;
}

/** A new sheet as Univer keeps it, its look drawn but for the rules. The look itself is kept beside, for saving. */
export interface SheetData {
  /** Everything but the cells; of them only formulas, which Univer must see when the sheet comes. */
  readonly sheet: Partial<IWorksheetData> & { readonly id: string };
  /** Whole rows, formulas too. */
  readonly rows: Cells;
}

/** Makes the data of a new sheet. Counts its rows. */
export function* sheetData(id: string, draft: SheetDraft, idOf: StyleId): Turns<SheetData> {
  const { name, rows, look, merged = [] } = draft;
  const width = rows.reduce((most, line) => Math.max(most, line.length), 0);
  const drawn = drawLook(look, rows.length, width, idOf);
  const wraps = new Map(
    look.columns.flatMap(({ column, width: own, wrap }) =>
      wrap ? [[column, columnPixels(own ?? DEFAULT_WIDTH)] as const] : [],
    ),
  );
  const cells: Cells = {};
  const formulas: Cells = {};
  const rowData: Record<number, IRowData> = {};
  let [since, looked] = [0, 0];
  for (let row = 0; row <= Math.max(rows.length - 1, drawn.bottom); row++) {
    const contents = rows[row] ?? [];
    const line = lineOf(contents, row, drawn);
    if (line) {
      cells[row] = line.cells;
      if (line.formulas) formulas[row] = line.formulas;
      Object.assign(rowData, rowHeights(wrappedIn(row, line.cells, wraps)));
    }
    since++;
    looked += 1 + Math.max(contents.length, drawn.rightAt(row));
    if (looked < TURN) continue;
    yield since;
    [since, looked] = [0, 0];
  }
  return {
    sheet: {
      id,
      name,
      rowData,
      cellData: formulas,
      columnData: drawn.columns,
      mergeData: merged.map(({ top, left, bottom: endRow, right: endColumn }) => ({
        startRow: top,
        startColumn: left,
        endRow,
        endColumn,
      })),
      freeze: drawn.freeze,
      ...roomFor(Math.max(rows.length, look.lastRow), Math.max(width, ...look.columns.map(({ column }) => column + 1))),
      custom: { look, further: drawn.further },
    },
    rows: cells,
  };
}

type Line = Record<number, ICellData>;

/** A row's cells with their styles, and those of them that hold formulas. */
function lineOf(
  contents: readonly Content[],
  row: number,
  { rightAt, styleAt }: Drawn,
): { readonly cells: Line; readonly formulas?: Line } | undefined {
  let cells: Line | undefined;
  let formulas: Line | undefined;
  for (let column = 0, right = Math.max(contents.length - 1, rightAt(row)); column <= right; column++) {
    const content = contents[column] ?? null;
    const s = styleAt(row, column);
    const isEmpty = content === null || content === '';
    if (isEmpty && s === undefined) continue;
    const cell = isEmpty ? {} : cellOf(content);
    if (s !== undefined) cell.s = s;
    (cells ??= {})[column] = cell;
    if (isFormula(content)) (formulas ??= {})[column] = cell;
  }
  return cells && { cells, ...(formulas && { formulas }) };
}

function* wrappedIn(row: number, cells: Line, wraps: ReadonlyMap<number, number>): Iterable<Wrapped> {
  for (const [column, width] of wraps) {
    const text = cells[column]?.v;
    if (typeof text === 'string') yield { row, text, width, size: FONT };
  }
}
