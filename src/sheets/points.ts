import type { Grid } from '../engine/grid/grid';
import { formulaKey, valueAt } from '../engine/grid/grid';
import { FORMATS } from '../engine/grid/number-format';
import type { Finding } from '../engine/grid/plan';
import type { Value } from '../engine/grid/value';
import { fromNumber, parseDecimal, toNumber, toText } from '../engine/number/rational';
import type { Rational } from '../engine/number/rational';
import { fromSerial, parseDate, toSerial } from '../engine/parse/date';
import { cleanText } from '../engine/parse/text';
import type { Entry, EntryKind, Field } from '../engine/points/entry';
import { checksOf, FIELDS, fieldsOf } from '../engine/points/entry';
import type { BookLine, Cell } from '../engine/points/verify';
import { CELLS } from '../engine/points/verify';
import type { Language } from '../i18n/language';
import type { ColumnDefinition, SheetDefinition } from './definition';
import { PRINTED_WIDE } from './definition';
import type { Table } from './table';
import { findingAt, findTable, isBlank, matchHeaders, missingHeaders } from './table';
import type { Words } from './words';
import { readWord } from './words';

export const ENTRY_KIND_WORDS: Words<EntryKind> = {
  visit: { 'zh-CN': '回访', en: 'visit' },
  'visit-correction': { 'zh-CN': '回访更正', en: 'visit correction' },
  deduction: { 'zh-CN': '满意度扣分', en: 'deduction' },
  'deduction-correction': { 'zh-CN': '扣分更正', en: 'deduction correction' },
  cap: { 'zh-CN': '月度上限', en: 'month cap' },
  other: { 'zh-CN': '其他', en: 'other' },
};

/**
 * The points book (S9): only ever appended to. The last three columns chain the entries: they say where something was
 * changed, and are not for reading.
 */
export const POINTS_SHEET: SheetDefinition<'points'> = {
  key: 'points',
  name: 'Points 积分',
  print: PRINTED_WIDE,
  columns: [
    { key: 'no', header: { 'zh-CN': '序号', en: 'No.' }, width: 7, format: '0', required: true },
    { key: 'date', header: { 'zh-CN': '发生日期', en: 'Date' }, width: 12, format: FORMATS.date, required: true },
    { key: 'engineer', header: { 'zh-CN': '工程师', en: 'Engineer' }, width: 14, format: '@', required: true },
    { key: 'kind', header: { 'zh-CN': '事项', en: 'What' }, width: 18, format: '@', required: true },
    { key: 'source', header: { 'zh-CN': '来源', en: 'Source' }, width: 12, format: '@', required: true },
    { key: 'points', header: { 'zh-CN': '积分', en: 'Points' }, width: 8, required: true },
    { key: 'balance', header: { 'zh-CN': '累计', en: 'Balance' }, width: 9, required: true },
    { key: 'why', header: { 'zh-CN': '原因', en: 'Why' }, width: 50, format: '@', wrap: true, required: true },
    { key: 'by', header: { 'zh-CN': '登记人', en: 'Entered by' }, width: 14, format: '@', required: true },
    { key: 'at', header: { 'zh-CN': '登记时间', en: 'Entered at' }, width: 26, format: '@', required: true },
    {
      key: 'fingerprint',
      header: { 'zh-CN': '标准指纹', en: 'Rubric version' },
      width: 18,
      format: '@',
      required: true,
    },
    { key: 'checks', header: { 'zh-CN': '单元格校验', en: 'Cell checks' }, width: 12, format: '@', required: true },
    { key: 'previous', header: { 'zh-CN': '上一条指纹', en: 'Previous hash' }, width: 18, format: '@', required: true },
    { key: 'hash', header: { 'zh-CN': '本条指纹', en: 'Own hash' }, width: 18, format: '@', required: true },
  ],
};

/** The book as its sheet says it. */
export interface KeptPoints {
  /** Absent when there is no such sheet, or it has no header. */
  readonly table?: Table;
  readonly lines: readonly BookLine[];
  /** Row of the sheet of each line, from 0. */
  readonly rows: readonly number[];
  /** The lines as entries; to be trusted only where the chain holds. */
  readonly entries: readonly Entry[];
  /** What keeps the sheet from being a book: missing columns, formulas, a second header, values that are none. */
  readonly findings: readonly Finding[];
}

const NOTHING: KeptPoints = { lines: [], rows: [], entries: [], findings: [] };

