import type { ICellData, ICommandInfo, IObjectMatrixPrimitiveType, Injector, Nullable, Workbook } from '@univerjs/core';
import { CommandType, ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { IFormulaData, IFormulaDataItem } from '@univerjs/engine-formula';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { InsertSheetMutation, SetRangeValuesMutation } from '@univerjs/sheets';
import { numericKeys } from './cells';
import { sheetsNamed } from './edits';
import { FillSheetMutation } from './fill';

type Formulas = IObjectMatrixPrimitiveType<Nullable<IFormulaDataItem>>;
type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Whoever is given them may write into them. */
function copyOf(formulas: Formulas): Formulas {
  const copy: Formulas = {};
  for (const row of numericKeys(formulas)) {
    const line: Record<number, Nullable<IFormulaDataItem>> = (copy[row] = {});
    for (const column of numericKeys(formulas[row]!)) line[column] = { ...formulas[row]![column]! };
  }
  return copy;
}

const some = (cells: Cells, test: (cell: Nullable<ICellData>, row: number, column: number) => boolean): boolean =>
  numericKeys(cells).some((row) =>
    numericKeys(cells[row] ?? {}).some((column) => test(cells[row]![column], row, column)),
  );

/** Whether cells that are written bring a formula, or come to where one is. */
const meet = (cells: Cells, formulas: Formulas): boolean =>
  some(cells, (cell, row, column) => Boolean(cell?.f || cell?.si || formulas[row]?.[column]));

/** Whether they bring a formula or take one away. Results alone do not. */
const alter = (cells: Cells, formulas: Formulas): boolean =>
  some(cells, (cell, row, column) =>
    formulas[row]?.[column] ? !cell || cell.f !== undefined || cell.si !== undefined : Boolean(cell?.f || cell?.si),
  );

/**
 * Univer looks for formulas in every cell of every sheet, before each calculation and for each sheet that comes or
 * goes: with a hundred thousand rows the page does not answer for most of a second. From here on it is told what was
 * found the last time, as long as nothing was written that has to do with formulas.
 */
export function indexFormulas(injector: Injector): void {
  const model = injector.get(FormulaDataModel);
  const units = injector.get(IUniverInstanceService);
  const commands = injector.get(ICommandService);
  const find = model.getSheetFormulaData.bind(model);
  const update = model.updateFormulaData.bind(model);
  /** By unit, then by sheet. */
  const known = new Map<string, Map<string, Formulas>>();

  const formulasOf = (unit: string, sheet: string): Formulas => {
    const sheets = known.get(unit) ?? new Map<string, Formulas>();
    known.set(unit, sheets);
    const formulas = sheets.get(sheet) ?? find(unit, sheet) ?? {};
    sheets.set(sheet, formulas);
    return formulas;
  };
  const note = ({ id, type, params }: Readonly<ICommandInfo>): void => {
    const { unitId: unit, cellValue } = (params ?? {}) as { readonly unitId?: string; readonly cellValue?: Cells };
    // The sheet that is filled had its formulas from the beginning.
    if (type !== CommandType.MUTATION || unit === undefined || id === FillSheetMutation.id) return;
    for (const sheet of sheetsNamed(unit, params) ?? []) {
      const formulas = known.get(unit)?.get(sheet);
      if (!formulas || (id === SetRangeValuesMutation.id && cellValue && !alter(cellValue, formulas))) continue;
      known.get(unit)!.delete(sheet);
    }
  };
  // Before, for others may ask as soon as it is done; and after, for others may have asked before.
  commands.beforeCommandExecuted(note);
  commands.onCommandExecuted((command) => {
    note(command);
    if (command.id !== InsertSheetMutation.id) return;
    const { unitId, sheet } = command.params as { readonly unitId: string; readonly sheet: { readonly id: string } };
    formulasOf(unitId, sheet.id);
  });

  model.getFormulaData = () => {
    const workbooks = units.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    const open = new Set(workbooks.map((workbook) => workbook.getUnitId()));
    for (const unit of known.keys()) if (!open.has(unit)) known.delete(unit);
    return Object.fromEntries(
      workbooks.map((workbook): [string, IFormulaData[string]] => {
        const unit = workbook.getUnitId();
        const ids = workbook.getSheets().map((sheet) => sheet.getSheetId());
        return [unit, Object.fromEntries(ids.map((sheet) => [sheet, copyOf(formulasOf(unit, sheet))]))];
      }),
    );
  };
  model.updateFormulaData = (unit, sheet, cells) =>
    meet(cells, formulasOf(unit, sheet)) ? update(unit, sheet, cells) : {};
}
