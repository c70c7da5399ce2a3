import { describe, expect, test } from '@jest/globals';
import { age } from '../../../src/engine/ledger/aging/age';
import { isAccountedFor } from '../../../src/engine/ledger/gather';
import type { Recipe } from '../../../src/engine/ledger/recipe';
import { recipeOf } from '../../../src/engine/ledger/recipe-of';
import { agedTable, cellsOf } from '../../support/ledger';
import { fieldsOf, findingsOf, recogniseDrawn } from '../../support/recognised';

test.each([
  ['day and month in an order that nothing shows', '03/04/2020', '05/06/2020'],
  ['years of the Republic, which only the column shows', '109/05/12', '109/06/30'],
])('%s: by its name the column holds due dates, and its cells are asked about later', (_, first, second) => {
  const read = recogniseDrawn(`
    header | 客户   | 发票号 | 到期日    | 应收余额 |
    data   | 甲公司 | I-1    | ${first}  | 100      |
    data   | 乙公司 | I-2    | ${second} | 20       |`);
  expect(fieldsOf(read)).toEqual(['客户: customer', '发票号: document', '到期日: dueDate', '应收余额: outstanding']);
});

test('a column of words stays no date, whatever its name is, and that is said', () => {
  const read = recogniseDrawn(`
    header | 客户   | 发票号 | 到期日 | 应收余额 |
    data   | 甲公司 | I-1    | 下月   | 100      |
    data   | 乙公司 | I-2    | 年底   | 20       |`);
  expect(fieldsOf(read)[2]).toBe('到期日: -');
  expect(findingsOf(read)).toEqual(['C1 column-no-dates']);
});

describe('a column of days in an order that nothing shows is asked about once', () => {
  const plain = `
    header | 客户   | 发票号 | 到期日     | 应收余额 |
    data   | 甲公司 | I-1    | 01/02/2024 | 100      |
    data   | 乙公司 | I-2    | 03/04/2023 | 200      |
    data   | 丙公司 | I-3    | 05/06/2023 | 310      |`;
  const stated = `
    header | 客户   | 发票号 | 开票日期   | 到期日     | 应收余额 | 0-30天 | 31-60天 | 61-90天 | 90天以上 |
    data   | 甲公司 | I-1    | 2024-01-01 | 01/02/2024 | 100      |        | 100     |         |          |
    data   | 乙公司 | I-2    | 2023-01-01 | 03/04/2023 | 200      |        |         |         | 200      |
    data   | 丙公司 | I-3    | 2023-01-01 | 05/06/2023 | 310      |        |         |         | 310      |`;
  const mostly = `
    header | 客户   | 发票号 | 到期日     | 应收余额 |
    data   | 甲公司 | I-1    | 2024-02-01 | 100      |
    data   | 乙公司 | I-2    | 2023-04-03 | 200      |
    data   | 丙公司 | I-3    | 05/06/2023 | 310      |`;

  const aged = (sheet: string, recipe?: Recipe) => {
    const { source, recognition } = recogniseDrawn(sheet, {}, recipe);
    const result = age([{ source, recognition, ...(recipe && { recipe }) }], { asOf: '2024-03-31' }, '2024-03-31');
    expect(isAccountedFor(result.balance)).toBe(true);
    const dates = result.findings.filter(({ code }) => /date|stated|order/.test(code));
    return { recognition, result, said: dates.map(({ at, code, data }) => `${at.row} ${code} ${data.count ?? ''}`) };
  };
  const head = '| total | cur | outstanding | notDue | 0-30 | 31-60 | 61-90 | 90+ | unplaced | credits | >60 |';

  test.each([
    [
      'owed, without a place',
      plain,
      '| | | 610 | | | | | | 610 | | |',
      ['0 dates-order-open 3', '0 aging-order-open 3'],
      0,
    ],
    ['the report’s own buckets stand', stated, '| | | 610 | | | 100 | | 510 | | | 510 |', ['0 dates-order-open 3'], 0],
    ['one cell of many is set aside', mostly, '| | | 300 | | | 100 | | 200 | | | 200 |', ['3 date-order-open '], 1],
  ])('%s', (_, sheet, totals, said, aside) => {
    const { result, said: found } = aged(sheet);
    expect(agedTable(result, 'totals')).toEqual(cellsOf(`${head}\n${totals}`));
    expect([found, result.setAside.length]).toEqual([said, aside]);
  });

  test('a recipe answers', () => {
    const { columns, ...rest } = recipeOf(aged(plain).recognition);
    const recipe: Recipe = { ...rest, columns: { ...columns, 到期日: { field: 'dueDate', dateOrder: 'dmy' } } };
    const { result, said } = aged(plain, recipe);
    expect(agedTable(result, 'totals')).toEqual(cellsOf(`${head}\n| | | 610 | | | 100 | | 510 | | | 510 |`));
    expect(said).toEqual([]);
  });
});
