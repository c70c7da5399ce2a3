import type { Change } from '../engine/grid/change';
import type { Grid } from '../engine/grid/grid';
import { contentAt, valueAt, widthOf } from '../engine/grid/grid';
import type { SheetLook } from '../engine/grid/look';
import type { SheetDraft } from '../engine/grid/plan';
import type { Value } from '../engine/grid/value';
import { isFormula, sameContent } from '../engine/grid/value';
import { cellName } from '../engine/grid/address';
import type { AgingItem } from '../engine/ledger/aging/result';
import type { Bucket } from '../engine/ledger/buckets';
import { bucketName } from '../engine/ledger/buckets';
import type { Rational } from '../engine/number/rational';
import { isZero, toNumber } from '../engine/number/rational';
import type { CalendarDate } from '../engine/parse/date';
import { toSerial } from '../engine/parse/date';
import type { Language } from '../i18n/language';
import { agingSheet, bucketKey, isBucketHeader, ITEM_STATE_WORDS, itemState } from '../sheets/aging';
import { headers } from '../sheets/definition';
import { lookOf } from '../sheets/look';
import type { Table } from '../sheets/table';
import { findTable, isBlank, textOf } from '../sheets/table';

export interface ItemsPlan {
  readonly changes: readonly Change[];
  readonly add: readonly SheetDraft[];
  readonly looks: readonly { readonly sheet: string; readonly look: SheetLook }[];
  /** Items that are in the report no more and stay for the sake of what a person wrote about them. */
  readonly gone: number;
  /** The sheet is there, but has no column for the keys: nothing is written. */
  readonly unreadable: boolean;
}

type Cells = Readonly<Record<string, Value>>;

const NOTHING: ItemsPlan = { changes: [], add: [], looks: [], gone: 0, unreadable: false };
const WHY = 'aging';

/**
 * Writes the items into the Aging sheet. What a person adds (notes, columns of their own) stays with its item: rows
 * stand where they stand, new items come into blank rows or below, and an item that is gone keeps its row as long as
 * something is written beside it, without money.
 */
export function itemsPlan(
  items: readonly AgingItem[],
  buckets: readonly Bucket[],
  grid: Grid | undefined,
  { language, dates1904 }: { readonly language: Language; readonly dates1904: boolean },
): ItemsPlan {
  const definition = agingSheet(buckets);
  const cells = items.map((item) => cellsOf(item, buckets, language, dates1904));
  if (!grid) {
    const keys = definition.columns.map(({ key }) => key);
    const rows = [headers(definition, language), ...cells.map((each) => keys.map((key) => each[key] ?? null))];
    const look = { ...lookOf(definition, { language, frozenColumns: 2 }), lastRow: Math.max(1000, rows.length + 500) };
    return { ...NOTHING, add: [{ name: definition.name, rows, look }] };
  }
  const table = findTable(grid, definition);
  if (!table?.columns.has('key')) return { ...NOTHING, unreadable: true };
  return update(table, buckets, items, cells, language);
}

function update(
  table: Table,
  buckets: readonly Bucket[],
  items: readonly AgingItem[],
  cells: readonly Cells[],
  language: Language,
): ItemsPlan {
  const { grid, headerRow } = table;
  const sheet = grid.sheet;
  const layout = layoutOf(table, buckets, language);
  const changes = new Map<string, Change>();
  const set = (row: number, column: number, after: Value): void => {
    const before = contentAt(grid, row, column);
    if (!sameContent(before, after))
      changes.set(`${row},${column}`, { at: { sheet, row, column }, before, after, why: WHY });
    else if (changes.size > 0) changes.delete(`${row},${column}`);
  };
  const write = (row: number, values: Cells): void => {
    for (const [key, column] of layout.columns) if (key !== 'note') set(row, column, values[key] ?? null);
  };
  for (const [column, header] of layout.headers) set(headerRow, column, header);
  for (const column of layout.retired) for (const row of table.rows) set(row, column, null);

  const matched = match(table, items);
  const slots = blankRows(table);
  let gone = 0;
  for (const row of table.rows) {
    if (textOf(table, row, 'key') === '') continue;
    const index = matched.get(row);
    if (index !== undefined) write(row, cells[index]!);
    else if (isKept(table, layout.own, row)) {
      gone++;
      for (const [key, column] of layout.columns)
        if (layout.money.has(key)) set(row, column, key === 'state' ? ITEM_STATE_WORDS.gone[language] : null);
    } else {
      write(row, {});
      slots.push(row);
    }
  }
  slots.sort((a, b) => a - b);
  const placed = new Set(matched.values());
  let next = Math.max(headerRow, table.rows.at(-1) ?? 0) + 1;
  items.forEach((_, i) => {
    if (!placed.has(i)) write(slots.shift() ?? next++, cells[i]!);
  });
  const look = layout.headers.size > 0 ? lookOfNew(table, buckets, layout, language) : undefined;
  return { ...NOTHING, changes: [...changes.values()], looks: look ? [{ sheet, look }] : [], gone };
}

