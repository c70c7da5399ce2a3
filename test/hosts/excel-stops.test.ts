import { describe, expect, test } from '@jest/globals';
import type { Change } from '../../src/engine/grid/change';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import type { Content } from '../../src/engine/grid/value';
import { excelHost } from '../../src/hosts/excel';
import type { Host } from '../../src/hosts/host';
import { undoOf } from '../../src/hosts/host';
import { draw, grid } from '../support/grid-literal';
import { PLAIN } from '../support/host-contract';
import { officeClient } from '../support/office/client';
import { OfficeHost } from '../support/office/host';
import { openWorkbook } from '../support/office';
import type { Request } from '../support/office/wire';
import { OfficeError } from '../support/office/wire';

const ROWS = 12_000;
const TEXT = '准备充分，目标明确，总结及时。'.repeat(8);

/** Enough for several slices. */
const changes: Change[] = Array.from({ length: ROWS }, (_, row) => ({
  at: { sheet: 'A', row, column: 0 },
  before: row,
  after: `${TEXT}${row}`,
  why: 'test',
}));

const open = () => openWorkbook([{ name: 'A', rows: changes.map(({ before }) => [before]) }]);

const isWrite = ({ Actions }: Request): boolean =>
  Actions.some(({ ActionType, Name }) => ActionType === 4 && Name === 'Values');

const column = async (host: Host): Promise<Content[]> => (await host.read(['A']))[0]!.rows.map((line) => line[0]!);
const NUMBERS = changes.map(({ before }) => before);

/** Fails the write of a number, counted from 1, and those that follow if `andAfter`. */
function failing(office: OfficeHost, number: number, andAfter: boolean): void {
  let writes = 0;
  office.before = (request) => {
    if (isWrite(request) && (++writes === number || (andAfter && writes > number)))
      throw new OfficeError('GeneralException', 'the connection is gone');
  };
}

describe('a write that stops half way', () => {
  test('stopped between two slices: all is taken back', async () => {
    const { office, host } = open();
    const stop = new AbortController();
    let seen = 0;
    const onProgress = (done: number, total: number): void => {
      seen++;
      if (done > 0 && done < total) stop.abort();
    };
    const applying = host.apply({ ...EMPTY_PLAN, changes }, { signal: stop.signal, onProgress });
    await expect(applying).rejects.toMatchObject({ code: 'aborted' });
    expect(seen).toBe(1);
    expect(office.traffic.filter(({ request }) => isWrite(request)).length).toBe(2);
    expect(await column(host)).toEqual(NUMBERS);
  });

  test('a slice that fails: all is taken back', async () => {
    const { office, host } = open();
    failing(office, 2, false);
    await expect(host.apply({ ...EMPTY_PLAN, changes })).rejects.toMatchObject({
      code: 'excel-failed',
      data: { code: 'GeneralException' },
    });
    expect(await column(host)).toEqual(NUMBERS);
  });

  test('a slice that is done in part: what was done of it is taken back', async () => {
    const { office, host } = openWorkbook([{ name: 'A', rows: [[1, 2], [3, 4]] }, { name: 'B', rows: [[5]] }]); // prettier-ignore
    const at = (sheet: string, row: number, before: number): Change => ({
      at: { sheet, row, column: 0 },
      before,
      after: 9,
      why: '',
    });
    let isFirst = true;
    office.before = (request) => {
      if (!isWrite(request) || !isFirst) return;
      isFirst = false;
      office.workbook.worksheets.getItem('B').protection.protected = true;
    };
    const applying = host.apply({ ...EMPTY_PLAN, changes: [at('A', 0, 1), at('B', 0, 5)] });
    await expect(applying).rejects.toMatchObject({ code: 'sheet-protected' });
    expect((await host.read(['A', 'B'])).map(draw)).toEqual([
      draw(grid('A', '| 1 | 2 |\n| 3 | 4 |')),
      draw(grid('B', '| 5 |')),
    ]);
  });

  test('what a colleague wrote since stays when the rest is taken back', async () => {
    const { office, host } = open();
    let writes = 0;
    office.before = (request) => {
      if (!isWrite(request)) return;
      writes++;
      if (writes === 2) {
        office.workbook.worksheets.getItem('A').hold(3, 0, '同事');
        throw new OfficeError('GeneralException');
      }
    };
    await expect(host.apply({ ...EMPTY_PLAN, changes })).rejects.toMatchObject({ code: 'excel-failed' });
    expect(await column(host)).toEqual(NUMBERS.map((number, row) => (row === 3 ? '同事' : number)));
  });

  test('what cannot be taken back is named cell by cell, and can be undone later', async () => {
    const { office, host } = open();
    failing(office, 2, true);
    const receipt = await host.apply({ ...EMPTY_PLAN, changes });
    expect(receipt.stopped).toMatchObject({ code: 'excel-failed' });
    expect(receipt.applied.length).toBeGreaterThan(0);
    expect(receipt.applied.length).toBeLessThan(ROWS);
    office.before = () => {};
    const now = await column(host);
    expect(receipt.applied).toEqual(changes.filter(({ after }, row) => now[row] === after));
    await host.apply(undoOf(receipt));
    expect(await column(host)).toEqual(NUMBERS);
  });

  test('new sheets and grown tables go back too', async () => {
    const { office, host } = openWorkbook([{ name: 'A', rows: [['visit'], ['v1']] }]);
    const table = office.workbook.worksheets.getItem('A').tables.add('A1:A2', true);
    const add = [{ name: 'B', rows: [['x']], look: PLAIN }];
    const row: Change = { at: { sheet: 'A', row: 2, column: 0 }, before: null, after: 'v2', why: '' };
    failing(office, 2, false);
    await expect(host.apply({ ...EMPTY_PLAN, add, changes: [row] })).rejects.toMatchObject({ code: 'excel-failed' });
    expect((await host.sheets()).map(({ name, rows }) => [name, rows])).toEqual([['A', 2]]);
    expect(table.area.rows).toBe(2);
  });
});

