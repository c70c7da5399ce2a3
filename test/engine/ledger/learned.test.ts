import { describe, expect, test } from '@jest/globals';
import type { ColumnValues } from '../../../src/engine/ledger/column-type';
import type { Field } from '../../../src/engine/ledger/fields';
import type { Learned } from '../../../src/engine/ledger/learned';
import { learnedKey } from '../../../src/engine/ledger/learned';
import { mapColumns } from '../../../src/engine/ledger/map';
import { recognise } from '../../../src/engine/ledger/recognise';
import { gridOf } from '../../../src/engine/grid/grid';
import { contents } from '../../support/grid-literal';

const learned = (names: Readonly<Record<string, Field>>): Learned =>
  new Map(Object.entries(names).map(([name, field]) => [learnedKey(name)!, field]));

/** The fields of columns, by their names and types. */
function fieldsOf(columns: readonly (readonly [string, ColumnValues['type']])[], by: Learned): (Field | undefined)[] {
  const unmapped = columns.map(([name, type]) => ({
    name,
    parts: name.split(' / '),
    values: { type, counts: false, serials: false, money: type === 'amount', open: false },
  }));
  return mapColumns(unmapped, by).map(({ field }) => field);
}

describe('names that were learned', () => {
  test.each([
    ['货权转移日', 'date', '货权转移日', 'receiptDate'],
    ['货权转移日', 'date', '貨權轉移日', 'receiptDate'],
    ['货权转移日', 'date', '货权日', undefined],
    ['Ship-out qty value', 'amount', 'SHIP OUT QTY VALUE', 'contractAmount'],
    ['挂账额(万元)', 'amount', '挂账额', 'invoiceAmount'],
    ['挂账额', 'amount', '挂账额（含税）', undefined],
    ['合同 / 款', 'amount', '合同 / 款', 'contractAmount'],
    ['回款 Paid', 'amount', '回款 Paid', 'contractAmount'],
  ] as const)('%s over %s, when %s is known', (name, type, known, field) => {
    const by = learned({ [known]: field ?? 'derived' });
    expect(fieldsOf([[name, type]], by)).toEqual([field]);
  });

  test('go before our own', () => {
    expect(fieldsOf([['发货日期', 'date']], learned({ 发货日期: 'receiptDate' }))).toEqual(['receiptDate']);
    expect(fieldsOf([['1-30天', 'amount'], ['31-60天', 'amount'], ['61-90天', 'amount']], learned({ '31-60天': 'retention' }))).toEqual([
      'bucket', 'retention', 'bucket',
    ]); // prettier-ignore
  });

  test('take the field from the name of ours that stands beside them', () => {
    const columns = [['发货日期', 'date'], ['货权日', 'date']] as const; // prettier-ignore
    expect(fieldsOf(columns, learned({ 货权日: 'shipDate' }))).toEqual([undefined, 'shipDate']);
  });

  test('are asked when two columns of a table have them', () => {
    const columns = [['货权日', 'date'], ['过户日', 'date']] as const; // prettier-ignore
    expect(fieldsOf(columns, learned({ 货权日: 'shipDate', 过户日: 'shipDate' }))).toEqual([undefined, undefined]);
  });

  test.each([
    ['amount', 'receiptDate'],
    ['date', 'paidAmount'],
    ['text', 'paidAmount'],
  ] as const)('over values of another type they are none: %s is no %s', (type, field) => {
    expect(fieldsOf([['过户', type]], learned({ 过户: field }))).toEqual([undefined]);
  });

  test('make a row a header', () => {
    const rows = contents(`
      | 甲级清单 | 乙   | 丙   |
      | 单元     | 户头 | 档口 |
      | A1       | 甲   | 一   |
      | A2       | 乙   | 二   |
    `);
    const source = { grid: gridOf('S', rows), origin: 'paste' };
    expect(recognise(source).tables).toEqual([]);
    const [table] = recognise(source, undefined, learned({ 单元: 'contract', 户头: 'customer', 档口: 'owner' })).tables;
    expect(table!.headerRows).toEqual([1]);
    expect(table!.columns.map(({ field }) => field)).toEqual(['contract', 'customer', 'owner']);
  });
});

test.each(['', '  ', '…', '30', '=SUM(A1)', '＝1+1', 'x'.repeat(81)])('%j names no column', (name) => {
  expect(learnedKey(name)).toBeUndefined();
});
