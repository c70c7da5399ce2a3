import type { ICellData, IColumnData, IFreeze, IObjectMatrixPrimitiveType, IStyleData } from '@univerjs/core';
import { HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { ColumnLook, SheetLook } from '../../engine/grid/look';

type Cells = IObjectMatrixPrimitiveType<ICellData>;

const ALIGN = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const HEADER: IStyleData = { bl: 1, bg: { rgb: '#E7EEF5' }, tb: WrapStrategy.WRAP };
const IDS: IStyleData = { fs: 8, cl: { rgb: '#8A8A8A' } };

/** Pixels of a column that is so many characters wide: seven for a digit and five between columns. */
export const columnPixels = (characters: number): number => Math.round(characters * 7 + 5);

/** Everything of a look that is not a rule, in Univer's terms. */
export interface Drawn {
  readonly freeze: IFreeze;
  readonly columns: Record<number, IColumnData>;
  /** Styles only. */
  readonly cells: Cells;
}

/** At the top, so that what belongs to a long wrapped text stands beside its first line. */
const columnStyle = ({ format, wrap, align }: ColumnLook): IStyleData => ({
  vt: VerticalAlign.TOP,
  ...(format && { n: { pattern: format } }),
  ...(wrap && { tb: WrapStrategy.WRAP }),
  ...(align && { ht: ALIGN[align] }),
});

export function freezeOf({ headerRow, frozenColumns }: Pick<SheetLook, 'headerRow' | 'frozenColumns'>): IFreeze {
  const rows = headerRow + 1;
  return { xSplit: frozenColumns, ySplit: rows, startRow: rows || -1, startColumn: frozenColumns || -1 };
}

/** Gives a style the id under which the workbook keeps it. */
export type StyleId = (style: IStyleData) => string;

/** A look drawn on a sheet that is `width` columns wide. */
export function drawLook(look: SheetLook, width: number, idOf: StyleId): Drawn {
  const columns: Record<number, IColumnData> = {};
  const cells: Cells = {};
  const style = (row: number, column: number, s: string) => ((cells[row] ??= {})[column] = { s });
  for (const column of look.columns) {
    const own = columnStyle(column);
    const s = idOf(own);
    columns[column.column] = {
      ...(column.width && { w: columnPixels(column.width) }),
      ...(Object.keys(own).length > 0 && { s }),
    };
    // Univer takes number formats from cells only, not from columns.
    for (let row = look.headerRow + 1; column.format && row <= look.lastRow; row++) style(row, column.column, s);
  }
  const [header, ids] = [idOf(HEADER), idOf(IDS)];
  const last = Math.max(width - 1, ...look.columns.map(({ column }) => column));
  for (let column = 0; column <= last; column++) {
    if (look.idRow !== undefined) style(look.idRow, column, ids);
    style(look.headerRow, column, header);
  }
  return { freeze: freezeOf(look), columns, cells };
}
