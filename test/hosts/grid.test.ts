import { afterEach } from '@jest/globals';
import { ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { Workbook } from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import { parseCellName } from '../../src/engine/grid/address';
import type { Content } from '../../src/engine/grid/value';
import type { Engine, GridHost } from '../../src/hosts/grid';
import { engine, HEADLESS } from '../../src/hosts/grid';
import { cellsOf, roomFor } from '../../src/hosts/grid/sheet-data';
import { cellOf } from '../../src/hosts/grid/cells';
import type { SheetOf } from '../support/host-contract';
import { hostContract } from '../support/host-contract';

let open: Engine | undefined;
afterEach(() => {
  open?.dispose();
  open = undefined;
});

/** One spreadsheet program for a test's workbooks, as in the workbench. */
const program = (): Engine => (open ??= engine(HEADLESS));

async function makeHost(sheets: readonly SheetOf[]): Promise<GridHost> {
  const data = sheets.map(({ name, rows }, place) => ({
    id: `s${place}`,
    name,
    cellData: cellsOf(rows),
    ...roomFor(rows.length, 1),
  }));
  const host = program().open({
    sheetOrder: data.map(({ id }) => id),
    sheets: Object.fromEntries(data.map((sheet) => [sheet.id, sheet])),
  });
  await host.settled();
  return host;
}

/** What typing into a cell does. */
function edit(_: unknown, sheet: string, cell: string, content: Content): void {
  const injector = program().univer.__getInjector();
  const workbook = injector
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)!;
  const { row, column } = parseCellName(cell)!;
  injector.get(ICommandService).syncExecuteCommand(SetRangeValuesCommand.id, {
    unitId: workbook.getUnitId(),
    subUnitId: workbook.getSheetBySheetName(sheet)!.getSheetId(),
    range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    value: cellOf(content),
  });
}

hostContract('grid', makeHost, { edit, runs: 30, settle: async () => new Promise((done) => setTimeout(done, 5)) });
