import type { Change } from '../engine/grid/change';
import { valueAt } from '../engine/grid/grid';
import { EMPTY_PLAN } from '../engine/grid/plan';
import type { Value } from '../engine/grid/value';
import { toNumber } from '../engine/number/rational';
import { parseDate, toSerial } from '../engine/parse/date';
import type { Language } from '../i18n/language';
import type { Book } from '../sheets/book';
import { entryValue } from '../sheets/entry';
import { readBook } from '../sheets/read-book';
import { MINUTES_COLUMN, minutesColumn, minutesOf } from '../sheets/scoring-minutes';
import { textOf } from '../sheets/table';
import type { VisitColumns } from '../sheets/visits';
import { commentId } from '../sheets/visits';
import { byColumn, nextRow, writeRow } from './append';
import type { Job } from './job';

/** A visit as it was filled in on the score form; every text as typed. */
export interface VisitEntry {
  /** Row of the Visits sheet (from 0) of the visit that is edited; `null` for a new one. */
  readonly row: number | null;
  readonly id: string;
  readonly rubric: string;
  readonly date: string;
  readonly engineer: string;
  readonly group: string;
  readonly customer: string;
  readonly evaluator: string;
  readonly comment: string;
  /** By criterion id and evidence name. What is not named is left as it is. */
  readonly marks: ReadonlyMap<string, string>;
  /** Comments by criterion id. */
  readonly comments: ReadonlyMap<string, string>;
  /** How long the evaluation took; blank clears it, and without it it is left as it is. */
  readonly minutes?: string;
}

export interface EnterReport {
  /** The row written to, from 0; `null` when refused. */
  readonly row: number | null;
  /** Why nothing is written: `visits-missing`, `visit-id-missing`, `visit-duplicate`, `visit-given`, `visit-moved`, `column-missing`. */
  readonly refused?: { readonly code: string; readonly ids?: readonly string[] };
}

/** Writes what the score form holds into the Visits sheet, only the cells that differ. A given visit is not touched. */
export const enter: Job<{ readonly entry: VisitEntry }, EnterReport> = (grids, { entry }, { language }) => {
  const book = readBook(grids);
  const refused = whyNot(book, entry, language);
  if (refused) return { plan: EMPTY_PLAN, report: { row: null, refused } };
  const columns = book.visitColumns!;
  const row = entry.row ?? nextRow(columns.table);
  const cells = cellsOf(book, columns, entry, language);
  // A cell that reads the same is left as it is: a number stays a number although the form holds its text.
  for (const [column, value] of cells)
    if (readsAs(valueAt(columns.table.grid, row, column), value)) cells.delete(column);
  const changes: Change[] = writeRow(columns.table, row, cells, 'enter');
  return { plan: { ...EMPTY_PLAN, changes }, report: { row } };
};

/** What a visit says beside its marks; `visit` itself is a column without which there is no table. */
const FACTS = ['rubric', 'date', 'engineer', 'group', 'customer', 'evaluator', 'comment'] as const;

/** The same text, or a date that was written out. */
function readsAs(cell: Value, value: Value): boolean {
  if (typeof cell === 'string' && typeof value === 'number') {
    const date = parseDate(cell);
    return date !== undefined && (toSerial(date) === value || toSerial(date, true) === value);
  }
  return typeof value === 'string' && String(cell ?? '').trim() === value;
}

function whyNot(book: Book, entry: VisitEntry, language: Language): EnterReport['refused'] {
  const columns = book.visitColumns;
  const id = entry.id.trim();
  if (!columns) return { code: 'visits-missing' };
  if (!id) return { code: 'visit-id-missing' };
  const { table } = columns;
  const others = table.rows.filter((row) => row !== entry.row).map((row) => textOf(table, row, 'visit'));
  if (others.includes(id)) return { code: 'visit-duplicate' };
  const old = entry.row === null ? id : textOf(table, entry.row, 'visit');
  // The row may have moved since the form was opened: sorted, or rows inserted above by a colleague.
  if (old !== id) return { code: 'visit-moved' };
  if (book.given.some((given) => given.visit === id)) return { code: 'visit-given' };
  const homeless = [
    ...FACTS.filter((key) => entry[key].trim() && !table.columns.has(key)),
    ...[...entry.marks].flatMap(([key, typed]) => (typed.trim() && !columns.columns.has(key) ? [key] : [])),
    ...[...entry.comments].flatMap(([key, typed]) =>
      typed.trim() && !columns.columns.has(commentId(key)) ? [commentId(key)] : [],
    ),
    ...(entry.minutes?.trim() && minutesColumn(columns) === undefined ? [MINUTES_COLUMN.header[language]] : []),
  ];
  return homeless.length > 0 ? { code: 'column-missing', ids: homeless } : undefined;
}

function cellsOf(book: Book, visits: VisitColumns, entry: VisitEntry, language: Language): Map<number, Value> {
  const { table, columns } = visits;
  const date = parseDate(entry.date);
  const text = (typed: string): Value => typed.trim() || null;
  const cells = byColumn(table, {
    visit: entry.id.trim(),
    rubric: text(entry.rubric),
    date: date ? toSerial(date, table.grid.dates1904) : text(entry.date),
    engineer: text(entry.engineer),
    group: text(entry.group),
    customer: text(entry.customer),
    evaluator: text(entry.evaluator),
    comment: text(entry.comment),
  });
  const rubric = book.rubrics.find(({ id }) => id === entry.rubric);
  const kinds = new Map(rubric?.criteria.map(({ id, kind }) => [id, kind]));
  for (const [id, typed] of entry.marks) {
    const column = columns.get(id);
    if (column !== undefined) cells.set(column, entryValue(kinds.get(id), typed, language));
  }
  for (const [id, typed] of entry.comments) {
    const column = columns.get(commentId(id));
    if (column !== undefined) cells.set(column, text(typed));
  }
  const column = minutesColumn(visits);
  if (entry.minutes !== undefined && column !== undefined) {
    const minutes = minutesOf(entry.minutes);
    cells.set(column, minutes ? toNumber(minutes) : text(entry.minutes));
  }
  return cells;
}
