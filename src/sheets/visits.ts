import type { Grid } from '../engine/grid/grid';
import { valueAt } from '../engine/grid/grid';
import { FORMATS } from '../engine/grid/number-format';
import { isIdentifier, wordKey } from '../engine/parse/text';
import type { Criterion } from '../engine/rubric/rubric';
import type { SheetDefinition } from './definition';
import type { Table } from './table';
import { filledRows, findTable, HEADER_SEARCH, matchHeaders } from './table';

/**
 * Visits, a row each: who, when, where, and a column for each criterion. Above the headers, which people may reword,
 * stands a row of stable ids; it says what a column is.
 */
export const VISITS_SHEET: SheetDefinition = {
  key: 'visits',
  name: 'Visits 回访',
  // On one page's width nobody could read it.
  print: { landscape: true, repeatHeader: true },
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
    { key: 'date', header: { 'zh-CN': '回访日期', en: 'Date' }, also: ['日期'], width: 12, format: FORMATS.date },
    { key: 'engineer', header: { 'zh-CN': '工程师', en: 'Engineer' }, also: ['回访人'], width: 14, format: '@' },
    { key: 'group', header: { 'zh-CN': '小组', en: 'Group' }, width: 16, format: '@' },
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

/** The id above a column that every visit has. The mark tells it from a criterion of the same name, and a row of ids from a row of headers. */
export const fixedId = (key: string): string => `#${key}`;

/** Finds the header and tells what each column is: by the id above it, otherwise by its header. */
export function findVisitColumns(grid: Grid, criteria: readonly Criterion[]): VisitColumns | undefined {
  const idRow = findIdRow(grid);
  const table = idRow === undefined ? findTable(grid, VISITS_SHEET) : tableUnder(grid, idRow);
  if (!table) return undefined;

  const byName = new Map(criteria.map(({ id, name }) => [wordKey(name), id]));
  const columns = new Map<string, number>();
  const repeated: { id: string; column: number }[] = [];
  const taken = new Set(table.columns.values());
  const width = Math.max(rowLength(grid, table.headerRow), idRow === undefined ? 0 : rowLength(grid, idRow));
  for (let column = 0; column < width; column++) {
    if (taken.has(column)) continue;
    const id = columnId(grid, idRow, table.headerRow, column, byName);
    if (!id) continue;
    if (columns.has(id)) repeated.push({ id, column });
    else columns.set(id, column);
  }
  return { table, ...(idRow !== undefined && { idRow }), columns, repeated };
}

const rowLength = (grid: Grid, row: number): number => grid.rows[row]?.length ?? 0;

function findIdRow(grid: Grid): number | undefined {
  const row = grid.rows.slice(0, HEADER_SEARCH).findIndex((cells) => cells.includes(fixedId('visit')));
  return row < 0 ? undefined : row;
}

/** The ids say where the fixed columns are; a header counts only where no id stands above it. */
function tableUnder(grid: Grid, idRow: number): Table {
  const headerRow = idRow + 1;
  const byHeader = matchHeaders(grid.rows[headerRow] ?? [], VISITS_SHEET.columns);
  const ids = grid.rows[idRow]!.map((id) => String(id ?? '').trim());
  const columns = VISITS_SHEET.columns.flatMap(({ key }): [string, number][] => {
    const column = ids.includes(fixedId(key)) ? ids.indexOf(fixedId(key)) : byHeader.get(key);
    return column === undefined || (ids[column] && ids[column] !== fixedId(key)) ? [] : [[key, column]];
  });
  return { grid, headerRow, columns: new Map(columns), rows: filledRows(grid, headerRow + 1) };
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
