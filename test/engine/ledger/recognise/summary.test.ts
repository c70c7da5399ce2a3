import { describe, expect, test } from '@jest/globals';
import { age } from '../../../../src/engine/ledger/aging/age';
import { isAccountedFor } from '../../../../src/engine/ledger/gather';
import { parseRecipe, recipeText } from '../../../../src/engine/ledger/recipe-json';
import { recognise } from '../../../../src/engine/ledger/recognise';
import { toText } from '../../../../src/engine/number/rational';
import { drawnSheet, findingsOf, recogniseDrawn } from '../../../support/recognised';

/** A report with a small table below it. */
const drawn = (header: string, first: string, second: string, role: string) =>
  recogniseDrawn(`
    header   | 客户   | 业务员 | 发票号 | 到期日     | 余额 |
    data     | 甲公司 | 张三   | F-1    | 2024-03-01 | 100  |
    data     | 乙公司 | 李四   | F-2    | 2024-01-01 | 200  |
    data     | 丙公司 | 张三   | F-3    | 2024-02-01 | 310  |
    total    | 合计   |        |        |            | 610  |
    blank    |        |        |        |            |      |
    header   | ${header} |        |            |      |
    ${role}  | ${first}  |        |            |      |
    ${role}  | ${second} |        |            |      |`);

test.each([
  ['业务员 | 合计', '张三 | 410', '李四 | 200', 'derived', ['A7 table-sums'], '610', 0],
  ['业务员 | 余额', '张三 | 410', '李四 | 200', 'derived', ['A7 table-sums'], '610', 0],
  ['业务员 | 合计', '张三 | 410', '李四 | 201', 'unclear', ['A7 table-sums-differ'], '610', 2],
  ['账龄段 | 金额', '90天内 | 300', '90天以上 | 310', 'derived', ['A7 table-summary'], '610', 0],
  ['账龄段 | 金额', '90天内 | 300', '90天以上 | 300', 'unclear', ['A7 table-nameless'], '610', 2],
  ['客户 | 未收金额', '甲公司 | 100', '丙公司 | 310', 'derived', ['A7 table-sums'], '610', 0],
  ['客户 | 未收金额', '甲公司 | 410', '丙公司 | 200', 'unclear', ['A7 table-sums-differ'], '610', 2],
  ['客户 | 未收金额', '丁公司 | 4', '戊公司 | 2', 'data', ['A7 several-tables'], '616', 0],
])('%s: %s; %s is %s', (header, first, second, role, findings, outstanding, aside) => {
  const read = drawn(header, first, second, role);
  expect(read.recognition.roles).toEqual(read.expected);
  expect(findingsOf(read)).toEqual(findings);
  const { source, recognition } = read;
  const { totals, balance, setAside } = age([{ source, recognition }], { asOf: '2024-03-31' }, '2024-03-31');
  expect([toText(totals[0]!.outstanding), setAside.length]).toEqual([outstanding, aside]);
  expect(isAccountedFor(balance)).toBe(true);
});

/** Sums by customer, and the invoices, on one sheet or two; what the summary's rows are then, and what is owed in all. */
const INVOICES = `
  header | 客户   | 发票号 | 到期日     | 余额  | 部门 |
  data   | 甲公司 | F-1    | 2024-03-01 | 12345 | 华东 |
  data   | 甲公司 | F-2    | 2024-01-01 | 20000 | 华北 |
  data   | 乙公司 | F-3    | 2024-02-01 | 31000 | 华东 |
  data   | 丙公司 | F-4    | 2024-02-01 | 500   | 华北 |`;

