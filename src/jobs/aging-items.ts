import { cellName } from '../engine/grid/address';
import type { Change } from '../engine/grid/change';
import type { Grid } from '../engine/grid/grid';
import { contentAt } from '../engine/grid/grid';
import type { SheetLook } from '../engine/grid/look';
import type { SheetDraft } from '../engine/grid/plan';
import type { Value } from '../engine/grid/value';
import { sameContent } from '../engine/grid/value';
import type { AgingItem } from '../engine/ledger/aging/result';
import type { Bucket } from '../engine/ledger/buckets';
import { bucketName } from '../engine/ledger/buckets';
import type { Rational } from '../engine/number/rational';
import { isZero, toNumber } from '../engine/number/rational';
import type { CalendarDate } from '../engine/parse/date';
import { toSerial } from '../engine/parse/date';
import type { Language } from '../i18n/language';
import { agingSheet, bucketColumns, bucketKey, isBucketHeader, ITEM_STATE_WORDS, itemState } from '../sheets/aging';
import { headers } from '../sheets/definition';
import { lookOf } from '../sheets/look';
import type { Table } from '../sheets/table';
import { findTable } from '../sheets/table';
import type { KeptRow } from './kept-rows';
import { keepRows } from './kept-rows';

export interface ItemsPlan {
  readonly changes: readonly Change[];
  readonly add: readonly SheetDraft[];
  readonly looks: readonly { readonly sheet: string; readonly look: SheetLook }[];
  /** Items that are in the report no more and stay for the sake of what a person wrote about them. */
  readonly gone: number;
  /** The sheet is there, but has no column for the keys: nothing is written. */
  readonly unreadable: boolean;
}

const NOTHING: ItemsPlan = { changes: [], add: [], looks: [], gone: 0, unreadable: false };
const WHY = 'aging';

/** Writes the items into the Aging sheet. What a person adds (notes, columns of their own) stays with its item. */
export function itemsPlan(
  items: readonly AgingItem[],
  buckets: readonly Bucket[],
  grid: Grid | undefined,
  { language, dates1904 }: { readonly language: Language; readonly dates1904: boolean },
): ItemsPlan {
  const definition = agingSheet(buckets);
  const serial = serials(dates1904);
  const cells = items.map((item) => cellsOf(item, buckets, language, serial));
  if (!grid) {
    const keys = definition.columns.map(({ key }) => key);
    const rows = [headers(definition, language), ...cells.map((each) => keys.map((key) => each[key] ?? null))];
    const look = { ...lookOf(definition, { language, frozenColumns: 2 }), lastRow: Math.max(1000, rows.length + 500) };
    return { ...NOTHING, add: [{ name: definition.name, rows, look }] };
  }
  const found = findTable(grid, definition);
  if (!found?.columns.has('key')) return { ...NOTHING, unreadable: true };

  const { table, changes, retired } = withBuckets(found, buckets, language);
  const rows = items.map(({ key, customer, contract, document, currency }, i): KeptRow => {
    const { invoiceDate = null, dueDate = null } = cells[i]!;
    const detail = { invoiceDate: String(invoiceDate ?? ''), dueDate: String(dueDate ?? '') };
    return { key, identity: { customer, contract, document, currency }, detail, cells: cells[i]! };
  });
  const kept = keepRows(table, definition, rows, { language, why: WHY, theirs: ['note'], gone: goneCells() });
  const isNew = kept.addedColumns || changes.length > 0;
  const look = isNew ? lookWith(table, definition, kept.columns, language) : undefined;
  return {
    ...NOTHING,
    changes: [...changes, ...kept.changes],
    looks: look ? [{ sheet: grid.sheet, look }] : [],
    gone: kept.gone,
  };

  function goneCells(): Record<string, Value> {
    const keys = ['days', 'outstanding', 'notDue', 'unplaced', 'credits', 'source', ...retired];
    const blank = [...keys, ...buckets.map((bucket) => bucketKey(bucketName(bucket)))];
    return { ...Object.fromEntries(blank.map((key) => [key, null])), state: ITEM_STATE_WORDS.gone[language] };
  }
}

/**
 * Columns for buckets of another time are taken over for today's, in their order; those left over lose header and money.
 */
function withBuckets(
  table: Table,
  buckets: readonly Bucket[],
  language: Language,
): { readonly table: Table; readonly changes: Change[]; readonly retired: readonly string[] } {
  const { grid, headerRow } = table;
  const today = bucketColumns(buckets);
  const columns = new Map([...table.columns].filter(([key]) => !today.some((each) => each.key === key)));
  const known = new Set(columns.values());
  const there = (grid.rows[headerRow] ?? []).flatMap((header, column) =>
    !known.has(column) && isBucketHeader(String(header ?? '')) ? [column] : [],
  );
  if (there.length === today.length && today.every(({ key }) => table.columns.has(key)))
    return { table, changes: [], retired: [] };
  const changes: Change[] = [];
  const rename = (column: number, after: Value): void => {
    const before = contentAt(grid, headerRow, column);
    const change = { at: { sheet: grid.sheet, row: headerRow, column }, before, after, why: WHY };
    if (!sameContent(before, after)) changes.push(change);
  };
  today.slice(0, there.length).forEach(({ key, header }, i) => {
    columns.set(key, there[i]!);
    rename(there[i]!, header[language]);
  });
  const retired = there.slice(today.length).map((column) => {
    columns.set(`retired ${column}`, column);
    rename(column, null);
    return `retired ${column}`;
  });
  return { table: { ...table, columns }, changes, retired };
}

function cellsOf(
  item: AgingItem,
  buckets: readonly Bucket[],
  language: Language,
  serial: (date: CalendarDate | null) => Value,
): Readonly<Record<string, Value>> {
  const text = (value: string): Value => value || null;
  return {
    key: item.key,
    customer: text(item.customer),
    contract: text(item.contract),
    document: text(item.document),
    owner: text(item.owner),
    department: text(item.department),
    currency: text(item.currency),
    invoiceDate: serial(item.invoiceDate),
    dueDate: serial(item.dueDate),
    days: item.days,
    outstanding: toNumber(item.outstanding),
    notDue: money(item.notDue),
    ...Object.fromEntries(buckets.map((bucket, i) => [bucketKey(bucketName(bucket)), money(item.buckets[i]!)])),
    unplaced: money(item.unplaced),
    credits: money(item.credits),
    state: ITEM_STATE_WORDS[itemState(item)][language],
    source: `${item.place.sheet}!${cellName(item.place)}`,
  };
}

/** Days repeat, so each is worked out once. */
function serials(dates1904: boolean): (date: CalendarDate | null) => Value {
  const known = new Map<CalendarDate, number>();
  return (date) => {
    if (date === null) return null;
    const before = known.get(date);
    if (before !== undefined) return before;
    const serial = toSerial(date, dates1904);
    known.set(date, serial);
    return serial;
  };
}

/** A table of zeros hides where the money is. */
const money = (amount: Rational): Value => (isZero(amount) ? null : toNumber(amount));

function lookWith(
  table: Table,
  definition: ReturnType<typeof agingSheet>,
  columns: ReadonlyMap<string, number>,
  language: Language,
): SheetLook {
  const look = lookOf(definition, { language, headerRow: table.headerRow, frozenColumns: 2 });
  return {
    ...look,
    columns: look.columns.map((each, i) => ({ ...each, column: columns.get(definition.columns[i]!.key)! })),
    lastRow: Math.max(look.lastRow, table.grid.rows.length + 500),
  };
}
