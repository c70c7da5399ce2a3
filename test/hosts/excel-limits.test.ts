import { describe, expect, test } from '@jest/globals';
import type { Change } from '../../src/engine/grid/change';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import type { Content } from '../../src/engine/grid/value';
import type { Host } from '../../src/hosts/host';
import { undoOf } from '../../src/hosts/host';
import { contents, draw, drawn } from '../support/grid-literal';
import type { OpenWorkbook } from '../support/office';
import { openWorkbook } from '../support/office';
import { OfficeError } from '../support/office/wire';
import { turns } from '../support/turns';

const TABLE = `
  | visit | mark |
  | v1    | 8    |
  | v2    | 9    |
`;

const change = (row: number, column: number, before: Content, after: Content): Change => ({
  at: { sheet: 'A', row, column },
  before,
  after,
  why: 'test',
});

const open = (): Pick<OpenWorkbook, 'office' | 'host'> & {
  sheet: ReturnType<OpenWorkbook['office']['workbook']['worksheets']['getItem']>;
} => {
  const { office, host } = openWorkbook([{ name: 'A', rows: contents(TABLE) }]);
  return { office, host, sheet: office.workbook.worksheets.getItem('A') };
};

const read = async (host: Host): Promise<string> => draw((await host.read(['A']))[0]!);
const marks = [change(1, 1, 8, 10), change(2, 1, 9, 10)];

describe('what Excel refuses is refused before anything is written', () => {
  test('rows that are filtered out: the sheet is named', async () => {
    const { host, sheet } = open();
    sheet.filtered = { area: { row: 0, column: 0, rows: 3, columns: 2 }, hidden: new Set([1]) };
    const applying = host.apply({ ...EMPTY_PLAN, changes: marks });
    await expect(applying).rejects.toMatchObject({ code: 'filtered', data: { sheet: 'A' } });
    expect(await read(host)).toBe(drawn(TABLE));
  });

  test('a filter in a table counts too; one on another sheet does not', async () => {
    const { host, sheet, office } = open();
    sheet.tables.add('A1:B3', true);
    sheet.filtered = { area: { row: 0, column: 0, rows: 3, columns: 2 }, hidden: new Set([2]) };
    await expect(host.apply({ ...EMPTY_PLAN, changes: marks })).rejects.toMatchObject({ code: 'filtered' });
    sheet.filtered = undefined;
    const other = office.workbook.worksheets.open('B');
    other.filtered = { area: { row: 0, column: 0, rows: 3, columns: 2 }, hidden: new Set([2]) };
    expect((await host.apply({ ...EMPTY_PLAN, changes: marks })).applied).toEqual(marks);
  });

  test('locked cells of a protected sheet are named, the unlocked ones are written', async () => {
    const { host, sheet } = open();
    sheet.styles.set({ row: 1, column: 1, rows: 9, columns: 1 }, 'protection/locked', false);
    sheet.protection.protected = true;
    const locked = change(1, 0, 'v1', 'v7');
    const receipt = await host.apply({ ...EMPTY_PLAN, changes: [locked, ...marks] });
    expect(receipt.skipped).toEqual([{ change: locked, found: 'v1', refused: 'protected' }]);
    expect(receipt.applied).toEqual(marks);
    expect(await read(host)).toBe(drawn(TABLE.replace('8 ', '10').replace('9 ', '10')));
  });

  test('a protected sheet keeps its look and is not taken away', async () => {
    const { host, sheet, office } = open();
    office.workbook.worksheets.open('B');
    sheet.protection.protected = true;
    const look = { headerRow: 0, frozenColumns: 0, columns: [], lastRow: 9 };
    const draft = { name: 'A', rows: contents(TABLE), look };
    const receipt = await host.apply({ ...EMPTY_PLAN, looks: [{ sheet: 'A', look }], remove: [draft] });
    expect(receipt.kept).toEqual(['A', 'A']);
    expect(await read(host)).toBe(drawn(TABLE));
  });

  test('a workbook whose structure is protected takes no new sheet', async () => {
    const { host, office } = open();
    office.workbook.protection.protected = true;
    const add = [{ name: 'B', rows: [], look: { headerRow: 0, frozenColumns: 0, columns: [], lastRow: 9 } }];
    const applying = host.apply({ ...EMPTY_PLAN, add, changes: marks });
    await expect(applying).rejects.toMatchObject({ code: 'structure-protected' });
    expect(await read(host)).toBe(drawn(TABLE));
  });

  test('a header of a table is a text, and none is there twice', async () => {
    const { host, sheet } = open();
    sheet.tables.add('A1:B3', true);
    const twice = change(0, 1, 'mark', 'VISIT');
    const blank = change(0, 0, 'visit', null);
    expect((await host.apply({ ...EMPTY_PLAN, changes: [twice] })).skipped).toEqual([
      { change: twice, found: 'mark', refused: 'table-header' },
    ]);
    expect((await host.apply({ ...EMPTY_PLAN, changes: [blank] })).skipped).toEqual([
      { change: blank, found: 'visit', refused: 'table-header' },
    ]);
    const renamed = change(0, 1, 'mark', '得分');
    expect((await host.apply({ ...EMPTY_PLAN, changes: [renamed] })).applied).toEqual([renamed]);
  });

  test('while a cell is being edited, reading and writing wait for its end', async () => {
    const { host, office } = open();
    const end = office.startCellEdit();
    let isDone = false;
    const applying = host.apply({ ...EMPTY_PLAN, changes: marks }).then(() => (isDone = true));
    await turns();
    expect(isDone).toBe(false);
    end();
    await applying;
    expect(await read(host)).toBe(drawn(TABLE.replace('8 ', '10').replace('9 ', '10')));
  });

  test.each([
    ['InvalidOperationInCellEditMode', 'cell-edit'],
    ['AccessDenied', 'sheet-protected'],
    ['FilteredRangeConflict', 'filtered'],
    ['RequestPayloadSizeLimitExceeded', 'too-big-for-excel'],
    ['ItemNotFound', 'gone-meanwhile'],
    ['InactiveWorkbook', 'other-workbook'],
    ['ApiNotFound', 'excel-too-old'],
    ['GeneralException', 'excel-failed'],
  ])('%s, whenever it comes, is %s, and the cells are as they were', async (code, ours) => {
    const { host, office } = open();
    let isFirst = true;
    office.before = (request) => {
      if (!request.Actions.some(({ Name }) => Name === 'Values') || !isFirst) return;
      isFirst = false;
      throw new OfficeError(code);
    };
    await expect(host.apply({ ...EMPTY_PLAN, changes: marks })).rejects.toMatchObject({ code: ours });
    expect(isFirst).toBe(false);
    expect(await read(host)).toBe(drawn(TABLE));
  });
});

