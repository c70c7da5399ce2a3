import { describe, expect, test } from '@jest/globals';
import { factsOf, fieldsOf, findingsOf, recogniseDrawn, totalsOf } from '../../../support/recognised';

describe('layouts that programs print', () => {
  test('a plain table with a title and a total', () => {
    const read = recogniseDrawn(`
      title  | 应收账款账龄分析表 |        |        |
      title  | 单位：万元         |        |        |
      header | 客户               | 0-30天 | 31-60天 | 合计 |
      data   | 甲公司             | 100    | 20      | 120  |
      data   | 乙公司             | 50.5   | 0       | 50.5 |
      total  | 合计               | 150.5  | 20      | 170.5 |
    `);
    expect(read.roles).toEqual(read.expected);
    expect(fieldsOf(read)).toEqual([
      '客户: customer',
      '0-30天: bucket 0..30',
      '31-60天: bucket 31..60',
      '合计: outstanding',
    ]);
    expect(totalsOf(read)).toEqual(['6 = 4+5']);
    expect(factsOf(read)).toEqual({ title: '应收账款账龄分析表', unit: '10000' });
    expect(findingsOf(read)).toEqual([]);
  });

  test('QuickBooks, aging summary: no header over the names, parents with their children', () => {
    const read = recogniseDrawn(`
      title    | A/R Aging Summary        |         |        |         |         |             |       |
      title    | Northwind Traders        |         |        |         |         |             |       |
      title    | As of December 31, 2023  |         |        |         |         |             |       |
      -----
      header   |                          | Current | 1 - 30 | 31 - 60 | 61 - 90 | 91 and over | TOTAL |
      data     | Amy's Bird Sanctuary     | 0       | 239    |         |         |             | 239   |
      group    | Freeman Sporting Goods   |         |        |         |         |             |       |
      data     | 0969 Ocean View Road     | 477.5   |        |         |         |             | 477.5 |
      data     | 55 Twin Lane             |         | 4      | 81      |         |             | 85    |
      subtotal | Total for Freeman Sporting Goods | 477.5 | 4  | 81      |         |             | 562.5 |
      data     | Travis Waldron           | 414.72  |        |         |         |             | 414.72 |
      total    | TOTAL                    | 892.22  | 243    | 81      | 0       | 0           | 1216.22 |
    `);
    expect(read.roles).toEqual(read.expected);
    expect(fieldsOf(read)).toEqual([
      '(A): customer',
      'Current: notDue',
      '1 - 30: bucket 1..30',
      '31 - 60: bucket 31..60',
      '61 - 90: bucket 61..90',
      '91 and over: bucket 91..',
      'TOTAL: outstanding',
    ]);
    expect(totalsOf(read)).toEqual(['10 = 8+9', '12 = 6+8+9+11']);
    expect([...read.recognition.tables[0]!.groups]).toEqual([
      [7, ['Freeman Sporting Goods']],
      [8, ['Freeman Sporting Goods']],
    ]);
    expect(factsOf(read)).toEqual({ title: 'A/R Aging Summary', company: 'Northwind Traders', asOf: '2023-12-31' });
    expect(findingsOf(read)).toEqual(['A5 column-by-values']);
  });
});
