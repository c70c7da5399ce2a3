import type { Grid } from '../../engine/grid/grid';
import type { HeldSheet } from '../held-sheet';
import { sameName } from '../held-sheet';
import { HostError } from '../host';
import { holds } from './area';
import { readText, relationsOf, workbookPart } from './package';
import type { BookFacts, SheetCells } from './read-sheet';
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
  /** What the number formats of the cell styles say, by the style's number. */
  readonly kinds: BookFacts['kinds'];
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The texts of the workbook's cells. @param part where they are, if anywhere */
const stringsOf = (parts: Parts, part: string | undefined): readonly string[] =>
  part === undefined ? [] : readStrings(readText(parts, part), part);

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

/** A package and what is read of it. */
export interface Package {
  readonly parts: Parts;
  readonly book: FileBook;
}

/** The sheets of an earlier package that are still the same, by their parts. */
function sameSheets(
  parts: Parts,
  { texts, kinds, dates1904 }: Pick<FileBook, 'kinds' | 'dates1904'> & { readonly texts: string | undefined },
  earlier: Package,
): ReadonlyMap<string, FileSheet> {
  const isSame = (part: string): boolean => parts.get(part) === earlier.parts.get(part);
  const { book } = earlier;
  // A cell says by numbers which text and which style it has.
  if (texts !== undefined && !isSame(texts)) return new Map();
  if (book.dates1904 !== dates1904 || book.kinds.some((kind, style) => kind !== kinds[style])) return new Map();
  return new Map(
    book.sheets.flatMap((sheet) => (isSame(sheet.origin!.part) ? [[sheet.origin!.part, sheet] as const] : [])),
  );
}

/**
 * Reads a workbook. @param earlier what it was made of: a sheet whose bytes are still the same is not read again
 * @throws {HostError} see `unzip`, `workbookPart` and `readSheet`
 */
export function readBook(parts: Parts, { cells }: Pick<Limits, 'cells'>, earlier?: Package): FileBook {
  const main = workbookPart(parts);
  const children = childrenOf(parts, main);
  const one = (name: string) => children.find((child) => child.name === name);
  const [dates1904, kinds] = [counts1904(children), styleKinds(parts, main)];
  const texts = relationsOf(parts, main).find(({ type }) => type === 'sharedStrings')?.target;
  const known = earlier ? sameSheets(parts, { texts, kinds, dates1904 }, earlier) : new Map<string, FileSheet>();
  let facts: BookFacts | undefined;
  const read = (name: string, hidden: boolean, part: string): FileSheet => {
    facts ??= { strings: stringsOf(parts, texts), kinds, dates1904, budget: { left: cells } };
    const found = readSheet(readText(parts, part), part, facts);
    const grid = gridFrom(name, found, dates1904);
    const tables = tablesOf(parts, part);
    return {
      name,
      hidden,
      grid,
      marks: found.marks,
      ...(found.hasPassword && { hasPassword: true }),
      origin: { part, grid, shared: found.shared, arrays: found.arrays, tables },
      refusal: (row, column) =>
        found.isProtected
          ? 'protected'
          : found.arrays.some((area) => holds(area, row, column))
            ? 'array'
            : tables.some((table) => isHeader(table, row, column))
              ? 'table-header'
              : undefined,
    };
  };
  const sheets: FileSheet[] = [];
  const others: string[] = [];
  for (const { name, hidden, part } of tabsOf(parts, main)) {
    if (part === undefined) {
      others.push(name);
      continue;
    }
    const same = known.get(part);
    sheets.push(same?.name === name ? { ...same, hidden } : read(name, hidden, part));
  }
  const isProtected = isOn(one('workbookProtection')?.attributes['lockStructure']);
  return { main, sheets, others, isProtected, dates1904, kinds };
}