export function readPoints(grid: Grid | undefined): KeptPoints {
  if (!grid) return NOTHING;
  const table = findTable(grid, POINTS_SHEET);
  if (!table) {
    const data = { name: POINTS_SHEET.name, headers: POINTS_SHEET.columns.map(bothHeaders) };
    const at = { sheet: grid.sheet, row: 0, column: 0 };
    return { ...NOTHING, findings: [{ at, code: 'sheet-unreadable', severity: 'error', data }] };
  }
  const missing = missingHeaders(table, POINTS_SHEET);
  if (missing.length > 0) return { ...NOTHING, table, findings: missing };
  const findings: Finding[] = [];
  const rows = table.rows.filter((row) => {
    if ([...table.columns.values()].every((column) => isBlank(valueAt(grid, row, column)))) return false;
    if (matchHeaders(grid.rows[row]!, POINTS_SHEET.columns).size < CELLS.length / 2) return true;
    findings.push(findingAt(table, row, 'no', 'points-header-repeated', 'error'));
    return false;
  });
  const lines = rows.map((row) => lineOf(table, row));
  const entries = lines.flatMap((line, i): Entry[] => {
    findings.push(...formulasIn(table, rows[i]!));
    const entry = entryOf(line);
    return entry ? [entry] : [];
  });
  return { table, lines, rows, entries, findings };
}

const bothHeaders = ({ header }: ColumnDefinition): string => `${header['zh-CN']} / ${header.en}`;

/** A formula may say something else tomorrow. */
const formulasIn = (table: Table, row: number): Finding[] =>
  table.grid.formulas
    ? CELLS.flatMap((cell) =>
        table.grid.formulas!.has(formulaKey(row, table.columns.get(cell)!))
          ? [findingAt(table, row, cell, 'points-formula', 'error', { column: cell })]
          : [],
      )
    : [];

function lineOf(table: Table, row: number): BookLine {
  const text = (cell: Cell): string =>
    spell(cell, valueAt(table.grid, row, table.columns.get(cell)!), table.grid.dates1904);
  const fields = Object.fromEntries(FIELDS.map((field) => [field, text(field)])) as Record<Field, string>;
  return { fields, checks: text('checks'), previous: text('previous'), hash: text('hash') };
}

/** One spelling for every way in which a sheet may hold the same value. */
function spell(cell: Cell, value: Value, dates1904 = false): string {
  if (value === null) return '';
  if (cell === 'no' || cell === 'points' || cell === 'balance') {
    const number = typeof value === 'number' ? fromNumber(value) : parseDecimal(cleanText(String(value)));
    return number ? toText(number) : String(value);
  }
  if (cell === 'date') {
    const isDay = typeof value === 'number' && Number.isInteger(value);
    return (isDay ? fromSerial(value, dates1904) : parseDate(String(value))) ?? String(value);
  }
  const text = String(value).replace(/\r\n?/g, '\n');
  return cell === 'kind' ? (readWord(ENTRY_KIND_WORDS, text) ?? text) : text;
}

function entryOf({ fields, previous, hash }: BookLine): Entry | undefined {
  const [points, balance] = [parseDecimal(fields.points), parseDecimal(fields.balance)];
  const kind = readWord(ENTRY_KIND_WORDS, fields.kind);
  const date = parseDate(fields.date);
  if (!points || !balance || !kind || !date) return undefined;
  const { at, engineer, source, why, fingerprint, by } = fields;
  return {
    no: Number(fields.no),
    at,
    date,
    engineer,
    kind,
    source,
    points,
    why,
    fingerprint,
    by,
    balance,
    previous,
    hash,
  };
}

/** An exact number as a cell holds it: as a text where a float would not be exact. */
function exactCell(value: Rational): Value {
  const number = toNumber(value);
  const back = fromNumber(number);
  return back.n === value.n && back.d === value.d ? number : toText(value);
}

/** An entry as cells, by column key. */
export const entryCells = (entry: Entry, language: Language, dates1904 = false): Readonly<Record<Cell, Value>> => ({
  ...fieldsOf(entry),
  no: entry.no,
  date: toSerial(entry.date, dates1904),
  kind: ENTRY_KIND_WORDS[entry.kind][language],
  points: exactCell(entry.points),
  balance: exactCell(entry.balance),
  checks: checksOf(fieldsOf(entry)),
  previous: entry.previous,
  hash: entry.hash,
});
