import type { Bilingual } from '../../src/i18n/language';
import type { Random } from '../random';
import type { Day } from '../reports/days';
import { dayOf } from '../reports/days';
import type { Cents } from '../reports/money';
import { sum } from '../reports/money';
import type { Customer } from './customers';
import { CUSTOMERS, customerOf, relatedTo } from './customers';
import type { Case, Kind } from './kinds';
import { DEPARTMENTS, MANAGERS, PRODUCTS } from './words';

/** What is older is carried along and judged by nobody. */
export const CUT_OFF: Day = dayOf('2026-01-01');
/** The day that the ledgers are of. */
export const AS_OF: Day = dayOf('2026-06-30');

export interface Payment {
  readonly day: Day;
  readonly amount: Cents;
  /** Places of the contracts that were paid with it, this one included; absent when it is for this one alone. */
  readonly shared?: readonly number[];
}

/** A contract as it truly is. A day that has not come is absent. */
export interface Contract {
  readonly place: number;
  readonly number: string;
  readonly customer: Customer;
  readonly product: Bilingual;
  readonly department: Bilingual;
  readonly owner: Bilingual;
  readonly manager: Bilingual;
  readonly currency: 'CNY' | 'USD';
  /** With tax. */
  readonly amount: Cents;
  readonly signed: Day;
  readonly shipped?: Day;
  readonly received?: Day;
  readonly accepted?: Day;
  readonly trialEnd?: Day;
  readonly invoiced?: Day;
  /** What is for this contract; the oldest first. */
  readonly payments: readonly Payment[];
  /** Kept back until the warranty ends. */
  readonly retention: Cents;
}

export const paidOf = ({ payments }: Contract): Cents => sum(payments.map(({ amount }) => amount));

/** How far a contract has come. `prepaid`: paid, and not signed for. */
const STAGES = ['signed', 'shipped', 'prepaid', 'received', 'part-paid', 'paid'] as const;
type Stage = (typeof STAGES)[number];
/** Most contracts are over. */
const DRAWN: readonly Stage[] = ['paid', 'paid', 'paid', 'paid', 'received', 'received', 'part-paid', ...STAGES];

/** How far it must have come for a matter to show. */
const STAGE_OF: Readonly<Partial<Record<Kind, Stage>>> = {
  ...{ 'before-cut-off': 'paid', 'shared-payment': 'paid', instalments: 'paid', retention: 'paid' },
  ...{ 'part-paid': 'part-paid', 'status-contradicts': 'received', 'date-impossible': 'paid', 'set-aside': 'paid' },
  ...{ 'number-missing': 'paid' },
};

/** Every so manieth contract is with a company abroad. */
const ABROAD = 29;

/**
 * The contracts, as they truly are, in the order of their numbers.
 * @param casesOf the matters of a place, from 1; those that it shares with others too
 */
export function drawContracts(random: Random, count: number, casesOf: (place: number) => readonly Case[]): Contract[] {
  const customers = Math.max(1, Math.min(CUSTOMERS, Math.ceil(count * 0.6)));
  const digits = Math.max(3, String(count).length);
  const contracts = Array.from({ length: count }, (_, i): Contract => {
    const place = i + 1;
    const customer = random.whole(0, customers - 1);
    return drawContract(random, { place, digits, customer: customerOf(customer), cases: casesOf(place) });
  });
  for (const { place } of contracts)
    for (const each of casesOf(place)) if (each.place === place) relate(contracts, contracts[place - 1]!, each);
  return contracts;
}

interface Draft {
  readonly place: number;
  readonly digits: number;
  readonly customer: Customer;
  readonly cases: readonly Case[];
}

