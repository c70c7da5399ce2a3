import type { Grid } from '../../engine/grid/grid';
import type { HeldSheet } from '../held-sheet';
import { sameName } from '../held-sheet';
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
import type { Element } from './xml';
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

/** A sheet of a workbook, unread. */
export interface Tab {
  readonly name: string;
  readonly hidden: boolean;
  /** Where its cells are; nothing where it holds none: charts, dialogs, macros. */
  readonly part?: string;
}

const childrenOf = (parts: Parts, main: string): Element['children'] => element(readText(parts, main), main).children;

/** The sheets of a workbook, unread. @param main the workbook's own part @throws {HostError} `file-broken` */
export function tabsOf(parts: Parts, main: string): Tab[] {
  const relations = new Map(relationsOf(parts, main).map((relation) => [relation.id, relation]));
  const list = childrenOf(parts, main).find(({ name }) => name === 'sheets');
  const tabs: Tab[] = [];
  for (const { attributes } of list ? element(list.xml, main).children : []) {
    const name = decodeText(attributes['name'] ?? '');
    const relation = relations.get(relationId(attributes) ?? '');
    if (!relation || tabs.some((other) => sameName(other.name, name)))
      throw new HostError('file-broken', { part: main });
    const hidden = attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden';
    tabs.push({ name, hidden, ...(relation.type === 'worksheet' && { part: relation.target }) });
  }
  return tabs;
}

/** Serial dates count from 1904. */
const counts1904 = (children: Element['children']): boolean =>
  isOn(children.find(({ name }) => name === 'workbookPr')?.attributes['date1904']);

/**
 * The cells of a package that was made out of another, by sheet: a sheet whose bytes are still the same is not read again.
 * @throws {HostError} see `workbookPart` and `readSheet`
 */
export function writtenGrids(parts: Parts, original: Parts, sheets: readonly FileSheet[]): ReadonlyMap<string, Grid> {
  const main = workbookPart(parts);
  const dates1904 = counts1904(childrenOf(parts, main));
  const texts = relationsOf(parts, main).find(({ type }) => type === 'sharedStrings')?.target;
  const isSame = (part: string): boolean => parts.get(part) === original.get(part);
  const known = new Map(
    sheets
      .filter(({ grid }) => (texts === undefined || isSame(texts)) && (grid.dates1904 ?? false) === dates1904)
      .map(({ origin }) => [origin!.part, origin!.grid]),
  );
  let strings: readonly string[] | undefined;
  const read = (name: string, part: string): Grid => {
    strings ??= stringsOf(parts, main);
    const facts = { strings, kinds: [], dates1904, budget: { left: Infinity } };
    return gridFrom(name, readSheet(readText(parts, part), part, facts), dates1904);
  };
  return new Map(
    tabsOf(parts, main).flatMap(({ name, part }) => {
      if (part === undefined) return [];
      return [[name, (isSame(part) && known.get(part)) || read(name, part)] as const];
    }),
  );
}

/** Reads a workbook. @throws {HostError} see `unzip`, `workbookPart` and `readSheet` */
export function readBook(parts: Parts, limits: Limits): FileBook {
  const main = workbookPart(parts);
  const children = childrenOf(parts, main);
  const one = (name: string) => children.find((child) => child.name === name);
  const dates1904 = counts1904(children);
  const budget: Budget = { left: limits.cells };
  const facts = { strings: stringsOf(parts, main), kinds: styleKinds(parts, main), dates1904, budget };
  const sheets: FileSheet[] = [];
  const others: string[] = [];
  for (const { name, hidden, part } of tabsOf(parts, main)) {
    if (part === undefined) {
      others.push(name);
      continue;
    }
    const cells = readSheet(readText(parts, part), part, facts);
    const grid = gridFrom(name, cells, dates1904);
    const tables = tablesOf(parts, part);
    sheets.push({
      name,
      hidden,
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
