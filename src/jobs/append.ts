import type { Change } from '../engine/grid/change';
import type { Grid } from '../engine/grid/grid';
import { contentAt, widthOf } from '../engine/grid/grid';
import type { Plan } from '../engine/grid/plan';
import type { Value } from '../engine/grid/value';
import { sameContent } from '../engine/grid/value';
import type { Language } from '../i18n/language';
import type { SheetDefinition } from '../sheets/definition';
import { headers } from '../sheets/definition';
import { lookOf } from '../sheets/look';
import type { Table } from '../sheets/table';
import { findTable } from '../sheets/table';

/** The first row below everything that the table holds. */
export const nextRow = (table: Table): number => (table.rows.at(-1) ?? table.headerRow) + 1;

/** The changes that make a row hold these values, by column; cells that hold them already are left alone. */
export function writeRow(table: Table, row: number, values: ReadonlyMap<number, Value>, why: string): Change[] {
  return [...values].flatMap(([column, after]): Change[] => {
    const before = contentAt(table.grid, row, column);
    return sameContent(before, after) ? [] : [{ at: { sheet: table.grid.sheet, row, column }, before, after, why }];
  });
}

/** Values by column key as values by column; keys that the sheet has no column for are left out. */
export const byColumn = (table: Table, values: Readonly<Record<string, Value>>): Map<number, Value> =>
  new Map(
    Object.entries(values).flatMap(([key, value]): [number, Value][] => {
      const column = table.columns.get(key);
      return column === undefined ? [] : [[column, value]];
    }),
  );

/** A row to be appended, by column key. */
export interface NewRow {
  readonly values: Readonly<Record<string, Value>>;
  /** What goes on to the right of the last column. */
  readonly beyond?: readonly Value[];
}

/** What a sheet of ours that is only ever appended to needs. */
export interface Appending {
  readonly definition: Pick<SheetDefinition, 'name' | 'columns' | 'print'>;
  /** The sheet as it is; absent where the workbook has none. */
  readonly grid: Grid | undefined;
  readonly language: Language;
  readonly why: string;
}

/**
 * New rows behind the last one, or with the sheet itself where it is missing. A row is kept whole or not at all:
 * `lacking` names the headers that are gone.
 */
export function appendTo(
  { definition, grid, language, why }: Appending,
  rows: readonly NewRow[],
): Pick<Plan, 'add' | 'changes'> | { readonly lacking: readonly string[] } {
  if (rows.length === 0) return { add: [], changes: [] };
  if (!grid) {
    const lines = rows.map(({ values, beyond = [] }) => [
      ...definition.columns.map(({ key }) => values[key] ?? null),
      ...beyond,
    ]);
    const look = lookOf(definition, { language, frozenColumns: 1 });
    return { changes: [], add: [{ name: definition.name, rows: [headers(definition, language), ...lines], look }] };
  }
  const table = findTable(grid, definition);
  const lacking = lackingHeaders(definition, table, language);
  if (!table || lacking.length > 0) return { lacking };
  const last = table.columns.get(definition.columns.at(-1)!.key)!;
  const changes = rows.flatMap(({ values, beyond = [] }, i) => {
    const cells = byColumn(table, values);
    beyond.forEach((value, place) => cells.set(last + 1 + place, value));
    return writeRow(table, nextRow(table) + i, cells, why);
  });
  return { add: [], changes };
}

/** Headers of the definition that the sheet lacks; one that came later is no loss. */
export const lackingHeaders = (
  { columns }: Pick<SheetDefinition, 'columns'>,
  table: Table | undefined,
  language: Language,
): string[] =>
  columns.filter(({ key, late }) => !late && !table?.columns.has(key)).map(({ header }) => header[language]);

/** The table with a column that came later: where the sheet lacks it, its header goes behind everything else. */
export function lateHeader(
  table: Table,
  { columns }: Pick<SheetDefinition, 'columns'>,
  key: string,
  language: Language,
  why: string,
): { readonly table: Table; readonly changes: readonly Change[] } {
  if (table.columns.has(key)) return { table, changes: [] };
  const column = widthOf(table.grid);
  const header = columns.find((each) => each.key === key)!.header[language];
  const wider = { ...table, columns: new Map([...table.columns, [key, column]]) };
  return { table: wider, changes: writeRow(table, table.headerRow, new Map([[column, header]]), why) };
}
