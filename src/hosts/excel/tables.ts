import type { Change } from '../../engine/grid/change';
import type { Grid } from '../../engine/grid/grid';
import { contentAt } from '../../engine/grid/grid';
import type { Area } from './area';
import { rangesIn } from './area';

/** A table on a sheet that a plan writes to. */
export interface TableState {
  readonly id: string;
  /** With its header row. */
  readonly area: Area;
  readonly hasTotals: boolean;
}

/** A table and the area it is to have. */
export interface Resize {
  readonly table: TableState;
  readonly to: Area;
}

/** What tables were before they grew for changes of ours, by id: so far they may shrink again. */
export type Grown = Map<string, Pick<Area, 'rows' | 'columns'>>;

const isEmpty = ({ after }: Change): boolean => after === null || after === '';
const on = (changes: readonly Change[], sheet: string): readonly Change[] =>
  changes.filter(({ at }) => at.sheet === sheet);

/** The table's area with the rows written right below it and the headers written right beside it: Excel adds neither. */
function grow({ area, hasTotals }: TableState, changes: readonly Change[]): Area {
  const written = on(changes, area.sheet).filter((change) => !isEmpty(change));
  const headers = new Set(written.filter(({ at }) => at.row === area.row).map(({ at }) => at.column));
  let { rows, columns } = area;
  while (headers.has(area.column + columns)) columns++;
  const filled = new Set(
    written.filter(({ at }) => at.column >= area.column && at.column < area.column + columns).map(({ at }) => at.row),
  );
  while (!hasTotals && filled.has(area.row + rows)) rows++;
  return { ...area, rows, columns };
}

/** The columns left when headers that the table grew for are taken away again. */
function shrinkColumns({ id, area }: TableState, changes: readonly Change[], grown: Grown): number {
  const cleared = new Set(
    on(changes, area.sheet)
      .filter((change) => change.at.row === area.row && isEmpty(change))
      .map(({ at }) => at.column),
  );
  let { columns } = area;
  while (columns > (grown.get(id)?.columns ?? Infinity) && cleared.has(area.column + columns - 1)) columns--;
  return columns;
}

/** The rows at a table's end that changes may leave empty and that it grew for, across the whole table. */
export function emptying({ id, area }: TableState, changes: readonly Change[], grown: Grown): Area | undefined {
  const cleared = new Set(
    on(changes, area.sheet)
      .filter(isEmpty)
      .map(({ at }) => at.row),
  );
  const least = grown.get(id)?.rows ?? Infinity;
  let end = area.rows;
  while (end > least && cleared.has(area.row + end - 1)) end--;
  return end === area.rows ? undefined : { ...area, row: area.row + end, rows: area.rows - end };
}

/**
 * The tables that get another size with these changes.
 * @param after the sheet with the changes made, where `emptying` looked; without it rows stay
 */
export function resizes(
  tables: readonly TableState[],
  changes: readonly Change[],
  grown: Grown,
  after: (sheet: string) => Grid | undefined,
): Resize[] {
  return tables.flatMap((table): Resize[] => {
    const { area } = table;
    const larger = grow(table, changes);
    const columns = larger.columns > area.columns ? larger.columns : shrinkColumns(table, changes, grown);
    const grid = after(area.sheet);
    const end = emptying(table, changes, grown);
    let { rows } = larger;
    const isBlank = (row: number): boolean =>
      Array.from({ length: area.columns }, (_, c) => contentAt(grid!, row, area.column + c)).every((c) => c === null);
    if (grid && end && rows === area.rows) while (area.row + rows > end.row && isBlank(area.row + rows - 1)) rows--;
    return rows === area.rows && columns === area.columns ? [] : [{ table, to: { ...area, rows, columns } }];
  });
}

export function queueResize(context: Excel.RequestContext, { table, to }: Resize): void {
  context.workbook.worksheets.getItem(to.sheet).tables.getItem(table.id).resize(rangesIn(context)(to));
}
