import type { ICellData, Injector, IObjectMatrixPrimitiveType, Workbook, Worksheet } from '@univerjs/core';
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import type { Change } from '../../engine/grid/change';
import type { Turns } from '../turns';
import { cellPatch, numericKeys } from './cells';
import { furtherStyle } from './further';
import { roomFor } from './sheet-data';
import type { Steps } from './steps';

/** Where a plan is written: one workbook of Univer's. */
export interface Target {
  readonly injector: Injector;
  readonly workbook: Workbook;
}

type Cells = IObjectMatrixPrimitiveType<ICellData>;

/** How Univer's mutations name a sheet. */
export type At = { readonly unitId: string; readonly subUnitId: string };

export const placeOf = (target: Target, sheet: Worksheet): At => ({
  unitId: target.workbook.getUnitId(),
  subUnitId: sheet.getSheetId(),
});

/** Cells that are written between two stops. Each stop costs something in everything that listens. */
const AT_ONCE = 2_000;

/** A row's cells by their columns. */
export type Line = Record<number, ICellData>;

/** Writes cells into a sheet, a few rows at a time. */
export function* setCells(
  { injector }: Target,
  steps: Steps,
  at: At,
  rows: Iterable<readonly [number, Line]>,
): Turns<void> {
  const { id } = SetRangeValuesMutation;
  let [cells, size]: [Cells, number] = [{}, 0];
  const set = (): void => {
    if (Object.keys(cells).length === 0) return;
    const params = { ...at, cellValue: cells };
    steps.run({ id }, params, { id, params: SetRangeValuesUndoMutationFactory(injector, params) });
  };
  for (const [row, line] of rows) {
    if (size >= AT_ONCE) {
      set();
      [cells, size] = [{}, 0];
      yield 0;
    }
    const count = Object.keys(line).length;
    if (count > 0) cells[row] = line;
    size += Math.max(1, count);
  }
  set();
}

/** Makes room for a cell past the sheet's end. */
export function reach(target: Target, steps: Steps, sheet: Worksheet, row: number, column: number): void {
  const at = placeOf(target, sheet);
  const { rowCount, columnCount } = roomFor(row + 1, column + 1);
  const [rows, columns] = [sheet.getRowCount(), sheet.getColumnCount()];
  if (row >= rows) {
    const { id } = SetWorksheetRowCountMutation;
    steps.run({ id }, { ...at, rowCount }, { id, params: { ...at, rowCount: rows } });
  }
  if (column >= columns) {
    const { id } = SetWorksheetColumnCountMutation;
    steps.run({ id }, { ...at, columnCount }, { id, params: { ...at, columnCount: columns } });
  }
}

/** Writes contents; what cells look like stays, and new ones look like their column. Counts the changes. */
export function* writeChanges(target: Target, steps: Steps, changes: readonly Change[]): Turns<void> {
  const sheetOf = (name: string): Worksheet => target.workbook.getSheetBySheetName(name)!;
  // Once for all of it: what is written below makes a sheet longer.
  const styles = new Map(
    [...new Set(changes.map(({ at }) => at.sheet))].map((name) => [name, furtherStyle(sheetOf(name).getConfig())]),
  );
  for (let first = 0; first < changes.length; first += AT_ONCE) {
    if (first > 0) yield AT_ONCE;
    const part = changes.slice(first, first + AT_ONCE);
    for (const name of new Set(part.map(({ at }) => at.sheet))) {
      const sheet = sheetOf(name);
      const [matrix, styleAt] = [sheet.getCellMatrix(), styles.get(name)!];
      const cells: Cells = {};
      let [lastRow, lastColumn] = [0, 0];
      for (const { at, after } of part) {
        if (at.sheet !== name) continue;
        const cell = ((cells[at.row] ??= {})[at.column] = cellPatch(after));
        const s = styleAt(at.row, at.column);
        if (s !== undefined && after !== null && !matrix.getValue(at.row, at.column)?.s) cell.s = s;
        lastRow = Math.max(lastRow, at.row);
        lastColumn = Math.max(lastColumn, at.column);
      }
      reach(target, steps, sheet, lastRow, lastColumn);
      const rows = numericKeys(cells).map((row) => [row, cells[row]!] as const);
      yield* setCells(target, steps, placeOf(target, sheet), rows);
    }
  }
}
