import { describe, expect, test } from '@jest/globals';
import type { Grid } from '../../src/engine/grid/grid';
import { isEmptyPlan } from '../../src/engine/grid/plan';
import type { Plan } from '../../src/engine/grid/plan';
import { parseBuckets } from '../../src/engine/ledger/bucket-list';
import type { Bucket } from '../../src/engine/ledger/buckets';
import { DEFAULT_BUCKETS } from '../../src/engine/ledger/buckets';
import { isAccountedFor } from '../../src/engine/ledger/gather';
import type { Recipe } from '../../src/engine/ledger/recipe';
import type { Source } from '../../src/engine/ledger/source';
import { memoryHost } from '../../src/hosts/memory';
import type { MemoryHost } from '../../src/hosts/memory';
import { sourcesOfPaste } from '../../src/intake';
import type { AgingJobOptions, AgingReport } from '../../src/jobs/aging';
import { aging } from '../../src/jobs/aging';
import { lines } from '../support/workbook';

const ENV = { now: '2024-04-02T09:00:00+08:00', language: 'en' as const };

const pasted = (text: string): Source => sourcesOfPaste({ text: text.trim().replaceAll(' | ', '\t') }).sources[0]!;

const report = (day: string, ...rows: string[]): string =>
  [`Receivables`, `As of ${day}`, 'Customer | Invoice No | Due Date | Outstanding | Currency', ...rows].join('\n');

const MARCH = report(
  '2024-03-31',
  'Alpha | I-1 | 2024-03-01 | 100.50 | CNY',
  'Alpha | I-2 | 2024-04-15 | 20 | CNY',
  'Beta | I-3 | 2023-12-01 | 3000 | CNY',
);
const APRIL = report('2024-04-30', 'Alpha | I-2 | 2024-04-15 | 20 | CNY', 'Gamma | I-4 | 2024-05-15 | 7 | CNY');

async function run(
  host: MemoryHost,
  options: AgingJobOptions,
  environment: typeof ENV = ENV,
): Promise<{ plan: Plan; report: AgingReport }> {
  const names = (await host.sheets()).map(({ name }) => name);
  const done = aging(await host.read(names), { ...options, held: await host.readSources(names) }, environment);
  const receipt = await host.apply(done.plan);
  expect([receipt.skipped, receipt.kept]).toEqual([[], []]);
  expect(isAccountedFor(done.report.result.balance)).toBe(true);
  return done;
}

async function sheet(host: MemoryHost, name: string): Promise<Grid> {
  return (await host.read([name]))[0]!;
}

/** Some columns of the Aging sheet, by header. */
async function items(host: MemoryHost, ...headers: string[]): Promise<unknown[][]> {
  const { rows } = await sheet(host, 'Aging 账龄');
  const columns = headers.map((header) => rows[0]!.indexOf(header));
  return rows.slice(1).map((row) => columns.map((column) => row[column] ?? null));
}

