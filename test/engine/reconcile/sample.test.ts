import { describe, expect, test } from '@jest/globals';
import { paidOf } from '../../../samples/ledgers/contracts';
import { spelled, nameOf } from '../../../samples/ledgers/customers';
import { SAMPLE_CASES } from '../../../samples/ledgers/differences';
import { SIDES } from '../../../samples/ledgers/kinds';
import type { Ledgers } from '../../../samples/ledgers/ledgers';
import { sampleLedgers } from '../../../samples/ledgers/ledgers';
import type { Completeness, Difference as Injected } from '../../../samples/ledgers/truth';
import { isAccountedFor } from '../../../src/engine/ledger/gather';
import { toText } from '../../../src/engine/number/rational';
import type { Difference, LedgerState, Reconciled } from '../../../src/engine/reconcile/result';
import { decimal } from '../../../samples/reports/money';
import { LANGUAGES } from '../../../src/i18n/language';
import { reconciledLedgers } from '../../support/three-ledgers';

/**
 * What is told of each matter that was put into the sample. Nothing is told of one that is no difference: the same thing
 * spelled otherwise, several payments, one payment for several contracts, part of the money open.
 */
const TOLD: Readonly<Record<string, (matter: Injected) => string>> = {
  missing: ({ sides }) => `missing: ${sides.join()}`,
  'amount-differs tax': ({ sides }) => `amount contractAmount tax: ${sides.join()}`,
  'amount-differs unit': ({ sides }) => `amount contractAmount unit: ${sides.join()}`,
  'amount-differs sign': ({ sides }) => `amount contractAmount sign: ${sides.join()}`,
  'amount-differs currency': ({ sides }) => `amount contractAmount currency: ${sides.join()}`,
  'amount-differs other': ({ sides }) => `amount contractAmount typing: ${sides.join()}`,
  'date-impossible paid-before-signed': ({ sides }) => `date-order paidDate: ${sides.join()}`,
  'date-impossible received-before-shipped': ({ sides }) => `date-order receiptDate: ${sides.join()}`,
  'status-contradicts settled-open': ({ sides }) => `status status: ${sides.join()}`,
  'status-contradicts unshipped-shipped': ({ sides }) => `status status: ${sides.join()}`,
  duplicate: ({ sides }) =>
    `duplicate ${sides.join() === 'finance' ? 'paidAmount' : 'contractAmount'}: ${sides.join()}`,
  // Nobody can tell whose the row was.
  'set-aside unnamed': ({ sides }) => `missing: ${sides.join()}`,
  'set-aside date': ({ sides }) => `refused: ${sides.join()}`,
  'number-variant letter-o': ({ sides }) => `number contract: ${sides.join()}`,
};

/** A contradiction that decides whether these are complete: nobody says so before it is settled. */
const CONTRADICTED: readonly (readonly [place: number, by: string])[] = [
  [24, 'delivery says ten thousand times the amount: then it is not paid in full'],
  [27, 'finance books a dollar as yuan: nobody can say how much of it is paid'],
  [28, 'sales has dollars as yuan: likewise'],
  [31, 'finance says a larger amount: then it is not paid in full'],
  [37, 'finance says settled, and has no payment'],
];

