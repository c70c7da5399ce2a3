import { describe, expect, it, test } from '@jest/globals';
import { rational } from '../../../src/engine/number/rational';
import type { ReconcileOptions } from '../../../src/engine/reconcile/result';
import type { Drawn } from '../../support/three-ledgers';
import { differenceLines, ledgerLines, reconciled } from '../../support/three-ledgers';

const told = (ledgers: Drawn, options: Partial<ReconcileOptions> = {}): string[] =>
  differenceLines(reconciled(ledgers, options));

/** Three ledgers of one contract that agree: every test changes one of them. */
const sales = (amount = '100000', more = '') => `
  | 合同编号 | 客户名称 | 合同金额 | 币种 | 签订日期 | ${more ? '合同状态 |' : ''}
  | HT-01 | 甲公司 | ${amount} | CNY | 2026-01-05 | ${more ? `${more} |` : ''}`;
const delivery = (received = '2026-01-25', more = '') => `
  | 合同号 | 用户单位 | 发货日期 | 签收日期 | ${more ? '交付状态 |' : ''}
  | HT-01 | 甲公司 | 2026-01-20 | ${received} | ${more ? `${more} |` : ''}`;
const finance = (row = '| HT-01 | 甲公司 | CNY | 100000 | 100000 | 2026-03-01 | 100000 | 0 |') => `
  | 合同编号 | 客户名称 | 币种 | 合同金额 | 开票金额 | 回款日期 | 已回款 | 未回款余额 |
  ${row}`;

test('ledgers that agree have no difference', () => {
  expect(told({ sales: sales(), delivery: delivery(), finance: finance() })).toEqual([]);
});

describe('amounts that differ, with what probably made the difference', () => {
  it.each([
    ['113000', '100000', 'tax 13%'],
    ['106000', '100000', 'tax 6%'],
    ['1000000', '100', 'unit 10000'],
    ['1234567', '123.46', 'unit 10000'],
    ['100000', '-100000', 'sign'],
    ['100000', '100000.5', 'rounding'],
    ['123456', '124356', 'typing'],
    ['123456', '12346', 'typing'],
    ['123456', '987654', 'unknown'],
    ['100000', '0', 'unknown'],
  ])('%s and %s: %s', (one, other, cause) => {
    const own = `| HT-01 | 甲公司 | CNY | ${other} | | | | |`;
    const says = `sales ${one} (C2), finance ${other} (D2)`;
    expect(told({ sales: sales(one), finance: finance(own) })).toEqual([
      `HT-01 amount contractAmount ${cause}: ${says}`,
    ]);
  });

  it('in two currencies, though the figures are equal', () => {
    const own = '| HT-01 | 甲公司 | USD | 100000 | | 2026-03-01 | 100000 | 0 |';
    const ledgers = { sales: sales(), delivery: delivery(), finance: finance(own) };
    expect(told(ledgers)).toEqual(['HT-01 amount contractAmount currency: sales 100000 (C2), finance 100000 (D2)']);
    expect(ledgerLines(reconciled(ledgers))).toEqual(['HT-01 | unsettled']);
  });

  it('but for the retention', () => {
    const own = `
      | 合同编号 | 合同金额 | 质保金 | 已回款 |
      | HT-01 | 95000 | 5000 | 95000 |`;
    expect(told({ sales: sales(), finance: own })).toEqual([
      'HT-01 amount contractAmount retention: sales 100000 (C2), finance 95000 (B2)',
    ]);
  });

  it('by more than the tolerance only', () => {
    const ledgers = { sales: sales(), finance: finance('| HT-01 | 甲公司 | CNY | 100000.5 | | | | |') };
    expect(told(ledgers, { tolerance: rational(1) })).toEqual([]);
    expect(told(ledgers, { tolerance: rational(1, 10) })).toHaveLength(1);
  });
});