interface Layout {
  /** Column of the sheet by key, also of those that come now. */
  readonly columns: ReadonlyMap<string, number>;
  /** Headers to be written, by column. */
  readonly headers: ReadonlyMap<number, string | null>;
  /** Columns of ours for buckets of another time, that nothing takes the place of. */
  readonly retired: readonly number[];
  /** Columns of ours, those retired included. Every other one is the user's. */
  readonly own: ReadonlySet<number>;
  /** Keys of what an item that is gone has no more. */
  readonly money: ReadonlySet<string>;
}

/** Finds our columns, takes those of other buckets over for today's, and adds what is missing at the end. */
function layoutOf(table: Table, buckets: readonly Bucket[], language: Language): Layout {
  const definition = agingSheet(buckets);
  const columns = new Map(table.columns);
  const header = (column: number): string => String(valueAt(table.grid, table.headerRow, column) ?? '');
  const width = widthOf(table.grid);
  const known = new Set(columns.values());
  const old = Array.from({ length: width }, (_, column) => column).filter(
    (column) => !known.has(column) && isBucketHeader(header(column)),
  );
  const written = new Map<number, string | null>();
  let next = width;
  for (const { key, header } of definition.columns) {
    if (columns.has(key)) continue;
    const column = (key.startsWith('bucket ') ? old.shift() : undefined) ?? next++;
    columns.set(key, column);
    written.set(column, header[language]);
  }
  for (const column of old) written.set(column, null);
  const note = columns.get('note')!;
  const own = new Set([...columns.values(), ...old].filter((column) => column !== note));
  const money = new Set([
    ...['days', 'outstanding', 'notDue', 'unplaced', 'credits', 'state', 'source'],
    ...buckets.map((bucket) => bucketKey(bucketName(bucket))),
  ]);
  return { columns, headers: written, retired: old, own, money };
}

/** Rows below the header that hold nothing at all. */
function blankRows({ headerRow, rows }: Table): number[] {
  const filled = new Set(rows);
  const blank: number[] = [];
  for (let row = headerRow + 1; row < (rows.at(-1) ?? 0); row++) if (!filled.has(row)) blank.push(row);
  return blank;
}

/** Whether a person wrote something beside an item. A formula that was filled down is no note. */
function isKept({ grid }: Table, own: ReadonlySet<number>, row: number): boolean {
  return (grid.rows[row] ?? []).some(
    (value, column) => !own.has(column) && !isBlank(value) && !isFormula(contentAt(grid, row, column)),
  );
}

const IDENTITY = ['customer', 'contract', 'document', 'currency'] as const;

/**
 * The item of each row: the one with its key; then, where a key has changed because a namesake came or went, the only
 * one left of the same customer, contract and document.
 */
function match(table: Table, items: readonly AgingItem[]): ReadonlyMap<number, number> {
  const matched = new Map<number, number>();
  const byKey = new Map(items.map(({ key }, i) => [key, i]));
  const rest: number[] = [];
  for (const row of table.rows) {
    const key = textOf(table, row, 'key');
    const index = byKey.get(key);
    if (key === '') continue;
    if (index === undefined) rest.push(row);
    else {
      matched.set(row, index);
      byKey.delete(key);
    }
  }
  const rowsBy = groupBy(rest, (row) => JSON.stringify(IDENTITY.map((name) => textOf(table, row, name))));
  const itemsBy = groupBy([...byKey.values()], (i) => JSON.stringify(IDENTITY.map((name) => items[i]![name])));
  for (const [identity, rows] of rowsBy) {
    const same = itemsBy.get(identity);
    if (rows.length === 1 && same?.length === 1) matched.set(rows[0]!, same[0]!);
  }
  return matched;
}

function groupBy(numbers: readonly number[], keyOf: (number: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const number of numbers) {
    const key = keyOf(number);
    const group = groups.get(key);
    if (group) group.push(number);
    else groups.set(key, [number]);
  }
  return groups;
}

function cellsOf(item: AgingItem, buckets: readonly Bucket[], language: Language, dates1904: boolean): Cells {
  const text = (value: string): Value => value || null;
  const day = (date: CalendarDate | null): Value => date && toSerial(date, dates1904);
  return {
    key: item.key,
    customer: text(item.customer),
    contract: text(item.contract),
    document: text(item.document),
    owner: text(item.owner),
    department: text(item.department),
    currency: text(item.currency),
    invoiceDate: day(item.invoiceDate),
    dueDate: day(item.dueDate),
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

/** A table of zeros hides where the money is. */
const money = (amount: Rational): Value => (isZero(amount) ? null : toNumber(amount));

function lookOfNew(table: Table, buckets: readonly Bucket[], { columns }: Layout, language: Language): SheetLook {
  const definition = agingSheet(buckets);
  const look = lookOf(definition, { language, headerRow: table.headerRow, frozenColumns: 2 });
  return {
    ...look,
    columns: look.columns.map((each, i) => ({ ...each, column: columns.get(definition.columns[i]!.key)! })),
    lastRow: Math.max(look.lastRow, table.grid.rows.length + 500),
  };
}
