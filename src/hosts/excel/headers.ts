import type { Change } from '../../engine/grid/change';
import type { Grid } from '../../engine/grid/grid';
import { contentAt } from '../../engine/grid/grid';
import type { Content } from '../../engine/grid/value';
import type { Area } from './area';
import type { Resize, TableState } from './tables';

const headerOf = (area: Area): Area => ({ ...area, rows: 1 });

/** The header rows, as they will lie, of the tables whose headers these changes write to. */
export function writtenHeaders(
  tables: readonly TableState[],
  planned: readonly Resize[],
  changes: readonly Change[],
): Area[] {
  return tables
    .map((table) => headerOf(planned.find((resize) => resize.table === table)?.to ?? table.area))
    .filter((header) => changes.some(({ at }) => at.sheet === header.sheet && at.row === header.row));
}

const nameOf = (content: Content): string => (typeof content === 'string' ? content.trim().toLowerCase() : '');

/**
 * Whether a cell is a table's header that would not stay as it is written: a header is a text, and none is there twice.
 * Excel would quietly make another of it.
 */
export function badHeader(
  headers: readonly Area[],
  changes: readonly Change[],
  gridOf: (sheet: string) => Grid,
): (sheet: string, row: number, column: number) => boolean {
  const named = headers.map((area) => {
    const grid = gridOf(area.sheet);
    const names = new Map(
      Array.from({ length: area.columns }, (_, c) => [
        area.column + c,
        nameOf(contentAt(grid, area.row, area.column + c)),
      ]),
    );
    for (const { at, after } of changes)
      if (at.sheet === area.sheet && at.row === area.row && names.has(at.column)) names.set(at.column, nameOf(after));
    return { area, names };
  });
  return (sheet, row, column) =>
    named.some(({ area, names }) => {
      const name = names.get(column);
      if (area.sheet !== sheet || area.row !== row || name === undefined) return false;
      return name === '' || [...names].some(([other, taken]) => other !== column && taken === name);
    });
}