describe('one step of Excel’s own undo', () => {
  const client = officeClient();
  const one = { ...EMPTY_PLAN, changes: [{ at: { sheet: 'A', row: 0, column: 0 }, before: 1, after: 2, why: '' }] };

  function watched(version: string) {
    const office = new OfficeHost();
    office.workbook.worksheets.open('A').hold(0, 0, 1);
    client.connect(office);
    const asked: (boolean | undefined)[] = [];
    const host = excelHost({
      run: (options, batch) => {
        asked.push(options.mergeUndoGroup);
        return client.Excel.run(options, batch);
      },
      supports: (set) => set <= version,
    });
    return { office, host, asked };
  }

  test('is asked for where Excel has it, and not where it has not', async () => {
    const newer = watched('1.20');
    await newer.host.apply(one);
    expect(newer.asked).toEqual([true]);
    const older = watched('1.15');
    await older.host.apply(one);
    expect(older.asked).toEqual([undefined]);
  });

  test.each(['UndoNotSupported', 'GeneralException'])('%s: tried once more without', async (code) => {
    const { office, host, asked } = watched('1.20');
    let isFirst = true;
    office.before = (request) => {
      if (!isWrite(request) || !isFirst) return;
      isFirst = false;
      throw new OfficeError(code);
    };
    const receipt = await host.apply(one);
    expect(receipt.applied).toEqual(one.changes);
    expect(asked.filter((merge) => merge)).toEqual([true]);
    expect(await column(host)).toEqual([2]);
  });

  test('failing again, it is given up', async () => {
    const { office, host, asked } = watched('1.20');
    office.before = (request) => {
      if (isWrite(request)) throw new OfficeError('UndoNotSupported');
    };
    await expect(host.apply(one)).rejects.toMatchObject({ code: 'excel-failed' });
    expect(asked.filter((merge) => merge)).toEqual([true]);
    expect(await column(host)).toEqual([1]);
  });
});
