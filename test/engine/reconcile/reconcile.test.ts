import { describe, expect, it } from '@jest/globals';
import { recognise } from '../../../src/engine/ledger/recognise';
import type { SidedReport } from '../../../src/engine/reconcile/reconcile';
import { reconcile } from '../../../src/engine/reconcile/reconcile';
import { grid } from '../../support/grid-literal';
import { differenceLines, drawnReports, ledgerLines, reconciled, shown } from '../../support/three-ledgers';

describe('three ledgers become one', () => {
  const sales = `
    | 合同编号    | 客户名称         | 合同金额 | 签订日期   | 销售负责人 |
    | HT-2026-001 | 北京远山科技有限公司 | 100000 | 2026-01-05 | 张敏 |
    | HT-2026-002 | 上海蓝湾贸易有限公司 | 50000  | 2026-01-08 | 李强 |
    | HT-2026-003 | 深圳青禾电子有限公司 | 80000  | 2026-02-01 | 张敏 |
    | HT-2026-004 | 成都锦里实业有限公司 | 60000  | 2026-02-10 | 李强 |`;
  const delivery = `
    | 合同号      | 客户     | 发货日期   | 签收日期   |
    | ht 2026 001 | 北京远山科技有限公司 | 2026-01-20 | 2026-01-25 |
    | HT-2026-002 | 上海蓝湾贸易有限公司 | 2026-01-21 | 2026-01-28 |
    | HT-2026-003 | 深圳青禾电子有限公司 | 2026-02-11 |            |`;
  const finance = `
    | 合同编号    | 客户名称             | 开票金额 | 已回款 | 回款日期   | 未回款余额 |
    | HT-2026-OO1 | 北京远山科技有限公司 | 100000   | 100000 | 2026-03-01 | 0          |
    | HT-2026-002 | 上海蓝湾贸易有限公司 | 50000    | 20000  | 2026-03-05 | 30000      |
    | HT-2026-003 | 深圳青禾电子有限公司 | 80000    | 80000  | 2026-01-15 | 0          |`;

  it('joins them by number and says where each contract stands', () => {
    const result = reconciled({ sales, delivery, finance });
    expect(ledgerLines(result, 'contractAmount', 'receiptDate', 'paidAmount')).toEqual([
      'HT-2026-001 | complete | 100000 | 2026-01-25 | 100000',
      'HT-2026-002 | part-paid | 50000 | 2026-01-28 | 20000',
      'HT-2026-003 | paid | 80000 |  | 80000',
      'HT-2026-004 | unknown | 60000 |  | ',
    ]);
  });

  it('names every difference, without blame', () => {
    expect(differenceLines(reconciled({ sales, delivery, finance }))).toEqual([
      'HT-2026-001 number contract joined: sales HT-2026-001 (A2), delivery ht 2026 001 (A2), finance HT-2026-OO1 (A2)',
      'HT-2026-003 date-order paidDate: sales 2026-02-01 (D4), finance 2026-01-15 (E4)',
      'HT-2026-004 missing delivery+finance: sales HT-2026-004 (A5)',
    ]);
  });
});

describe('lists of payments month by month', () => {
  const month = (name: string, rows: string): SidedReport => {
    const source = { grid: grid(name, rows), origin: `${name}.xlsx` };
    return { side: 'finance', source, recognition: recognise(source) };
  };
  const sales = drawnReports({
    sales: `
      | 合同编号    | 客户名称             | 合同金额 | 签订日期   |
      | HT-2026-001 | 北京远山科技有限公司 | 100000   | 2026-01-05 |`,
  });

  it('add up: the payment of January still counts beside that of February', () => {
    const january = month('1月回款', `| 合同编号 | 回款金额 | 回款日期 |\n| HT-2026-001 | 60000 | 2026-01-20 |`);
    const february = month('2月回款', `| 合同编号 | 回款金额 | 回款日期 |\n| HT-2026-001 | 40000 | 2026-02-20 |`);
    const result = reconcile([...sales, january, february], { asOf: '2026-06-30' });
    expect(shown(result, 0, 'paidAmount')).toBe('100000');
    expect(result.setAside).toEqual([]);
  });
});
