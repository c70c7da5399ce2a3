import type { Change } from '../engine/grid/change';
import { contentAt, widthOf } from '../engine/grid/grid';
import type { Value } from '../engine/grid/value';
import { isFormula, sameContent } from '../engine/grid/value';
import type { Language } from '../i18n/language';
import type { SheetDefinition } from '../sheets/definition';
import type { Table } from '../sheets/table';
import { isBlank, textOf } from '../sheets/table';

/** A row of a sheet of ours that a person may write beside. */
export interface KeptRow {
  readonly key: string;
  /** What the row is about, by column key: it finds a row again whose key has changed because a namesake came or went. */
  readonly identity: Readonly<Record<string, string>>;
  /** What else tells it from others that are about the same, such as a date: looked at first, but it may have changed. */
  readonly detail?: Readonly<Record<string, string>>;
  /** By column key; columns that are not named are blank. */
  readonly cells: Readonly<Record<string, Value>>;
}

export interface KeepOptions {
  readonly language: Language;
  readonly why: string;
  /** Key of the column that holds a row's key; `key` unless another one is named. */
  readonly keyColumn?: string;
  /** Keys of the columns that are the user's although we have named them: they are never written. */
  readonly theirs: readonly string[];
  /** What a row that is gone becomes, by column key; it stays as long as something is written beside it. */
  readonly gone: Readonly<Record<string, Value>>;
}

export interface Kept {
  readonly changes: readonly Change[];
  /** Column of the sheet by key, also of those that come now. */
  readonly columns: ReadonlyMap<string, number>;
  readonly addedColumns: boolean;
  /** Rows that are in no list any more and stay for the sake of what a person wrote. */
  readonly gone: number;
}

/**
 * Writes rows into a sheet that people write beside. Rows stand where they stand, so that notes, columns and formats of
 * theirs stay with them; new rows come into blank ones or below; a row that is gone leaves only if nobody wrote beside it.
 */
export function keepRows(
  table: Table,
  { columns: definitions }: Pick<SheetDefinition<string>, 'columns'>,
  rows: readonly KeptRow[],
  { language, why, keyColumn = 'key', theirs, gone }: KeepOptions,
): Kept {
  const { grid, headerRow } = table;
  const { sheet } = grid;
  const changes: Change[] = [];
  const set = (row: number, column: number, after: Value): void => {
    const before = contentAt(grid, row, column);
    if (!sameContent(before, after)) changes.push({ at: { sheet, row, column }, before, after, why });
  };

  const columns = new Map(table.columns);
  let nextColumn = widthOf(grid);
  for (const { key, header } of definitions) {
    if (columns.has(key)) continue;
    columns.set(key, nextColumn);
    set(headerRow, nextColumn++, header[language]);
  }
  const ours = new Map([...columns].filter(([key]) => !theirs.includes(key)));
  const isOurs = new Set(ours.values());
  const write = (row: number, cells: KeptRow['cells']): void => {
    for (const [key, column] of ours) set(row, column, cells[key] ?? null);
  };

  const matched = match(table, keyColumn, rows);
  const free = blankRows(table);
  let left = 0;
  for (const row of table.rows) {
    if (textOf(table, row, keyColumn) === '') continue;
    const found = matched.get(row);
    if (found) write(row, found.cells);
    else if (isWrittenBeside(table, isOurs, row)) {
      left++;
      for (const [key, value] of Object.entries(gone)) set(row, columns.get(key)!, value);
    } else {
      write(row, {});
      free.push(row);
    }
  }
  free.sort((a, b) => a - b);
  const placed = new Set(matched.values());
  let [nextFree, nextRow] = [0, Math.max(headerRow, table.rows.at(-1) ?? 0) + 1];
  for (const row of rows) {
    if (placed.has(row)) continue;
    const at = nextFree < free.length ? free[nextFree++]! : nextRow++;
    write(at, row.cells);
  }
  return { changes: lastOfEach(changes), columns, addedColumns: columns.size > table.columns.size, gone: left };
}

/** A row that was emptied and filled again is one change, or none. */
function lastOfEach(changes: readonly Change[]): Change[] {
  const last = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.at.row},${change.at.column}`;
    const first = last.get(key);
    last.set(key, first ? { ...change, before: first.before } : change);
  }
  return [...last.values()].filter(({ before, after }) => !sameContent(before, after));
}

/** Rows among the others that hold nothing at all. */
function blankRows({ headerRow, rows }: Table): number[] {
  const filled = new Set(rows);
  const blank: number[] = [];
  for (let row = headerRow + 1; row < (rows.at(-1) ?? 0); row++) if (!filled.has(row)) blank.push(row);
  return blank;
}

/** A formula that was filled down is no note. */
const isWrittenBeside = ({ grid }: Table, isOurs: ReadonlySet<number>, row: number): boolean =>
  (grid.rows[row] ?? []).some(
    (value, column) => !isOurs.has(column) && !isBlank(value) && !isFormula(contentAt(grid, row, column)),
  );

/** By key; then, of what is left, where one row and one of ours are about the same. */
function match(table: Table, keyColumn: string, rows: readonly KeptRow[]): ReadonlyMap<number, KeptRow> {
  const matched = new Map<number, KeptRow>();
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const rest: number[] = [];
  for (const row of table.rows) {
    const key = textOf(table, row, keyColumn);
    const found = byKey.get(key);
    if (found) {
      matched.set(row, found);
      byKey.delete(key);
    } else if (key !== '') rest.push(row);
  }
  const [first] = rows;
  const names = Object.keys(first?.identity ?? {});
  for (const about of [[...names, ...Object.keys(first?.detail ?? {})], names]) {
    const theirs = grouped(
      rest.filter((row) => !matched.has(row)),
      (row) => about.map((name) => textOf(table, row, name)),
    );
    const placed = new Set(matched.values());
    const ours = grouped(
      [...byKey.values()].filter((row) => !placed.has(row)),
      ({ identity, detail }) => about.map((name) => (identity[name] ?? detail?.[name] ?? '').trim()),
    );
    for (const [which, own] of theirs) {
      const same = ours.get(which);
      if (own.length === 1 && same?.length === 1) matched.set(own[0]!, same[0]!);
    }
  }
  return matched;
}

function grouped<T>(all: readonly T[], aboutOf: (one: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const about = JSON.stringify(aboutOf(one));
    const group = groups.get(about);
    if (group) group.push(one);
    else groups.set(about, [one]);
  }
  return groups;
}
