import type { Grid } from '../engine/grid/grid';
import type { SheetDefinition } from '../sheets/definition';
import { findTable } from '../sheets/table';
import type { SheetWords } from './session';

/**
 * How the cells of sheets of ours are read that the pane itself does not read: headers, and days and times as people write them.
 * @param names what the sheets are called in the workbook
 * @param textOf a day or a time by its serial number
 */
export const sheetWords = <Key extends string>(
  definitions: readonly SheetDefinition<Key>[],
  names: Readonly<Partial<Record<Key, string>>>,
  grids: readonly Grid[],
  textOf: (serial: number, dates1904?: boolean) => string | null | undefined,
): SheetWords[] =>
  definitions.flatMap((definition): SheetWords[] => {
    const grid = grids.find(({ sheet }) => sheet === names[definition.key]);
    const table = grid && findTable(grid, definition);
    if (!table) return [];
    const timed = definition.columns.filter(({ format }) => format?.startsWith('yyyy')).map(({ key }) => key);
    const columns = new Set(timed.flatMap((key) => table.columns.get(key) ?? []));
    return [
      {
        sheet: grid.sheet,
        headers: (grid.rows[table.headerRow] ?? []).map((cell) => String(cell ?? '')),
        time: (serial, column) => (columns.has(column) && textOf(serial, grid.dates1904)) || undefined,
      },
    ];
  });