describe('contents arrive as what they are', () => {
  const TEXTS = ['=1+2', '007', '1-2', '3/4', 'TRUE', '50%', "'x", '123456789012345678', 'Mar-1', '＝A1', '@A1', '1e5'];

  test.each([['General'], ['@'], ['0.00']])('texts into cells of the format %s, numbers too', async (format) => {
    const { host, sheet } = open();
    const changes = [...TEXTS, 84.5, true, { formula: 'B2+1', result: 9 }].map((content, place) =>
      change(5 + place, 3, null, content),
    );
    for (const { at } of changes) sheet.cells.setFormat(at.row, at.column, format);
    const receipt = await host.apply({ ...EMPTY_PLAN, changes });
    const [grid] = await host.read(['A']);
    expect(grid!.rows.slice(5).map((line) => line[3])).toEqual([...TEXTS, 84.5, true, 9]);
    expect([...grid!.formulas!]).toEqual([[`${5 + TEXTS.length + 2},3`, 'B2+1']]);
    await host.apply(undoOf(receipt));
    expect(await read(host)).toBe(drawn(TABLE));
  });

  test('a text that nothing else can be is written bare, and no format is touched', async () => {
    const { host, office, sheet } = open();
    await host.apply({ ...EMPTY_PLAN, changes: [change(1, 0, 'v1', 'V001'), change(2, 0, 'v2', '第 8 次，准备充分')] });
    const sent = JSON.stringify(office.traffic.map(({ request }) => request));
    expect(sent).toContain('"V001"');
    expect(sent).not.toContain("'第 8 次");
    expect(sent).not.toContain('"Name":"NumberFormat"');
    expect(sheet.cells.format(1, 0)).toBe('General');
  });

  test('cells in between are left alone: formulas and formats survive', async () => {
    const { host, office } = open();
    office.workbook.edit('A', 'B2', { formula: 'B3+1', result: 10 });
    const changes = [change(0, 1, 'mark', 'score'), change(2, 1, 9, 7)];
    expect((await host.apply({ ...EMPTY_PLAN, changes })).applied).toEqual(changes);
    expect(await read(host)).toBe(drawn('| visit | score |\n| v1 | =B3+1 → 8 |\n| v2 | 7 |'));
  });

  test('days of a workbook that counts them from 1904 are known as such', async () => {
    const { host, office } = open();
    office.workbook.dates1904 = true;
    expect((await host.read(['A']))[0]!.dates1904).toBe(true);
  });
});