describe('a first report', () => {
  test('comes in as a sheet of its own, and its items lead to its cells', async () => {
    const host = memoryHost();
    const done = await run(host, { sources: [pasted(MARCH)] });
    expect((await host.sheets()).map(({ name }) => name)).toEqual([
      'Paste 粘贴 1',
      'Aging 账龄',
      'Aging summary 账龄汇总',
      'Set aside 待处理',
      'Balance 核对',
      'Recipes 读取方案',
      'Fields 字段',
    ]);
    expect((await sheet(host, 'Paste 粘贴 1')).rows[3]).toEqual(['Alpha', 'I-1', '2024-03-01', '100.50', 'CNY']);
    expect(
      await items(host, 'Item', 'Days', 'Outstanding', 'Not yet due', '0-30 days', '90+ days', 'State', 'Source cell'),
    ).toEqual([
      ['I-1', 30, 100.5, null, 100.5, null, 'up to 60 days', 'Paste 粘贴 1!D4'],
      ['I-2', -15, 20, 20, null, null, 'not yet due', 'Paste 粘贴 1!D5'],
      ['I-3', 121, 3000, null, null, 3000, 'over 60 days', 'Paste 粘贴 1!D6'],
    ]);
    expect(done.report.reports).toEqual([{ sheet: 'Paste 粘贴 1', origin: 'paste', asOf: '2024-03-31', state: 'new' }]);
    expect(lines(done.report.findings)).toEqual([]);
  });

  test('the summary: the whole, then by customer, with a bar', async () => {
    const host = memoryHost();
    await run(host, { sources: [pasted(MARCH)] });
    const { rows } = await sheet(host, 'Aging summary 账龄汇总');
    expect(rows.map((row) => row.slice(0, 5))).toEqual([
      ['As of 2024-03-31', 'by due date'],
      ['By', 'Name', 'Currency', 'Items', 'Outstanding'],
      ['total', null, 'CNY', 3, 3120.5],
      ['age', 'not yet due', 'CNY', null, 20],
      ['age', '0-30 days', 'CNY', null, 100.5],
      ['age', '31-60 days', 'CNY', null, 0],
      ['age', '61-90 days', 'CNY', null, 0],
      ['age', '90+ days', 'CNY', null, 3000],
      ['age', 'not placed', 'CNY', null, 0],
      [],
      [],
      ['customer', 'Beta', 'CNY', 1, 3000],
      ['customer', 'Alpha', 'CNY', 2, 120.5],
    ]);
    expect(rows[7]!.slice(5)).toEqual([...Array<null>(9).fill(null), 3000 / 3120.5, '█'.repeat(19)]);
    expect([2, 11, 12].map((row) => rows[row]!.slice(11))).toEqual([
      [3000, 0, 3120.5, 1, '█'.repeat(20)],
      [3000, 0, 3000, 3000 / 3120.5, '█'.repeat(19)],
      [0, 0, 120.5, 120.5 / 3120.5, '█'],
    ]);
  });

  test('rows that cannot be read stand in Set aside with what to do, and their money in Balance', async () => {
    const host = memoryHost();
    const broken = [
      MARCH,
      'Delta | I-9 | 2024-02-30 | 9 | CNY',
      '=1+1 | I-10 | 2024-03-01 | lots | CNY',
      'Total |  |  | 3129.50',
    ];
    const done = await run(host, { sources: [pasted(broken.join('\n'))] });
    const aside = (await sheet(host, 'Set aside 待处理')).rows;
    expect(aside.slice(1).map((row) => [row[1], row[5], row[4]])).toEqual([
      ['C7', 'date-impossible', 'Delta | I-9 | 2024-02-30 | 9 | CNY'],
      ['D8', 'amount-unreadable', '=1+1 | I-10 | 2024-03-01 | lots | CNY'],
    ]);
    expect(aside[1]![3]).toBe('Correct the cell in the sheet Paste 粘贴 1, then run again.');
    const balance = (await sheet(host, 'Balance 核对')).rows;
    expect(balance[1]!.slice(2)).toEqual(['rows', null, 9, 3, 0, 1, 3, 2, 0]);
    const noCounts = Array<null>(7).fill(null);
    expect(balance[2]!.slice(2)).toEqual(['Outstanding', 'CNY', ...noCounts, 3129.5, 3120.5, 0, 9, 0, 3129.5, 9]);
    expect(done.plan.add.find(({ name }) => name === 'Balance 核对')!.look.columns.map(({ format }) => format)).toEqual(
      [...['@', '@', '@', '@', '0', '0', '0', '0', '0', '0', '0'], ...Array<string>(7).fill('#,##0.00')],
    );
  });

  test('nothing at all: nothing is written', async () => {
    const { plan, report } = await run(memoryHost(), {});
    expect([isEmptyPlan(plan), report.result.items]).toEqual([true, []]);
  });
});

