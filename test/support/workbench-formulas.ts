import { ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { Workbook } from '@univerjs/core';
import {
  FormulaDataModel,
  SetFormulaCalculationNotificationMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import type { Grid } from '../../src/engine/grid/grid';
import { contentAt } from '../../src/engine/grid/grid';
import type { Content, Value } from '../../src/engine/grid/value';
import { engine, HEADLESS } from '../../src/hosts/grid';
import { cellValue } from '../../src/hosts/grid/cells';
import { cellsOf, roomFor } from '../../src/hosts/grid/sheet-data';

/** All sheets, computed by the workbench's formula engine, with what array formulas fill; no result of the sheets is used. */
export async function computed(grids: readonly Grid[]): Promise<Map<string, Value[][]>> {
  const data = grids.map((grid, place) => {
    const rows = grid.rows.map((line, row) => line.map((_, column): Content => contentAt(grid, row, column)));
    const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
    return { id: `s${place}`, name: grid.sheet, cellData: cellsOf(rows), ...roomFor(rows.length, width) };
  });
  const program = engine(HEADLESS);
  try {
    const sheets = Object.fromEntries(data.map((sheet) => [sheet.id, sheet]));
    program.open({ sheetOrder: data.map(({ id }) => id), sheets });
    const injector = program.univer.__getInjector();
    const commands = injector.get(ICommandService);
    await new Promise<void>((done) => {
      commands.onCommandExecuted(({ id, params }) => {
        const { functionsExecutedState } = (params ?? {}) as { functionsExecutedState?: number };
        if (id === SetFormulaCalculationNotificationMutation.id && functionsExecutedState !== undefined) done();
      });
      const none = { dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {} };
      const all = { dirtyRanges: [], forceCalculation: true, clearDependencyTreeCache: {}, ...none };
      commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, all, { onlyLocal: true });
    });
    const workbook = injector
      .get(IUniverInstanceService)
      .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)!;
    const spilled = injector.get(FormulaDataModel).getArrayFormulaCellData()[workbook.getUnitId()] ?? {};
    return new Map(
      data.map(({ id, name, rowCount, columnCount }) => {
        const own = workbook.getSheetBySheetId(id)!.getCellMatrix().getMatrix();
        const line = (row: number): Value[] =>
          Array.from({ length: columnCount }, (_, column) =>
            cellValue(own[row]?.[column] ?? spilled[id]?.[row]?.[column]),
          );
        return [name, Array.from({ length: rowCount }, (_, row) => line(row))];
      }),
    );
  } finally {
    program.dispose();
  }
}
