import { describe, expect, it, test } from '@jest/globals';
import { rational } from '../../../src/engine/number/rational';
import { COMPLETE_NAMES } from '../../../src/engine/reconcile/complete';
import { readFormula } from '../../../src/engine/formula/parse';
import type { ReconcileOptions } from '../../../src/engine/reconcile/result';
import { ledgerLines, reconciled } from '../../support/three-ledgers';

/** A contract of 100,000 in three ledgers: the day of its receipt, what was paid of it, and a status of each side. */
function ledgersOf({ received = '', paid = '', left = '', kept = '', words = ['', '', ''] }: Case) {
  const [ofSales, ofDelivery, ofFinance] = words;
  return {
    sales: `
      | 合同编号 | 客户名称 | 合同金额 | 签订日期 | 合同状态 |
      | HT-01 | 甲公司 | 100000 | 2026-01-05 | ${ofSales} |`,
    delivery: `
      | 合同号 | 用户单位 | 发货日期 | 签收日期 | 交付状态 |
      | HT-01 | 甲公司 | 2026-01-20 | ${received} | ${ofDelivery} |`,
    finance: `
      | 合同编号 | 客户名称 | 质保金 | 已回款 | 未回款余额 | 收款状态 |
      | HT-01 | 甲公司 | ${kept} | ${paid} | ${left} | ${ofFinance} |`,
  };
}

interface Case {
  readonly received?: string;
  readonly paid?: string;
  readonly left?: string;
  readonly kept?: string;
  readonly words?: readonly [string, string, string];
}

const stateOf = (given: Case, options: Partial<ReconcileOptions> = {}): string => {
  const { states, received, paid } = reconciled(ledgersOf(given), options);
  return [states[0], received[0], paid[0]].join(' ');
};

describe('complete is signed for and paid in full (L2), both halves shown', () => {
  const DAY = '2026-01-25';
  it.each<[string, Case, string]>([
    ['both', { received: DAY, paid: '100000' }, 'complete yes full'],
    ['paid alone', { paid: '100000' }, 'paid no full'],
    ['received alone', { received: DAY, paid: '0' }, 'received yes none'],
    ['paid in part', { received: DAY, paid: '30000' }, 'part-paid yes part'],
    ['paid in part and not received', { paid: '30000' }, 'part-paid no part'],
    ['neither', { paid: '0' }, 'open no none'],
    ['an empty cell of a payment is none', { received: DAY }, 'received yes none'],
    ['what is left says what was paid', { received: DAY, left: '0' }, 'complete yes full'],
    ['a receipt to come is none yet', { received: '2026-07-15', paid: '100000' }, 'paid no full'],
    ['accepted in words', { words: ['', '已验收', ''], paid: '100000' }, 'complete yes full'],
    ['more than was owed', { received: DAY, paid: '120000' }, 'complete yes full'],
    ['all but the retention', { received: DAY, paid: '95000', kept: '5000' }, 'complete yes full'],
    ['cancelled', { received: DAY, words: ['已取消', '', ''] }, 'cancelled yes none'],
    ['settled in words, not in money', { received: DAY, paid: '0', words: ['', '', '已结清'] }, 'unsettled yes none'],
    ['overdue, and a part has come', { received: DAY, paid: '30000', words: ['', '', '逾期'] }, 'part-paid yes part'],
    [
      'unpaid in words, paid in money',
      { received: DAY, paid: '100000', words: ['', '', '未回款'] },
      'unsettled yes full',
    ],
    ['a late word of sales decides nothing', { paid: '0', words: ['已结清', '', ''] }, 'open no none'],
  ])('%s', (_, given, state) => {
    expect(stateOf(given)).toBe(state);
  });

  test('tolerance and retention are settings of “in full”', () => {
    const short = { received: DAY, paid: '99999.5' };
    expect(stateOf(short)).toBe('part-paid yes part');
    expect(stateOf(short, { tolerance: rational(1) })).toBe('complete yes full');
    const kept = { received: DAY, paid: '95000', kept: '5000' };
    expect(stateOf(kept, { retentionCounts: true })).toBe('part-paid yes part');
  });

  test('the definition is an expression', () => {
    const options = (text: string): Partial<ReconcileOptions> => {
      const read = readFormula(text, new Set(COMPLETE_NAMES), 'condition');
      if ('problems' in read) throw new Error(text);
      return { complete: read.expression };
    };
    const half = { received: DAY, paid: '60000' };
    expect(stateOf(half, options('paid >= amount / 2'))).toBe('complete yes part');
    expect(stateOf({ paid: '100000' }, options('paid >= amount'))).toBe('complete no full');
    expect(stateOf({ received: DAY, paid: '100000' }, options('received == 1 and paid > amount'))).toBe(
      'open yes full',
    );
    expect(stateOf({ received: DAY, paid: '100000' }, options('outstanding == 0'))).toBe('unknown yes full');
  });

  test('contracts from before the cut-off date are carried, judged by nobody and told of nowhere (L4)', () => {
    const ledgers = ledgersOf({ received: '2026-01-01', paid: '120000', words: ['', '未发货', '未回款'] });
    const early = reconciled(ledgers, { cutOff: '2026-02-01' });
    expect([early.states, early.differences]).toEqual([['carried'], []]);
    const late = reconciled(ledgers, { cutOff: '2026-01-05' });
    expect(late.states).toEqual(['unsettled']);
    expect(late.differences.length).toBeGreaterThan(2);
  });
});

describe('what nobody says, or two sides say differently, is not decided', () => {
  const { sales, delivery, finance } = ledgersOf({ received: '2026-01-25', paid: '100000', words: ['已结清', '', ''] });
  it.each([
    ['no ledger of delivery: the receipt is unknown', { sales, finance }, 'HT-01 | unknown'],
    ['finance has a ledger and not the contract', { sales, delivery, finance: finance.replace('HT-01', 'HT-02') }, 'HT-01 | unknown'],
    ['no ledger of finance: the word of sales is all there is', { sales, delivery }, 'HT-01 | complete'],
    ['another side says a larger amount', { sales, delivery, finance: finance.replace('质保金', '合同金额').replace('甲公司 |  |', '甲公司 | 200000 |') }, 'HT-01 | unsettled'],
    ['a negative amount can be judged by nobody', { sales: sales.replace('100000', '-100000'), delivery, finance }, 'HT-01 | unknown'],
  ])('%s', (_, ledgers, line) => {
    expect(ledgerLines(reconciled(ledgers))[0]).toBe(line);
  }); // prettier-ignore
});
