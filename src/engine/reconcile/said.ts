import type { Rational } from '../number/rational';
import { UNDATED } from '../ledger/aging/aged';
import type { Place } from '../ledger/aging/result';
import { FIELDS } from '../ledger/fields';
import type { Side } from '../ledger/side';
import { columnOf } from '../ledger/table';
import { amountBy } from './amounts-said';
import type { Home } from './join';
import type { LedgerField, Rule } from './ledger-fields';
import { LEDGER_FIELD_NAMES, LEDGER_FIELDS } from './ledger-fields';
import type { Line } from './line';
import { currencyOf, dayIn, placeIn, textIn } from './line';
import { textBy } from './texts-said';

/** Whether a side knows a contract. */
export const ABSENT = 0;
/** All its rows of the contract were set aside. */
export const REFUSED = 1;
export const PRESENT = 2;

/** What one side says of each contract; by field, a value for each contract. */
export interface Said {
  readonly side: Side;
  readonly presence: Uint8Array;
  /** Rows that count, by contract. A payment for several contracts stands with each of them. */
  readonly lines: readonly (readonly Line[])[];
  readonly amounts: ReadonlyMap<LedgerField, readonly (Rational | null)[]>;
  /** Days since 1970-01-01, `UNDATED` where there is none. */
  readonly dates: ReadonlyMap<LedgerField, Int32Array>;
  readonly texts: ReadonlyMap<LedgerField, readonly string[]>;
  /** ISO 4217; `''` when nothing says it, or when the rows are in several. */
  readonly currency: readonly string[];
  readonly clashes: readonly Clash[];
}

/** A side that contradicts itself: nobody takes one of its values for it. */
export interface Clash {
  readonly contract: number;
  readonly side: Side;
  readonly kind: 'duplicate' | 'currencies';
  readonly field: LedgerField;
  /** What its rows come to together, in case another side says just that. */
  readonly sum: Rational | null;
}

const NO_LINES: readonly Line[] = [];

/** @param count number of contracts */
export function saidBy(side: Side, all: readonly Line[], homes: readonly Home[], count: number): Said {
  const presence = new Uint8Array(count);
  const lines: Line[][] = [];
  all.forEach((line, at) => {
    if (line.side !== side) return;
    for (const contract of [homes[at]!].flat()) {
      if (contract < 0) continue;
      if (line.isRefused) presence[contract] ||= REFUSED;
      else {
        presence[contract] = PRESENT;
        (lines[contract] ??= []).push(line);
      }
    }
  });
  const rows = Array.from({ length: count }, (_, contract) => lines[contract] ?? NO_LINES);
  const isShared = new Set(all.filter((_, at) => typeof homes[at] !== 'number'));
  // What a payment for several contracts is to each of them is for `shared.ts` to say.
  const own = isShared.size === 0 ? rows : rows.map((each) => each.filter((line) => !isShared.has(line)));
  const tables = [...new Set(all.flatMap((line) => (line.side === side ? [line.records] : [])))];
  const has = (field: LedgerField): boolean =>
    tables.some((records) => columnOf(records.table, field) !== undefined || records.texts.has(field));
  const fields = LEDGER_FIELD_NAMES.filter(has);
  const clashes: Clash[] = [];
  const { currency, mixed } = currencies(own, rows);
  const amounts = new Map(
    fields
      .filter((field) => FIELDS[field] === 'amount')
      .map((field) => [field, own.map((each, contract) => amount(field, each, contract))]),
  );
  function amount(field: LedgerField, each: readonly Line[], contract: number): Rational | null {
    if (each.length === 0) return null;
    const { value, sum = null, isDoubtful } = amountBy(LEDGER_FIELDS[field].rule, each, field);
    if (mixed.has(contract) && (value ?? sum)) {
      clashes.push({ contract, side, kind: 'currencies', field, sum: null });
      return null;
    }
    if (isDoubtful) clashes.push({ contract, side, kind: 'duplicate', field, sum });
    return value;
  }
  return {
    ...{ side, presence, lines: rows, amounts, currency, clashes },
    dates: new Map(
      fields
        .filter((field) => FIELDS[field] === 'date')
        .map((field) => [field, Int32Array.from(rows, (each) => dayBy(LEDGER_FIELDS[field].rule, each, field))]),
    ),
    texts: new Map(
      fields
        .filter((field) => FIELDS[field] === 'text')
        .map((field) => [field, rows.map((each) => textBy(LEDGER_FIELDS[field].rule, each, field))]),
    ),
  };
}

/** The currency of each contract by its own rows, else by a payment that it shares. */
function currencies(
  own: readonly (readonly Line[])[],
  all: readonly (readonly Line[])[],
): { currency: string[]; mixed: ReadonlySet<number> } {
  const mixed = new Set<number>();
  const oneOf = (lines: readonly Line[]): string | undefined => {
    let said = '';
    for (const line of lines) {
      const each = currencyOf(line);
      if (each === '' || each === said) continue;
      if (said !== '') return undefined;
      said = each;
    }
    return said;
  };
  const currency = own.map((lines, contract) => {
    const said = oneOf(lines);
    if (said === undefined) mixed.add(contract);
    return said === undefined ? '' : said || (oneOf(all[contract]!) ?? '');
  });
  return { currency, mixed };
}

function dayBy(rule: Rule, lines: readonly Line[], field: LedgerField): number {
  let day = UNDATED;
  for (const line of lines) {
    const own = dayIn(line, field);
    if (own !== null && (day === UNDATED || (rule === 'first' ? own < day : own > day))) day = own;
  }
  return day;
}

/** The cells that a side's value of a contract comes from, in the order of their rows. */
export function placesOf({ lines }: Said, contract: number, field: LedgerField): readonly Place[] {
  const own = lines[contract]!.filter((line) => isSaid(line, field));
  const places = new Map(own.map((line) => placeIn(line, field)).map((place) => [JSON.stringify(place), place]));
  return [...places.values()];
}

function isSaid(line: Line, field: LedgerField): boolean {
  if (FIELDS[field] === 'text') return textIn(line, field) !== '';
  const { records, record } = line;
  const column = columnOf(records.table, field)?.column;
  if (column === undefined) return false;
  const cell = records.source.grid.rows[records.rows[record]!]?.[column];
  return cell !== null && cell !== undefined && cell !== '';
}