describe('again', () => {
  test('the same report changes nothing', async () => {
    const host = memoryHost();
    await run(host, { sources: [pasted(MARCH)] });
    const later = { ...ENV, now: '2024-05-01T10:00:00+08:00' };
    const { plan, report } = await run(host, { sources: [pasted(MARCH)] }, later);
    expect(plan).toMatchObject({ changes: [], add: [], looks: [] });
    expect(lines(report.findings)).toEqual(['Paste 粘贴 1!A1 report-same (info)']);
    expect(isEmptyPlan((await run(host, {}, later)).plan)).toBe(true);
  });

  test('one that overlaps adds only what is new', async () => {
    const host = memoryHost();
    await run(host, { sources: [pasted(MARCH)] });
    const more = report('2024-03-31', 'Beta | I-3 | 2023-12-01 | 3000 | CNY', 'Beta | I-5 | 2024-03-30 | 1 | CNY');
    const { report: done } = await run(host, { sources: [pasted(more)] });
    expect(await items(host, 'Item', 'Outstanding')).toEqual([
      ['I-1', 100.5],
      ['I-2', 20],
      ['I-3', 3000],
      ['I-5', 1],
    ]);
    expect(done.result.balance.rows.map(({ read, merged }) => [read, merged])).toEqual([
      [2, 1],
      [2, 0],
    ]);
    expect(lines(done.findings)).toEqual(['Paste 粘贴 1!A3 records-merged (info)']);
  });

  test('of two amounts for one number the later counts, the earlier is set aside', async () => {
    const host = memoryHost();
    await run(host, { sources: [pasted(MARCH)] });
    const other = report('2024-03-31', 'Beta | I-3 | 2023-12-01 | 2500 | CNY');
    const { report: done } = await run(host, { sources: [pasted(other)] });
    expect(await items(host, 'Item', 'Outstanding')).toEqual([
      ['I-1', 100.5],
      ['I-2', 20],
      ['I-3', 2500],
    ]);
    expect((await sheet(host, 'Set aside 待处理')).rows[1]!.slice(2, 4)).toEqual([
      'I-3 stands with other amounts in the sheet Paste 粘贴 2, row 4, which is later and counts.',
      'Nothing, if the later report is right. Otherwise take that one out of use in the sheet “Recipes 读取方案”.',
    ]);
    expect(lines(done.findings)).toEqual(['Paste 粘贴 1!A6 records-superseded (warning)']);
  });
});

describe('a month later', () => {
  test('the later report takes the place of the earlier one; an item that is gone and has a note stays without money', async () => {
    const host = memoryHost();
    await run(host, { sources: [pasted(MARCH)] });
    host.edit('Aging 账龄', 'U4', 'promised for May');
    const { report: done } = await run(host, { sources: [pasted(APRIL)] });
    expect(done.reports.map(({ sheet, state }) => [sheet, state])).toEqual([
      ['Paste 粘贴 1', 'replaced'],
      ['Paste 粘贴 2', 'new'],
    ]);
    expect(lines(done.findings)).toEqual(['Paste 粘贴 2!A1 report-replaces (info)']);
    expect(await items(host, 'Item', 'Customer', 'Outstanding', 'State', 'Source cell', 'Note 备注')).toEqual([
      ['I-4', 'Gamma', 7, 'not yet due', 'Paste 粘贴 2!D5', null],
      ['I-2', 'Alpha', 20, 'up to 60 days', 'Paste 粘贴 2!D4', null],
      ['I-3', 'Beta', null, 'not in the report', null, 'promised for May'],
    ]);
    expect(done.gone).toBe(1);

    const back = report('2024-05-31', 'Beta | I-3 | 2023-12-01 | 3000 | CNY');
    await run(host, { sources: [pasted(back)] });
    expect((await items(host, 'Item', 'Outstanding', 'Note 备注')).filter(([key]) => key !== null)).toEqual([
      ['I-3', 3000, 'promised for May'],
    ]);
  });

  test('or counts beside it, when that is asked for', async () => {
    const host = memoryHost();
    await run(host, { sources: [pasted(MARCH)] });
    const { report: done } = await run(host, { sources: [pasted(APRIL)], replace: false });
    expect(done.result.items.map(({ key }) => key)).toEqual(['I-1', 'I-3', 'I-2', 'I-4']);
    expect(done.result.asOf).toBe('2024-04-30');
  });

  test('an older one comes in, out of use', async () => {
    const host = memoryHost();
    await run(host, { sources: [pasted(APRIL)] });
    const { report: done } = await run(host, { sources: [pasted(MARCH)] });
    expect(done.reports.map(({ state }) => state)).toEqual(['kept', 'older']);
    expect(lines(done.findings)).toEqual(['Paste 粘贴 2!A1 report-older (warning)']);
    expect((await sheet(host, 'Recipes 读取方案')).rows.map((row) => row.slice(0, 2))).toEqual([
      ['Sheet', 'In use'],
      ['Paste 粘贴 1', 'yes'],
      ['Paste 粘贴 2', 'no'],
    ]);
  });

  test('another company’s report in the same layout takes nobody’s place', async () => {
    const host = memoryHost();
    await run(host, { sources: [pasted(MARCH.replace('Receivables', 'Company: North Ltd'))] });
    const { report: done } = await run(host, { sources: [pasted(APRIL.replace('Receivables', 'Company: South Ltd'))] });
    expect(done.reports.map(({ state }) => state)).toEqual(['kept', 'new']);
  });

  test('columns that came and went are said', async () => {
    const host = memoryHost();
    await run(host, { sources: [pasted(MARCH)] });
    const wide = APRIL.replace('Currency', 'Currency | Owner')
      .replaceAll(' | CNY', ' | CNY | Zoe')
      .replace('Invoice No', 'Document No');
    const { report: done } = await run(host, { sources: [pasted(wide)] });
    const changes = done.findings.filter(({ code }) => code.startsWith('recipe'));
    expect(changes.map(({ code, data }) => [code, data.names])).toEqual([]);
  });
});

