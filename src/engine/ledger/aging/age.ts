import type { CalendarDate } from '../../parse/date';
import { parseBuckets } from '../bucket-list';
import type { Bucket } from '../buckets';
import { DEFAULT_BUCKETS } from '../buckets';
import type { Field } from '../fields';
import type { Recognised } from '../gather';
import { gather } from '../gather';
import { withoutSummaries } from '../summary/apart';
import { summariesAmong } from '../summary/summaries';
import type { Records } from '../records';
import { textOf } from '../records';
import { compareText } from '../order';
import { columnOf } from '../table';
import type { AgedColumns } from './aged';
import { asStated, byDays } from './aged';
import { agrees } from './agreement';
import { chooseBuckets } from './buckets';
import type { Basis } from './days';
import { dayOfDays } from './days';
import { agingFindings, basisFound } from './findings';
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
 * Ages what the reports say is owed. Nothing is netted: what is owed, and credits, are lines of their own. What one table
 * says again of another counts once.
 * @param today the day to age by when neither the options nor a report names one
 */
export function age(given: readonly Recognised[], options: AgingOptions, today: CalendarDate): AgingResult {
  const tables = given.flatMap(({ source, recognition, recipe }) =>
    recognition.tables.map((table) => ({ source, table, ...(recipe && { recipe }) })),
  );
  const summaries = summariesAmong(tables, { isOneSheet: false });
  const sheets = given.map((each) => ({ ...each, recognition: withoutSummaries(each.recognition, summaries) }));
  const result = ageOnce(sheets, options, today);
  return { ...result, findings: [...[...summaries.values()].map(({ finding }) => finding), ...result.findings] };
}

function ageOnce(sheets: readonly Recognised[], options: AgingOptions, today: CalendarDate): AgingResult {
  const settled = settledBasis(sheets, options);
  const basis = settled ?? ownBasis(sheets);
  const gathered = gather(sheets, ({ columns }) => [
    ...(columns.some(({ field }) => field && OPEN.includes(field)) ? OPEN : SETTLEMENT),
    ...CREDITS,
    DATE[basis],
  ]);
  const { tables } = gathered;
  const { asOf, from } = asOfOf(tables, options, basis, today);
  const placed = tables.map((records) => placeTable(records, basis, asOf, settled !== undefined));
  if (settled === undefined && placed.some((table) => isAgedByInvoice(table, asOf))) {
    const other = ageOnce(sheets, { ...options, basis: 'invoice' }, today);
    return { ...other, findings: [...other.findings, basisFound(tables[0]!)] };
  }
  const wanted = options.buckets ?? decidedBuckets(sheets) ?? DEFAULT_BUCKETS;
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

/** What is asked for, else what a person decided before, else what a report says of itself. */
function settledBasis(sheets: readonly Recognised[], options: AgingOptions): Basis | undefined {
  const decided = sheets.flatMap(({ recipe }) => recipe?.basis ?? []);
  const said = sheets.flatMap(({ recognition }) => recognition.tables.flatMap(({ facts }) => facts.basis?.value ?? []));
  return options.basis ?? decided[0] ?? said[0];
}

/** The buckets that a person decided on before. */
function decidedBuckets(sheets: readonly Recognised[]): readonly Bucket[] | undefined {
  const [decided] = sheets.flatMap(({ recipe }) => recipe?.buckets ?? []);
  const buckets = decided === undefined ? [] : parseBuckets(decided);
  return 'code' in buckets || buckets.length === 0 ? undefined : buckets;
}

function ownBasis(sheets: readonly Recognised[]): Basis {
  const columns = sheets.flatMap(({ recognition }) => recognition.tables.flatMap((table) => table.columns));
  const has = (wanted: Field): boolean => columns.some(({ field }) => field === wanted);
  return has('dueDate') || !has('invoiceDate') ? 'due' : 'invoice';
}

/** A report with both dates whose own buckets come from the invoice dates, and not from the due dates. */
const isAgedByInvoice = ({ records, money, stated, counted }: PlacedTable, asOf: CalendarDate): boolean =>
  counted?.basis === 'due' &&
  stated !== undefined &&
  columnOf(records.table, 'dueDate') !== undefined &&
  !agrees(records, money, stated, 'due', asOf) &&
  agrees(records, money, stated, 'invoice', asOf);

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
