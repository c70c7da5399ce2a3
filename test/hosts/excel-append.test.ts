import { describe, expect, test } from '@jest/globals';
import type { Change } from '../../src/engine/grid/change';
import type { Plan } from '../../src/engine/grid/plan';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import type { Content } from '../../src/engine/grid/value';
import { undoOf } from '../../src/hosts/host';
import { contents, draw, drawn } from '../support/grid-literal';
import { openWorkbook } from '../support/office';

const TABLE = `
  | visit | mark |
  | v1    | 8    |
  | v2    | 9    |
`;

const rowOf = (row: number, ...cells: Content[]): Change[] =>
  cells.map((after, column) => ({ at: { sheet: 'Visits', row, column }, before: null, after, why: 'enter' }));
const planOf = (...changes: Change[]): Plan => ({ ...EMPTY_PLAN, changes });

async function open() {
  const { office, host } = openWorkbook([{ name: 'Visits', rows: contents(TABLE) }]);
  const sheet = office.workbook.worksheets.getItem('Visits');
  const table = sheet.tables.add('A1:B3', true);
  const read = async (): Promise<string> => draw((await host.read(['Visits']))[0]!);
  await read();
  return { office, host, sheet, table, read };
}

describe('a row added below a table', () => {
  test('belongs to the table, and no more once it is undone', async () => {
    const { host, table, read, office } = await open();
    const receipt = await host.apply(planOf(...rowOf(3, 'v3', 7)));
    expect(await read()).toBe(drawn(`${TABLE}| v3 | 7 |`));
    expect(table.area).toEqual({ row: 0, column: 0, rows: 4, columns: 2 });
    expect(JSON.stringify(office.traffic.map(({ request }) => request))).not.toContain('"Rows"');
    await host.apply(undoOf(receipt));
    expect(await read()).toBe(drawn(TABLE));
    expect(table.area.rows).toBe(3);
  });

  test('steps past rows that a colleague added meanwhile; undo takes away ours only', async () => {
    const { office, host, table, read } = await open();
    const plan = planOf(...rowOf(3, 'v3', 7), ...rowOf(4, 'v4', 6));
    office.workbook.edit('Visits', 'A4', 'c1', 'colleague');
    office.workbook.edit('Visits', 'A5', 'c2', 'colleague');
    const receipt = await host.apply(plan);
    const both = `${TABLE}| c1 | |\n| c2 | |\n`;
    expect(await read()).toBe(drawn(`${both}| v3 | 7 |\n| v4 | 6 |`));
    expect(receipt.skipped).toEqual([]);
    expect(receipt.applied.map(({ at }) => at.row)).toEqual([5, 5, 6, 6]);
    await host.apply(undoOf(receipt));
    expect(await read()).toBe(drawn(both));
    expect(table.area.rows).toBe(3);
  });

  test('steps past a row that a colleague’s table already took in', async () => {
    const { office, host, sheet, table, read } = await open();
    office.workbook.edit('Visits', 'A4', 'c1', 'colleague');
    table.resize(sheet.getRange('A1:B4'));
    await host.apply(planOf(...rowOf(3, 'v3', 7)));
    expect(await read()).toBe(drawn(`${TABLE}| c1 | |\n| v3 | 7 |`));
    expect(table.area.rows).toBe(5);
  });

  test('marks of a visit that is there are not moved, and what a colleague marked stays', async () => {
    const { office, host, read } = await open();
    office.workbook.edit('Visits', 'C2', 5, 'colleague');
    const mark = (row: number): Change => ({
      at: { sheet: 'Visits', row, column: 2 },
      before: null,
      after: 1,
      why: '',
    });
    const receipt = await host.apply(planOf(mark(1), mark(2)));
    expect(receipt.skipped).toEqual([{ change: mark(1), found: 5 }]);
    expect(await read()).toBe(drawn('| visit | mark | |\n| v1 | 8 | 5 |\n| v2 | 9 | 1 |'));
  });

  test('rows added one after the other without reading in between', async () => {
    const { host, table, read } = await open();
    const receipts = [await host.apply(planOf(...rowOf(3, 'v3', 7))), await host.apply(planOf(...rowOf(4, 'v4', 6)))];
    expect(await read()).toBe(drawn(`${TABLE}| v3 | 7 |\n| v4 | 6 |`));
    expect(table.area.rows).toBe(5);
    for (const receipt of receipts.reverse()) await host.apply(undoOf(receipt));
    expect(await read()).toBe(drawn(TABLE));
    expect(table.area.rows).toBe(3);
  });

  test('a row of ours that a colleague has written into stays in the table', async () => {
    const { office, host, table, read } = await open();
    const receipt = await host.apply(planOf(...rowOf(3, 'v3')));
    office.workbook.edit('Visits', 'B4', 4, 'colleague');
    await host.apply(undoOf(receipt));
    expect(await read()).toBe(drawn(`${TABLE}| | 4 |`));
    expect(table.area.rows).toBe(4);
  });

  test('a table with a row of totals is left as it is', async () => {
    const { host, table, read } = await open();
    table.showTotals = true;
    await host.apply(planOf(...rowOf(3, 'v3', 7)));
    expect(await read()).toBe(drawn(`${TABLE}| v3 | 7 |`));
    expect(table.area.rows).toBe(3);
  });
});

