import { describe, expect, test } from '@jest/globals';
import { gridOf } from '../../../../src/engine/grid/grid';
import type { Value } from '../../../../src/engine/grid/value';
import { recognise } from '../../../../src/engine/ledger/recognise';
import type { Source } from '../../../../src/engine/ledger/source';
import { toText } from '../../../../src/engine/number/rational';

const TABLE: Value[][] = [
  ['客户', '应收余额', '到期日'],
  ['甲', 100, '2023-01-01'],
  ['乙', 50, '2023-02-01'],
];

/** What title rows above a plain table say, and the codes of what they leave open. */
function said(titles: readonly (readonly Value[])[], rest: Partial<Source> = {}): [Record<string, unknown>, string[]] {
  const { tables, findings } = recognise({ grid: gridOf('S', [...titles, ...TABLE]), origin: 'test', ...rest });
  const facts = Object.entries(tables[0]!.facts).map(([name, { value }]) => [
    name,
    typeof value === 'object' && 'n' in value ? toText(value) : value,
  ]);
  return [Object.fromEntries(facts), findings.map(({ code }) => code)];
}

describe('what one title row says', () => {
  test.each<[Value[], Record<string, unknown>]>([
    [['As of December 31, 2023'], { asOf: '2023-12-31' }],
    [['As at 31 Dec 2023'], { asOf: '2023-12-31' }],
    [['截至2023年12月31日止'], { asOf: '2023-12-31' }],
    [['截止日期：2023/12/31'], { asOf: '2023-12-31' }],
    [['截止日期', '2023-12-31'], { asOf: '2023-12-31' }],
    [['截止日期：', '2023-12-31'], { asOf: '2023-12-31' }],
    [['基準日：民國112年12月31日'], { asOf: '2023-12-31' }],
    [['账龄基准日:2023.12.31'], { asOf: '2023-12-31' }],
    [['2023年12月31日'], { asOf: '2023-12-31' }],
    [['应收账款账龄表（截至2023年12月31日）'], { asOf: '2023-12-31', title: '应收账款账龄表（截至2023年12月31日）' }],
    [['打印日期：2024-01-05'], {}],
    [['制表时间：2024-01-05 10:00'], {}],
    [['期间：2023年12月'], { period: { from: '2023-12-01', to: '2023-12-31' } }],
    [['2023年度'], { period: { from: '2023-01-01', to: '2023-12-31' } }],
    [['2023年第4季度'], { period: { from: '2023-10-01', to: '2023-12-31' } }],
    [['2023-01-01 至 2023-12-31'], { period: { from: '2023-01-01', to: '2023-12-31' } }],
    [['January 1 - December 31, 2023'], { period: { from: '2023-01-01', to: '2023-12-31' } }],
    [['December 2023'], { period: { from: '2023-12-01', to: '2023-12-31' } }],
    [['单位：元'], { unit: '1' }],
    [['金额单位：人民币万元'], { unit: '10000', currency: 'CNY' }],
    [['单位：甲科技有限公司'], { company: '甲科技有限公司' }],
    [['（单位：千元）'], { unit: '1000' }],
    [['Amounts in thousands of USD'], { title: 'Amounts in thousands of USD' }],
    [['in thousands of USD'], { unit: '1000', currency: 'USD' }],
    [['Currency: EUR'], { currency: 'EUR' }],
    [['币别：新台币'], { currency: 'TWD' }],
    [['币种：', '美元'], { currency: 'USD' }],
    [['Ageing by due date'], { basis: 'due' }],
    [['Aged by invoice date'], { basis: 'invoice' }],
    [['账龄依据：单据日期'], { basis: 'invoice' }],
    [['按到期日计算账龄'], { basis: 'due' }],
    [['编制单位：甲公司    2023年12月31日    单位：万元'], { company: '甲公司', asOf: '2023-12-31', unit: '10000' }],
    [['公司名称：', '甲公司', '截止日期：', '2023-12-31'], { company: '甲公司', asOf: '2023-12-31' }],
    [['Northwind Traders Ltd.'], { company: 'Northwind Traders Ltd.' }],
    [['Aged Partner Balance - EUR'], { title: 'Aged Partner Balance', currency: 'EUR' }],
  ])('%j', (row, facts) => {
    expect(said([row])[0]).toEqual(facts);
  });
});

describe('the titles together', () => {
  test('company before or behind the title of the report', () => {
    const facts = { title: 'Aged Receivables', company: 'Craig’s Design', asOf: '2023-12-31' };
    expect(said([['Aged Receivables'], ['Craig’s Design'], ['As of 2023-12-31']])[0]).toEqual(facts);
    expect(said([['Craig’s Design'], ['Aged Receivables'], ['As of 2023-12-31']])[0]).toEqual(facts);
  });

  test('the first statement of a kind counts', () => {
    expect(said([['单位：万元'], ['单位：元']])[0]).toEqual({ unit: '10000' });
  });

  test('each names its cell', () => {
    const { tables } = recognise({ grid: gridOf('S', [[null, '单位：', '万元'], ...TABLE]), origin: 'test' });
    expect(tables[0]!.facts.unit).toMatchObject({ row: 0, column: 2 });
  });

  test('a date that may be two days is asked', () => {
    expect(said([['应收账款'], ['As of 05/06/2023']])).toEqual([{ title: '应收账款' }, ['as-of-unreadable']]);
  });

  test('a date that the sheet keeps as a number, in both date systems', () => {
    const formatAt = (row: number, column: number): 'date' | undefined =>
      row === 0 && column === 1 ? 'date' : undefined;
    expect(said([['截止日期：', 45291]], { formatAt })[0]).toEqual({ asOf: '2023-12-31' });
    const grid = { ...gridOf('S', [['截止日期：', 43829], ...TABLE]), dates1904: true };
    expect(recognise({ grid, origin: 'test', formatAt }).tables[0]!.facts.asOf!.value).toBe('2023-12-31');
  });

  test('prose is no statement', () => {
    expect(said([['x'.repeat(5_000_000)]])[0]).toEqual({});
  });
});