describe('what a person adds', () => {
  test('notes and columns of their own stay with their item when rows are sorted', async () => {
    const host = memoryHost();
    await run(host, { sources: [pasted(MARCH)] });
    const before = await sheet(host, 'Aging 账龄');
    const [header, first, ...others] = before.rows;
    const mine = [...header!];
    mine[21] = 'My own';
    const sorted = { ...before, rows: [mine, ...others.reverse(), [...first!, 'call Monday', 'x']] };
    const grids = await host.read((await host.sheets()).map(({ name }) => name));
    const again = memoryHost(grids.map((grid) => (grid.sheet === before.sheet ? sorted : grid)));
    expect(isEmptyPlan((await run(again, {})).plan)).toBe(true);
    await run(again, { sources: [pasted(MARCH.replace('2024-03-31', '2024-04-01').replace('100.50', '99'))] });
    expect(await items(again, 'Item', 'Outstanding', 'Note 备注', 'My own')).toEqual([
      ['I-3', 3000, null, null],
      ['I-2', 20, null, null],
      ['I-1', 99, 'call Monday', 'x'],
    ]);
  });

  test('a key that changes because a namesake is paid keeps its note', async () => {
    const list = (day: string, ...rows: string[]): string =>
      [`As of ${day}`, 'Customer | Contract No | Due Date | Outstanding', ...rows].join('\n');
    const host = memoryHost();
    await run(host, { sources: [pasted(list('2024-03-31', 'A | C-1 | 2024-03-01 | 5', 'A | C-1 | 2024-05-01 | 6'))] });
    host.edit('Aging 账龄', 'U3', 'second instalment');
    await run(host, { sources: [pasted(list('2024-04-30', 'A | C-1 | 2024-05-01 | 6'))] });
    const rows = await items(host, 'Item', 'Outstanding', 'Note 备注');
    expect(rows.filter(([key]) => key !== null)).toEqual([['C-1', 6, 'second instalment']]);
  });

  test('other buckets take the columns of the old ones', async () => {
    const host = memoryHost();
    await run(host, { sources: [pasted(MARCH)] });
    await run(host, { buckets: [{ from: 0, to: 60 }, { from: 61, to: 120 }, { from: 121 }] });
    expect((await sheet(host, 'Aging 账龄')).rows[0]!.slice(11, 19)).toEqual([
      ...['Not yet due', '0-60 days', '61-120 days', '120+ days', null, 'Not placed', 'Credits', 'State'],
    ]);
    expect(await items(host, 'Item', '0-60 days', '120+ days')).toEqual([
      ['I-1', 100.5, null],
      ['I-2', null, null],
      ['I-3', null, 3000],
    ]);
    expect(isEmptyPlan((await run(host, {})).plan)).toBe(true);
    await run(host, { buckets: DEFAULT_BUCKETS });
    const names = async (): Promise<unknown[]> =>
      (await sheet(host, 'Aging 账龄')).rows[0]!.filter((header) => /^\d/.test(String(header)));
    expect(await names()).toEqual(['0-30 days', '31-60 days', '61-90 days', '90+ days']);
    await run(host, { buckets: [{ from: 0, to: 15 }, { from: 16, to: 30 }, { from: 31, to: 60 }, { from: 61, to: 90 }, { from: 91, to: 120 }, { from: 121 }] }); // prettier-ignore
    expect(await names()).toEqual(['0-15 days', '16-30 days', '31-60 days', '61-90 days', '91-120 days', '120+ days']);
    expect((await items(host, 'Item', '16-30 days', '120+ days')).map((row) => row.slice(1))).toEqual([
      [100.5, null],
      [null, null],
      [null, 3000],
    ]);
    await run(host, { buckets: DEFAULT_BUCKETS });
    expect(await names()).toEqual(['0-30 days', '31-60 days', '61-90 days', '90+ days']);
    expect((await items(host, 'Item', '0-30 days', '90+ days'))[2]).toEqual(['I-3', null, 3000]);
  });

  test('a sheet of the workbook itself can be the report', async () => {
    const host = memoryHost([{ ...pasted(MARCH).grid, sheet: 'Mine' }]);
    const { report: done } = await run(host, { use: ['Mine', 'Nothing'] });
    expect((await host.sheets()).map(({ name }) => name).slice(0, 2)).toEqual(['Mine', 'Aging 账龄']);
    expect(done.reports).toEqual([{ sheet: 'Mine', origin: 'Mine', asOf: '2024-03-31', state: 'new' }]);
    expect(isEmptyPlan((await run(host, { use: ['Mine'] })).plan)).toBe(true);
  });

  test('a report of their own by a like name is never written into', async () => {
    const host = memoryHost([
      {
        sheet: '账龄',
        rows: [
          ['客户', '未收金额'],
          ['甲', 1],
        ],
      },
    ]);
    await run(host, { sources: [pasted(MARCH)] });
    expect((await sheet(host, '账龄')).rows).toEqual([
      ['客户', '未收金额'],
      ['甲', 1],
    ]);
  });

  test('an Aging sheet without its keys is left alone, and that is an error', async () => {
    const host = memoryHost();
    await run(host, { sources: [pasted(MARCH)] });
    host.edit('Aging 账龄', 'A1', 'Mine');
    const { plan, report: done } = await run(host, { asOf: '2024-04-05' });
    expect(plan.changes.filter(({ at }) => at.sheet === 'Aging 账龄')).toEqual([]);
    expect(lines(done.findings)).toEqual(['Aging 账龄!A1 aging-sheet-unreadable']);
  });

  test('a sheet that is gone, a recipe that is damaged', async () => {
    const host = memoryHost();
    await run(host, { sources: [pasted(MARCH)] });
    host.edit('Recipes 读取方案', 'H2', '{"version":1,"columns":[]}');
    expect(lines((await run(host, {})).report.findings)).toEqual(['Paste 粘贴 1!A1 recipe-broken (warning)']);
    host.edit('Recipes 读取方案', 'A2', 'Nowhere');
    expect(lines((await run(host, {})).report.findings)[0]).toBe('Nowhere!A1 report-missing (warning)');
  });
});

