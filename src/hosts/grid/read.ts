import type {
  ICellData,
  IObjectMatrixPrimitiveType,
  IWorkbookData,
  Nullable,
  Workbook,
  Worksheet,
} from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/engine-formula';
import type { Grid } from '../../engine/grid/grid';
import { formulaKey } from '../../engine/grid/grid';
import { inCapitals } from '../../engine/grid/our-calls';
import type { Value } from '../../engine/grid/value';
import type { SheetInfo } from '../host';
import type { Turns } from '../turns';
import { TURN } from '../turns';
import { cellValue, numericKeys } from './cells';
import type { Calculated } from './state';

/** Where a sheet's cells are: its own matrix, and beside it what array formulas spill into empty cells. */
export interface Source {
  readonly workbook: Workbook;
  readonly formulas: FormulaDataModel;
}

export type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The formula's text without its sign. Copies made by filling share one text (`si`) that moves with the place. */
function formulaOf({ workbook, formulas }: Source, sheet: Worksheet, row: number, column: number): string | undefined {
  const cell = sheet.getCellMatrix().getValue(row, column);
  const text =
    cell?.f || (cell?.si && formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), workbook.getUnitId()));
  return text ? formulaText(text) : undefined;
}

/** Without its sign, our own names in capitals. */
export const formulaText = (text: string): string => inCapitals(text.replace(/^=/, ''));

function spilled({ workbook, formulas }: Source, sheet: Worksheet) {
  return formulas.getArrayFormulaCellData()[workbook.getUnitId()]?.[sheet.getSheetId()] ?? {};
}

/** A sheet's cells, wherever they are. */
export interface Cells {
  readonly name: string;
  readonly dates1904: boolean;
  /** What stands in a later one stands above what is in an earlier one. */
  readonly matrices: readonly Matrix[];
  /** The formula of a cell that has one. */
  readonly formulaAt: (row: number, column: number) => string | undefined;
}

export const isDates1904 = (custom: IWorkbookData['custom']): boolean => custom?.['dates1904'] === true;

/** A whole sheet, straight from Univer's matrix, with what array formulas fill. */
export function* readingSheet(source: Source, sheet: Worksheet): Turns<Grid> {
  return yield* reading({
    name: sheet.getName(),
    dates1904: isDates1904(source.workbook.getCustomMetadata()),
    matrices: [spilled(source, sheet), sheet.getCellMatrix().getMatrix()],
    formulaAt: (row, column) => formulaOf(source, sheet, row, column),
  });
}

export function* reading({ name, dates1904, matrices, formulaAt }: Cells): Turns<Grid> {
  const rows: Value[][] = [];
  const formulas = new Map<string, string>();
  let looked = 0;
  for (const matrix of matrices) {
    for (const row of numericKeys(matrix)) {
      // While others have their turn rows may go.
      const cells = matrix[row] ?? {};
      const columns = numericKeys(cells);
      for (const column of columns) {
        const cell = cells[column];
        const value = cellValue(cell);
        const formula = cell?.f || cell?.si ? formulaAt(row, column) : undefined;
        if (formula !== undefined) formulas.set(formulaKey(row, column), formula);
        else if (value === null) continue;
        while (rows.length <= row) rows.push([]);
        const line = rows[row]!;
        while (line.length < column) line.push(null);
        // What is in the cell itself stands above what would be spilled into it.
        line[column] = value ?? line[column] ?? null;
      }
      looked += 1 + columns.length;
      if (looked < TURN) continue;
      looked = 0;
      yield 0;
    }
  }
  return { sheet: name, rows, ...(formulas.size > 0 && { formulas }), ...(dates1904 && { dates1904 }) };
}

/** Where formulas are, by sheet, as Univer keeps it: no cell is looked at for it. */
export const formulaPlaces = ({ workbook, formulas }: Source) => formulas.getFormulaData()[workbook.getUnitId()] ?? {};

/** The cells of a sheet that hold formulas, with their texts. */
export function* formulasIn(
  source: Source,
  places: ReturnType<typeof formulaPlaces>,
  sheet: Worksheet,
): Iterable<FormulaCell> {
  const rows = places[sheet.getSheetId()] ?? {};
  for (const row of numericKeys(rows))
    for (const column of numericKeys(rows[row]!)) {
      const formula = formulaOf(source, sheet, row, column);
      if (formula !== undefined) yield { row, column, formula };
    }
}

/** What of each sheet is not in its cells. */
export function calculatedOf(source: Source): Calculated[] {
  const places = formulaPlaces(source);
  return source.workbook.getSheets().map((sheet) => {
    const matrix = sheet.getCellMatrix();
    const shared = new Map<string, string>();
    for (const { row, column, formula } of formulasIn(source, places, sheet))
      if (!matrix.getValue(row, column)?.f) shared.set(formulaKey(row, column), formula);
    return { sheet: sheet.getSheetId(), spilled: spilled(source, sheet), filled: filledIn(source, sheet), shared };
  });
}

/** By `formulaKey` the rectangles that formulas fill which fill more than their own cell. */
export function filledIn({ workbook, formulas }: Source, sheet: Worksheet) {
  const areas = formulas.getArrayFormulaRange()[workbook.getUnitId()]?.[sheet.getSheetId()] ?? {};
  const filled = new Map<string, { readonly rows: number; readonly columns: number }>();
  for (const row of numericKeys(areas))
    for (const column of numericKeys(areas[row]!)) {
      const area = areas[row]![column];
      if (!area) continue;
      const [rows, columns] = [area.endRow - area.startRow + 1, area.endColumn - area.startColumn + 1];
      if (rows * columns > 1) filled.set(formulaKey(row, column), { rows, columns });
    }
  return filled;
}

/** The used size of a sheet, counted from A1; formatted cells without content do not count. */
export function* sizing(source: Source, sheet: Worksheet): Turns<SheetInfo> {
  let [rows, columns, looked] = [0, 0, 0];
  for (const matrix of [sheet.getCellMatrix().getMatrix(), spilled(source, sheet)]) {
    for (const row of numericKeys(matrix)) {
      const line = matrix[row] ?? {};
      const last = Object.keys(line).findLast((column) => isUsed(line[Number(column)]));
      if (last !== undefined) {
        rows = Math.max(rows, row + 1);
        columns = Math.max(columns, Number(last) + 1);
      }
      // Most of the time the last cell is the one.
      if (++looked % TURN === 0) yield 0;
    }
  }
  return { name: sheet.getName(), hidden: sheet.isSheetHidden() === 1, rows, columns };
}

const isUsed = (cell: Nullable<ICellData>): boolean => cellValue(cell) !== null || Boolean(cell?.f || cell?.si);

/** Whether an array formula fills cells of this sheet. */
export const hasSpilled = (source: Source, sheet: Worksheet): boolean => Object.keys(spilled(source, sheet)).length > 0;