describe.each(LANGUAGES)('three ledgers of 120 contracts (%s)', (language) => {
  const all = sampleLedgers(language);
  const result = reconciledLedgers(all, { cutOff: '2026-01-01' });
  const isOld = (number: string): boolean =>
    all.completeness.some((each) => each.contract === number && each.beforeCutOff);
  const placeOf = (number: string): number => result.keys.indexOf(number);

  test('are the 120 contracts, however their numbers are spelled', () => {
    expect(result.keys).toEqual(all.contracts.map(({ number }) => number).sort());
  });

  test('differ where they were made to, and nowhere else', () => {
    const made = all.differences.flatMap((each) => {
      const told = TOLD[each.how === '' ? each.kind : `${each.kind} ${each.how}`];
      return told && !isOld(each.contract) ? [`${each.contract} ${told(each)}`] : [];
    });
    const told = result.differences.map((each) => toldOf(all, result, each));
    // A spelling that could be another company's is told until somebody settles it.
    const isDoubt = (line: string): boolean =>
      doubtful.some((number) => line === `${number} customer customer: ${SIDES.join()}`);
    expect(told.filter((line) => !isDoubt(line)).sort()).toEqual(made.sort());
    expect(made.length).toBe(33);
  });

  const { groupOf } = result.customers;
  const variants = SAMPLE_CASES.filter(({ kind }) => kind === 'name-variant');
  const doubtful = variants.flatMap(({ place, how }) => {
    const { customer, number } = all.contracts[place - 1]!;
    const [one, other] = [spelled(customer, how as never, language).trim(), nameOf(customer, language)];
    return groupOf(one) === groupOf(other) ? [] : [number];
  });

  test('name one customer in many ways, and related companies as what they are', () => {
    expect(doubtful.length).toBeLessThan(2);
    const related = SAMPLE_CASES.filter(({ kind }) => kind === 'related-company').map(({ place, with: [other] }) =>
      [place, other!].map((each) => groupOf(nameOf(all.contracts[each - 1]!.customer, language))),
    );
    expect(related.map(([one, other]) => one === other)).toEqual([false, false, false]);
  });

  test('pay each contract what was paid for it: instalments together, payments for several in parts', () => {
    const paid = result.sides.finance.amounts.get('paidAmount')!;
    const shown = all.contracts.flatMap((contract) => {
      const { number } = contract;
      const at = placeOf(number);
      const isHidden = all.completeness.some((each) => each.contract === number && each.hidden.includes('payment'));
      // One of them is booked in another currency.
      if (isHidden || contract.place === 27) return [];
      return [[number, paid[at] ? toText(paid[at]) : '0', plain(paidOf(contract))]];
    });
    expect(shown.filter(([, said, right]) => said !== right)).toEqual([]);
    expect(shown.length).toBe(120 - 5);
  });

  test('say how far each contract is', () => {
    const shown = all.completeness.flatMap((truth) => {
      const at = placeOf(truth.contract);
      const { place } = all.contracts.find(({ number }) => number === truth.contract)!;
      const contradicted = CONTRADICTED.some(([each]) => each === place);
      const state = contradicted ? 'unsettled' : stateOf(truth);
      return [[truth.contract, result.states[at], state, ...halvesOf(result, at), ...halvesIn(truth)] as const];
    });
    expect(shown.map(([number, state]) => [number, state])).toEqual(shown.map(([number, , state]) => [number, state]));
    expect(shown.map(([number, , , ...halves]) => [number, ...halves.slice(0, 2)])).toEqual(
      shown.map(([number, , , ...halves]) => [number, ...halves.slice(2)]),
    );
  });

  test('lose no row and no money', () => {
    expect(isAccountedFor(result.balance)).toBe(true);
    const aside = SAMPLE_CASES.filter(({ kind, how }) => kind === 'set-aside' && how !== 'amount');
    expect(result.setAside.map(({ code }) => code).sort()).toEqual([
      ...aside.filter(({ how }) => how === 'date').map(() => 'date-impossible'),
      ...aside.filter(({ how }) => how === 'unnamed').map(() => 'record-unnamed'),
    ]);
    // The amount that nobody can read is said; its row counts, for another side says what the contract is about.
    const unread = result.findings.filter(({ code }) => code.startsWith('amount-') || code === 'number-approximate');
    expect(unread.map(({ at }) => at.sheet).sort()).toHaveLength(2);
    expect(result.money.flatMap(({ field, repeated }) => (field === 'paidAmount' ? [toText(repeated)] : []))).toEqual(['0', '0']); // prettier-ignore
  });
});

const plain = (cents: number): string => decimal(cents).replace(/\.?0+$/, '') || '0';

/** A difference with the sides that do not say what is true. */
function toldOf(all: Ledgers, result: Reconciled, { kind, contracts, field, cause, sides, says }: Difference): string {
  const at = contracts[0]!;
  const truth = all.contracts.find(({ number }) => number === result.keys[at]);
  const isTrue = ({ side, text }: Difference['says'][number]): boolean => {
    const currency = result.sides[side].currency[at];
    if (kind === 'amount') return text === plain(truth!.amount) && (!currency || currency === truth!.currency);
    return kind === 'number' ? text === truth!.number : false;
  };
  const last = kind === 'date-order' ? says.slice(-1) : kind === 'status' ? says.slice(0, 1) : says;
  const who = sides ?? SIDES.filter((side) => last.some((each) => each.side === side && !isTrue(each)));
  return `${result.keys[at]} ${[kind, field, cause].filter(Boolean).join(' ')}: ${who.join()}`;
}

function stateOf({ signedFor, paid, hidden, beforeCutOff }: Completeness): LedgerState {
  if (beforeCutOff) return 'carried';
  if (hidden.length > 0) return 'unknown';
  if (paid === 'part') return 'part-paid';
  // The retention may stay open.
  if (paid !== 'nothing') return signedFor ? 'complete' : 'paid';
  return signedFor ? 'received' : 'open';
}

const PAID = { all: 'full', 'all-but-retention': 'full', part: 'part', nothing: 'none' } as const;

const halvesOf = ({ received, paid }: Reconciled, at: number): string[] => [received[at]!, paid[at]!];
const halvesIn = ({ signedFor, paid, hidden }: Completeness): string[] => [
  hidden.includes('receipt') ? 'unknown' : signedFor ? 'yes' : 'no',
  hidden.includes('payment') ? 'unknown' : PAID[paid],
];
