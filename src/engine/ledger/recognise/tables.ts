import type { Area } from '../../grid/area';
import type { Finding } from '../../grid/plan';
import type { CellContext } from '../../parse/reading';
import type { Learned } from '../learned';
import { NOTHING_LEARNED } from '../learned';
import type { Recipe } from '../recipe';
import type { Facts, RowRole } from '../recognition';
import type { Source } from '../source';
import type { HeaderRows, Sheet } from './header';
import { findHeader, headerFrom } from './header-extent';
import { isNewHeader } from './new-header';
import { shapeOf } from './shape';
import type { ReadTable } from './table';
import { readTable } from './table';

/** The tables of a sheet, or of a part of it, one below the other. */
export interface FoundTables {
  /** A role for each row of the grid. */
  readonly roles: RowRole[];
  readonly read: readonly ReadTable[];
  /** What is not about a table. */
  readonly findings: readonly Finding[];
}

/** Merged areas by the rows they touch. Very tall ones are no headers. */
function areasByRow(areas: readonly Area[]): ReadonlyMap<number, readonly Area[]> {
  const byRow = new Map<number, Area[]>();
  for (const area of areas) {
    for (let row = area.top; row <= Math.min(area.bottom, area.top + 100); row++) {
      const known = byRow.get(row);
      if (known) known.push(area);
      else byRow.set(row, [area]);
    }
  }
  return byRow;
}

export const sheetOf = (source: Source, learned: Learned = NOTHING_LEARNED): Sheet => ({
  source,
  learned,
  shape: shapeOf(source.grid),
  merged: areasByRow(source.merged ?? []),
});

/**
 * Reads the tables below each other.
 * @param before what titles beside these tables say: it holds for them too
 */
export function readTables(
  sheet: Sheet,
  headers: readonly HeaderRows[],
  recipe?: Recipe,
  before?: Facts | undefined,
): FoundTables {
  const { height, filled } = sheet.shape;
  const { grid } = sheet.source;
  const roles = new Array<RowRole>(height).fill('blank');
  if (filled.length === 0) return { roles, read: [], findings: [] };
  if (headers.length === 0) {
    for (const row of filled) roles[row] = 'unclear';
    const at = { sheet: grid.sheet, row: filled[0]!, column: 0 };
    return { roles, read: [], findings: [{ at, code: 'no-header', severity: 'error', data: { rows: filled.length } }] };
  }
  const context: CellContext = grid.dates1904 ? { dates1904: true } : {};
  const read: ReadTable[] = [];
  headers.forEach((_, i) => {
    const facts = read[0]?.table.facts ?? before;
    const table = readTable(sheet, extentOf(sheet, headers, i), { context, recipe, before: facts });
    table.rows.forEach((row, at) => (roles[row] = table.roles[at]!));
    read.push(table);
  });
  return { roles, read, findings: [] };
}

/** The rows of a table, those of its titles among them. */
export function extentOf(
  sheet: Sheet,
  headers: readonly HeaderRows[],
  i: number,
): { readonly top: number; readonly header: HeaderRows; readonly bottom: number } {
  const header = headers[i]!;
  const next = headers[i + 1];
  const top = i === 0 ? 0 : titlesFrom(sheet, headers[i - 1]!.last, header.first);
  const bottom = next ? titlesFrom(sheet, header.last, next.first) - 1 : sheet.shape.height - 1;
  return { top, header, bottom };
}

/** The headers of the tables below each other. */
export function headersOf(sheet: Sheet, recipe?: Recipe): HeaderRows[] {
  if (sheet.shape.filled.length === 0) return [];
  if (recipe?.headerRow === 0) return [{ first: 0, last: -1 }];
  const first = recipe?.headerRow === undefined ? findHeader(sheet, 0) : headerFrom(sheet, recipe.headerRow - 1);
  if (!first || first.first >= sheet.shape.height) return [];
  const found = [first];
  const namesOf = (header: HeaderRows): string =>
    sheet.source.grid.rows
      .slice(header.first, header.last + 1)
      .map((row) =>
        row
          .map((cell) => String(cell ?? '').trim())
          .join('\n')
          .trim(),
      )
      .join('\n\n');
  let names = new Set([namesOf(first)]);
  let last = first.last;
  for (const row of sheet.shape.filled) {
    if (row <= last || !isNewHeader(sheet, row)) continue;
    const header = headerFrom(sheet, row);
    const bounded = { first: Math.max(header.first, last + 1), last: header.last };
    const own = namesOf(bounded);
    last = bounded.last;
    if (names.has(own) || isPartOf(names, own)) continue;
    names = new Set([own]);
    found.push(bounded);
  }
  return found;
}

/** Whether a header is one that was seen, or a row of it. */
const isPartOf = (names: ReadonlySet<string>, own: string): boolean =>
  [...names].some((each) => each.split('\n\n').includes(own));

/**
 * The first title row of the table whose header begins at `header`, below a table whose header ends at `above`: rows of
 * few texts, down from the blank row that ends the notes of the table above.
 */
function titlesFrom({ shape }: Sheet, above: number, header: number): number {
  const filled = shape.filled.filter((row) => row > above && row < header);
  let start = header;
  for (let i = filled.length - 1; i >= 0; i--) {
    const row = filled[i]!;
    const from = shape.starts[row]!;
    let [texts, figures] = [0, 0];
    for (let at = from; at < shape.starts[row + 1]!; at++) {
      if (shape.kinds[at] === 1) texts++;
      if (shape.kinds[at] === 2) figures++;
    }
    if (figures > 1 || (figures === 1 && texts > 0) || texts > 4) break;
    start = row;
  }
  const gap = filled.find((row, i) => row > start && row > filled[i - 1]! + 1);
  return gap !== undefined && start > above + 1 && filled.includes(start - 1) ? gap : start;
}
