import type { Workbook, Worksheet } from '@univerjs/core';
import type { Grid } from '../../engine/grid/grid';
import { widthOf } from '../../engine/grid/grid';
import type { FormatKind } from '../../engine/grid/number-format';
import { formatKind } from '../../engine/grid/number-format';
import { formatKinds } from '../format-kinds';
import type { Marks } from '../source-of';
import { marksOf } from '../source-of';
import type { Turns } from '../turns';
import { TURN } from '../turns';
import { numericKeys } from './cells';

/** The places from 0 on, so many, that do not show. */
function* hidden(count: number, isVisible: (place: number) => boolean): Turns<ReadonlySet<number>> {
  const found = new Set<number>();
  for (let place = 0; place < count; place++) {
    if (!isVisible(place)) found.add(place);
    if (place % TURN === TURN - 1) yield 0;
  }
  return found;
}

/** What the formats of a sheet's cells make of them; a format's kind is worked out once. */
function* kindsOf(workbook: Workbook, sheet: Worksheet): Turns<Pick<Marks, 'formatAt'>> {
  const styles = workbook.getStyles();
  const byFormat = new Map<string, FormatKind | undefined>();
  const kindOf = (code: string | undefined): FormatKind | undefined => {
    if (!code) return undefined;
    if (!byFormat.has(code)) byFormat.set(code, formatKind(code));
    return byFormat.get(code);
  };
  const matrix = sheet.getCellMatrix().getMatrix();
  const kinds = formatKinds();
  let looked = 0;
  for (const row of numericKeys(matrix)) {
    const cells = matrix[row] ?? {};
    const columns = numericKeys(cells);
    for (const column of columns) {
      const cell = cells[column];
      const kind = cell?.s && kindOf(styles.getStyleByCell(cell)?.n?.pattern);
      if (kind) kinds.note(row, column, kind);
    }
    looked += 1 + columns.length;
    if (looked < TURN) continue;
    looked = 0;
    yield 0;
  }
  return kinds.isEmpty() ? {} : { formatAt: kinds.at };
}

/** Merged and hidden cells and number formats; rows that a filter hides are hidden. */
export function* readingMarks(workbook: Workbook, sheet: Worksheet, grid: Grid): Turns<Marks> {
  return marksOf({
    merged: sheet.getMergeData().map(({ startRow, startColumn, endRow, endColumn }) => ({
      top: startRow,
      left: startColumn,
      bottom: endRow,
      right: endColumn,
    })),
    hiddenRows: yield* hidden(grid.rows.length, (row) => sheet.getRowVisible(row)),
    hiddenColumns: yield* hidden(widthOf(grid), (column) => sheet.getColVisible(column)),
    ...(yield* kindsOf(workbook, sheet)),
  });
}
