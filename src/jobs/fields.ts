import type { Change } from '../engine/grid/change';
import { contentAt } from '../engine/grid/grid';
import type { Grid } from '../engine/grid/grid';
import type { Value } from '../engine/grid/value';
import type { Field } from '../engine/ledger/fields';
import { learnedKey } from '../engine/ledger/learned';
import type { Finding } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import type { Language } from '../i18n/language';
import { headers } from '../sheets/definition';
import type { NamedField } from '../sheets/field-meanings';
import type { AddedName, KeptFields } from '../sheets/fields';
import { asOneName, FIELD_WORDS, FIELDS_SHEET, fieldRows, namesIn, readFields } from '../sheets/fields';
import { ledgerSheetNames } from '../sheets/ledger-sheets';
import { lookOf } from '../sheets/look';
import type { Table } from '../sheets/table';
import { byColumn, nextRow, writeRow } from './append';
import type { Job } from './job';
import type { Part } from './ledger-parts';

const WHY = 'fields';

/** A name of a column and the field that it holds. */
export interface Taught {
  readonly name: string;
  readonly field: Field;
}

export interface LearnReport {
  /** Names that the sheet holds from now on. */
  readonly learned: readonly Taught[];
  /** Names that it held already, or that cannot be the name of a column. */
  readonly left: readonly Taught[];
  readonly findings: readonly Finding[];
}

type Row = Readonly<Record<string, Value>>;

/** The sheet of the fields where a workbook has none; what people made of theirs stays as it is. */
export function fieldsPart(grid: Grid | undefined, language: Language, more: readonly Row[] = []): Part {
  if (grid) return { add: [], changes: [] };
  const rows = [...fieldRows(language), ...more].map((row: Row) =>
    FIELDS_SHEET.columns.map(({ key }) => row[key] ?? null),
  );
  const look = lookOf(FIELDS_SHEET, { language, frozenColumns: 1 });
  return { add: [{ name: FIELDS_SHEET.name, rows: [headers(FIELDS_SHEET, language), ...rows], look }], changes: [] };
}

/** Keeps what a person said that columns hold, for all reports of the workbook to come. */
export const learn: Job<{ readonly names: readonly Taught[] }, LearnReport> = (grids, { names }, { language }) => {
  const sheets = ledgerSheetNames(grids.map(({ sheet }) => sheet));
  const grid = grids.find(({ sheet }) => sheet === sheets.fields);
  const kept = readFields(grid);
  const isNew = ({ name, field }: Taught): boolean => {
    const key = learnedKey(asOneName(name));
    return field !== 'bucket' && key !== undefined && kept.learned.get(key) !== field;
  };
  const isUnreadable = grid !== undefined && !kept.table;
  const learned = isUnreadable ? [] : names.filter(isNew);
  const left = names.filter((each) => !learned.includes(each));
  const report = { learned, left, findings: kept.findings };
  if (learned.length === 0) return { plan: { ...EMPTY_PLAN, findings: kept.findings }, report };
  const rows = learned.map(({ name, field }): Row => ({
    field: FIELD_WORDS[field as NamedField][language],
    names: asOneName(name),
  }));
  const part = kept.table ? append(kept.table, kept, learned, rows) : fieldsPart(grid, language, rows);
  return { plan: { ...EMPTY_PLAN, ...part, findings: kept.findings }, report };
};

/** New rows below the last one; where a name stood for another field before, it is taken out. */
function append(table: Table, { added }: KeptFields, learned: readonly Taught[], rows: readonly Row[]): Part {
  const keys = new Set(learned.map(({ name }) => learnedKey(asOneName(name))));
  const before = added.filter(({ key }) => keys.has(key));
  return {
    add: [],
    changes: [
      ...[...new Set(before.map(({ row }) => row))].flatMap((row) => takenOut(table, row, before)),
      ...rows.flatMap((row, i) => writeRow(table, nextRow(table) + i, byColumn(table, row), WHY)),
    ],
  };
}

function takenOut(table: Table, row: number, before: readonly AddedName[]): Change[] {
  const column = table.columns.get('names')!;
  const { sheet } = table.grid;
  const text = contentAt(table.grid, row, column);
  const gone = new Set(before.filter((each) => each.row === row).map(({ name }) => name));
  const left = namesIn(String(text)).filter((name) => !gone.has(name));
  return [{ at: { sheet, row, column }, before: text, after: left.length > 0 ? left.join('、') : null, why: WHY }];
}