describe('what a side cannot have', () => {
  it.each([
    ['overpaid', '| HT-01 | 甲公司 | CNY | 100000 | 100000 | 2026-03-01 | 110000 | 0 |', 'overpaid paidAmount tax 10%: sales 100000 (C2), finance 110000 (G2)'],
    ['invoiced for more', '| HT-01 | 甲公司 | CNY | 100000 | 113000 | 2026-03-01 | 100000 | 13000 |', 'over-invoiced invoiceAmount tax 13%: sales 100000 (C2), finance 113000 (E2)'],
    ['a balance that does not fit', '| HT-01 | 甲公司 | CNY | 100000 | 100000 | 2026-03-01 | 40000 | 50000 |', 'balance outstanding typing: sales 100000 (C2), finance 100000 (E2), finance 40000 (G2), finance 50000 (H2)'],
    ['paid before it was signed', '| HT-01 | 甲公司 | CNY | 100000 | 100000 | 2026-01-01 | 100000 | 0 |', 'date-order paidDate: sales 2026-01-05 (E2), finance 2026-01-01 (F2)'],
    ['paid on a day to come', '| HT-01 | 甲公司 | CNY | 100000 | 100000 | 2026-07-15 | 100000 | 0 |', 'future paidDate: finance 2026-07-15 (F2)'],
  ])('%s', (_, row, line) => {
    expect(told({ sales: sales(), delivery: delivery(), finance: finance(row) })).toEqual([`HT-01 ${line}`]);
  }); // prettier-ignore

  it('signed for before it was shipped, by two sides on two days', () => {
    const late = `
      | 合同编号 | 客户名称 | 合同金额 | 签订日期 | 签收日期 |
      | HT-01 | 甲公司 | 100000 | 2026-01-05 | 2026-01-28 |`;
    expect(told({ sales: late, delivery: delivery('2026-01-15') })).toEqual([
      'HT-01 date receiptDate: sales 2026-01-28 (E2), delivery 2026-01-15 (D2)',
      'HT-01 date-order receiptDate: delivery 2026-01-20 (C2), delivery 2026-01-15 (D2)',
    ]);
  });
});

describe('words of a status', () => {
  it.each([
    ['finance says paid, and has no payment', '', '', '已结清', '', ['HT-01 status status: finance 已结清 (C2)']],
    ['sales says paid, finance has a part', '已结清', '', '', '40000', ['HT-01 status status: sales 已结清 (F2), finance 40000 (B2)']],
    ['delivery says not shipped, and has the receipt', '', '未发货', '', '100000', ['HT-01 status status: delivery 未发货 (E2), delivery 2026-01-25 (D2)']],
    ['a late word of another side is no difference', '已发货', '', '', '100000', []],
    ['nor is one that is overdue in part', '', '', '逾期', '40000', []],
    ['nor is one that is still in force', '执行中', '已签收', '已结清', '100000', []],
  ])('%s', (_, salesWord, deliveryWord, financeWord, paid, lines) => {
    const money = `
      | 合同编号 | 已回款 | 收款状态 |
      | HT-01 | ${paid} | ${financeWord} |`;
    const own = { sales: sales('100000', salesWord), delivery: delivery('2026-01-25', deliveryWord), finance: money };
    expect(told(own)).toEqual(lines);
  }); // prettier-ignore

  it('cancelled by one side alone', () => {
    expect(told({ sales: sales(), delivery: delivery('', '已取消') })).toEqual([
      'HT-01 status status: delivery 已取消 (E2), sales HT-01 (A2)',
    ]);
  });
});

