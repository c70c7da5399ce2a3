import { describe, expect, test } from '@jest/globals';
import type { Content } from '../../src/engine/grid/value';
import { isEmptyPlan } from '../../src/engine/grid/plan';
import { undoOf } from '../../src/hosts/host';
import type { MemoryHost } from '../../src/hosts/memory';
import { memoryHost } from '../../src/hosts/memory';
import { aging } from '../../src/jobs/aging';
import type { BoardJobOptions } from '../../src/jobs/board';
import { board } from '../../src/jobs/board';
import type { Environment } from '../../src/jobs/job';
import { allSheets, cellsUnder, pastedTable, runIn, sheetOf } from '../support/ledger-jobs';
import { lines } from '../support/workbook';

const ENV: Environment = { now: '2020-06-30T09:00:00+08:00', language: 'en' };

const LIST = `
  合同编号 | 客户名称 | 业务员 | 合同金额 | 签订日期 | 发货日期 | 已回款金额
  HT-1 | 甲公司 | 张三 | 1000 | 2020-01-10 | 2020-06-20 | 0
  HT-2 | 乙公司 | 李四 | 2000 | 2020-02-01 | 2020-05-01 | 500
  HT-3 | 丙公司 | 张三 | 3000 | 2020-06-01 | - | 0
  HT-4 | 丁公司 | 李四 | 4000 | 2020-03-01 | 2020-04-01 | 4000
`;

const run = (host: MemoryHost, options: BoardJobOptions = {}, environment: Environment = ENV) =>
  runIn(host, board, options, environment);

const onBoard = (host: MemoryHost, ...headers: string[]): Promise<Content[][]> =>
  cellsUnder(host, 'Board 回款看板', 5, ...headers);

describe('a first list', () => {
  test('brings the board, the meeting’s list and where the choice is made', async () => {
    const host = memoryHost();
    const { report } = await run(host, { sources: [pastedTable(LIST)] });
    expect((await host.sheets()).map(({ name }) => name)).toEqual([
      'Paste 粘贴 1',
      'Board 回款看板',
      'Late 逾期名单',
      'Board settings 看板设置',
      'Set aside 待处理',
      'Balance 核对',
      'Recipes 读取方案',
      'Fields 字段',
    ]);
    expect(await onBoard(host, 'Item', 'State', 'Days', 'Open', 'Payment', 'Source cell')).toEqual([
      ['HT-1', 'shipped', null, 1000, 'unpaid', 'Paste 粘贴 1!D2'],
      ['HT-2', 'shipped', null, 1500, 'part-paid', 'Paste 粘贴 1!D3'],
      ['HT-3', 'signed', null, 3000, 'unpaid', 'Paste 粘贴 1!D4'],
      ['HT-4', 'paid', null, 0, 'paid', 'Paste 粘贴 1!D5'],
    ]);
    expect(lines(report.findings)).toEqual([]);
    expect((await sheetOf(host, 'Board settings 看板设置')).rows).toEqual([
      ['Days count from', 'Overdue after days'],
      [null, 45],
    ]);
  });

  test('says what each choice would come to, until one is made', async () => {
    const host = memoryHost();
    await run(host, { sources: [pastedTable(LIST)] });
    const { rows } = await sheetOf(host, 'Board 回款看板');
    expect(rows.slice(0, 5).map(([text]) => text)).toEqual([
      'As of 2020-06-30 · choose in the sheet “Board settings 看板设置” which date the days count from (overdue after 45 days); until then nothing is judged overdue',
      'Counted from “contract signed”: 2 overdue (2500) · without this date: 0',
      'Counted from “shipped”: 1 overdue (1500) · without this date: 1 (3000)',
      'Counted from “signed for”: 0 overdue · without this date: 3 (5500)',
      'Counted from “invoiced”: 0 overdue · without this date: 3 (5500)',
    ]);
    expect((await sheetOf(host, 'Late 逾期名单')).rows[0]).toEqual([
      'No list yet: choose in the sheet “Board settings 看板设置” which date the days count from.',
    ]);
  });

  test('in Chinese, with its colours beside its words', async () => {
    const host = memoryHost();
    const { plan } = await run(
      host,
      { sources: [pastedTable(LIST)], start: 'shipment' },
      { ...ENV, language: 'zh-CN' },
    );
    expect(await onBoard(host, '编号', '状态', '天数', '回款情况')).toEqual([
      ['HT-2', '超期未回款', 60, '部分回款'],
      ['HT-1', '已发货', 10, '未回款'],
      ['HT-3', '已签约', null, '未回款'],
      ['HT-4', '已结清', 90, '已回款'],
    ]);
    expect((await sheetOf(host, 'Board settings 看板设置')).rows[1]).toEqual(['发货日期', 45]);
    const looks = new Map(plan.add.map(({ name, look }) => [name, look]));
    const state = looks.get('Board 回款看板')!.columns[1]!;
    expect(Object.keys(state.colours!)).toEqual(['超期未回款', 'overdue', '已发货', 'shipped', '已签约', 'signed']);
    expect(looks.get('Board settings 看板设置')!.columns[0]!.choices).toEqual([
      '合同签订日期',
      '发货日期',
      '签收日期',
      '开票日期',
    ]);
  });

  test('nothing at all: nothing is written', async () => {
    expect(isEmptyPlan((await run(memoryHost())).plan)).toBe(true);
  });
});

