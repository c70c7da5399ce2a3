import type { Change } from '../engine/grid/change';
import type { Grid } from '../engine/grid/grid';
import { contentAt } from '../engine/grid/grid';
import type { Colour, SheetLook } from '../engine/grid/look';
import type { Finding, Plan } from '../engine/grid/plan';
import type { Value } from '../engine/grid/value';
import { sameContent } from '../engine/grid/value';
import type { Language } from '../i18n/language';
import type { SheetDefinition } from '../sheets/definition';
import { headers } from '../sheets/definition';
import { lookOf } from '../sheets/look';
import { aboutSheet, findTable } from '../sheets/table';
import type { KeptRow } from './kept-rows';
import { keepRows } from './kept-rows';
import type { Part } from './ledger-parts';

/** A sheet of ours whose rows people write beside, as it is to be. */
export interface SheetToKeep {
  readonly definition: SheetDefinition<string>;
  /** The sheet as it is; absent where the workbook has none. */
  readonly grid: Grid | undefined;
  /** What stands above the header. */
  readonly lines: readonly string[];
  readonly rows: readonly KeptRow[];
  /** What a row that is in no list any more becomes, by column key. */
  readonly gone: KeptRow['cells'];
  /** By column key: colours of its words. */
  readonly colours?: Readonly<Record<string, Readonly<Record<string, Colour>>>>;
  readonly frozenColumns: number;
  /** Code of the finding for a sheet that has lost its key column. */
  readonly unreadable: string;
  readonly language: Language;
  readonly why: string;
}

export interface KeptSheet extends Part {
  readonly looks: Plan['looks'];
  /** Rows that are in no list any more and keep their place for the sake of their notes. */
  readonly gone: number;
  readonly findings: readonly Finding[];
}

/** Lines that say what the sheet is about, the header, then the rows; a sheet that is there keeps what people wrote. */
export function keepSheet(sheet: SheetToKeep): KeptSheet {
  const { definition, grid, lines, rows, language, why } = sheet;
  const nothing = { add: [], changes: [], looks: [], gone: 0, findings: [] };
  if (!grid) {
    const keys = definition.columns.map(({ key }) => key);
    const cells = rows.map((row) => keys.map((key) => row.cells[key] ?? null));
    const content = [...lines.map((line) => [line]), headers(definition, language), ...cells];
    const look = keptLook(sheet, new Map(keys.map((key, i) => [key, i])), lines.length, content.length);
    return { ...nothing, add: [{ name: definition.name, rows: content, look }] };
  }
  const table = findTable(grid, definition);
  if (!table?.columns.has('key')) {
    const about = aboutSheet(grid.sheet, sheet.unreadable, 'error', { sheet: grid.sheet });
    return { ...nothing, findings: [about] };
  }
  const kept = keepRows(table, definition, rows, { language, why, theirs: ['note'], gone: sheet.gone });
  // Somebody who took the lines off does not want them back.
  const first = table.headerRow - lines.length;
  const above = first < 0 ? [] : lines.flatMap((line, i) => setCell(grid, first + i, 0, line, why));
  const look = keptLook(sheet, kept.columns, table.headerRow, grid.rows.length);
  return {
    ...nothing,
    changes: [...above, ...kept.changes],
    looks: kept.addedColumns ? [{ sheet: grid.sheet, look }] : [],
    gone: kept.gone,
  };
}

function setCell(grid: Grid, row: number, column: number, after: Value, why: string): Change[] {
  const before = contentAt(grid, row, column);
  return sameContent(before, after) ? [] : [{ at: { sheet: grid.sheet, row, column }, before, after, why }];
}

/** How a sheet looks whose columns stand where people have moved them. */
export function keptLook(
  {
    definition,
    language,
    frozenColumns,
    colours = {},
  }: Pick<SheetToKeep, 'definition' | 'language' | 'frozenColumns' | 'colours'>,
  columns: ReadonlyMap<string, number>,
  headerRow: number,
  height: number,
): SheetLook {
  const look = lookOf(definition, { language, headerRow, frozenColumns });
  return {
    ...look,
    columns: definition.columns.map(({ key }, i) => ({
      ...look.columns[i]!,
      column: columns.get(key)!,
      ...(colours[key] && { colours: colours[key] }),
    })),
    lastRow: Math.max(look.lastRow, height + 500),
  };
}
