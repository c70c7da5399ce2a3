import type { Area } from '../grid/area';
import { holds } from '../grid/area';
import type { Value } from '../grid/value';
import type { Recipe } from './recipe';
import type { Part, RecognisedTable, Recognition } from './recognition';
import type { Source } from './source';

/** A sheet, how it was recognised, and what a person decided about it. */
export interface Recognised {
  readonly source: Source;
  readonly recognition: Recognition;
  readonly recipe?: Recipe;
}

/** A sheet, or a part of it whose rows go their own way. */
export interface RecognisedPart extends Recognised {
  /** The part's cells; absent for a whole sheet and for what other parts leave of one. */
  readonly area?: Area;
  /** Whether a cell is of this part. */
  readonly has: (row: number, column: number) => boolean;
}

/** Where a table begins: no two tables share that cell. */
const beginOf = ({ headerRows, top, columns }: RecognisedTable): readonly [number, number] => [
  headerRows[0] ?? top,
  columns[0]?.column ?? 0,
];

type Has = RecognisedPart['has'];

/** Which cells each part has: its area, or what is in no area. */
const cellsOf = (parts: readonly Part[]): readonly Has[] =>
  parts.map(({ area }): Has => {
    if (area) return (row, column) => holds(area, row, column);
    return (row, column) => parts.every((other) => !other.area || !holds(other.area, row, column));
  });

/** The tables of each part of a sheet. */
export const tablesIn = ({ parts, tables }: Recognition): readonly (readonly RecognisedTable[])[] =>
  parts ? cellsOf(parts).map((has) => tables.filter((table) => has(...beginOf(table)))) : [tables];

/** The parts of a sheet where tables stand beside each other, each with its own roles, tables and findings. */
export function partsOf(recognised: Recognised): readonly RecognisedPart[] {
  const { parts, findings } = recognised.recognition;
  if (!parts) return [{ ...recognised, has: () => true }];
  const tables = tablesIn(recognised.recognition);
  return cellsOf(parts).map((has, i): RecognisedPart => {
    const { area, roles } = parts[i]!;
    const own = findings.filter(({ at }) => has(at.row, at.column));
    return { ...recognised, recognition: { roles, tables: tables[i]!, findings: own }, has, ...(area && { area }) };
  });
}

/** The cells of an area alone, in their places. */
export function within(source: Source, area: Area): Source {
  const rows = source.grid.rows.map((row, i): readonly Value[] => {
    if (i < area.top || i > area.bottom || row.length <= area.left) return [];
    return row.slice(0, area.right + 1).fill(null, 0, area.left);
  });
  const merged = source.merged?.filter(({ top, left }) => holds(area, top, left));
  return { ...source, grid: { ...source.grid, rows }, ...(merged && { merged }) };
}

/** What some areas leave of a sheet, in its place. */
export function without(source: Source, areas: readonly Area[]): Source {
  const rows = source.grid.rows.map((row, i): readonly Value[] => {
    const taken = areas.filter(({ top, bottom }) => top <= i && i <= bottom);
    if (taken.length === 0) return row;
    const left = row.slice();
    for (const area of taken) left.fill(null, area.left, area.right + 1);
    return left;
  });
  const merged = source.merged?.filter(({ top, left }) => !areas.some((area) => holds(area, top, left)));
  return { ...source, grid: { ...source.grid, rows }, ...(merged && { merged }) };
}
