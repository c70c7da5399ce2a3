import type { Side } from '../ledger/side';
import type { Rational } from '../number/rational';
import { add, compare } from '../number/rational';
import type { Line } from './line';
import { amountIn, currencyOf, dayIn, textIn } from './line';
import type { Home } from './numbers';
import { NOWHERE } from './numbers';
import { moneyOf } from './payment-decisions';

/** What is known of a contract that has a number. */
export interface Contract {
  readonly id: number;
  readonly amounts: Amount[];
  readonly sides: Set<Side>;
  signed: number | null;
}

interface Amount {
  readonly value: Rational;
  /** `''` when nothing says it: then it may be any. */
  readonly currency: string;
}

/** Contracts with a number, by the place of their customer; in the order of their numbers. */
export function contractsByCustomer(
  lines: readonly Line[],
  numbered: readonly Home[],
  customerOf: (name: string) => number,
): ReadonlyMap<number, readonly Contract[]> {
  const contracts = new Map<number, Contract>();
  const byCustomer = new Map<number, Set<Contract>>();
  numbered.forEach((home, at) => {
    if (typeof home !== 'number' || home === NOWHERE || lines[at]!.isRefused) return;
    const line = lines[at]!;
    let contract = contracts.get(home);
    if (!contract) contracts.set(home, (contract = { id: home, amounts: [], sides: new Set(), signed: null }));
    contract.sides.add(line.side);
    const value = amountIn(line, 'contractAmount') ?? amountIn(line, 'invoiceAmount');
    const currency = currencyOf(line);
    const isKnown = contract.amounts.some((each) => each.currency === currency && value && isEqual(each.value, value));
    if (value && !isKnown) contract.amounts.push({ value, currency });
    const signed = dayIn(line, 'signDate');
    if (signed !== null) contract.signed = Math.min(contract.signed ?? signed, signed);
    const customer = customerOf(textIn(line, 'customer'));
    if (customer < 0) return;
    if (!byCustomer.has(customer)) byCustomer.set(customer, new Set());
    byCustomer.get(customer)!.add(contract);
  });
  return new Map([...byCustomer].map(([name, own]) => [name, [...own].sort((a, b) => a.id - b.id)]));
}

const isEqual = (a: Rational, b: Rational): boolean => compare(a, b) === 0;
const mayBeIn = (currency: string, other: string): boolean => currency === '' || other === '' || currency === other;

/**
 * The same money in the same currency, and not paid before the contract was signed. Finance has a row for each payment; another
 * side that already has the contract means another one.
 */
export function fits(line: Line, { amounts, sides, signed }: Contract): boolean {
  if (line.side !== 'finance' && sides.has(line.side)) return false;
  const amount = moneyOf(line);
  const isSaid = ({ value, currency }: Amount): boolean =>
    isEqual(value, amount!) && mayBeIn(currency, currencyOf(line));
  return amount !== null && amounts.some(isSaid) && isInTime(line, signed);
}

function isInTime(line: Line, signed: number | null): boolean {
  if (signed === null) return true;
  const own = dayIn(line, 'signDate');
  if (own !== null) return own === signed;
  const later = dayIn(line, 'paidDate') ?? dayIn(line, 'shipDate') ?? dayIn(line, 'invoiceDate');
  return later === null || later >= signed;
}

/** More contracts than this are not tried together: too many sums would fit by chance. */
const MOST_TOGETHER = 12;

/** Two or three contracts of the customer that come to the payment's amount: only a proposal. */
export function together(line: Line, contracts: readonly Contract[]): readonly (readonly number[])[] {
  const amount = moneyOf(line)!;
  const own = contracts.flatMap(({ id, amounts, signed }) => {
    const [first, ...others] = amounts.filter(({ currency }) => mayBeIn(currency, currencyOf(line)));
    const isSure = first && others.every(({ value }) => isEqual(value, first.value));
    return isSure && isInTime(line, signed) ? [{ id, value: first.value }] : [];
  });
  if (own.length > MOST_TOGETHER) return [];
  const found: number[][] = [];
  own.forEach((a, i) =>
    own.slice(i + 1).forEach((b, j) => {
      const two = add(a.value, b.value);
      if (compare(two, amount) === 0) found.push([a.id, b.id]);
      for (const c of own.slice(i + j + 2))
        if (compare(add(two, c.value), amount) === 0) found.push([a.id, b.id, c.id]);
    }),
  );
  return found;
}
