import type { Change } from '../engine/grid/change';
import { EMPTY_PLAN } from '../engine/grid/plan';
import { contentAt, widthOf } from '../engine/grid/grid';
import { readBook } from '../sheets/read-book';
import { criterionColumns, VISITS_FROZEN_COLUMNS } from '../sheets/visit-draft';
import type { Job } from './job';

/**
 * Gives each new criterion of the rubrics its columns in the Visits sheet, behind the last one: nothing that is there
 * moves, and old marks stay where they are (S3).
 */
export const columns: Job<object, { readonly added: readonly string[] }> = (grids, _options, { language }) => {
  const book = readBook(grids);
  const visits = book.visitColumns;
  if (!visits) return { plan: EMPTY_PLAN, report: { added: [] } };
  const { table, idRow } = visits;
  const missing = new Map([...book.withoutColumn.values()].flat().map((criterion) => [criterion.id, criterion]));
  let next = widthOf(table.grid);
  const added = [...missing.values()].flatMap((criterion) => {
    const fresh = criterionColumns(criterion, next, language).filter(({ id }) => !visits.columns.has(id));
    const placed = fresh.map((column, i) => ({ ...column, look: { ...column.look, column: next + i } }));
    next += placed.length;
    return placed;
  });
  const sheet = table.grid.sheet;
  const set = (row: number, column: number, after: string): Change => ({
    at: { sheet, row, column },
    before: contentAt(table.grid, row, column),
    after,
    why: 'columns',
  });
  const changes = added.flatMap(({ id, header, look }) => [
    ...(idRow === undefined ? [] : [set(idRow, look.column, id)]),
    // Without a row of ids the header itself must say which criterion it is.
    set(table.headerRow, look.column, idRow === undefined && !id.includes('#') ? id : header),
  ]);
  const look = {
    headerRow: table.headerRow,
    frozenColumns: VISITS_FROZEN_COLUMNS,
    ...(idRow !== undefined && { idRow }),
    columns: added.map((column) => column.look),
    lastRow: Math.max(table.headerRow + 1000, table.grid.rows.length + 500),
  };
  const looks = added.length > 0 ? [{ sheet, look }] : [];
  const ids = added.map(({ id }) => id).filter((id) => missing.has(id));
  return { plan: { ...EMPTY_PLAN, changes, looks }, report: { added: ids } };
};
