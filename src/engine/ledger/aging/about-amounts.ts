import type { Finding } from '../../grid/plan';
import type { ExactColumn } from '../../number/column';
import { OK } from '../../number/column';
import { add as addColumns } from '../../number/column-arithmetic';
import { sumBy, sumOf } from '../../number/column-sum';
import type { Rational } from '../../number/rational';
import { compare, isZero, subtract, toText, ZERO } from '../../number/rational';
import { bucketName } from '../buckets';
import { currencyPlaces } from '../currency-places';
import type { Field } from '../fields';
import { READ } from '../read-table';
import type { Records } from '../records';
import { columnOf, columnsOf } from '../table';
import { isWithin } from './aged';
import type { AgedTable } from './groups';
import { owedPart, settlementOf } from './columns';
import type { PlacedTable } from './place-table';
import { at } from './finding-at';
import type { AgingResult } from './result';

interface CurrencySum {
  readonly currency: string;
  readonly amount: Rational;
}

/** Sums of a column over the records that count, by currency; only those that are not zero. */
type ByCurrency = (column: ExactColumn) => readonly CurrencySum[];

export function sumsOf({ currency, fate }: Records): ByCurrency {
  const { names, placeOf } = currencyPlaces(currency);
  const groups = placeOf.map((place, record) => (fate[record] === READ ? place : -1));
  return (column) =>
    sumBy(column, groups, names.length).flatMap((amount, i) =>
      isZero(amount) ? [] : [{ currency: names[i]!, amount }],
    );
}

/** What says that money is owed or was paid. A contract alone owes nothing. */
const OWED: readonly Field[] = ['outstanding', 'notDue', 'bucket', 'invoiceAmount', 'paidAmount'];

const said = ({ currency, amount }: CurrencySum): string => `${currency} ${toText(amount)}`.trim();

/** Which amounts of a table were taken, and which do not come to the same. */
export function aboutMoney(
  { records, money, stated, counted, aged }: AgedTable & PlacedTable,
  byCurrency: ByCurrency,
): Finding[] {
  const found: Finding[] = [];
  const { table } = records;
  const has = (field: Field): boolean => columnOf(table, field) !== undefined;
  const months = money.buckets.filter(({ month }) => month);
  if (months.length > 0) found.push(at(records)('aging-months', 'warning', { months: months.map(({ name }) => name) }));
  if (!has('outstanding') && !has('bucket') && !has('notDue') && months.length === 0) {
    const head = at(records, has('invoiceAmount') ? 'invoiceAmount' : 'contractAmount');
    const isThere = settlementOf(records) !== undefined;
    found.push(isThere ? head('aging-from-invoiced', 'warning') : head('aging-no-amount', 'error'));
  }
  const owed = OWED.flatMap((field) => columnsOf(table, field));
  const read = owed.flatMap(({ column }) => records.amounts.get(column)?.values ?? []);
  if (read.length > 0 && records.rows.length > 0 && !read.some(({ state }) => state.includes(OK)))
    found.push(at(records, owed[0]!.field)('aging-amounts-empty', 'warning', { names: owed.map(({ name }) => name) }));
  const others = columnsOf(table, 'outstanding')
    .filter(({ period }) => !period)
    .slice(1);
  const head = at(records, 'outstanding');
  if (others.length > 0) {
    const data = { used: columnOf(table, 'outstanding')!.name, others: others.map(({ name }) => name) };
    found.push(head('aging-outstanding-twice', 'warning', data));
  }
  for (const sum of byCurrency(money.stale))
    found.push(head('aging-outstanding-stale', 'warning', { amount: said(sum) }));
  for (const sum of byCurrency(money.setOff)) found.push(head('aging-set-off', 'warning', { amount: said(sum) }));
  // Words in the rows matter only where they stand.
  const parts = !counted || money.notDue !== undefined || money.buckets.length > 0 ? stated : undefined;
  const early = new Map(counted ? byCurrency(aged.notDue).map((sum) => [sum.currency, sum.amount]) : []);
  for (const sum of parts ? byCurrency(parts.rest) : []) {
    const byDates = early.get(sum.currency);
    const isSame = byDates !== undefined && compare(byDates, sum.amount) === 0;
    // Where there are dates, they say what is not yet due: the rest is that, or a difference.
    const isNotDue = parts!.restIsNotDue && (!counted || isSame);
    const code = isNotDue ? 'aging-rest-not-due' : counted ? 'aging-parts-differ' : 'aging-rest';
    found.push(head(code, isSame && isNotDue ? 'info' : 'warning', { amount: said(sum) }));
  }
  for (const { name, amount, bucket } of money.buckets) {
    if (bucket || isZero(sumOf(amount))) continue;
    found.push(at(records, 'bucket')('aging-bucket-unnamed', 'warning', { name, amount: toText(sumOf(amount)) }));
  }
  if (aged.over60 === null) found.push(at(records, 'bucket')('aging-over60-unknown', 'warning'));
  return found;
}

/** Where items were aged anew: what the report's own buckets say differently. */
export function aboutBuckets(
  { records, counted, stated, aged }: AgedTable & PlacedTable,
  { asOf, buckets }: Pick<AgingResult, 'asOf' | 'buckets'>,
  byCurrency: ByCurrency,
): Finding[] {
  if (!counted || counted.basis === 'stated' || !stated || (records.asOf !== null && records.asOf !== asOf)) return [];
  return buckets.flatMap((bucket, i) => {
    const own = stated.buckets.filter((each) => isWithin(each.bucket, bucket)).map(({ amount }) => owedPart(amount));
    if (own.length === 0) return [];
    const was = new Map(byCurrency(own.reduce(addColumns)).map((sum) => [sum.currency, sum.amount]));
    const is = new Map(byCurrency(aged.buckets[i]!).map((sum) => [sum.currency, sum.amount]));
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((currency): Finding[] => {
      const [before, now] = [was.get(currency) ?? ZERO, is.get(currency) ?? ZERO];
      if (compare(before, now) === 0) return [];
      const amounts = { stated: toText(before), computed: toText(now), difference: toText(subtract(now, before)) };
      return [
        at(records, 'bucket')('aging-bucket-differs', 'warning', { bucket: bucketName(bucket), currency, ...amounts }),
      ];
    });
  });
}
