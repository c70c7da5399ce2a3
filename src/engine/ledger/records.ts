import type { Finding } from '../grid/plan';
import type { ExactColumn } from '../number/column';
import type { CalendarDate } from '../parse/date';
import type { DateColumn } from '../parse/reading';
import type { SetAside } from './balance';
import type { Field } from './fields';
import { FIELDS } from './fields';
import { groupNames } from './group-names';
import type { ReadOptions, ReadTable } from './read-table';
import { readTable, SET_ASIDE } from './read-table';
import type { RecognisedTable, Recognition } from './recognition';
import { rowCurrencies } from './row-currency';
import { cellFinding, setAside } from './set-aside';
import type { Source } from './source';
import { columnOf } from './table';
import { textsOf } from './texts';

/** A table read into records: what each is called, which currency it is in, and whether it counts. */
export interface Records extends ReadTable {
  /** The texts of each text field that the table has; customer and owner also from the groups that rows stand under. */
  readonly texts: ReadonlyMap<Field, readonly string[]>;
  /** ISO 4217, `''` when nothing says it. */
  readonly currency: readonly string[];
  /** The day that the report is of, when it says so. */
  readonly asOf: CalendarDate | null;
}

/** Texts of a field, `''` for every record of a table without it. */
export const textOf = (records: Records, field: Field, record: number): string =>
  records.texts.get(field)?.[record] ?? '';

/** The field's first column; `undefined` when the table has none. */
export function amountOf(records: Records, field: Field): ExactColumn | undefined {
  const column = columnOf(records.table, field);
  return column && records.amounts.get(column.column)?.values;
}

export function dateOf(records: Records, field: Field): DateColumn | undefined {
  const column = columnOf(records.table, field);
  return column && records.dates.get(column.column);
}

const NAMING: readonly Field[] = ['document', 'contract', 'contractName', 'customer'];

/** Records that nothing names although the others have a name: nobody could say whose money it is. */
function unnamed(length: number, texts: ReadonlyMap<Field, readonly string[]>): number[] {
  const names = NAMING.flatMap((field) => (texts.has(field) ? [texts.get(field)!] : []));
  if (names.length === 0) return [];
  return Array.from({ length }, (_, record) => record).filter((record) => names.every((column) => !column[record]));
}

/** Reads a table into records. One whose currency cannot be told is set aside: it can be added to nothing. */
export function readRecords(
  source: Source,
  recognition: Recognition,
  table: RecognisedTable,
  options: ReadOptions,
): Records {
  const read = readTable(source, recognition, table, options);
  const money = table.columns.flatMap(({ field, column }) => (field && options.needs.includes(field) ? [column] : []));
  const { currency, problems } = rowCurrencies(read, money, options.recipe);
  const fate = read.fate.slice();
  const findings: Finding[] = [];
  const aside: SetAside[] = [];
  for (const { record, column, ...problem } of problems) {
    if (fate[record] === SET_ASIDE) continue;
    fate[record] = SET_ASIDE;
    const row = read.rows[record]!;
    aside.push({ ...setAside(source, row, problem), column });
    findings.push(cellFinding(source, row, column, problem, 'error'));
  }
  const texts = textFields(read);
  for (const record of unnamed(read.rows.length, texts)) {
    if (fate[record] === SET_ASIDE) continue;
    fate[record] = SET_ASIDE;
    const row = read.rows[record]!;
    const problem = { code: 'record-unnamed', data: {} };
    aside.push(setAside(source, row, problem));
    findings.push(cellFinding(source, row, 0, problem, 'error'));
  }
  return {
    ...read,
    fate,
    findings: [...read.findings, ...findings],
    setAside: [...read.setAside, ...aside],
    texts,
    currency,
    asOf: table.facts.asOf?.value ?? table.facts.period?.value.to ?? null,
  };
}

function textFields(read: ReadTable): ReadonlyMap<Field, readonly string[]> {
  const texts = new Map<Field, readonly string[]>();
  for (const { field, column } of read.table.columns)
    if (field && FIELDS[field] === 'text' && !texts.has(field)) texts.set(field, textsOf(read, column));
  for (const [field, names] of groupNames(read.table, read.rows, texts)) texts.set(field, names);
  const customers = texts.get('customer');
  if (customers) texts.set('customer', withParents(read, customers));
  return texts;
}

/** A name that is set in below that of its group is a part of it: `Parent:Child`, as QuickBooks calls it, often in full. */
function withParents({ source, table, rows }: ReadTable, names: readonly string[]): readonly string[] {
  const column = columnOf(table, 'customer');
  if (!column || table.groups.size === 0) return names;
  return names.map((name, record) => {
    const cell = source.grid.rows[rows[record]!]![column.column];
    const groups = typeof cell === 'string' && /^\s/.test(cell) ? (table.groups.get(rows[record]!) ?? []) : [];
    const parents = groups.filter((group) => !/[:：]/.test(group));
    return name.startsWith([...parents, ''].join(':')) ? name : [...parents, name].join(':');
  });
}
