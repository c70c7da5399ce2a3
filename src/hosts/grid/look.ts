import type { IColumnData, IFreeze, IStyleData } from '@univerjs/core';
import type { SheetLook } from '../../engine/grid/look';
import type { Dress } from '../dress';
import { columnDress, HEADER, ID_ROW, SMALL } from '../dress';
import { HorizontalAlign, VerticalAlign, WrapStrategy } from './enums';
import type { Further } from './further';

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
  /** The last row that has styles. */
  readonly bottom: number;
  /** The last column of a row that has a style, -1 for none. */
  readonly rightAt: (row: number) => number;
  readonly styleAt: (row: number, column: number) => string | undefined;
  readonly further: Further;
}

export function freezeOf({ headerRow, frozenColumns }: Pick<SheetLook, 'headerRow' | 'frozenColumns'>): IFreeze {
  const rows = headerRow + 1;
  return { xSplit: frozenColumns, ySplit: rows, startRow: rows || -1, startColumn: frozenColumns || -1 };
}

/** Gives a style the id under which the workbook keeps it. */
export type StyleId = (style: IStyleData) => string;

/** Rows below the used ones that have their looks at once; those further down get them when a plan writes into them or the file is opened again. */
export const READY_ROWS = 200;

/**
 * A look drawn on a sheet that is `rows` × `width` cells large. Cells get styles, columns none: a file's cells have
 * theirs in place of their column's, Univer would combine the two.
 */
export function drawLook(look: SheetLook, rows: number, width: number, idOf: StyleId): Drawn {
  const { headerRow, idRow } = look;
  const columns: Record<number, IColumnData> = {};
  const below = new Map<number, string>();
  const ready = Math.min(Math.max(look.lastRow, rows - 1), Math.max(rows - 1, headerRow) + READY_ROWS);
  for (const column of look.columns) {
    if (column.width) columns[column.column] = { w: columnPixels(column.width) };
    below.set(column.column, idOf(styleOf(columnDress(column))));
  }
  const [header, ids] = [idOf(styleOf(HEADER)), idOf(styleOf(ID_ROW))];
  const styled = Math.max(-1, ...below.keys());
  const bottom = Math.max(ready, headerRow, idRow ?? -1);
  return {
    freeze: freezeOf(look),
    columns,
    bottom,
    rightAt: (row) => (row === headerRow || row === idRow ? Math.max(width - 1, styled) : row > bottom ? -1 : styled),
    styleAt(row, column) {
      if (row === headerRow) return header;
      if (row === idRow) return ids;
      return row > headerRow && row <= bottom ? below.get(column) : undefined;
    },
    further: { from: bottom + 1, styles: Object.fromEntries(below) },
  };
}
