import { afterEach, describe, expect, test } from '@jest/globals';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import type { Engine, GridHost } from '../../src/hosts/grid';
import { engine, HEADLESS } from '../../src/hosts/grid';
import { cellsOf, roomFor } from '../../src/hosts/grid/sheet-data';
import type { SheetOf } from '../support/host-contract';
import { hostContract } from '../support/host-contract';
import { contents } from '../support/grid-literal';
import { area } from '../support/host-sources';
import type { Hands } from '../support/spreadsheet';
import { hands } from '../support/spreadsheet';
import { turns } from '../support/turns';

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
  settle: () => turns(),
});

describe('grid: what people do is heard', () => {
  const SHEETS = [
    { name: 'Visits', rows: contents('| mark | twice      |\n| 8    | =A2*2 → 16 |') },
    { name: 'Other', rows: contents('| =Visits!A2+1 → 9 |') },
  ];
  const range = { startRow: 1, endRow: 1, startColumn: 0, endColumn: 9 };

  /** Calls of a listener for what a person does, each call's sheets in order. */
  async function heard(act: (person: Hands, host: GridHost) => Promise<unknown>): Promise<string[][]> {
    const host = await makeHost(SHEETS);
    const calls: string[][] = [];
    host.onEdited((sheets) => calls.push([...sheets].sort()));
    await act(hands(program()), host);
    await host.settled();
    await turns();
    return calls;
  }

  test.each<[string, string[][], (person: Hands) => Promise<unknown>]>([
    ['a text', [['Visits']], (person) => person.type('Visits', 'A1', 'x')],
    // The edit, then the results that follow from it, wherever they are.
    ['a number that formulas use', [['Visits'], ['Other', 'Visits']], (person) => person.type('Visits', 'A2', 5)],
    [
      'a row taken out',
      [['Other', 'Visits'], ['Other']],
      (person) => person.does('sheet.command.remove-row', 'Visits', { range }),
    ],
    [
      'another name: the old and the new one',
      [['Other', 'Seen', 'Visits'], ['Other']],
      (person) => person.does('sheet.command.set-worksheet-name', 'Visits', { name: 'Seen' }),
    ],
    [
      'a sheet taken out',
      [['Other', 'Visits'], ['Other']],
      (person) => person.does('sheet.command.remove-sheet', 'Visits'),
    ],
    [
      'a sheet added',
      [['New']],
      (person) => person.does('sheet.command.insert-sheet', 'Visits', { index: 2, sheet: { name: 'New' } }),
    ],
    ['looks alone', [], (person) => person.does('sheet.mutation.set-frozen', 'Visits', { startRow: 1, ySplit: 1 })],
  ])('%s', async (_, calls, act) => {
    expect(await heard(act)).toEqual(calls);
  });

  test('Ctrl+Z takes back a whole plan, and that is an edit', async () => {
    const change = { at: { sheet: 'Visits', row: 0, column: 0 }, before: 'mark', after: 'grade', why: 'test' };
    const look = { headerRow: 0, frozenColumns: 0, columns: [], lastRow: 9 };
    const add = [{ name: 'New', rows: [['x']], look }];
    let names: string[] = [];
    const calls = await heard(async (person, host) => {
      await host.apply({ ...EMPTY_PLAN, changes: [change], add });
      await person.undo();
      names = (await host.sheets()).map(({ name }) => name);
      expect((await host.read(['Visits']))[0]!.rows[0]![0]).toBe('mark');
    });
    expect(names).toEqual(['Visits', 'Other']);
    expect(calls.flat()).toContain('Visits');
  });

  test('results that follow from a plan are no edits, and are there when it is read', async () => {
    const change = { at: { sheet: 'Visits', row: 1, column: 0 }, before: 8, after: 20, why: 'test' };
    const calls = await heard(async (_, host) => {
      await host.apply({ ...EMPTY_PLAN, changes: [change] });
      const [visits, other] = await host.read(['Visits', 'Other']);
      expect([visits!.rows[1], other!.rows[0]]).toEqual([[20, 40], [21]]);
    });
    expect(calls).toEqual([]);
  });
});

describe('grid: how it is drawn', () => {
  test('a look: frozen, wide, formatted, with choices and colours', async () => {
    const host = await makeHost([{ name: 'A', rows: contents('| id | band |\n| 1 | good |') }]);
    const look = {
      headerRow: 0,
      frozenColumns: 1,
      columns: [
        { column: 0, width: 10, format: '0.0' },
        { column: 1, choices: ['good, quite', 'bad'], colours: { good: { fill: 'DDF0D8', ink: '1E5631' } } },
      ],
      lastRow: 500,
    };
    await host.apply({ ...EMPTY_PLAN, looks: [{ sheet: 'A', look }] });
    // A newer look takes the place of the older one.
    await host.apply({ ...EMPTY_PLAN, looks: [{ sheet: 'A', look }] });
    const { sheets, styles, resources } = host.snapshot();
    const sheet = sheets['s0']!;
    expect(sheet.freeze).toMatchObject({ ySplit: 1, xSplit: 1 });
    expect(sheet.columnData![0]).toMatchObject({ w: 75 });
    expect(styles[sheet.cellData![1]![0]!.s as string]).toMatchObject({ n: { pattern: '0.0' } });
    const rules = (name: string) => JSON.parse(resources!.find((kept) => kept.name === name)!.data).s0;
    const ranges = [{ startRow: 1, endRow: 500, startColumn: 1, endColumn: 1 }];
    expect(rules('SHEET_DATA_VALIDATION_PLUGIN')).toMatchObject([
      { type: 'list', formula1: '["good, quite","bad"]', errorStyle: 2, ranges },
    ]);
    expect(rules('SHEET_CONDITIONAL_FORMATTING_PLUGIN')).toMatchObject([
      { rule: { value: 'good', style: { bg: { rgb: '#DDF0D8' }, cl: { rgb: '#1E5631' } } }, ranges },
    ]);
  });

  test('what people merge, hide and format is said of a source', async () => {
    const host = await makeHost([
      { name: 'A', rows: contents('| 账龄 |  |  |\n| 甲 | 43346 | 0.5 |\n| 乙 | 43347 | 1 |') },
    ]);
    const person = hands(program());
    const cells = (startRow: number, startColumn: number, endRow: number, endColumn: number) => ({
      startRow,
      startColumn,
      endRow,
      endColumn,
    });
    await person.does('sheet.mutation.add-worksheet-merge', 'A', { ranges: [cells(0, 0, 0, 2)] });
    await person.does('sheet.mutation.set-row-hidden', 'A', { ranges: [cells(2, 0, 2, 2)] });
    await person.does('sheet.mutation.set-col-hidden', 'A', { ranges: [cells(0, 0, 2, 0)] });
    const formats = { 1: { 1: { s: { n: { pattern: 'yyyy/m/d' } } }, 2: { s: { n: { pattern: '0%' } } } } };
    await person.does('sheet.mutation.set-range-values', 'A', { cellValue: formats });
    const [source] = await host.readSources(['A']);
    expect(source).toMatchObject({ origin: 'A', merged: [area('A1:C1')] });
    expect([source!.hiddenRows, source!.hiddenColumns]).toEqual([new Set([2]), new Set([0])]);
    expect([0, 1, 2].map((column) => source!.formatAt!(1, column))).toEqual([undefined, 'date', 'percent']);
    expect(source!.formatAt!(2, 1)).toBeUndefined();
    expect(host.can.charts).toBe(false);
  });
});
