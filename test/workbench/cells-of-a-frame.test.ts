import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Workbook } from '@univerjs/core';
import { IUniverInstanceService, UniverInstanceType, Worksheet } from '@univerjs/core';
import type { IRenderManagerService } from '@univerjs/engine-render';
import { Subject } from 'rxjs';
import type { Engine } from '../../src/hosts/grid';
import { engine, HEADLESS } from '../../src/hosts/grid';
import { keepCellsOfAFrame } from '../../src/workbench/cells-of-a-frame';

const { getCell } = Worksheet.prototype;
let program: Engine;
beforeAll(() => {
  program = engine(HEADLESS);
});
afterAll(() => {
  Worksheet.prototype.getCell = getCell;
  program.dispose();
});

test('a cell is asked for once while a frame is drawn, and anew afterwards', async () => {
  const created$ = new Subject<object>();
  const beginFrame$ = new Subject<number>();
  keepCellsOfAFrame({ created$ } as unknown as IRenderManagerService);
  created$.next({ engine: { beginFrame$ } });

  const id = 'a';
  program.open({ sheets: { [id]: { id, name: 'A', cellData: { 0: { 0: { v: 1 } } } } }, sheetOrder: [id] });
  const sheet = program.univer
    .__getInjector()
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)!
    .getActiveSheet();
  const write = (v: number): void => sheet.getCellMatrix().setValue(0, 0, { v });
  const shown = () => [sheet.getCell(0, 0)?.v, sheet.getCell(0, 1)?.v];

  expect(shown()).toEqual([1, undefined]);
  write(2);
  expect(shown()).toEqual([2, undefined]);

  beginFrame$.next(1);
  expect(shown()).toEqual([2, undefined]);
  write(3);
  expect(shown()).toEqual([2, undefined]);
  // What draws may fail: the frame is over when its task is.
  await Promise.resolve();
  expect(shown()).toEqual([3, undefined]);
});
