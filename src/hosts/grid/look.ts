import type { ICellData, IColumnData, IFreeze, IObjectMatrixPrimitiveType, IStyleData } from '@univerjs/core';
import { HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { SheetLook } from '../../engine/grid/look';
import type { Dress } from '../dress';
import { columnDress, HEADER, ID_ROW, SMALL } from '../dress';

type Cells = IObjectMatrixPrimitiveType<ICellData>;

const ALIGN = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE };

const styleOf = ({ format, bold, small, fill, wrap, vertical, align }: Dress): IStyleData => ({
  ...(format !== undefined && { n: { pattern: format } }),
  ...(bold && { bl: 1 }),
  ...(small && { fs: SMALL.size, cl: { rgb: `#${SMALL.ink}` } }),
  ...(fill !== undefined && { bg: { rgb: `#${fill}` } }),
  ...(wrap && { tb: WrapStrategy.WRAP }),
  ...(vertical && { vt: VERTICAL[vertical] }),
  ...(align && { ht: ALIGN[align] }),
});

/** Pixels of a column that is so many characters wide: seven for a digit and five between columns. */
export const columnPixels = (characters: number): number => Math.round(characters * 7 + 5);

/** Everything of a look that is not a rule, in Univer's terms. */
export interface Drawn {
  readonly freeze: IFreeze;
  readonly columns: Record<number, IColumnData>;
  /** Styles only. */
  readonly cells: Cells;
}

export function freezeOf({ headerRow, frozenColumns }: Pick<SheetLook, 'headerRow' | 'frozenColumns'>): IFreeze {
  const rows = headerRow + 1;
  return { xSplit: frozenColumns, ySplit: rows, startRow: rows || -1, startColumn: frozenColumns || -1 };
}

/** Gives a style the id under which the workbook keeps it. */
export type StyleId = (style: IStyleData) => string;

/** Rows below the used ones that have their looks at once; those further down get them when the file is opened again. */
export const READY_ROWS = 200;

/**
 * A look drawn on a sheet that is `rows` × `width` cells large. Cells get styles, columns none: a file's cells have
 * theirs in place of their column's, Univer would combine the two.
 */
export function drawLook(look: SheetLook, rows: number, width: number, idOf: StyleId): Drawn {
  const columns: Record<number, IColumnData> = {};
  const cells: Cells = {};
  const style = (row: number, column: number, s: string) => ((cells[row] ??= {})[column] = { s });
  const bottom = Math.min(Math.max(look.lastRow, rows - 1), Math.max(rows - 1, look.headerRow) + READY_ROWS);
  for (const column of look.columns) {
    if (column.width) columns[column.column] = { w: columnPixels(column.width) };
    const s = idOf(styleOf(columnDress(column)));
    for (let row = look.headerRow + 1; row <= bottom; row++) style(row, column.column, s);
  }
  const [header, ids] = [idOf(styleOf(HEADER)), idOf(styleOf(ID_ROW))];
  const last = Math.max(width - 1, ...look.columns.map(({ column }) => column));
  for (let column = 0; column <= last; column++) {
    if (look.idRow !== undefined) style(look.idRow, column, ids);
    if (look.headerRow >= 0) style(look.headerRow, column, header);
  }
  return { freeze: freezeOf(look), columns, cells };
}
