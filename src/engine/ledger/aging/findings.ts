import type { Finding, FindingData, Severity } from '../../grid/plan';
import type { ExactColumn } from '../../number/column';
import { add as addColumns } from '../../number/column-arithmetic';
import { sumBy, sumOf } from '../../number/column-sum';
import type { Rational } from '../../number/rational';
import { compare, isZero, subtract, toText, ZERO } from '../../number/rational';
import { daysBetween } from '../../parse/date';
import type { Bucket } from '../buckets';
import { bucketName } from '../buckets';
import { currencyPlaces } from '../currency-places';
import type { Field } from '../fields';
import { READ } from '../read-table';
import { ORDERS_OPEN } from '../open-order';
import type { Records } from '../records';
import { textOf } from '../records';
import { columnOf, columnsOf } from '../table';
import type { AsOfFrom } from './age';
import { isWithin } from './aged';
import type { AgedTable } from './groups';
import { owedPart, settlementOf } from './columns';
import type { PlacedTable } from './place-table';
import type { AgingResult } from './result';

type About = Omit<AgingResult, 'findings'> & {
  readonly tables: readonly (AgedTable & PlacedTable)[];
  readonly wanted: readonly Bucket[];
  readonly from: AsOfFrom;
};

/** What a person should know about how a report was aged, table by table, and about the result as a whole. */
export function agingFindings(about: About): Finding[] {
  const { tables } = about;
  const [first] = tables;
  if (!first) return [];
  const whole = at(first.records);
  return [
    ...(about.from === 'days' ? [whole('aging-as-of-from-days', 'info', { asOf: about.asOf })] : []),
    ...(about.from === 'today' ? [whole('aging-as-of-today', 'warning', { asOf: about.asOf })] : []),
    ...(about.buckets === about.wanted ? [] : [whole('aging-buckets-kept', 'warning', bucketNames(about))]),
    ...(about.totals.length > 1
      ? [whole('aging-currencies', 'info', { currencies: about.totals.map(({ currency }) => currency || '?') })]
      : []),
    ...tables.flatMap((table) => {
      const byCurrency = sumsOf(table.records);
      return [...aboutMoney(table, byCurrency), ...aboutDays(table, about), ...aboutBuckets(table, about, byCurrency)];
    }),
    ...twice(tables),
  ];
}

const bucketNames = ({ buckets, wanted }: About): FindingData => ({
  buckets: buckets.map(bucketName),
  wanted: wanted.map(bucketName),
});

/** That nobody said what to count from, and the report's own buckets show it. */
export const basisFound = (records: Records): Finding => at(records, 'invoiceDate')('aging-basis-found', 'info');

/** A finding at the header of a field's column, else at the head of the table. */
const at =
  ({ source, table }: Records, field?: Field) =>
  (code: string, severity: Severity, data: FindingData = {}): Finding => {
    const column = (field && columnOf(table, field)?.column) ?? table.columns[0]?.column ?? 0;
    return {
      at: { sheet: source.grid.sheet, row: table.headerRows.at(-1) ?? table.top, column },
      code,
      severity,
      data,
    };
  };

interface CurrencySum {
  readonly currency: string;
  readonly amount: Rational;
}

/** Sums of a column over the records that count, by currency; only those that are not zero. */
type ByCurrency = (column: ExactColumn) => readonly CurrencySum[];

function sumsOf({ currency, fate }: Records): ByCurrency {
  const { names, placeOf } = currencyPlaces(currency);
  const groups = placeOf.map((place, record) => (fate[record] === READ ? place : -1));
  return (column) =>
    sumBy(column, groups, names.length).flatMap((amount, i) =>
      isZero(amount) ? [] : [{ currency: names[i]!, amount }],
    );
}

const said = ({ currency, amount }: CurrencySum): string => `${currency} ${toText(amount)}`.trim();

function aboutMoney(
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

/** The columns of days that an item can be aged by. */
const dateColumns = ({ table }: Records): number[] =>
  (['dueDate', 'invoiceDate'] as const).flatMap((field) => columnsOf(table, field).map(({ column }) => column));

function aboutDays({ records, counted, lacking, invoiceOnly }: PlacedTable, { asOf, basis }: About): Finding[] {
  const found: Finding[] = [];
  const head = at(records, basis === 'invoice' ? 'invoiceDate' : 'dueDate');
  if (counted && counted.fallen > 0) found.push(head('aging-from-invoice-date', 'warning', { count: counted.fallen }));
  if (counted?.basis === 'invoice' && !columnOf(records.table, 'dueDate'))
    found.push(head('aging-no-due-dates', 'info'));
  const open = records.findings.find(
    ({ code, at: { column } }) => code === ORDERS_OPEN && dateColumns(records).includes(column),
  );
  if (counted && counted.undated > 0)
    found.push(
      open
        ? head('aging-order-open', 'warning', { count: counted.undated, name: open.data.name! })
        : head('aging-undated', 'warning', { count: counted.undated }),
    );
  if (lacking > 0)
    found.push(head('aging-stated-stands', 'warning', { count: lacking, rows: records.table.data.length }));
  if (invoiceOnly) found.push(at(records, 'invoiceDate')('aging-invoice-dates-differ', 'info'));
  const { asOf: own } = records;
  // Dates can be aged to any day, and days carried on; buckets that were added up stay those of their own day.
  if (own !== null && own !== asOf && !counted)
    found.push(head('aging-as-of-differs', 'warning', { own, asOf, days: Math.abs(daysBetween(own, asOf)) }));
  return found;
}

/** Where items were aged anew: what the report's own buckets say differently. */
function aboutBuckets(
  { records, counted, stated, aged }: AgedTable & PlacedTable,
  { asOf, buckets }: About,
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

/** Customers' lines of several tables cannot be told apart by a number: both count, and a person should know. */
function twice(tables: readonly PlacedTable[]): Finding[] {
  const first = new Map<string, Records>();
  return tables.flatMap(({ records }) => {
    const both: string[] = [];
    let other: Records | undefined;
    for (let record = 0; record < records.rows.length; record++) {
      if (records.fate[record] !== READ) continue;
      if (textOf(records, 'document', record) || textOf(records, 'contract', record)) continue;
      const customer = textOf(records, 'customer', record);
      const key = `${records.currency[record]}\n${customer}`;
      const before = first.get(key);
      if (!before) first.set(key, records);
      else if (before !== records) {
        both.push(customer);
        other ??= before;
      }
    }
    if (!other) return [];
    const data = { count: both.length, customers: both.slice(0, 5), otherSheet: other.source.grid.sheet };
    return [at(records, 'customer')('aging-customers-twice', 'warning', data)];
  });
}
