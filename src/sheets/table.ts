import type { Grid } from '../engine/grid/grid';
import { valueAt } from '../engine/grid/grid';
import type { Finding, FindingData, Severity } from '../engine/grid/plan';
import type { Value } from '../engine/grid/value';
import type { CalendarDate } from '../engine/parse/date';
import { fromSerial, parseDate } from '../engine/parse/date';
import { wordKey } from '../engine/parse/text';
import type { ColumnDefinition, SheetDefinition } from './definition';

/** A sheet seen as records: where its header stands and which column holds what. */
export interface Table {
  readonly grid: Grid;
  readonly headerRow: number;
  /** Column of the grid by column key. */
  readonly columns: ReadonlyMap<string, number>;
  /** Rows below the header that hold anything, from 0 at the top of the sheet. */
  readonly rows: readonly number[];
}

/** Headers are looked for this far down: titles and notes may stand above them. */
export const HEADER_SEARCH = 20;

export const isBlank = (value: Value): boolean => value === null || (typeof value === 'string' && value.trim() === '');

/** The row with the most headers of the definition, and its columns; `undefined` when no required header is found. */
export function findTable(grid: Grid, definition: Pick<SheetDefinition, 'columns'>): Table | undefined {
  let best: { headerRow: number; columns: Map<string, number> } | undefined;
  for (let row = 0; row < Math.min(HEADER_SEARCH, grid.rows.length); row++) {
    const columns = matchHeaders(grid.rows[row]!, definition.columns);
    if (columns.size > (best?.columns.size ?? 0)) best = { headerRow: row, columns };
  }
  if (!best || !definition.columns.some((column) => column.required && best.columns.has(column.key))) return undefined;
  return { grid, ...best, rows: filledRows(grid, best.headerRow + 1) };
}

/** The first column that fits each definition wins. */
export function matchHeaders(cells: readonly Value[], definitions: readonly ColumnDefinition[]): Map<string, number> {
  const keys = new Map<string, string>();
  for (const { key, header, also = [] } of definitions) {
    for (const name of [key, ...Object.values(header), ...also]) keys.set(wordKey(name), key);
  }
  const columns = new Map<string, number>();
  cells.forEach((cell, column) => {
    const key = typeof cell === 'string' ? keys.get(wordKey(cell)) : undefined;
    if (key !== undefined && !columns.has(key)) columns.set(key, column);
  });
  return columns;
}

export function filledRows(grid: Grid, from: number): number[] {
  const rows: number[] = [];
  for (let row = from; row < grid.rows.length; row++) if (!grid.rows[row]!.every(isBlank)) rows.push(row);
  return rows;
}

/** The value in a named column, `null` where the sheet has no such column. */
export function cellOf(table: Table, row: number, key: string): Value {
  const column = table.columns.get(key);
  return column === undefined ? null : valueAt(table.grid, row, column);
}

/** The cell as a trimmed text; numbers and booleans as they print. */
export function textOf(table: Table, row: number, key: string): string {
  const value = cellOf(table, row, key);
  return value === null ? '' : String(value).trim();
}

/** A finding about a cell of a named column; about the row's first cell when the sheet has no such column. */
export const findingAt = (
  table: Table,
  row: number,
  key: string,
  code: string,
  severity: Severity,
  data: FindingData = {},
): Finding => ({
  at: { sheet: table.grid.sheet, row, column: table.columns.get(key) ?? 0 },
  code,
  severity,
  data,
});

/** A finding about a sheet as a whole. */
export const aboutSheet = (sheet: string, code: string, severity: Severity, data: FindingData = {}): Finding => ({
  at: { sheet, row: 0, column: 0 },
  code,
  severity,
  data,
});

/** What a sheet says that has none of the headers which its definition needs. */
export const unreadableSheet = (
  { sheet }: Pick<Grid, 'sheet'>,
  { name, columns }: Pick<SheetDefinition<string>, 'name' | 'columns'>,
): Finding => {
  const headers = columns.filter(({ required }) => required).map(({ header }) => header.en);
  return aboutSheet(sheet, 'sheet-unreadable', 'error', { name, headers });
};

/** The day in a named column, written as a date or as a text; `undefined` for a blank and for what is no day. */
export function dayAt(table: Table, row: number, key: string): CalendarDate | undefined {
  const value = cellOf(table, row, key);
  return typeof value === 'number' ? fromSerial(value, table.grid.dates1904) : parseDate(textOf(table, row, key));
}

/** Says which required headers a table lacks. */
export function missingHeaders(table: Table, definition: Pick<SheetDefinition, 'columns'>): Finding[] {
  const missing = definition.columns.filter((column) => column.required && !table.columns.has(column.key));
  if (missing.length === 0) return [];
  const names = missing.map((column) => `${column.header['zh-CN']} / ${column.header.en}`);
  return [findingAt(table, table.headerRow, '', 'header-missing', 'error', { headers: names })];
}
