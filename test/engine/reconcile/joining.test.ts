import { describe, expect, it, test } from '@jest/globals';
import type { Decision } from '../../../src/engine/reconcile/decisions';
import type { Reconciled } from '../../../src/engine/reconcile/result';
import { differenceLines, ledgerLines, reconciled } from '../../support/three-ledgers';

const same = (kind: Decision['kind'], a: string, b: string): Decision => ({ kind, a, b, isSame: true });
const other = (kind: Decision['kind'], a: string, b: string): Decision => ({ kind, a, b, isSame: false });

const SALES = `
  | 合同编号 | 客户名称 | 合同金额 | 签订日期 |
  | HT-01 | 甲公司 | 50000 | 2026-01-05 |
  | HT-02 | 甲公司 | 30000 | 2026-01-08 |
  | HT-03 | 甲公司 | 20000 | 2026-01-09 |
  | HT-04 | 乙公司 | 30000 | 2026-01-10 |`;

const finance = (...rows: string[]): string => `
  | 合同编号 | 客户名称 | 回款日期 | 已回款 |
  ${rows.join('\n')}`;

const paid = (result: Reconciled): string[] =>
  ledgerLines(result, 'paidAmount').map((line) => line.replace(/ \| .* \| /, ': '));
const OF_PAYMENTS = ['shared-payment', 'unplaced', 'overpaid'];
const aboutPayments = (result: Reconciled): string[] =>
  differenceLines(result).filter((line) => OF_PAYMENTS.some((kind) => line.split(/[ :]/)[1] === kind));

describe('payments', () => {
  it.each<[string, string[], string[], string[]]>([
    [
      'several for one contract are added up',
      ['| HT-01 | 甲公司 | 2026-02-01 | 20000 |', '| HT-01 | 甲公司 | 2026-03-01 | 30000 |'],
      ['HT-01: 50000', 'HT-02: ', 'HT-03: ', 'HT-04: '],
      [],
    ],
    [
      'one for several contracts is parted, when it is all that is open on them',
      ['| HT-01 | 甲公司 | 2026-02-01 | 10000 |', '| HT-01、HT-02 | 甲公司 | 2026-03-01 | 70000 |'],
      ['HT-01: 50000', 'HT-02: 30000', 'HT-03: ', 'HT-04: '],
      [],
    ],
    [
      'one that is not all of it can be parted by nobody',
      ['| HT-01、HT-02 | 甲公司 | 2026-03-01 | 60000 |'],
      ['HT-01: ', 'HT-02: ', 'HT-03: ', 'HT-04: '],
      ['HT-01+HT-02 shared-payment paidAmount: finance 60000 (D2)'],
    ],
    [
      'one without a number goes to the only contract of the customer with that amount',
      ['| | 甲公司 | 2026-03-01 | 30000 |', '| HT-01 | 甲公司 | 2026-03-01 | 50000 |'],
      ['HT-01: 50000', 'HT-02: 30000', 'HT-03: ', 'HT-04: '],
      [],
    ],
    [
      'not to one that was signed later',
      ['| | 甲公司 | 2026-01-06 | 30000 |', '| HT-01 | 甲公司 | 2026-03-01 | 50000 |'],
      ['HT-01: 50000', 'HT-02: ', 'HT-03: ', 'HT-04: '],
      ['? unplaced: finance 30000 (D2)'],
    ],
    [
      'one that comes to several contracts together is only proposed',
      ['| | 甲公司 | 2026-03-01 | 80000 |', '| HT-04 | 乙公司 | 2026-03-01 | 30000 |'],
      ['HT-01: ', 'HT-02: ', 'HT-03: ', 'HT-04: 30000'],
      ['? unplaced → HT-01+HT-02: finance 80000 (D2)'],
    ],
    [
      'one that may be one or two contracts is proposed as what it fits as a whole',
      ['| | 甲公司 | 2026-03-01 | 50000 |', '| HT-04 | 乙公司 | 2026-03-01 | 30000 |'],
      ['HT-01: 50000', 'HT-02: ', 'HT-03: ', 'HT-04: 30000'],
      [],
    ],
    [
      'one of a customer whom nobody knows is placed nowhere',
      ['| | 丙公司 | 2026-03-01 | 50000 |', '| HT-04 | 乙公司 | 2026-03-01 | 30000 |'],
      ['HT-01: ', 'HT-02: ', 'HT-03: ', 'HT-04: 30000'],
      ['? unplaced: finance 50000 (D2)'],
    ],
  ])('%s', (_, rows, contracts, differences) => {
    const result = reconciled({ sales: SALES, finance: finance(...rows) });
    expect(paid(result).map((line) => line.replace(/: 0$/, ': '))).toEqual(contracts);
    expect(aboutPayments(result)).toEqual(differences);
  });

  it('fits two contracts: both are proposed, none is paid', () => {
    const sales = SALES.replace('| HT-03 | 甲公司 | 20000 |', '| HT-03 | 甲公司 | 30000 |');
    const row = '| | 甲公司 | 2026-03-01 | 30000 |\n| HT-04 | 乙公司 | 2026-03-01 | 30000 |';
    const result = reconciled({ sales, finance: finance(row) });
    expect(aboutPayments(result)).toEqual(['? unplaced → HT-02 → HT-03: finance 30000 (D2)']);
    expect(result.evidence.flat()).toEqual([]);
  });

  it('says why a row without a number is where it is', () => {
    const rows = finance('| | 甲公司 | 2026-03-01 | 30000 |', '| HT-01 | 甲公司 | 2026-03-01 | 50000 |');
    expect(reconciled({ sales: SALES, finance: rows }).evidence).toEqual([[], ['customer-amount'], [], []]);
  });

  describe('that people decided about', () => {
    const row = '| | 甲公司 | 2026-03-01 | 30000 |\n| HT-04 | 乙公司 | 2026-03-01 | 30000 |';
    const given = {
      sales: SALES.replace('| HT-03 | 甲公司 | 20000 |', '| HT-03 | 甲公司 | 30000 |'),
      finance: finance(row),
    };
    const [open] = reconciled(given).differences.filter(({ kind }) => kind === 'unplaced');
    const key = open!.key!;

    it.each<[string, Decision[], string[], string[]]>([
      ['go where they were put', [same('payment', key, 'HT-03')], ['HT-03: 30000'], []],
      ['go to the contract that is left', [other('payment', key, 'HT-02')], ['HT-03: 30000'], []],
      ['forbidden wins', [other('payment', key, 'HT-03'), same('payment', key, 'HT-03')], ['HT-02: 30000'], []],
      ['nothing is left', [other('payment', key, 'HT-02'), other('payment', key, 'HT-03')], [], ['? unplaced: finance 30000 (D2)']],
      ['two together cannot be parted', [same('payment', key, 'HT-01'), same('payment', key, 'HT-03')], [], ['HT-01+HT-03 shared-payment paidAmount: finance 30000 (D2)']],
      ['a contract that is not there', [same('payment', key, 'HT-99')], [], ['? unplaced → HT-02 → HT-03: finance 30000 (D2)']],
    ])('%s', (_, decisions, contracts, differences) => {
      const result = reconciled(given, { decisions });
      expect(paid(result).filter((line) => /[1-9]0000$/.test(line) && !line.startsWith('HT-04'))).toEqual(contracts);
      expect(aboutPayments(result)).toEqual(differences);
    }); // prettier-ignore

    it('though their cell names several contracts', () => {
      const shared = { sales: SALES, finance: finance('| HT-01、HT-02 | 甲公司 | 2026-03-01 | 50000 |') };
      const [unparted] = reconciled(shared).differences.filter(({ kind }) => kind === 'shared-payment');
      const result = reconciled(shared, { decisions: [same('payment', unparted!.key!, 'HT-01')] });
      expect(paid(result)[0]).toBe('HT-01: 50000');
      expect(aboutPayments(result)).toEqual([]);
    });
  });
});

