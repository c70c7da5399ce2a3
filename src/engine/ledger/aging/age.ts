import type { CalendarDate } from '../../parse/date';
import type { Bucket } from '../buckets';
import { DEFAULT_BUCKETS } from '../buckets';
import type { Field } from '../fields';
import type { Recognised } from '../gather';
import { gather } from '../gather';
import type { Records } from '../records';
import { textOf } from '../records';
import { compareText } from '../order';
import type { AgedColumns } from './aged';
import { asStated, byDays } from './aged';
import { chooseBuckets } from './buckets';
import type { Basis } from './days';
import { dayOfDays } from './days';
import { agingFindings } from './findings';
import { groupBy } from './groups';
import { itemsOf } from './items';
import type { PlacedTable } from './place-table';
import { placeTable } from './place-table';
import type { AgingOptions, AgingResult } from './result';
import { statedMoney } from './stated-money';

/** What an aging cannot do without: what is open, or where the report does not have that, what it comes from. */
const OPEN: readonly Field[] = ['outstanding', 'notDue', 'bucket'];
const CREDITS: readonly Field[] = ['credit', 'advance'];
const SETTLEMENT: readonly Field[] = ['invoiceAmount', 'contractAmount', 'paidAmount'];
const DATE: Readonly<Record<Basis, Field>> = { due: 'dueDate', invoice: 'invoiceDate' };

/** Where the day that an aging is of comes from: `days` when a report's dates and days agree on it. */
export type AsOfFrom = 'asked' | 'report' | 'days' | 'today';

/**
 * Ages what the reports say is owed. Nothing is netted: what is owed, and credits, are lines of their own.
 * @param today the day to age by when neither the options nor a report names one
 */
export function age(sheets: readonly Recognised[], options: AgingOptions, today: CalendarDate): AgingResult {
  const basis = basisOf(sheets, options);
  const gathered = gather(sheets, ({ columns }) => [
    ...(columns.some(({ field }) => field && OPEN.includes(field)) ? OPEN : SETTLEMENT),
    ...CREDITS,
    DATE[basis],
  ]);
  const { tables } = gathered;
  const { asOf, from } = asOfOf(tables, options, basis, today);
  const placed = tables.map((records) => placeTable(records, basis, asOf));
  const wanted = options.buckets ?? DEFAULT_BUCKETS;
  const stands = placed.flatMap(({ counted, stated }) =>
    counted || !stated ? [] : [stated.buckets.map(({ bucket }) => bucket)],
  );
  const buckets = chooseBuckets(wanted, stands);
  const aged = placed.map((table) => ({ ...table, aged: agedColumns(table, buckets) }));
  const totals = groupBy(aged, () => '');
  const currencies = totals.map(({ currency }) => currency);
  const by = (field: Field) => groupBy(aged, (records, record) => textOf(records, field, record));
  const dated = placed.some(({ counted }) => counted?.basis === basis);
  const result = {
    asOf,
    basis: dated ? basis : ('stated' as const),
    buckets,
    items: itemsOf(aged),
    customers: by('customer'),
    owners: by('owner'),
    departments: by('department'),
    totals,
    stated: statedMoney(placed, currencies),
    balance: gathered.balance,
    setAside: gathered.setAside,
  };
  const about = agingFindings({ ...result, tables: aged, wanted, from });
  return { ...result, findings: [...gathered.findings, ...about] };
}

/** What is asked for, else what a person decided before, else what a report says of itself, else what its dates are. */
function basisOf(sheets: readonly Recognised[], options: AgingOptions): Basis {
  const decided = sheets.flatMap(({ recipe }) => recipe?.basis ?? []);
  const tables = sheets.flatMap(({ recognition }) => recognition.tables);
  const said = tables.flatMap(({ facts }) => facts.basis?.value ?? []);
  const has = (field: Field): boolean => tables.some(({ columns }) => columns.some((column) => column.field === field));
  const own = has('dueDate') || !has('invoiceDate') ? 'due' : 'invoice';
  return options.basis ?? decided[0] ?? said[0] ?? own;
}

/** The latest day that a report names, when nobody asks for another. */
function asOfOf(
  tables: readonly Records[],
  options: AgingOptions,
  basis: Basis,
  today: CalendarDate,
): { readonly asOf: CalendarDate; readonly from: AsOfFrom } {
  if (options.asOf !== undefined) return { asOf: options.asOf, from: 'asked' };
  const days = tables.flatMap(({ asOf }) => asOf ?? []).sort(compareText);
  const latest = days.at(-1);
  if (latest !== undefined) return { asOf: latest, from: 'report' };
  const [counted] = tables.flatMap((records) => dayOfDays(records, basis) ?? []).sort((a, b) => compareText(b, a));
  return counted === undefined ? { asOf: today, from: 'today' } : { asOf: counted, from: 'days' };
}

function agedColumns({ money, counted, stated }: PlacedTable, buckets: readonly Bucket[]): AgedColumns {
  return counted ? byDays(money, counted.days, buckets) : asStated(money, stated!, buckets);
}
