import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gridOf } from '../../../src/engine/grid/grid';
import { recognise } from '../../../src/engine/ledger/recognise';
import type { Recipe } from '../../../src/engine/ledger/recipe';
import { SIDES, sideOf } from '../../../src/engine/ledger/side';
import { contents } from '../../support/grid-literal';

interface Names {
  readonly sheet?: string;
  readonly origin?: string;
  readonly recipe?: Recipe;
}

function side(table: string, { sheet = 'Sheet1', origin = 'paste', recipe }: Names = {}) {
  const source = { grid: gridOf(sheet, contents(table)), origin };
  return sideOf({ source, recognition: recognise(source, recipe), ...(recipe && { recipe }) });
}

const SALES = `
  | 合同编号 | 客户名称 | 合同金额 | 签约日期   | 业务员 |
  | HT-001  | 甲公司   | 120000   | 2024-03-01 | 陈晨   |
  | HT-002  | 乙公司   | 80000    | 2024-03-05 | 林立   |
`;
const DELIVERY = `
  | 合同编号 | 客户名称 | 产品   | 发货日期   | 签收日期   |
  | HT-001  | 甲公司   | 分析仪 | 2024-03-11 | 2024-03-14 |
  | HT-002  | 乙公司   | 离心机 | 2024-03-20 | 2024-03-25 |
`;
const FINANCE = `
  | 合同编号 | 客户名称 | 发票号 | 开票日期   | 开票金额 | 到账日期   | 到账金额 |
  | HT-001  | 甲公司   | 0031   | 2024-04-01 | 120000   | 2024-05-01 | 100000   |
  | HT-002  | 乙公司   | 0032   | 2024-04-06 | 80000    | 2024-05-09 | 80000    |
`;
const EVERYTHING = `
  | 合同编号 | 合同金额 | 签约日期   | 发货日期   | 签收日期   | 开票日期   | 到账金额 |
  | HT-001  | 120000   | 2024-03-01 | 2024-03-11 | 2024-03-14 | 2024-04-01 | 100000   |
  | HT-002  | 80000    | 2024-03-05 | 2024-03-20 | 2024-03-25 | 2024-04-06 | 80000    |
`;
const NAMES_ONLY = `
  | 合同编号 | 客户名称 | 备注 |
  | HT-001  | 甲公司   | 加急 |
  | HT-002  | 乙公司   |      |
`;

describe('whose ledger a sheet is', () => {
  test.each([
    ['sales', SALES],
    ['delivery', DELIVERY],
    ['finance', FINANCE],
    [
      'sales',
      `| Contract No. | Customer | Contract Value | Signed on  |
       | C-1          | Alder    | 120000         | 2024-03-01 |
       | C-2          | Birch    | 80000          | 2024-03-05 |`,
    ],
    [
      'delivery',
      `| Order No. | Customer | Ship date  | Proof of delivery | Order amount |
       | C-1       | Alder    | 2024-03-11 | 2024-03-14        | 500          |
       | C-2       | Birch    | 2024-03-20 | 2024-03-25        | 700          |`,
    ],
    [
      'finance',
      `| 客户   | 合同金额 | 签约日期   | 已开票 | 已回款 | 应收余额 |
       | 甲公司 | 120000   | 2024-03-01 | 120000 | 100000 | 20000    |
       | 乙公司 | 80000    | 2024-03-05 | 80000  | 80000  | 0        |`,
    ],
    [
      'sales',
      `| 合同编号 | 合同金额 | 签约日期   | 发货日期   |
       | HT-001  | 120000   | 2024-03-01 | 2024-03-11 |
       | HT-002  | 80000    | 2024-03-05 | 2024-03-20 |`,
    ],
  ])('by its columns: %s', (expected, table) => {
    expect(side(table)).toEqual({ side: expected, findings: [] });
  });

  test.each([
    ['sales', '销售台账'],
    ['sales', '銷售部台帳'],
    ['sales', '2024年合同台账'],
    ['sales', 'SalesLedger_2024.xlsx'],
    ['sales', 'contract-list.csv'],
    ['delivery', '研發台帳'],
    ['delivery', '技术部-发货签收登记.xlsx'],
    ['delivery', 'R&D ledger.xlsx'],
    ['delivery', 'delivery_log.csv'],
    ['delivery', '某某财务软件有限公司 发货记录'],
    ['finance', '财务台账（合同台账口径）.xlsx'],
    ['finance', '某某销售有限公司应收账款'],
    ['finance', 'AR-aging-0430.xlsx'],
    ['finance', '回款登记'],
    [undefined, '台账'],
    [undefined, '销售回款'],
    [undefined, '合同发货与回款'],
    [undefined, 'Target.xlsx'],
    [undefined, 'discontracted.csv'],
  ])('by its name, when the columns are of everybody: %s, %s', (expected, origin) => {
    expect(side(EVERYTHING, { origin }).side).toBe(expected);
    expect(side(EVERYTHING, { sheet: origin }).side).toBe(expected);
  });

  test('the title goes before the sheet, and the sheet before the file', () => {
    const titled = `| 财务台账 | | | | | | |\n${EVERYTHING.trim()}`;
    expect(side(titled, { sheet: '销售台账' }).side).toBe('finance');
    expect(side(EVERYTHING, { sheet: '销售台账', origin: '财务.xlsx' }).side).toBe('sales');
    expect(side(EVERYTHING, { sheet: '销售回款', origin: '财务.xlsx' }).side).toBe('finance');
  });

  test.each([
    ['nothing says it', NAMES_ONLY, {}],
    ['everything speaks', EVERYTHING, {}],
    ['the name and all columns contradict', FINANCE, { sheet: '销售台账' }],
    ['there is no table', '| 说明 |', {}],
  ])('it is asked when %s', (_, table, names) => {
    const { side: found, findings } = side(table, { origin: 'a.xlsx', ...names });
    expect(found).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'side-unknown', severity: 'warning', data: { origin: 'a.xlsx' } }]);
  });

  test('a person decides', () => {
    const recipe: Recipe = { version: 1, side: 'delivery', columns: {} };
    expect(side(FINANCE, { sheet: '财务台账', recipe })).toEqual({ side: 'delivery', findings: [] });
  });

  test('any names are read, however they are written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (origin) => {
        const { side: found, findings } = side(NAMES_ONLY, { origin });
        expect(findings).toHaveLength(found === undefined ? 1 : 0);
        expect([undefined, ...SIDES]).toContain(found);
      }),
    );
  });
});