describe('numbers that are spelled otherwise', () => {
  const ours = (number: string, customer = '甲公司', amount = '50000'): string => `
    | 合同编号 | 客户名称 | 合同金额 |
    | ${number} | ${customer} | ${amount} |`;
  const theirs = (number: string, customer = '甲公司', amount = '50000'): string => `
    | 合同编号 | 客户名称 | 合同金额 | 已回款 |
    | ${number} | ${customer} | ${amount} | 0 |`;

  it.each([
    ['HT-2026-001', 'ht 2026 001', 'one'],
    ['HT-2026-001', 'ＨＴ２０２６００１', 'one'],
    ['HT-2026-001', '合同编号：HT—2026—001', 'one'],
    ['HT-2026-001', 'HT-2026-O01', 'joined'],
    ['HT-2026-011', 'HT-2026-0l1', 'joined'],
    ['HT-2026-1', 'HT-2026-001', 'joined'],
    ['HT-1-12', 'HT-11-2', 'joined'],
    ['HT-1-12', 'HT112', 'one'],
    ['HT-2026-001', 'HT-2026-002', 'two'],
    ['HT-2026-001', 'HT-2026-01-1', 'two'],
    ['HT-2026-100', 'HT-2026-1', 'two'],
  ])('%s and %s of one customer and amount: %s', (one, another, expected) => {
    const result = reconciled({ sales: ours(one), finance: theirs(another) });
    const [near] = result.differences.filter(({ kind }) => kind === 'number');
    expect(near ? (near.isJoined ? 'joined' : 'apart') : result.count === 1 ? 'one' : 'two').toBe(expected);
    expect(result.count).toBe(expected === 'two' ? 2 : 1);
  });

  it.each([
    ['HT-2026-O01', '乙公司', '50000', 'joined'],
    ['HT-2026-O01', '甲公司', '70000', 'joined'],
    ['HT-2026-O01', '乙公司', '70000', 'apart'],
    ['HT-2026-1', '乙公司', '50000', 'apart'],
    ['HT-2026-1', '甲公司', '70000', 'apart'],
  ])('HT-2026-001 and %s of %s over %s: %s', (number, customer, amount, expected) => {
    const result = reconciled({ sales: ours('HT-2026-001'), finance: theirs(number, customer, amount) });
    const [near] = result.differences.filter(({ kind }) => kind === 'number');
    expect(near?.isJoined ? 'joined' : 'apart').toBe(expected);
    expect(result.count).toBe(expected === 'joined' ? 1 : 2);
  });

  it('a side that has both of two numbers tells them apart', () => {
    const both = `${ours('HT-1-12')}\n | HT-11-2 | 甲公司 | 50000 |`;
    const result = reconciled({ sales: both, finance: theirs('HT-11-2') });
    expect([result.keys, differenceLines(result)]).toEqual([
      ['HT-1-12', 'HT-11-2'],
      ['HT-1-12 missing finance: sales HT-1-12 (A2)'],
    ]);
    const fits = reconciled({ sales: both, finance: theirs('HT112') });
    expect(fits.keys).toEqual(['HT-1-12', 'HT-11-2', 'HT112']);
    expect(differenceLines(fits)).toContain(
      'HT-1-12+HT-11-2+HT112 number contract apart: sales HT-1-12 (A2), sales HT-11-2 (A3), finance HT112 (A2)',
    );
  });

  it.each<[string, Decision[], number]>([
    ['pinned', [same('number', 'HT-01', 'XS-77')], 1],
    ['pinned by another spelling', [same('number', 'ht01', 'xs 77')], 1],
    ['pinned and forbidden', [same('number', 'HT-01', 'XS-77'), other('number', 'XS-77', 'HT-01')], 2],
    ['by way of a third', [same('number', 'HT-01', 'ZZ-9'), same('number', 'ZZ-9', 'XS-77')], 1],
    ['by way of a third, and forbidden', [same('number', 'HT-01', 'ZZ-9'), same('number', 'ZZ-9', 'XS-77'), other('number', 'HT-01', 'XS-77')], 2],
  ])('two numbers %s', (_, decisions, count) => {
    expect(reconciled({ sales: ours('HT-01'), finance: theirs('XS-77') }, { decisions }).count).toBe(count);
  }); // prettier-ignore

  test('one number in two spellings, which a person said are two contracts', () => {
    const ledgers = { sales: ours('HT-01'), finance: theirs('HT 01') };
    expect(reconciled(ledgers).count).toBe(1);
    const result = reconciled(ledgers, { decisions: [other('number', 'HT-01', 'HT 01')] });
    expect([result.keys, result.differences.map(({ kind }) => kind)]).toEqual([
      ['HT 01', 'HT-01'],
      ['missing', 'missing'],
    ]);
  });

  test('the ledger shows a number in one width', () => {
    expect(reconciled({ sales: ours('ＨＴ－０１') }).keys).toEqual(['HT-01']);
  });
});

