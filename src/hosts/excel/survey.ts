import type { Plan } from '../../engine/grid/plan';
import { HostError } from '../host';
import { usedAreas } from './read';
import type { TableState } from './tables';

/** A sheet of the workbook as it is now. */
export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly isHidden: boolean;
  readonly isProtected: boolean;
}

/** What a plan finds before anything is written. */
export interface Survey {
  readonly sheets: readonly SheetState[];
  readonly tables: readonly TableState[];
  /** Rows of the sheets that are written to, up to the last one used. */
  readonly ends: ReadonlyMap<string, number>;
}

const LOADED = [
  'items/id',
  'items/name',
  'items/visibility',
  'items/protection/protected',
  'items/autoFilter/isDataFiltered',
  'items/tables/items/id',
  'items/tables/items/showTotals',
  'items/tables/items/autoFilter/isDataFiltered',
].join(',');

/**
 * Looks at what a plan is about to touch. Two syncs, one where only sheets are added.
 * @throws {HostError} `filtered` when rows of a sheet are filtered out: Excel would write to the wrong ones;
 *   `structure-protected` when sheets can be neither added nor taken away
 */
export async function survey(context: Excel.RequestContext, plan: Plan): Promise<Survey> {
  const { worksheets, protection } = context.workbook;
  worksheets.load(LOADED);
  protection.load('protected');
  await context.sync();
  if (protection.protected && plan.add.length + plan.remove.length > 0) throw new HostError('structure-protected');

  const written = new Set(plan.changes.map(({ at }) => at.sheet));
  const touched = worksheets.items.filter(({ name }) => written.has(name));
  for (const { name, autoFilter, tables } of touched)
    if ([autoFilter, ...tables.items.map((table) => table.autoFilter)].some((filter) => filter.isDataFiltered))
      throw new HostError('filtered', { sheet: name });

  const tables = touched.flatMap(({ name, tables: { items } }) =>
    items.map((table) => ({ name, table, range: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount') })),
  );
  const used = await usedAreas(
    context,
    touched.map(({ name }) => name),
  );
  return {
    sheets: worksheets.items.map(({ id, name, visibility, protection: { protected: isProtected } }) => ({
      id,
      name,
      isHidden: visibility !== 'Visible',
      isProtected,
    })),
    tables: tables.map(({ name, table: { id, showTotals }, range }) => ({
      id,
      area: {
        sheet: name,
        row: range.rowIndex,
        column: range.columnIndex,
        rows: range.rowCount,
        columns: range.columnCount,
      },
      hasTotals: showTotals,
    })),
    ends: new Map(used.map(({ sheet, row, rows }) => [sheet, row + rows])),
  };
}
