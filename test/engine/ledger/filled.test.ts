import { expect, test } from '@jest/globals';
import { age } from '../../../src/engine/ledger/aging/age';
import { recognise } from '../../../src/engine/ledger/recognise';
import { agedTable, cellsOf } from '../../support/ledger';
import { area, drawnSheet } from '../../support/recognised';

const customers = (table: string, merged?: ReturnType<typeof area>[]): string[][] => {
  const { source } = drawnSheet(table, merged && { merged });
  const result = age([{ source, recognition: recognise(source) }], { asOf: '2020-06-30' }, '2030-01-01');
  return agedTable(result, 'customers').map(([name, , outstanding, , days]) => [name!, outstanding!, days!]);
};

test('a customer that is named in the first of its rows has them all', () => {
  expect(
    customers(`
      header | 客户   | 发票号 | 到期日     | 应收余额 |
      data   | 甲公司 | I-1    | 2020-06-20 | 100      |
      data   |        | I-2    | 2020-06-10 | 20       |
      data   |        | I-3    | 2020-04-20 | 3        |
      data   | 乙公司 | I-4    | 2020-06-20 | 4000     |
      data   |        | I-5    | 2020-04-20 | 500      |`),
  ).toEqual(
    cellsOf(`
      | customer | outstanding | 0-30 |
      | 甲公司   | 123         | 120  |
      | 乙公司   | 4500        | 4000 |`),
  );
});

test('the owner who is printed with the customer is filled in with it, who may be the next one’s too', () => {
  const { source } = drawnSheet(`
    header | 业务员 | 客户   | 发票号 | 应收余额 |
    data   | 张三   | 甲公司 | I-1    | 100      |
    data   |        |        | I-2    | 20       |
    data   | 张三   | 乙公司 | I-3    | 3        |
    total  | 合计   |        |        | 123      |
    total  | 占比   |        |        | 100%     |`);
  const { owners, setAside } = age([{ source, recognition: recognise(source) }], {}, '2020-06-30');
  expect(owners.map(({ name, items }) => [name, items])).toEqual([['张三', 3]]);
  expect(setAside).toEqual([]);
});

test('and so has a day in a merged cell', () => {
  expect(
    customers(
      `
      header | 客户   | 发票号 | 到期日     | 应收余额 |
      data   | 甲公司 | I-1    | 2020-06-20 | 100      |
      data   | 甲公司 | I-2    |            | 20       |
      data   | 乙公司 | I-3    | 2020-04-20 | 3        |`,
      [area(1, 2, 2, 2)],
    ),
  ).toEqual(
    cellsOf(`
      | customer | outstanding | 0-30 |
      | 甲公司   | 120         | 120  |
      | 乙公司   | 3           |      |`),
  );
});