describe('the same report by other decisions', () => {
  const NO_CREDIT: Recipe = { version: 1, columns: { Outstanding: { field: 'outstanding', unit: '1000' } } };

  test('is read anew: nothing is doubled, notes stay, and the next run knows it', async () => {
    const host = memoryHost();
    await run(host, { sources: [pasted(MARCH)] });
    host.edit('Aging 账龄', 'U4', 'promised for May');
    const { report: done } = await run(host, { sources: [pasted(MARCH)], recipe: NO_CREDIT });
    expect(lines(done.findings)).toEqual(['Paste 粘贴 1!A1 report-read-anew (info)']);
    expect(done.reports.map(({ sheet, state }) => [sheet, state])).toEqual([['Paste 粘贴 1', 'kept']]);
    const thousands = [
      ['I-1', 100500, null],
      ['I-2', 20000, null],
      ['I-3', 3000000, 'promised for May'],
    ];
    expect(await items(host, 'Item', 'Outstanding', 'Note 备注')).toEqual(thousands);
    expect((await host.sheets()).filter(({ name }) => name.startsWith('Paste')).length).toBe(1);
    expect(isEmptyPlan((await run(host, {})).plan)).toBe(true);
    expect(await items(host, 'Item', 'Outstanding', 'Note 备注')).toEqual(thousands);
  });

  test('and by the same ones it changes nothing, nor by none', async () => {
    const host = memoryHost();
    await run(host, { sources: [pasted(MARCH)], recipe: NO_CREDIT });
    for (const recipe of [NO_CREDIT, undefined]) {
      const { plan, report: done } = await run(host, { sources: [pasted(MARCH)], ...(recipe && { recipe }) });
      expect(isEmptyPlan(plan)).toBe(true);
      expect(lines(done.findings)).toEqual(['Paste 粘贴 1!A1 report-same (info)']);
    }
  });

  test('decisions that are taken back are gone', async () => {
    const host = memoryHost();
    await run(host, { sources: [pasted(MARCH)], recipe: NO_CREDIT });
    await run(host, { sources: [pasted(MARCH)], recipe: { version: 1, columns: {} } });
    expect((await items(host, 'Outstanding'))[0]).toEqual([100.5]);
  });

  test('a recipe that was damaged is written again', async () => {
    const host = memoryHost();
    await run(host, { sources: [pasted(MARCH)] });
    host.edit('Recipes 读取方案', 'H2', '{');
    await run(host, { sources: [pasted(MARCH)], recipe: { version: 1, columns: {} } });
    expect(lines((await run(host, {})).report.findings)).toEqual([]);
  });

  test('one whose sheet was deleted comes in again, as another sheet', async () => {
    const host = memoryHost();
    await run(host, { sources: [pasted(MARCH)] });
    const grids = await host.read((await host.sheets()).map(({ name }) => name));
    const without = memoryHost(grids.filter(({ sheet }) => sheet !== 'Paste 粘贴 1'));
    const { report: done } = await run(without, { sources: [pasted(MARCH)] });
    expect(done.reports.map(({ sheet, state }) => [sheet, state])).toEqual([
      ['Paste 粘贴 1', 'replaced'],
      ['Paste 粘贴 2', 'new'],
    ]);
    expect(lines((await run(without, {})).report.findings)).toEqual([]);
  });
});

