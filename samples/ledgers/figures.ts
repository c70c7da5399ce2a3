import type { Language } from '../../src/i18n/language';
import type { Cents } from '../reports/money';
import { grouped } from '../reports/money';
import type { Contract } from './contracts';
import type { Case, Side } from './kinds';

/** What a column prints, in millionths of its unit: exact for a unit of one and of ten thousand alike. */
export type Figure = bigint;

/** How many units of money one printed unit is worth. */
export type Unit = 1 | 1_000 | 10_000;

/** Delivery counts in 万元, in English in thousands; the others to the unit. */
export const unitOf = (side: Side, language: Language): Unit =>
  side !== 'delivery' ? 1 : language === 'en' ? 1_000 : 10_000;

export const figureOf = (cents: Cents, unit: Unit): Figure => BigInt(cents) * BigInt(10_000 / unit);

export const numberOf = (figure: Figure): number => Number(figure) / 1e6;

/** `1,234,567.50`; more than two decimals only where they are needed. */
export function textOf(figure: Figure): string {
  const finer = String(figure % 10_000n).replace('-', '');
  return grouped(Number(figure / 10_000n)) + (finer === '0' ? '' : finer.padStart(4, '0').replace(/0+$/, ''));
}

/** Hundredths of the tax that is in an amount and on top of it. */
const TAX = 113;
/** Tenths of a yuan for a dollar, as finance books them. */
const RATE = 71;

/** Finance books a dollar as yuan. */
export const booked = (cents: Cents): Cents => Math.round((cents * RATE) / 10);

/** What a side writes for the amount of a contract in the currency that it writes. */
export function amountSaid({ amount }: Contract, side: Side, how: Case['how'] | undefined): Cents {
  switch (how) {
    case 'tax':
      return Math.round((amount * 100) / TAX);
    case 'sign':
      return -amount;
    case 'currency':
      return side === 'finance' ? booked(amount) : amount;
    case 'other':
      return amount + 10 ** (String(amount).length - 2);
    default:
      return amount;
  }
}
