import type { Grid } from '../../engine/grid/grid';
import type { HeldSheet } from '../carry-out';
import { sameName } from '../carry-out';
import { HostError } from '../host';
import { holds } from './area';
import { readText, relationsOf, workbookPart } from './package';
import type { Budget, SheetCells } from './read-sheet';
import { readSheet } from './read-sheet';
import { readStrings } from './read-strings';
import { styleKinds } from './style-kinds';
import type { Table } from './tables';
import { isHeader, tablesOf } from './tables';
import { decodeText } from './text';
import { element, relationId } from './xml';
import type { Limits, Parts } from './zip';

/** Where a sheet came from, and what it held then. */
export interface Origin {
  readonly part: string;
  readonly grid: Grid;
  readonly shared: SheetCells['shared'];
  readonly arrays: SheetCells['arrays'];
  readonly tables: readonly Table[];
}

export type FileSheet = HeldSheet<Origin>;

export interface FileBook {
  /** The workbook's own part. */
  readonly main: string;
  readonly sheets: readonly FileSheet[];
  /** Names of sheets that hold no cells: charts, dialogs, macros. */
  readonly others: readonly string[];
  /** Sheets may not be added or removed. */
  readonly isProtected: boolean;
  readonly dates1904: boolean;
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The texts of the workbook's cells. */
export function stringsOf(parts: Parts, main: string): readonly string[] {
  const found = relationsOf(parts, main).find((relation) => relation.type === 'sharedStrings');
  return found ? readStrings(readText(parts, found.target), found.target) : [];
}

/** One sheet's cells as a grid. */
export function gridFrom(name: string, { rows, formulas }: SheetCells, dates1904: boolean): Grid {
  return { sheet: name, rows, ...(formulas.size > 0 && { formulas }), ...(dates1904 && { dates1904 }) };
}

/** Reads a workbook. @throws {HostError} see `unzip`, `workbookPart` and `readSheet` */
export function readBook(parts: Parts, limits: Limits): FileBook {
  const main = workbookPart(parts);
  const relations = new Map(relationsOf(parts, main).map((relation) => [relation.id, relation]));
  const book = element(readText(parts, main), main);
  const one = (name: string) => book.children.find((child) => child.name === name);
  const dates1904 = isOn(one('workbookPr')?.attributes['date1904']);
  const budget: Budget = { left: limits.cells };
  const facts = { strings: stringsOf(parts, main), kinds: styleKinds(parts, main), dates1904, budget };
  const sheets: FileSheet[] = [];
  const others: string[] = [];
  for (const { attributes } of one('sheets') ? element(one('sheets')!.xml, main).children : []) {
    const name = decodeText(attributes['name'] ?? '');
    if ([...sheets.map((sheet) => sheet.name), ...others].some((other) => sameName(other, name)))
      throw new HostError('file-broken', { part: main });
    const relation = relations.get(relationId(attributes) ?? '');
    if (!relation) throw new HostError('file-broken', { part: main });
    if (relation.type !== 'worksheet') {
      others.push(name);
      continue;
    }
    const part = relation.target;
    const cells = readSheet(readText(parts, part), part, facts);
    const grid = gridFrom(name, cells, dates1904);
    const tables = tablesOf(parts, part);
    sheets.push({
      name,
      hidden: attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden',
      grid,
      marks: cells.marks,
      ...(cells.hasPassword && { hasPassword: true }),
      origin: { part, grid, shared: cells.shared, arrays: cells.arrays, tables },
      refusal: (row, column) =>
        cells.isProtected
          ? 'protected'
          : cells.arrays.some((area) => holds(area, row, column))
            ? 'array'
            : tables.some((table) => isHeader(table, row, column))
              ? 'table-header'
              : undefined,
    });
  }
  const isProtected = isOn(one('workbookProtection')?.attributes['lockStructure']);
  return { main, sheets, others, isProtected, dates1904 };
}
