import type { Day } from './days';
import { AS_OF, iso } from './days';
import type { Line } from './lines';
import type { Cents } from './money';
import { plain, sum } from './money';

/** What stands in the file `totals.json`: what each report comes to, worked out from what was invented. */
export interface Truth {
  readonly asOf: string;
  /** What the age counts from; `stated`: the report has no dates, its own columns stand. */
  readonly basis: 'due' | 'invoice' | 'stated';
  readonly rows: Readonly<Record<'rows' | 'read' | 'totals' | 'titles', number>>;
  /** What each customer owes, credits not taken off. */
  readonly customers: Readonly<Record<string, string>>;
  /** What each owner is to collect, in any currency taken apart: `{ owner: { CNY: … } }`; empty where the report names none. */
  readonly owners: Owed;
  readonly departments: Owed;
  /** Decimals in the currency's own unit; one for each currency, `''` where the report names none. */
  readonly totals: readonly TruthTotal[];
  /** Totals that the report prints wrong, on purpose. */
  readonly misprinted: readonly Misprint[];
}

/** By name and currency. */
export type Owed = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface TruthTotal {
  readonly currency: string;
  readonly outstanding: string;
  readonly notDue: string;
  readonly credits: string;
  readonly buckets: Readonly<Record<string, string>>;
  readonly over60: string;
}

/** A cell by the row and the column of the sheet, both from 1. */
export interface Misprint {
  readonly row: number;
  readonly column: number;
  readonly printed: string;
  readonly correct: string;
}

/** Money with its age: days since it was due, less than 0 when it is not yet due. Less than nothing is a credit. */
export interface Aged {
  readonly customer: string;
  readonly owner?: string;
  readonly department?: string;
  readonly currency: string;
  readonly amount: Cents;
  readonly days: number;
}

const BUCKETS: readonly (readonly [name: string, from: number, to: number])[] = [
  ['0-30', 0, 30],
  ['31-60', 31, 60],
  ['61-90', 61, 90],
  ['90+', 91, Infinity],
];

export interface TruthOf {
  readonly aged: readonly Aged[];
  readonly lines: readonly Line[];
  readonly basis: Truth['basis'];
  /** Of a printed amount. */
  readonly places?: number;
  readonly misprinted?: readonly Misprint[];
  readonly asOf?: Day;
}

export function truthOf({ aged, lines, basis, places = 2, misprinted = [], asOf = AS_OF }: TruthOf): Truth {
  const count = (role: Line[0]): number => lines.filter(([each]) => each === role).length;
  const currencies = [...new Set(aged.map(({ currency }) => currency))];
  const customers = [...new Set(aged.map(({ customer }) => customer))];
  return {
    asOf: iso(asOf),
    basis,
    rows: { rows: lines.length, read: count('data'), totals: count('total'), titles: count('title') },
    customers: Object.fromEntries(customers.map((name) => [name, owedBy(aged, name, places)])),
    owners: owedTo(aged, 'owner', places),
    departments: owedTo(aged, 'department', places),
    totals: currencies.map((currency) => totalOf(aged, currency, places)),
    misprinted,
  };
}

function owedTo(aged: readonly Aged[], by: 'owner' | 'department', places: number): Owed {
  const sums = new Map<string, Map<string, Cents>>();
  for (const { [by]: name, currency, amount } of aged) {
    if (name === undefined) continue;
    if (!sums.has(name)) sums.set(name, new Map());
    const own = sums.get(name)!;
    own.set(currency, (own.get(currency) ?? 0) + Math.max(0, amount));
  }
  const texts = [...sums].map(([name, own]) => [
    name,
    Object.fromEntries([...own].map(([currency, amount]) => [currency, plain(amount, places)])),
  ]);
  return Object.fromEntries(texts) as Owed;
}

const owedBy = (aged: readonly Aged[], name: string, places: number): string =>
  plain(sum(aged.flatMap(({ customer, amount }) => (customer === name && amount > 0 ? [amount] : []))), places);

function totalOf(aged: readonly Aged[], currency: string, places: number): TruthTotal {
  const own = aged.filter((each) => each.currency === currency);
  const owed = own.filter(({ amount }) => amount > 0);
  const text = (among: readonly Aged[]): string => plain(sum(among.map(({ amount }) => amount)), places);
  const between = (from: number, to: number): string => text(owed.filter(({ days }) => from <= days && days <= to));
  return {
    currency,
    outstanding: text(owed),
    notDue: between(-Infinity, -1),
    credits: text(own.filter(({ amount }) => amount < 0)),
    buckets: Object.fromEntries(BUCKETS.map(([name, from, to]) => [name, between(from, to)])),
    over60: between(61, Infinity),
  };
}
