import type { Rational } from '../number/rational';
import { compare } from '../number/rational';
import { UNDATED } from '../ledger/aging/aged';
import { FIELDS } from '../ledger/fields';
import type { Side } from '../ledger/side';
import { SIDES } from '../ledger/side';
import type { LedgerField } from './ledger-fields';
import { LEDGER_FIELD_NAMES, LEDGER_FIELDS, sidesFor } from './ledger-fields';
import { numbersIn, shownNumber } from './number-key';
import type { Said } from './said';

export type Sides = Readonly<Record<Side, Said>>;

/** The one value of each field and contract: the word of the side whose field it is, else that of another. */
export interface Settled {
  readonly amounts: ReadonlyMap<LedgerField, readonly (Rational | null)[]>;
  readonly dates: ReadonlyMap<LedgerField, Int32Array>;
  readonly texts: ReadonlyMap<LedgerField, readonly string[]>;
  /** By field and contract, the side that says it; of texts that all sides add to, no one. */
  readonly from: ReadonlyMap<LedgerField, readonly (Side | null)[]>;
  readonly currency: readonly string[];
}

/** Two sides speak of a contract in two currencies. */
export function isOtherCurrency(sides: Sides, contract: number, a: Side, b: Side): boolean {
  const [one, other] = [sides[a].currency[contract]!, sides[b].currency[contract]!];
  return one !== '' && other !== '' && one !== other;
}

/** Fields that only somebody says; what all say of it stands beside each other. */
const isOfAll = (field: LedgerField): boolean => LEDGER_FIELDS[field].rule === 'all' && field !== 'document';

/** @param numbers of the contracts, where a cell has several */
export function settle(sides: Sides, numbers: readonly string[]): Settled {
  const count = numbers.length;
  const amounts = new Map<LedgerField, (Rational | null)[]>();
  const dates = new Map<LedgerField, Int32Array>();
  const texts = new Map<LedgerField, string[]>();
  const from = new Map<LedgerField, (Side | null)[]>();
  const contracts = Array.from({ length: count }, (_, contract) => contract);
  for (const field of LEDGER_FIELD_NAMES) {
    const order = sidesFor(field);
    const sayer = (says: (said: Said, contract: number) => boolean): (Side | null)[] =>
      contracts.map((contract) => order.find((side) => says(sides[side], contract)) ?? null);
    const isSaid = SIDES.some((side) => {
      const { amounts, dates, texts } = sides[side];
      return amounts.has(field) || dates.has(field) || texts.has(field);
    });
    if (!isSaid) continue;
    if (FIELDS[field] === 'amount') {
      const of = sayer((said, contract) => (said.amounts.get(field)?.[contract] ?? null) !== null);
      from.set(field, of);
      amounts.set(
        field,
        of.map((side, contract) => (side ? sides[side].amounts.get(field)![contract]! : null)),
      );
    } else if (FIELDS[field] === 'date') {
      const of = sayer((said, contract) => (said.dates.get(field)?.[contract] ?? UNDATED) !== UNDATED);
      from.set(field, of);
      dates.set(
        field,
        Int32Array.from(of, (side, contract) => (side ? sides[side].dates.get(field)![contract]! : UNDATED)),
      );
    } else {
      const of = sayer((said, contract) => (said.texts.get(field)?.[contract] ?? '') !== '');
      from.set(field, of);
      texts.set(
        field,
        isOfAll(field)
          ? contracts.map((contract) => together(order, sides, field, contract))
          : of.map((side, contract) => (side ? sides[side].texts.get(field)![contract]! : '')),
      );
    }
  }
  const currency = contracts.map(
    (contract) => SIDES.map((side) => sides[side].currency[contract]!).find(Boolean) ?? '',
  );
  const written = texts.get('contract');
  if (written)
    texts.set(
      'contract',
      written.map((text, contract) => numberOf(text, numbers[contract]!)),
    );
  return { amounts, dates, texts, from, currency };
}

const numberOf = (text: string, one: string): string => shownNumber(numbersIn(text).length > 1 ? one : text);

const together = (order: readonly Side[], sides: Sides, field: LedgerField, contract: number): string =>
  [...new Set(order.map((side) => sides[side].texts.get(field)?.[contract] ?? ''))].filter(Boolean).join('；');

/** A contract that a side has in several rows which nothing tells apart is as much as they come to, if another side says so. */
export function withProvenSums(sides: Sides): Sides {
  const proven = (side: Side): Said => {
    const said = sides[side];
    const sure = said.clashes.filter(
      ({ contract, field, sum }) =>
        sum !== null &&
        SIDES.some((other) => {
          const value = other === side ? null : (sides[other].amounts.get(field)?.[contract] ?? null);
          return value !== null && compare(value, sum) === 0;
        }),
    );
    if (sure.length === 0) return said;
    const amounts = new Map([...said.amounts].map(([field, values]) => [field, [...values]]));
    for (const { contract, field, sum } of sure) amounts.get(field)![contract] = sum;
    return { ...said, amounts, clashes: said.clashes.filter((clash) => !sure.includes(clash)) };
  };
  return { sales: proven('sales'), delivery: proven('delivery'), finance: proven('finance') };
}
