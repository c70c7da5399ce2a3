import type { Grid } from '../engine/grid/grid';
import { valueAt } from '../engine/grid/grid';
import { isIdentifier, wordKey } from '../engine/parse/text';
import type { Criterion } from '../engine/rubric/rubric';
import type { SheetDefinition } from './definition';
import type { Table } from './table';
import { findTable, isBlank } from './table';

/**
 * Visits, a row each: who, when, where, and a column for each criterion. Above the headers, which people may reword,
 * stands a row of stable ids; it says what a column is.
 */
export const VISITS_SHEET: SheetDefinition = {
  key: 'visits',
  name: 'Visits 回访',
  columns: [
    {
      key: 'visit',
      header: { 'zh-CN': '回访编号', en: 'Visit' },
      also: ['id', '编号'],
      width: 14,
      format: '@',
      required: true,
    },
    { key: 'rubric', header: { 'zh-CN': '标准编号', en: 'Rubric' }, also: ['评分标准'], width: 16, format: '@' },
    { key: 'date', header: { 'zh-CN': '回访日期', en: 'Date' }, also: ['日期'], width: 12, format: 'yyyy-mm-dd' },
    { key: 'engineer', header: { 'zh-CN': '工程师', en: 'Engineer' }, also: ['回访人'], width: 14, format: '@' },
    { key: 'group', header: { 'zh-CN': '小组', en: 'Group' }, width: 12, format: '@' },
    { key: 'customer', header: { 'zh-CN': '客户', en: 'Customer' }, width: 26, format: '@' },
    { key: 'evaluator', header: { 'zh-CN': '评分人', en: 'Evaluator' }, width: 12, format: '@' },
    { key: 'comment', header: { 'zh-CN': '综合评述', en: 'Overall comment' }, width: 50, format: '@', wrap: true },
  ],
};

/** The id of the column with the comments on a criterion. */
export const commentId = (criterion: string): string => `${criterion}#comment`;

export const COMMENT_HEADER = { 'zh-CN': (name: string) => `${name}评语`, en: (name: string) => `${name}: comment` };

export interface VisitColumns {
  readonly table: Table;
  /** Row of the stable ids, above the headers; absent in a sheet that people made themselves. */
  readonly idRow?: number;
  /** Column by criterion id, `commentId` or evidence name. The first of several with the same id. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns whose id stands further left already. */
  readonly repeated: readonly { readonly id: string; readonly column: number }[];
}

/** Finds the header and tells what each column is: by the id above it, otherwise by its header. */
export function findVisitColumns(grid: Grid, criteria: readonly Criterion[]): VisitColumns | undefined {
  const table = findTable(grid, VISITS_SHEET);
  if (!table) return undefined;
  const known = new Set([...VISITS_SHEET.columns.map((column) => column.key), ...criteria.map(({ id }) => id)]);
  const above = table.headerRow - 1;
  const idRow = above >= 0 && grid.rows[above]!.some((id) => known.has(String(id))) ? above : undefined;
  const fixed = fixedColumns(table, idRow);

  const byName = new Map(criteria.map(({ id, name }) => [wordKey(name), id]));
  const columns = new Map<string, number>();
  const repeated: { id: string; column: number }[] = [];
  const taken = new Set(fixed.values());
  const width = Math.max(grid.rows[table.headerRow]!.length, idRow === undefined ? 0 : grid.rows[idRow]!.length);
  for (let column = 0; column < width; column++) {
    if (taken.has(column)) continue;
    const id = columnId(grid, idRow, table.headerRow, column, byName);
    if (!id) continue;
    if (columns.has(id) || fixed.has(id)) repeated.push({ id, column });
    else columns.set(id, column);
  }
  return { table: { ...table, columns: fixed }, ...(idRow !== undefined && { idRow }), columns, repeated };
}

/** The id row says where the fixed columns are; headers only where it says nothing. */
function fixedColumns(table: Table, idRow: number | undefined): Map<string, number> {
  if (idRow === undefined) return new Map(table.columns);
  const ids = table.grid.rows[idRow]!.map((id) => String(id ?? '').trim());
  const found = VISITS_SHEET.columns.flatMap(({ key }) => {
    if (ids.includes(key)) return [[key, ids.indexOf(key)] as const];
    const column = table.columns.get(key);
    return column === undefined || !isBlank(valueAt(table.grid, idRow, column)) ? [] : [[key, column] as const];
  });
  return new Map(found);
}

function columnId(
  grid: Grid,
  idRow: number | undefined,
  headerRow: number,
  column: number,
  byName: ReadonlyMap<string, string>,
): string {
  const id = idRow === undefined ? '' : String(valueAt(grid, idRow, column) ?? '').trim();
  if (id) return id.normalize('NFKC');
  const header = String(valueAt(grid, headerRow, column) ?? '')
    .trim()
    .normalize('NFKC');
  return byName.get(wordKey(header)) ?? (isIdentifier(header) ? header : '');
}