describe.each(['above', 'below', 'on another sheet'])('sums %s', (place) => {
  test.each([
    ['by customer', '客户 | 余额', ['甲公司 | 32345', '乙公司 | 31000', '丙公司 | 500'], 'derived', 'table-sums'],
    ['the largest customers', '客户 | 余额', ['甲公司 | 32345', '乙公司 | 31000'], 'derived', 'table-sums'],
    [
      'spelt otherwise',
      '客户 | 余额',
      ['　甲公司 | 32,345.00', '乙公司 | ¥31,000', '丙公司 | 500'],
      'derived',
      'table-sums',
    ],
    ['by department', '部门 | 应收余额', ['华东 | 43345', '华北 | 20500'], 'derived', 'table-sums'],
    [
      'in 万元',
      '客户 | 余额(万元)',
      ['甲公司 | 3.23', '乙公司 | 3.10', '丙公司 | 0.05'],
      'derived',
      'table-sums-rounded',
    ],
    [
      'with other buckets',
      '客户 | 余额 | 1-30天 | 30天以上',
      ['甲公司 | 32345 | 0 | 32345', '乙公司 | 31000 | 0 | 31000', '丙公司 | 500 | 0 | 500'],
      'derived',
      'table-sums',
    ],
    [
      'one figure wrong',
      '客户 | 余额',
      ['甲公司 | 32345', '乙公司 | 31001', '丙公司 | 500'],
      'unclear',
      'table-sums-differ',
    ],
    [
      'a customer more',
      '客户 | 余额',
      ['甲公司 | 32345', '乙公司 | 31000', '丙公司 | 500', '丁公司 | 9', '戊公司 | 0'],
      'unclear',
      'table-sums-differ',
    ],
    [
      'the same total, parted otherwise',
      '客户 | 余额',
      ['甲公司 | 32344', '乙公司 | 31001', '丙公司 | 500'],
      'unclear',
      'table-sums-differ',
    ],
    ['other customers', '客户 | 余额', ['丁公司 | 5', '戊公司 | 4'], 'data', undefined],
  ])('%s', (_, header, rows, role, code) => {
    const summary = `
      header | ${header} |
      ${rows.map((row) => `${role} | ${row} |`).join('\n')}`;
    const gap = '\n-----\n';
    const [one, other] = [INVOICES, summary];
    const drawings = place === 'above' ? [other + gap + one] : place === 'below' ? [one + gap + other] : [other, one];
    const read = drawings.map((drawing, i) => {
      const { source } = drawnSheet(drawing);
      return { ...source, grid: { ...source.grid, sheet: `S${i + 1}` } };
    });
    const sheets = read.map((source) => ({ source, recognition: recognise(source) }));
    const { totals, balance, findings, setAside, items } = age(sheets, { asOf: '2024-03-31' }, '2024-03-31');
    const isData = role === 'data';
    expect(toText(totals[0]!.outstanding)).toBe(isData ? '63854' : '63845');
    expect(items.length).toBe(isData ? 6 : 4);
    expect(setAside.map((each) => each.code)).toEqual(rows.flatMap(() => (role === 'unclear' ? [code] : [])));
    expect(findings.flatMap((each) => (each.code.startsWith('table-') ? [each.code] : []))).toEqual(code ? [code] : []);
    expect(isAccountedFor(balance)).toBe(true);
    const aside = balance.money.filter((each) => each.column.startsWith('余额')).map((each) => toText(each.setAside));
    const out = {
      'one figure wrong': '63846',
      'a customer more': '63854',
      'the same total, parted otherwise': '63845',
    }[_];
    expect(aside.filter((amount) => amount !== '0')).toEqual(out === undefined ? [] : [out]);
  });
});

test('a summary says where its detail stands and by what it adds up', () => {
  const read = recogniseDrawn(`
    title   | 按客户汇总   |        |            |      |
    header  | 客户         | 余额   |            |      |
    unclear | 甲公司       | 300    |            |      |
    unclear | 乙公司       | 250    |            |      |
    total   | 合计         | 550    |            |      |
    -----
    title   | 明细         |        |            |      |
    header  | 客户         | 发票号 | 到期日     | 余额 |
    data    | 甲公司       | F-1    | 2024-03-01 | 100  |
    data    | 甲公司       | F-2    | 2024-04-01 | 200  |
    data    | 乙公司       | F-3    | 2024-05-01 | 200  |
    total   | 合计         |        |            | 500  |`);
  expect(read.recognition.roles).toEqual(read.expected);
  expect(read.recognition.findings.map(({ data }) => data)).toEqual([
    {
      count: 2,
      columns: ['客户', '余额'],
      other: 'A8',
      by: '客户',
      equal: 1,
      rows: 2,
      name: '乙公司',
      column: '余额',
      printed: '250',
      computed: '200',
    },
  ]);
});

test('the same list twice without numbers counts once; one customer alone proves nothing', () => {
  const list = (name: string, rows: string) => {
    const { source } = drawnSheet(rows);
    const named = { ...source, grid: { ...source.grid, sheet: name } };
    return { source: named, recognition: recognise(named) };
  };
  const owed = (...sheets: ReturnType<typeof list>[]) => {
    const { totals, findings } = age(sheets, { asOf: '2024-03-31' }, '2024-03-31');
    return [toText(totals[0]!.outstanding), findings.map(({ code }) => code).filter((code) => /twice|sums/.test(code))];
  };
  const full = 'header | 客户 | 业务员 | 余额 |\n data | 甲 | 张三 | 10 |\n data | 乙 | 李四 | 20 |';
  const short = 'header | 客户 | 余额 |\n data | 甲 | 10 |\n data | 乙 | 20 |';
  const single = 'header | 客户 | 余额 |\n data | 甲 | 10 |';
  expect(owed(list('A', short), list('B', full))).toEqual(['30', ['table-sums']]);
  expect(owed(list('A', single), list('B', single))).toEqual(['20', ['aging-customers-twice']]);
});

test('a person decided that the tables are money of their own', () => {
  const drawing = `${INVOICES}
    -----
    header | 客户   | 余额  |
    data   | 甲公司 | 32345 |
    data   | 乙公司 | 31000 |`;
  const recipe = { version: 1, columns: {}, apart: true } as const;
  const { source, recognition } = recogniseDrawn(drawing, {}, recipe);
  const { totals } = age([{ source, recognition, recipe }], {}, '2024-03-31');
  expect(toText(totals[0]!.outstanding)).toBe('127190');
  expect(parseRecipe(recipeText(recipe))).toEqual(recipe);
});
