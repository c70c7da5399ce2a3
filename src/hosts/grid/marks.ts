import type { Workbook, Worksheet } from '@univerjs/core';
import type { Grid } from '../../engine/grid/grid';
import { widthOf } from '../../engine/grid/grid';
import type { FormatKind } from '../../engine/grid/number-format';
import { formatKind } from '../../engine/grid/number-format';
import { formatKinds } from '../format-kinds';
import type { Marks } from '../source-of';
import { marksOf } from '../source-of';
import { numericKeys } from './cells';

/** The places from 0 on, so many, that do not show. */
function hidden(count: number, isVisible: (place: number) => boolean): ReadonlySet<number> {
  const found = new Set<number>();
  for (let place = 0; place < count; place++) if (!isVisible(place)) found.add(place);
  return found;
}

/** What the formats of a sheet's cells make of them; a format's kind is worked out once. */
function kindsOf(workbook: Workbook, sheet: Worksheet): Pick<Marks, 'formatAt'> {
  const known = new Map<string, FormatKind | undefined>();
  const kindOf = (code: string): FormatKind | undefined => {
    if (!known.has(code)) known.set(code, formatKind(code));
    return known.get(code);
  };
  const styles = workbook.getStyles();
  const matrix = sheet.getCellMatrix().getMatrix();
  const kinds = formatKinds();
  for (const row of numericKeys(matrix)) {
    const cells = matrix[row] ?? {};
    for (const column of numericKeys(cells)) {
      const cell = cells[column];
      const code = cell?.s && styles.getStyleByCell(cell)?.n?.pattern;
      if (code) kinds.note(row, column, kindOf(code));
    }
  }
  return kinds.isEmpty() ? {} : { formatAt: kinds.at };
}

/** Merged and hidden cells and number formats; rows that a filter hides are hidden. */
export const readMarks = (workbook: Workbook, sheet: Worksheet, grid: Grid): Marks =>
  marksOf({
    merged: sheet.getMergeData().map(({ startRow, startColumn, endRow, endColumn }) => ({
      top: startRow,
      left: startColumn,
      bottom: endRow,
      right: endColumn,
    })),
    hiddenRows: hidden(grid.rows.length, (row) => sheet.getRowVisible(row)),
    hiddenColumns: hidden(widthOf(grid), (column) => sheet.getColVisible(column)),
    ...kindsOf(workbook, sheet),
  });