describe('rows without a number', () => {
  it('of a side that has the contract are another contract', () => {
    const sales = `
      | 合同编号 | 客户名称 | 合同名称 | 合同金额 |
      | | 甲公司 | 网关增购 | 50000 |
      | HT-01 | 甲公司 | 网关采购 | 50000 |`;
    expect(reconciled({ sales }).keys).toEqual(['HT-01', '甲公司']);
  });

  it('of delivery find the contract in 万元, though nobody says the currency there', () => {
    const sales = `
      | 合同编号 | 客户名称 | 合同金额 | 币种 | 签订日期 |
      | HT-01 | 甲公司 | 50000 | CNY | 2026-01-05 |`;
    const delivery = `
      | 合同号 | 客户 | 合同额（万元） | 发货日期 | 签收日期 |
      | | 甲公司 | 5 | 2026-01-20 | 2026-01-25 |
      | HT-09 | 乙公司 | 7 | 2026-01-20 | 2026-01-25 |`;
    const result = reconciled({ sales, delivery });
    expect([result.keys, result.evidence]).toEqual([['HT-01', 'HT-09'], [['customer-amount'], []]]); // prettier-ignore
  });

  it.each(['__proto__', 'constructor', 'toString'])('a contract called %s is one like any other', (name) => {
    const sales = `
      | 合同编号 | 客户名称 | 合同金额 |
      | ${name} | ${name} | 50000 |`;
    const finance = `
      | 合同编号 | 客户名称 | 已回款 |
      | ${name} | ${name} | 50000 |`;
    const result = reconciled({ sales, finance });
    expect([result.keys, result.paid, result.differences]).toEqual([[name], ['full'], []]);
  });
});
