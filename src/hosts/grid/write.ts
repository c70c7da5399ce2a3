import { mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import type { ICellData, IColumnData, Injector, IObjectMatrixPrimitiveType, Workbook, Worksheet } from '@univerjs/core';
import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
} from '@univerjs/data-validation';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveSheetUndoMutationFactory,
  SetColDataMutation,
  SetColDataMutationFactory,
  SetFrozenMutation,
  SetFrozenMutationFactory,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import type { Change } from '../../engine/grid/change';
import type { SheetLook } from '../../engine/grid/look';
import type { SheetDraft } from '../../engine/grid/plan';
import { cellPatch } from './cells';
import { drawLook } from './look';
import { choiceRules, colourRules, isLookRule } from './rules';
import { roomFor, sheetData } from './sheet-data';
import type { Steps } from './steps';

/** Where a plan is written: one workbook of Univer's. */
export interface Target {
  readonly injector: Injector;
  readonly workbook: Workbook;
}

type Cells = IObjectMatrixPrimitiveType<ICellData>;
type At = { readonly unitId: string; readonly subUnitId: string };

const placeOf = (target: Target, sheet: Worksheet): At => ({
  unitId: target.workbook.getUnitId(),
  subUnitId: sheet.getSheetId(),
});

/** Style ids of the workbook itself; a style it has already keeps its id. */
const styleIdOf =
  ({ workbook }: Target) =>
  (style: object): string =>
    workbook.getStyles().setValue({ ...style })!;

function setCells({ injector }: Target, steps: Steps, at: At, cellValue: Cells): void {
  const params = { ...at, cellValue };
  const id = SetRangeValuesMutation.id;
  steps.run(SetRangeValuesMutation, params, { id, params: SetRangeValuesUndoMutationFactory(injector, params) });
}

/** Makes room for a cell past the sheet's end. */
function reach(target: Target, steps: Steps, sheet: Worksheet, row: number, column: number): void {
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

/** Writes contents, each sheet's in one go; what cells look like stays. */
export function writeChanges(target: Target, steps: Steps, changes: readonly Change[]): void {
  for (const name of new Set(changes.map(({ at }) => at.sheet))) {
    const sheet = target.workbook.getSheetBySheetName(name)!;
    const cells: Cells = {};
    let [lastRow, lastColumn] = [0, 0];
    for (const { at, after } of changes) {
      if (at.sheet !== name) continue;
      (cells[at.row] ??= {})[at.column] = cellPatch(after);
      lastRow = Math.max(lastRow, at.row);
      lastColumn = Math.max(lastColumn, at.column);
    }
    reach(target, steps, sheet, lastRow, lastColumn);
    setCells(target, steps, placeOf(target, sheet), cells);
  }
}

function addRules({ injector }: Target, steps: Steps, at: At, look: SheetLook): void {
  const validations = injector.get(DataValidationModel).getRules(at.unitId, at.subUnitId);
  for (const old of validations.filter((rule) => isLookRule(rule.uid))) removeValidation(steps, at, old);
  for (const rule of choiceRules(look)) {
    const back = { id: RemoveDataValidationMutation.id, params: { ...at, ruleId: rule.uid } };
    steps.run(AddDataValidationMutation, { ...at, rule }, back);
  }
  const colours = injector.get(ConditionalFormattingRuleModel).getSubunitRules(at.unitId, at.subUnitId) ?? [];
  for (const old of colours.filter((rule) => isLookRule(rule.cfId))) removeColour(steps, at, old);
  for (const rule of colourRules(look)) {
    const back = { id: DeleteConditionalRuleMutation.id, params: { ...at, cfId: rule.cfId } };
    steps.run(AddConditionalRuleMutation, { ...at, rule }, back);
  }
}

const removeValidation = (steps: Steps, at: At, rule: { uid: string }): void =>
  steps.run(
    RemoveDataValidationMutation,
    { ...at, ruleId: rule.uid },
    { id: AddDataValidationMutation.id, params: { ...at, rule } },
  );

const removeColour = (steps: Steps, at: At, rule: { cfId: string }): void =>
  steps.run(
    DeleteConditionalRuleMutation,
    { ...at, cfId: rule.cfId },
    { id: AddConditionalRuleMutation.id, params: { ...at, rule } },
  );

/** An id that no sheet of the workbook has had while it is open. */
const freeId = (workbook: Workbook): string => {
  const taken = new Set(workbook.getSheetOrders());
  let number = taken.size + 1;
  while (taken.has(`added-${number}`)) number++;
  return `added-${number}`;
};

/** A new sheet behind the others. */
export function addSheet(target: Target, steps: Steps, draft: SheetDraft): void {
  const { workbook } = target;
  const sheet = sheetData(freeId(workbook), draft, styleIdOf(target));
  const at = { unitId: workbook.getUnitId(), subUnitId: sheet.id };
  const params = { unitId: at.unitId, index: workbook.getSheetSize(), sheet: mergeWorksheetSnapshotWithDefault(sheet) };
  steps.run(InsertSheetMutation, params, { id: RemoveSheetMutation.id, params: { ...at, subUnitName: draft.name } });
  addRules(target, steps, at, draft.look);
}

/** Takes a sheet away, with its rules. */
export function removeSheet(target: Target, steps: Steps, sheet: Worksheet): void {
  const { injector } = target;
  const at = placeOf(target, sheet);
  for (const rule of [...injector.get(DataValidationModel).getRules(at.unitId, at.subUnitId)])
    removeValidation(steps, at, rule);
  for (const rule of [...(injector.get(ConditionalFormattingRuleModel).getSubunitRules(at.unitId, at.subUnitId) ?? [])])
    removeColour(steps, at, rule);
  const params = { ...at, subUnitName: sheet.getName() };
  const back = { id: InsertSheetMutation.id, params: RemoveSheetUndoMutationFactory(injector, params) };
  steps.run(RemoveSheetMutation, params, back);
}

/** Gives a sheet that is there already a look; the newest one is kept with it, for saving. */
export function dressSheet(target: Target, steps: Steps, sheet: Worksheet, look: SheetLook): void {
  const at = placeOf(target, sheet);
  const drawn = drawLook(
    look,
    sheet.getLastRowWithContent() + 1,
    sheet.getLastColumnWithContent() + 1,
    styleIdOf(target),
  );
  reach(target, steps, sheet, look.lastRow, Math.max(0, ...look.columns.map(({ column }) => column)));
  const columns: { columnData: Record<number, IColumnData> } = { columnData: drawn.columns };
  const oldColumns = SetColDataMutationFactory({ ...at, ...columns }, sheet);
  steps.run(SetColDataMutation, { ...at, ...columns }, { id: SetColDataMutation.id, params: oldColumns });
  const oldFreeze = SetFrozenMutationFactory(target.injector, { ...at, ...drawn.freeze });
  steps.run(SetFrozenMutation, { ...at, ...drawn.freeze }, { id: SetFrozenMutation.id, params: oldFreeze });
  setCells(target, steps, at, drawn.cells);
  addRules(target, steps, at, look);
  sheet.setCustomMetadata({ ...sheet.getCustomMetadata(), look });
}
