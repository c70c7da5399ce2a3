import { afterEach } from '@jest/globals';
import type { Engine, GridHost } from '../../src/hosts/grid';
import { engine, HEADLESS } from '../../src/hosts/grid';
import { cellsOf, roomFor } from '../../src/hosts/grid/sheet-data';
import type { SheetOf } from '../support/host-contract';
import { hostContract } from '../support/host-contract';
import { hands } from '../support/spreadsheet';

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

hostContract('grid', makeHost, {
  edit: (_, sheet, cell, content) => hands(program()).type(sheet, cell, content),
  runs: 30,
  settle: async () => new Promise((done) => setTimeout(done, 5)),
});