function drawContract(random: Random, { place, digits, customer, cases }: Draft): Contract {
  const has = (kind: Kind): boolean => cases.some((each) => each.kind === kind);
  const isForeign = place % ABROAD === 0 || cases.some(({ how }) => how === 'currency');
  const department = DEPARTMENTS[isForeign ? DEPARTMENTS.length - 1 : customer.stem.en.length % 3]!;
  const stage = cases.map(({ kind }) => STAGE_OF[kind]).find(Boolean) ?? random.pick(DRAWN);
  const amount = drawAmount(random, isForeign);
  const retention = has('retention') ? Math.round(amount / 20) : 0;
  const days = drawDays(random, stage, has('before-cut-off'));
  const paid = stage === 'part-paid' ? Math.round((amount * random.pick([3, 5, 6])) / 1000) * 100 : amount - retention;
  return {
    place,
    number: `SC-${days.signed < CUT_OFF ? 2025 : 2026}-${String(place).padStart(digits, '0')}`,
    customer,
    product: random.pick(PRODUCTS),
    department: department.name,
    owner: department.owners[customer.stem.en.charCodeAt(0) % department.owners.length]!,
    manager: random.pick(MANAGERS),
    currency: isForeign ? 'USD' : 'CNY',
    amount,
    retention,
    ...days.came,
    signed: days.signed,
    payments: days.paid === undefined ? [] : parts(paid, has('instalments') ? random.whole(2, 4) : 1, days.paid),
  };
}

/** Round ones mostly, some to the unit, some with cents. */
function drawAmount(random: Random, isForeign: boolean): Cents {
  const size = random.pick([1_000, 10_000, 10_000, 100_000]);
  const step = random.pick([100_000, 100_000, 100_000, 100, 1]);
  const amount = random.whole(size * 100, size * 900);
  return Math.max(step, Math.round(amount / (isForeign ? 5 : 1) / step) * step);
}

/** Payments that add up to an amount, the last one on the day. */
function parts(amount: Cents, count: number, last: Day): Payment[] {
  const part = Math.floor(amount / count / 100) * 100;
  return Array.from({ length: count }, (_, i) => ({
    day: last - (count - 1 - i) * 9,
    amount: i === count - 1 ? amount - part * (count - 1) : part,
  }));
}

interface Days {
  readonly signed: Day;
  readonly paid: Day | undefined;
  readonly came: Partial<Pick<Contract, 'shipped' | 'received' | 'accepted' | 'trialEnd' | 'invoiced'>>;
}

/** At most 118 days from signing to the last payment, so that what was signed by early March can be over in June. */
function drawDays(random: Random, stage: Stage, isOld: boolean): Days {
  const reached = STAGES.indexOf(stage);
  const first = isOld ? CUT_OFF - 300 : CUT_OFF;
  const signed = first + random.whole(0, reached < STAGES.indexOf('received') && !isOld ? 130 : 60);
  const shipped = signed + random.whole(5, 30);
  const received = shipped + random.whole(1, 6);
  const accepted = received + random.whole(2, 14);
  const invoiced = accepted + random.whole(0, 8);
  const isReceived = reached >= STAGES.indexOf('received');
  const isPaid = stage === 'prepaid' || reached >= STAGES.indexOf('part-paid');
  const came = {
    ...(stage !== 'signed' && { shipped }),
    ...(isReceived && { received, invoiced }),
    ...(isReceived && random.chance(0.8) && { accepted }),
    ...(stage !== 'signed' && random.chance(0.15) && { trialEnd: received + 30 }),
  };
  // Instalments go back 27 days from the last payment: all of them come after the invoice.
  const paid = stage === 'prepaid' ? signed + random.whole(1, 4) : invoiced + random.whole(30, 60);
  return { signed, paid: isPaid ? paid : undefined, came };
}

/** What a matter makes of several contracts together: another company of the group, one payment for all. */
function relate(contracts: Contract[], contract: Contract, { kind, how, with: places }: Case): void {
  const others = places.map((place) => contracts[place - 1]!);
  if (kind === 'related-company')
    contracts[contract.place - 1] = { ...contract, customer: relatedTo(others[0]!.customer, how) };
  if (kind !== 'shared-payment') return;
  const all = [contract, ...others];
  const day = Math.max(...all.flatMap(({ payments }) => payments.map((payment) => payment.day)));
  const shared = all.map(({ place }) => place);
  const { customer, department, owner } = contract;
  for (const each of all) {
    const payments = [{ day, amount: each.amount, shared }];
    contracts[each.place - 1] = { ...each, customer, department, owner, payments };
  }
}