describe('the choice', () => {
  test('made in the sheet, in either language, and red comes by itself', async () => {
    const host = memoryHost();
    await run(host, { sources: [pastedTable(LIST)] });
    host.edit('Board settings 看板设置', 'A2', '发货日期');
    host.edit('Board settings 看板设置', 'B2', '30');
    await run(host);
    expect(await onBoard(host, 'Item', 'State', 'Days')).toEqual([
      ['HT-1', 'shipped', 10],
      ['HT-2', 'overdue', 60],
      ['HT-3', 'signed', null],
      ['HT-4', 'paid', 90],
    ]);
    await run(host, {}, { ...ENV, now: '2020-07-21T09:00:00+08:00' });
    expect((await onBoard(host, 'State', 'Days'))[0]).toEqual(['overdue', 31]);
  });

  test('made by the caller, it is written down', async () => {
    const host = memoryHost();
    await run(host, { sources: [pastedTable(LIST)] });
    await run(host, { start: 'contract', limit: 10 });
    expect((await sheetOf(host, 'Board settings 看板设置')).rows[1]).toEqual(['contract signed', 10]);
    expect((await run(host)).report.result).toMatchObject({ start: 'contract', limit: 10 });
  });

  test('that nobody can understand is said, and is none', async () => {
    const host = memoryHost();
    await run(host, { sources: [pastedTable(LIST)] });
    host.edit('Board settings 看板设置', 'A2', '付款日期');
    host.edit('Board settings 看板设置', 'B2', '一个月');
    const { report, plan } = await run(host);
    expect(lines(report.findings)).toEqual([
      'Board settings 看板设置!A2 board-start-unknown',
      'Board settings 看板设置!B2 board-limit-invalid',
    ]);
    expect(report.result).toMatchObject({ start: null, limit: 45 });
    expect(plan.changes).toEqual([]);
  });
});

describe('again', () => {
  test('the same list changes nothing, pasted or not', async () => {
    const host = memoryHost();
    await run(host, { sources: [pastedTable(LIST)], start: 'shipment' });
    expect((await run(host, { sources: [pastedTable(LIST)] })).plan).toMatchObject({ changes: [], add: [], looks: [] });
    expect(isEmptyPlan((await run(host)).plan)).toBe(true);
  });

  test('notes and columns of the user stay with their row; what is paid leaves, what is gone stays for its note', async () => {
    const host = memoryHost();
    await run(host, { sources: [pastedTable(LIST)], start: 'shipment' });
    // Rows 7 to 10: HT-2, HT-1, HT-3, HT-4; the note is in column U.
    host.edit('Board 回款看板', 'U7', '=承诺月底付');
    host.edit('Board 回款看板', 'V6', 'Promise');
    host.edit('Board 回款看板', 'V8', 43_000);
    host.edit('Board 回款看板', 'U10', '已开收据');
    const later = `
      合同编号 | 客户名称 | 业务员 | 合同金额 | 签订日期 | 发货日期 | 已回款金额
      HT-5 | 戊公司 |  | 700 | 2020-01-01 | 2020-05-02 | 0
      HT-1 | 甲公司 | 张三 | 1000 | 2020-01-10 | 2020-06-20 | 1000
      HT-2 | 乙公司 | 李四 | 2000 | 2020-02-01 | 2020-05-01 | 500
    `;
    const july = { ...ENV, now: '2020-07-01T09:00:00+08:00' };
    const { report } = await run(host, { sources: [pastedTable(later)] }, july);
    expect(report.gone).toBe(1);
    expect(await onBoard(host, 'Item', 'State', 'Open', 'Note 备注', 'Promise')).toEqual([
      ['HT-2', 'overdue', 1500, '=承诺月底付', null],
      ['HT-1', 'paid', 0, null, 43_000],
      ['HT-5', 'overdue', 700, null, null],
      ['HT-4', 'not in the report', null, '已开收据', null],
    ]);
    expect(await cellsUnder(host, 'Late 逾期名单', 1, 'Owner', 'No.', 'Item', 'Days', 'Open', 'Note')).toEqual([
      ['李四', 1, 'HT-2', 61, 1500, '=承诺月底付'],
      ['no owner named', 1, 'HT-5', 60, 700, null],
    ]);
    expect((await sheetOf(host, 'Late 逾期名单')).rows[0]).toEqual([
      'Overdue as of 2020-07-01 · more than 45 days since: shipped · 2 rows (2200)',
    ]);
  });

  test('lines above the board that were taken off stay off', async () => {
    const host = memoryHost();
    await run(host, { sources: [pastedTable(LIST)] });
    const grids = (await allSheets(host)).map((grid) =>
      grid.sheet === 'Board 回款看板' ? { ...grid, rows: grid.rows.slice(5) } : grid,
    );
    const other = memoryHost(grids);
    const { plan } = await run(other, { start: 'contract' });
    expect(plan.changes.filter(({ at }) => at.sheet === 'Board 回款看板' && at.row === 0)).toEqual([]);
    expect((await cellsUnder(other, 'Board 回款看板', 0, 'Item', 'State'))[0]).toEqual(['HT-1', 'overdue']);
  });

  test('undone, the workbook is what it was', async () => {
    const host = memoryHost();
    await run(host, { sources: [pastedTable(LIST)] });
    const before = await allSheets(host);
    const { plan } = board(before, { start: 'shipment', limit: 10 }, ENV);
    expect(plan.changes.length).toBeGreaterThan(5);
    const receipt = await host.apply(plan);
    await host.apply(undoOf(receipt));
    expect(await allSheets(host)).toEqual(before);
  });

  test('a board without its key column is left alone, and that is said', async () => {
    const host = memoryHost();
    await run(host, { sources: [pastedTable(LIST)] });
    host.edit('Board 回款看板', 'A6', 'X');
    const { report, plan } = await run(host, { start: 'contract' });
    expect(lines(report.findings)).toEqual(['Board 回款看板!A1 board-sheet-unreadable']);
    expect(plan.changes.some(({ at }) => at.sheet === 'Board 回款看板')).toBe(false);
  });
});

