import { OK } from '../number/column';
import { valueAt } from '../number/column';
import { toText } from '../number/rational';
import { compareText } from './order';
import type { Field } from './fields';
import { MERGED, READ, SET_ASIDE } from './read-table';
import type { Records } from './records';
import { textOf } from './records';
import { columnOf } from './table';

/** What became of the records of several tables once they have been held against each other, a table each. */
export interface Fates {
  readonly fates: readonly Uint8Array[];
  /** Records that another report says something else about: the later report counts, this one is set aside. */
  readonly superseded: readonly { readonly table: number; readonly record: number; readonly by: Place }[];
}

interface Place {
  readonly table: number;
  readonly record: number;
}

/**
 * Merges records with the same document (or contract) number and the same cells: one counts, the others are counted
 * as merged. Where reports (not rows of one report, which may be instalments) say different things about a number,
 * the later one counts: the later as-of date, with the same date the one that came later.
 */
export function mergeRecords(tables: readonly Records[]): Fates {
  const fates = tables.map(({ fate }) => fate.slice());
  const superseded: { table: number; record: number; by: Place }[] = [];
  for (const places of repeated(tables).values()) {
    const seen = new Map<string, Place>();
    const signed = places.map((place) => ({ ...place, sign: signatureOf(tables[place.table]!, place.record) }));
    signed.sort((a, b) => laterFirst(tables, a.table, b.table) || a.record - b.record);
    const rest = signed.filter((each) => {
      const isNew = !seen.has(each.sign);
      if (isNew) seen.set(each.sign, each);
      else fates[each.table]![each.record] = MERGED;
      return isNew;
    });
    const [first] = rest;
    const isSame = (table: number): boolean => sourceOf(tables[table]!) === sourceOf(tables[first!.table]!);
    for (const each of rest) {
      if (isSame(each.table) || isOfPayments(tables[each.table]!)) continue;
      const [latest, own] = [tables[first!.table]!, tables[each.table]!];
      const isLater = compareText(latest.asOf ?? '', own.asOf ?? '') > 0;
      // A report of the same day that only lacks a line is a part of the whole, not a contradiction.
      const contradicts = signed.some(
        ({ table, sign }) =>
          isSame(table) &&
          !signed.some((other) => sourceOf(tables[other.table]!) === sourceOf(own) && other.sign === sign),
      );
      if (!isLater && !contradicts) continue;
      fates[each.table]![each.record] = SET_ASIDE;
      superseded.push({ table: each.table, record: each.record, by: { table: first!.table, record: first!.record } });
    }
  }
  return { fates, superseded };
}

/** Payments month by month add up: a later list of them takes the place of none. What says what is left is of its day. */
const isOfPayments = ({ table }: Records): boolean =>
  columnOf(table, 'paidAmount') !== undefined &&
  columnOf(table, 'paidDate') !== undefined &&
  !STANDS.some((field) => columnOf(table, field) !== undefined);
const STANDS: readonly Field[] = ['outstanding', 'notDue', 'bucket', 'contractAmount', 'invoiceAmount'];

const sourceOf = ({ source }: Records): string => JSON.stringify([source.origin, source.grid.sheet]);

const laterFirst = (tables: readonly Records[], a: number, b: number): number =>
  compareText(tables[b]!.asOf ?? '', tables[a]!.asOf ?? '') || b - a;

/** Records that count, by number and customer, where there is more than one. */
function repeated(tables: readonly Records[]): Map<string, Place[]> {
  const first = new Map<string, Place>();
  const sharing = new Map<string, Place[]>();
  tables.forEach((records, table) => {
    for (let record = 0; record < records.rows.length; record++) {
      if (records.fate[record] !== READ) continue;
      const number = textOf(records, 'document', record) || textOf(records, 'contract', record);
      if (number === '') continue;
      const place = { table, record };
      const before = first.get(number);
      if (!before) first.set(number, place);
      else if (sharing.has(number)) sharing.get(number)!.push(place);
      else sharing.set(number, [before, place]);
    }
  });
  const all = new Map<string, Place[]>();
  for (const place of [...sharing.values()].flat()) {
    const key = keyOf(tables[place.table]!, place.record);
    const same = all.get(key);
    if (same) same.push(place);
    else all.set(key, [place]);
  }
  return all;
}

/** A document's number is none of a contract, and one customer's none of another's. */
function keyOf(records: Records, record: number): string {
  const document = textOf(records, 'document', record);
  const number = document ? ['document', document] : ['contract', textOf(records, 'contract', record)];
  return JSON.stringify([...number, textOf(records, 'customer', record)]);
}

/** Fields that say where a row stands in a report, not what it is. */
const APART: ReadonlySet<Field> = new Set(['index', 'derived']);

/** What a record says, whatever the order of the columns, the unit or the spelling of a number or a date. */
function signatureOf(records: Records, record: number): string {
  const { table, source, rows, amounts, dates, texts, currency } = records;
  const cells = table.columns.flatMap(({ column, name, field }): [string, string][] => {
    if (field && APART.has(field)) return [];
    const amount = amounts.get(column)?.values;
    if (amount?.state[record] === OK) return [[name, toText(valueAt(amount, record))]];
    const date = dates.get(column);
    if (date?.state[record] === OK) return [[name, `d${date.days[record]}`]];
    // A name that is printed once for several rows is said by each of them.
    const said = field && columnOf(table, field)?.column === column ? texts.get(field)?.[record] : undefined;
    const text = said ?? String(source.grid.rows[rows[record]!]?.[column] ?? '').trim();
    return text === '' ? [] : [[name, `t${text}`]];
  });
  cells.sort(([a], [b]) => compareText(a, b));
  return JSON.stringify([currency[record], cells]);
}
