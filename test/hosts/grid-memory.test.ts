import { expect, test } from '@jest/globals';
import type { Workbook } from '@univerjs/core';
import { IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import { engine, HEADLESS } from '../../src/hosts/grid';

/** Asks for everything to be collected that nobody holds. */
async function tidy(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  for (let turn = 0; turn < 10; turn++) {
    await new Promise((done) => setImmediate(done));
    gc();
  }
}

test('the rows of a workbook that makes way for another are let go, though it may be held itself', async () => {
  const program = engine(HEADLESS);
  const draft = {
    name: 'Long',
    rows: [['a'], ['b']],
    look: { headerRow: 0, frozenColumns: 0, columns: [], lastRow: 1 },
  };
  async function fill(): Promise<{ readonly workbook: Workbook; readonly row: WeakRef<object> }> {
    const host = program.open({ sheetOrder: ['a'], sheets: { a: { id: 'a', name: 'A' } } });
    await host.apply({ ...EMPTY_PLAN, add: [draft] });
    await host.settled();
    const units = program.univer.__getInjector().get(IUniverInstanceService);
    const workbook = units.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)!;
    const row = workbook.getSheetBySheetName('Long')!.getCellMatrix().getMatrix()[0]!;
    return { workbook, row: new WeakRef(row) };
  }
  const { workbook, row } = await fill();
  program.open({ sheetOrder: ['b'], sheets: { b: { id: 'b', name: 'B' } } });
  await tidy();
  expect(row.deref()).toBeUndefined();
  expect(workbook.getUnitId()).toBe('book-1');
  program.dispose();
});