describe('rows that are missing, refused or there twice', () => {
  it('a side without the contract', () => {
    const other = `
      | 合同号 | 客户 | 签收日期 |
      | HT-02 | 乙公司 | 2026-01-25 |`;
    expect(told({ sales: sales(), delivery: other })).toEqual([
      'HT-01 missing delivery: sales HT-01 (A2)',
      'HT-02 missing sales: delivery HT-02 (A2)',
    ]);
  });

  it('a row with a day that no calendar has is refused, not missing', () => {
    const result = reconciled({ sales: sales(), delivery: delivery('2026-02-30') });
    expect(differenceLines(result)).toEqual(['HT-01 refused delivery: sales HT-01 (A2)']);
    expect(result.setAside.map(({ code, row }) => [code, row])).toEqual([['date-impossible', 1]]);
  });

  it('two rows that contradict each other: nobody takes one of them', () => {
    const twice = `
      | 合同编号 | 客户名称 | 合同金额 | 签订日期 |
      | HT-01 | 甲公司 | 100000 | 2026-01-05 |
      | HT-01 | 甲公司 | 120000 | 2026-01-05 |`;
    const result = reconciled({ sales: twice, delivery: delivery() });
    expect(differenceLines(result)).toEqual(['HT-01 duplicate contractAmount: sales 100000 (C2), sales 120000 (C3)']);
    expect(ledgerLines(result, 'contractAmount')).toEqual(['HT-01 | unsettled | ']);
  });

  it('the same row twice counts once, whatever its running number', () => {
    const twice = `
      | 序号 | 合同编号 | 客户名称 | 合同金额 | 签订日期 |
      | 1 | HT-01 | 甲公司 | 100000 | 2026-01-05 |
      | 2 | HT-01 | 甲公司 | 100000 | 2026-01-05 |`;
    const result = reconciled({ sales: twice });
    expect(differenceLines(result)).toEqual(['HT-01 duplicate contractAmount: sales 100000 (D2), sales 100000 (D3)']);
    expect(ledgerLines(result, 'contractAmount')).toEqual(['HT-01 | unknown | 100000']);
  });

  it('two rows of two products are parts of the contract, and so are rows that another side adds up', () => {
    const products = `
      | 合同编号 | 客户名称 | 产品 | 合同金额 |
      | HT-01 | 甲公司 | 网关 | 60000 |
      | HT-01 | 甲公司 | 传感器 | 40000 |`;
    expect(told({ sales: products, finance: finance() })).toEqual([]);
    const shipments = `
      | 合同号 | 发货日期 | 签收日期 | 合同金额 |
      | HT-01 | 2026-01-20 | 2026-01-25 | 60000 |
      | HT-01 | 2026-02-20 | 2026-02-25 | 40000 |`;
    expect(told({ sales: sales(), delivery: shipments })).toEqual([]);
  });

  it('customers that are not one company', () => {
    const other = `
      | 合同编号 | 客户名称 | 已回款 |
      | HT-01 | 深圳青禾电子有限公司 | 100000 |`;
    const own = `
      | 合同编号 | 客户名称 | 合同金额 |
      | HT-01 | 成都锦里实业有限公司 | 100000 |`;
    expect(told({ sales: own, finance: other })).toEqual([
      'HT-01 customer customer: sales 成都锦里实业有限公司 (B2), finance 深圳青禾电子有限公司 (B2)',
    ]);
  });
});

describe('what is no difference', () => {
  it.each([
    ['the same amount in 元 and 万元', '| 合同号 | 合同额（万元） | 签收日期 |\n | HT-01 | 10 | 2026-01-25 |'],
    ['a date as text', '| 合同号 | 签收日期 | 签订日期 |\n | HT-01 | 2026年1月25日 | 2026.1.5 |'],
    ['a name in traditional script', '| 合同号 | 客户 | 签收日期 |\n | HT-01 | 甲公司 | 2026-01-25 |'],
    ['a number in another spelling', '| 合同号 | 签收日期 |\n | ｈｔ ０１ | 2026-01-25 |'],
    [
      'a project manager who is not the sales owner',
      '| 合同号 | 项目经理 | 签收日期 |\n | HT-01 | 王五 | 2026-01-25 |',
    ],
  ])('%s', (_, table) => {
    const own = table.replace('甲公司', '東莞華環電子有限公司');
    const name = own === table ? '甲公司' : '东莞华环电子有限公司';
    expect(told({ sales: sales().replace('甲公司', name), delivery: own })).toEqual([]);
  });

  it('a retention that is still open, called partly paid', () => {
    const own = `
      | 合同编号 | 合同金额 | 质保金 | 已回款 | 未回款余额 | 收款状态 |
      | HT-01 | 100000 | 5000 | 95000 | 5000 | 部分回款 |`;
    expect(told({ sales: sales(), delivery: delivery(), finance: own })).toEqual([]);
  });

  it('whoever runs the project did not sell it', () => {
    const own = `
      | 合同号 | 项目经理 | 签收日期 |
      | HT-01 | 王五 | 2026-01-25 |`;
    expect(ledgerLines(reconciled({ sales: sales(), delivery: own }), 'owner')).toEqual(['HT-01 | unknown | ']);
  });
});