describe('the day, the buckets and the basis that a person chose', () => {
  const BUCKETS = [{ from: 0, to: 45 }, { from: 46, to: 90 }, { from: 91 }];
  const both = (day: string, ...rows: string[]): string =>
    [`As of ${day}`, 'Customer | Invoice No | Invoice Date | Due Date | Outstanding | Currency', ...rows].join('\n');
  const FIRST = both('2024-03-31', 'Alpha | I-1 | 2024-01-31 | 2024-03-01 | 100 | CNY');
  const NEXT = both('2024-04-30', 'Alpha | I-2 | 2024-02-29 | 2024-04-15 | 20 | CNY');

  const bucketsFrom = (ends: readonly number[]): readonly Bucket[] => parseBuckets(ends.join(',')) as readonly Bucket[];
  const summary = async (host: MemoryHost): Promise<unknown[]> => {
    const { rows } = await sheet(host, 'Aging summary 账龄汇总');
    return [...rows[0]!.slice(0, 2), ...rows[1]!.filter((header) => /^\d+(-\d+|\+) days$/.test(String(header)))];
  };

  test('hold until others are chosen, for the next issue too; the day is that of its report', async () => {
    const host = memoryHost();
    await run(host, { sources: [pasted(FIRST)], asOf: '2024-04-05', basis: 'invoice', buckets: BUCKETS });
    const chosen = ['0-45 days', '46-90 days', '90+ days'];
    expect(await summary(host)).toEqual(['As of 2024-04-05', 'by invoice date', ...chosen]);
    expect(await items(host, 'Item', 'Days', '46-90 days')).toEqual([['I-1', 65, 100]]);
    expect((await sheet(host, 'Recipes 读取方案')).rows[1]!.slice(0, 4)).toEqual(['Paste 粘贴 1', 'yes', 45382, 45387]);
    expect(isEmptyPlan((await run(host, {})).plan)).toBe(true);

    await run(host, { sources: [pasted(NEXT)] });
    expect(await summary(host)).toEqual(['As of 2024-04-30', 'by invoice date', ...chosen]);
    expect((await items(host, 'Item', 'Days', '46-90 days')).filter(([key]) => key)).toEqual([['I-2', 61, 20]]);

    await run(host, { basis: 'due' });
    expect(isEmptyPlan((await run(host, {})).plan)).toBe(true);
    expect(await summary(host)).toEqual(['As of 2024-04-30', 'by due date', ...chosen]);
  });

  test('a day that is chosen for a report in the workbook holds, and its own day takes it back', async () => {
    const host = memoryHost();
    await run(host, { sources: [pasted(FIRST)] });
    await run(host, { asOf: '2024-05-01' });
    expect(isEmptyPlan((await run(host, {})).plan)).toBe(true);
    expect((await summary(host))[0]).toBe('As of 2024-05-01');
    await run(host, { asOf: '2024-03-31' });
    expect((await sheet(host, 'Recipes 读取方案')).rows[1]!.slice(2, 4)).toEqual([45382, null]);
    expect((await summary(host))[0]).toBe('As of 2024-03-31');
  });

  test('a report that is aged to a later day than its own is replaced by the next all the same', async () => {
    const host = memoryHost();
    await run(host, { sources: [pasted(FIRST)], asOf: '2024-12-31' });
    const { report: done } = await run(host, { sources: [pasted(NEXT)] });
    expect(done.reports.map(({ state }) => state)).toEqual(['replaced', 'new']);
    expect((await summary(host))[0]).toBe('As of 2024-04-30');
  });

  test.each<[string, readonly number[], readonly string[]]>([
    ['fewer', [60], ['not yet due', '0-60 days', '60+ days', 'not placed']],
    [
      'as many as there are lines',
      [15, 30, 45, 60, 90],
      ['not yet due', '0-15 days', '16-30 days', '31-45 days', '46-60 days', '61-90 days', '90+ days', 'not placed'],
    ],
    [
      'more: the last ones together',
      [10, 20, 30, 40, 50, 60, 70],
      ['not yet due', '0-10 days', '11-20 days', '21-30 days', '31-40 days', '41-50 days', '50+ days', 'not placed'],
    ],
  ])('the chart’s cells hold other buckets too: %s', async (_, ends, names) => {
    const host = memoryHost();
    await run(host, { sources: [pasted(MARCH)] });
    const [chart] = host.chartsOf('Aging summary 账龄汇总');
    const { categories, series } = chart!;
    const area = series[0]!.values;
    const drawn = async (): Promise<unknown[][]> => {
      const { rows } = await sheet(host, 'Aging summary 账龄汇总');
      const lines = rows.slice(categories.top, categories.bottom + 1);
      return lines.map((line) => [line[categories.left] ?? null, line[area.left] ?? null]);
    };
    expect([categories.left, categories.right, area.left, area.right]).toEqual([1, 1, 4, 4]);
    expect([area.top, area.bottom]).toEqual([categories.top, categories.bottom]);
    expect(series[0]!.colour).toMatch(/^[\dA-F]{6}$/);
    const { plan } = await run(host, { buckets: bucketsFrom(ends) });
    const { look } = plan.looks.find((each) => each.sheet === 'Aging summary 账龄汇总')!;
    expect(look.columns.find(({ format }) => format === '0.0%')!.column).toBe(ends.length + 11);
    const filled = (await drawn()).filter(([name]) => name !== null);
    expect(filled.map(([name]) => name)).toEqual(names);
    const total = filled.reduce((sum, [, amount]) => sum + Number(amount), 0);
    expect(total).toBe(3120.5);
  });

  test('our own buckets need no decision', async () => {
    const host = memoryHost();
    await run(host, { sources: [pasted(FIRST)] });
    expect(isEmptyPlan((await run(host, { buckets: DEFAULT_BUCKETS })).plan)).toBe(true);
  });
});
