import { columnName } from '../../engine/grid/address';
import type { Grid } from '../../engine/grid/grid';
import { valueAt } from '../../engine/grid/grid';
import type { Content, Value } from '../../engine/grid/value';
import { divide, ONE, toNumber } from '../../engine/number/rational';
import type { Rubric } from '../../engine/rubric/rubric';
import type { Table } from '../../sheets/table';
import { isBlank } from '../../sheets/table';
import type { VisitColumns } from '../../sheets/visits';

/** The sheets that a rubric is read from. */
export interface RubricSheets {
  readonly rubric: Table;
  readonly bands: Table;
  readonly settings: Table | undefined;
  readonly visits: VisitColumns;
}

export const formula = (text: string): Content => ({ formula: text, result: null });

/** Steps of the score in one point. */
export const stepsOf = ({ settings }: Rubric): number => toNumber(divide(ONE, settings.step));

/** A sheet's name as formulas write it. */
export const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

export const cellRef = (sheet: string, row: number, column: number): string =>
  `${quoted(sheet)}!$${columnName(column)}$${row + 1}`;

/** A cell of a sheet of ours, and what it holds today; nothing when the sheet has no such column. */
export interface Source {
  readonly ref: string;
  readonly value: Value;
}

export function sourceAt({ grid, columns }: Table, row: number, key: string): Source | undefined {
  const column = columns.get(key);
  return column === undefined
    ? undefined
    : { ref: cellRef(grid.sheet, row, column), value: valueAt(grid, row, column) };
}

/** A test that a cell still holds what it held; texts are compared with a copy of them that stands in a cell. */
export function unchanged(source: Source | undefined, copy: string): string {
  if (!source) return 'TRUE';
  const { ref, value } = source;
  if (isBlank(value)) return `LEN(TRIM(${ref}))=0`;
  return typeof value === 'string' ? `EXACT(${ref}&"",${copy}&"")` : `${ref}=${copy}`;
}

/** A test that a column has as many filled cells below its header as it had. */
export function sameCount({ grid, headerRow, columns }: Table, key: string): string {
  const column = columns.get(key);
  if (column === undefined) return 'TRUE';
  const name = columnName(column);
  const filled = (grid: Grid): number =>
    grid.rows.slice(headerRow + 1).filter((_, i) => valueAt(grid, headerRow + 1 + i, column) !== null).length;
  const range = `${quoted(grid.sheet)}!$${name}$${headerRow + 2}:$${name}$${headerRow + 2001}`;
  return `COUNTA(${range})=${filled(grid)}`;
}
