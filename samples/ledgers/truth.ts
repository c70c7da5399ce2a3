import type { Language } from '../../src/i18n/language';
import { decimal, plain } from '../reports/money';
import type { Contract } from './contracts';
import { CUT_OFF, paidOf } from './contracts';
import { nameOf, spelled } from './customers';
import { amountSaid, unitOf } from './figures';
import type { Case, Kind, Side } from './kinds';
import { fieldOf } from './kinds';
import { numberSpelled } from './spellings';

/** A matter with a contract, as a reader of the three ledgers should tell it. */
export interface Difference {
  /** The true contract number. */
  readonly contract: string;
  readonly kind: Kind;
  readonly sides: readonly Side[];
  readonly how: string;
  readonly field?: string;
  /** What these sides say and what is true, where it is one value: names, numbers, decimals in the currency's own unit (`5000 CNY` where it is the currency). */
  readonly said?: string;
  readonly right?: string;
  /** Numbers of the other contracts that it is about. */
  readonly with: readonly string[];
}

export function differenceOf(each: Case, contracts: readonly Contract[], language: Language): Difference {
  const { place, kind, sides, how, with: places } = each;
  const contract = contracts[place - 1]!;
  const field = fieldOf(each);
  return {
    ...{ contract: contract.number, kind, sides, how },
    ...(field !== undefined && { field }),
    ...valuesOf(each, contract, language),
    with: places.map((other) => contracts[other - 1]!.number),
  };
}

function valuesOf(each: Case, contract: Contract, language: Language): Pick<Difference, 'said' | 'right'> {
  const [side] = each.sides as [Side];
  switch (each.kind) {
    case 'amount-differs': {
      const said = amountSaid(contract, side, each.how);
      if (each.how === 'currency') return { said: `${plain(said)} CNY`, right: `${plain(contract.amount)} USD` };
      // In the wrong unit a figure of 万元 is read as one of 元, or the other way round.
      const power = each.how === 'unit' ? String(unitOf('delivery', language)).length - 1 : 0;
      const moved = side === 'delivery' ? decimal(said * 10 ** power) : decimal(said, 2 + power);
      return { said: moved.replace(/\.?0+$/, ''), right: plain(contract.amount) };
    }
    case 'name-variant':
      return { said: spelled(contract.customer, each.how, language), right: nameOf(contract.customer, language) };
    case 'number-variant':
      return { said: numberSpelled(contract.number, each.how), right: contract.number };
    default:
      return {};
  }
}

/** How far a contract truly is: complete is signed for and paid in full. */
export interface Completeness {
  readonly contract: string;
  readonly signedFor: boolean;
  readonly paid: 'nothing' | 'part' | 'all-but-retention' | 'all';
  /** What is kept back is not paid. */
  readonly complete: boolean;
  /** Judged by nobody. */
  readonly beforeCutOff: boolean;
  /** Halves that the ledgers do not show: the line that says it is missing or cannot be read. */
  readonly hidden: readonly ('receipt' | 'payment')[];
}

/** @param cases those of the contract */
export function completenessOf(contract: Contract, cases: readonly Case[]): Completeness {
  const [paid, { amount, retention, received, signed, number }] = [paidOf(contract), contract];
  const silent = (side: Side): boolean =>
    cases.some(
      ({ kind, how, sides }) =>
        // An amount that only repeats the contract's leaves the rest of its line readable.
        (kind === 'missing' || (kind === 'set-aside' && how !== 'amount')) && sides.includes(side),
    );
  const signedFor = received !== undefined;
  return {
    ...{ contract: number, signedFor },
    paid: paid >= amount ? 'all' : paid === 0 ? 'nothing' : paid === amount - retention ? 'all-but-retention' : 'part',
    complete: signedFor && paid >= amount,
    beforeCutOff: signed < CUT_OFF,
    hidden: [...(silent('delivery') ? ['receipt' as const] : []), ...(silent('finance') ? ['payment' as const] : [])],
  };
}
