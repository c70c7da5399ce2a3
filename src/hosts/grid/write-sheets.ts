import type { ICellData, IObjectMatrixPrimitiveType, Nullable, Worksheet } from '@univerjs/core';
import { mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { InsertSheetMutation, RemoveSheetMutation, RemoveSheetUndoMutationFactory } from '@univerjs/sheets';
import type { SheetLook } from '../../engine/grid/look';
import { numericKeys } from './cells';
import { FillSheetMutation } from './fill';
import type { Turns } from '../turns';
import type { Making } from './making';
import type { SheetData } from './sheet-data';
import type { Steps } from './steps';
import type { At, Target } from './write';
import { placeOf } from './write';
import { addRules, removeRules } from './write-rules';

type Cells = IObjectMatrixPrimitiveType<ICellData>;
type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Univer turns to each new sheet, which it must lay out then; not to one that another user added. */
const UNSEEN = { id: InsertSheetMutation.id, options: { fromCollab: true } } as const;

/** A new sheet behind the others. */
export function* addSheet(target: Target, steps: Steps, { sheet, rows }: SheetData, { styles }: Making): Turns<void> {
  const { workbook } = target;
  const look = sheet.custom!['look'] as SheetLook;
  const at = { unitId: workbook.getUnitId(), subUnitId: sheet.id };
  const params = {
    unitId: at.unitId,
    index: workbook.getSheetSize(),
    sheet: mergeWorksheetSnapshotWithDefault(sheet),
    styles,
  };
  steps.run(UNSEEN, params, { id: RemoveSheetMutation.id, params: { ...at, subUnitName: sheet.name } });
  yield 0;
  steps.run(FillSheetMutation, { ...at, rows });
  addRules(target, steps, at, look);
}

/** Takes a sheet away, with its rules. */
export function removeSheet(target: Target, steps: Steps, sheet: Worksheet): void {
  const { injector } = target;
  const at = placeOf(target, sheet);
  removeRules(target, steps, at);
  const params = { ...at, subUnitName: sheet.getName() };
  const old = RemoveSheetUndoMutationFactory(injector, params);
  const rows = sheet.getCellMatrix().getMatrix();
  const cellData = formulasAmong(target, at, rows);
  steps.run(
    RemoveSheetMutation,
    params,
    { id: InsertSheetMutation.id, params: { ...old, sheet: { ...old.sheet, cellData } } },
    { id: FillSheetMutation.id, params: { ...at, rows } },
  );
}

/** Those of a sheet's cells that hold formulas. */
function formulasAmong({ injector }: Target, { unitId, subUnitId }: At, cells: Matrix): Cells {
  const formulas = injector.get(FormulaDataModel).getFormulaData()[unitId]?.[subUnitId] ?? {};
  const found: Cells = {};
  for (const row of numericKeys(formulas))
    for (const column of numericKeys(formulas[row]!)) {
      const cell = cells[row]?.[column];
      if (cell) (found[row] ??= {})[column] = cell;
    }
  return found;
}