describe('words', () => {
  const WORDED = `
    合同编号 | 客户名称 | 合同金额 | 合同状态
    HT-1 | 甲公司 | 100 | 已发货
    HT-2 | 乙公司 | 200 | 已关闭
    HT-3 | 丙公司 | 300 | 已關閉
  `;

  test('that nobody has settled are listed, settled by the user, and known from then on', async () => {
    const host = memoryHost();
    const { report } = await run(host, { sources: [pastedTable(WORDED)] });
    expect(lines(report.findings)).toEqual([
      'Paste 粘贴 1!D3 status-unknown (warning)',
      'Paste 粘贴 1!D4 status-unknown (warning)',
    ]);
    const words = (await sheetOf(host, 'Words 用词')).rows;
    expect(words.slice(0, 4)).toEqual([
      ['Word in the list', 'Meaning', 'Remark'],
      ['已關閉', null, 'Not settled yet: choose a meaning.'],
      ['未签', 'not signed'],
      ['未签订', 'not signed'],
    ]);
    host.edit('Words 用词', 'B2', '已回款');
    const again = await run(host);
    expect(lines(again.report.findings)).toEqual(['Paste 粘贴 1!D1 paid-by-word (info)']);
    expect(await onBoard(host, 'Item', 'State', 'Open', 'Status in the list')).toEqual([
      ['HT-1', 'shipped', 100, '已发货'],
      ['HT-2', 'paid', 0, '已关闭'],
      ['HT-3', 'paid', 0, '已關閉'],
    ]);
    expect((await sheetOf(host, 'Words 用词')).rows[1]).toEqual(['已關閉', '已回款']);
    expect(isEmptyPlan((await run(host)).plan)).toBe(true);
  });

  test('of ours that the user means otherwise, or not at all', async () => {
    const host = memoryHost();
    await run(host, { sources: [pastedTable(WORDED)] });
    const { rows } = await sheetOf(host, 'Words 用词');
    const row = rows.findIndex(([word]) => word === '已发货') + 1;
    host.edit('Words 用词', `B${row}`, null);
    expect(lines((await run(host)).report.findings)[0]).toBe('Paste 粘贴 1!D2 status-unknown (warning)');
    host.edit('Words 用词', `B${row}`, 'gone');
    expect(lines((await run(host)).report.findings)[0]).toBe(`Words 用词!B${row} status-meaning-unknown`);
  });

  test('of a later list come below', async () => {
    const host = memoryHost();
    await run(host, { sources: [pastedTable(WORDED)] });
    await run(
      host,
      { sources: [pastedTable(WORDED.replace('已发货', '=1+1'))] },
      { ...ENV, now: '2020-07-01T09:00:00+08:00' },
    );
    expect((await sheetOf(host, 'Words 用词')).rows.at(-1)).toEqual([
      '=1+1',
      null,
      'Not settled yet: choose a meaning.',
    ]);
  });
});

test('beside an aging, what was set aside and the balance are the aging’s', async () => {
  const host = memoryHost();
  const source = pastedTable(LIST);
  const names = async () => (await host.sheets()).map(({ name }) => name);
  await host.apply(aging(await host.read(await names()), { sources: [source] }, ENV).plan);
  const { plan } = await run(host, { start: 'shipment' });
  expect(plan.add.map(({ name }) => name)).toEqual(['Board 回款看板', 'Late 逾期名单', 'Board settings 看板设置']);
  expect(plan.changes).toEqual([]);
  expect(isEmptyPlan(aging(await host.read(await names()), {}, ENV).plan)).toBe(true);
});
