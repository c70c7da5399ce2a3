import type { Grid } from '../engine/grid/grid';
import type { Value } from '../engine/grid/value';
import { linkNames } from '../engine/match/link-names';
import { nameKey } from '../engine/match/name-key';
import type { NameDecisions, NameLink } from '../engine/match/types';

/** A row, as the sheet numbers it: from 1. */
export interface NamedRow {
  readonly row: number;
  readonly name: string;
}

/** A name as it is written, and all rows in which it is written so. */
export interface WrittenName {
  readonly name: string;
  readonly rows: readonly number[];
}

/** A column of names, every row of its sheet below the header accounted for. */
export interface NameColumn {
  readonly sheet: string;
  /** The header as it stands there. */
  readonly column: string;
  /** By their first rows. */
  readonly names: readonly WrittenName[];
  /** Rows that say 合计 or the like where a name would stand. */
  readonly totals: readonly NamedRow[];
  /** Rows that hold something, but no name. */
  readonly blank: readonly number[];
}

/** Why there is nothing to match: no sheet holds anything, none has the column (`columns`: those that there are), or it is empty. */
export type NameColumnProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'no-column'; readonly column: string; readonly columns: readonly string[] }
  | { readonly code: 'no-names'; readonly column: string };

export interface MatchReport {
  readonly left: NameColumn;
  readonly right: NameColumn;
  /** By first rows on the left, then on the right; places in `left.names` and `right.names`. */
  readonly links: readonly NameLink[];
  /** Names without any link. */
  readonly unlinked: { readonly left: readonly WrittenName[]; readonly right: readonly WrittenName[] };
}

/** A header stands within the first rows; titles may stand above it. */
const HEADER_WITHIN = 30;
const TOTAL = /^(?:合计|总计|小计|本页合计|本月合计|累计|total|grandtotal|subtotal|sum)$/;

const textOf = (value: Value): string => (value === null ? '' : String(value).trim());
const holdsText = (row: readonly Value[]): boolean => row.some((value) => textOf(value) !== '');

/** The column of that name in the first sheet that has one; width, case and blanks of the header do not count. */
export function nameColumn(grids: readonly Grid[], column: string): NameColumn | NameColumnProblem {
  const filled = grids.filter(({ rows }) => rows.some(holdsText));
  if (filled.length === 0) return { code: 'empty' };
  const key = nameKey(column) || column.trim();
  for (const { sheet, rows } of filled) {
    const header = rows.slice(0, HEADER_WITHIN).findIndex((row) => row.some((value) => keyOf(value) === key));
    if (header < 0) continue;
    const at = rows[header]!.findIndex((value) => keyOf(value) === key);
    const found = readColumn(rows, header, at);
    const name = textOf(rows[header]![at]!);
    return found.names.length === 0 ? { code: 'no-names', column: name } : { sheet, column: name, ...found };
  }
  const headers = filled.flatMap(({ rows }) =>
    rows
      .find(holdsText)!
      .map(textOf)
      .filter((text) => text !== ''),
  );
  return { code: 'no-column', column, columns: [...new Set(headers)] };
}

const keyOf = (value: Value): string => {
  const text = textOf(value);
  return text === '' ? '' : nameKey(text) || text;
};

function readColumn(
  rows: readonly (readonly Value[])[],
  header: number,
  at: number,
): Pick<NameColumn, 'names' | 'totals' | 'blank'> {
  const names = new Map<string, number[]>();
  const [totals, blank]: [NamedRow[], number[]] = [[], []];
  rows.slice(header + 1).forEach((row, i) => {
    const name = textOf(row[at] ?? null);
    const number = header + i + 2;
    const key = nameKey(name);
    if (TOTAL.test(key)) totals.push({ row: number, name });
    else if (key !== '') {
      const rows = names.get(name);
      if (rows) rows.push(number);
      else names.set(name, [number]);
    } else if (holdsText(row)) blank.push(number);
  });
  return { names: [...names].map(([name, rows]) => ({ name, rows })), totals, blank };
}

/** Which names of two columns are the same company, and which stand alone. */
export function match(left: NameColumn, right: NameColumn, decisions: NameDecisions = {}): MatchReport {
  const texts = ({ names }: NameColumn): string[] => names.map(({ name }) => name);
  const links = linkNames(texts(left), texts(right), decisions);
  const without = ({ names }: NameColumn, side: 'left' | 'right'): WrittenName[] => {
    const linked = new Set(links.map((link) => link[side]));
    return names.filter((_, place) => !linked.has(place));
  };
  return { left, right, links, unlinked: { left: without(left, 'left'), right: without(right, 'right') } };
}