test('a column added beside a table belongs to it, and no more once it is undone', async () => {
  const { host, table, read } = await open();
  const header: Change = { at: { sheet: 'Visits', row: 0, column: 2 }, before: null, after: '加分', why: 'columns' };
  const receipt = await host.apply(planOf(header));
  expect(table.area.columns).toBe(3);
  await host.apply(undoOf(receipt));
  expect(table.area.columns).toBe(2);
  expect(await read()).toBe(drawn(TABLE));
});

describe('undo', () => {
  test('leaves what a colleague changed in between, and names it', async () => {
    const { office, host, read } = await open();
    const change = (row: number, before: number): Change => ({
      at: { sheet: 'Visits', row, column: 1 },
      before,
      after: 10,
      why: 'score',
    });
    const receipt = await host.apply(planOf(change(1, 8), change(2, 9)));
    office.workbook.edit('Visits', 'B3', 3, 'colleague');
    const back = await host.apply(undoOf(receipt));
    expect(back.skipped.map(({ change: { at }, found }) => [at.row, found])).toEqual([[2, 3]]);
    expect(await read()).toBe(drawn(TABLE.replace('9', '3')));
  });

  test('a new sheet is a table under its header, and is taken away whole', async () => {
    const { office, host } = await open();
    const look = {
      headerRow: 1,
      idRow: 0,
      frozenColumns: 1,
      columns: [
        { column: 0, width: 14, format: '@' },
        { column: 1, width: 9, choices: ['是', '否'], colours: { 优: { fill: 'C6EFCE', ink: '006100' } } },
      ],
      lastRow: 100,
    };
    const rows = contents("| #visit | |\n| 回访编号 | 分段 |\n| '007 | 优 |");
    const receipt = await host.apply({ ...EMPTY_PLAN, add: [{ name: 'Scores 得分', rows, look }] });
    const sheet = office.workbook.worksheets.getItem('Scores 得分');
    expect(sheet.tables.items.map(({ area }) => area)).toEqual([{ row: 1, column: 0, rows: 2, columns: 2 }]);
    expect(sheet.freezePanes.frozen).toEqual({ row: 0, column: 0, rows: 2, columns: 1 });
    expect(sheet.cells.format(100, 0)).toBe('@');
    expect(sheet.styles.get({ row: 1, column: 0, rows: 1, columns: 2 }, 'font/bold')).toBe(true);
    const list = sheet.validationOf({ row: 2, column: 1, rows: 99, columns: 1 }, 'rule');
    expect(list).toEqual({ list: { inCellDropDown: true, source: '是,否' } });
    expect(sheet.conditionals.map(({ cellValue }) => [cellValue.rule, cellValue.format.fill.color])).toEqual([
      [{ formula1: '="优"', operator: 'EqualTo' }, '#C6EFCE'],
    ]);
    const [grid] = await host.read(['Scores 得分']);
    expect(draw(grid!)).toBe(drawn("| #visit | |\n| 回访编号 | 分段 |\n| '007 | 优 |"));
    await host.apply(undoOf(receipt));
    expect(office.workbook.worksheets.items.map(({ name }) => name)).toEqual(['Visits']);
  });
});
