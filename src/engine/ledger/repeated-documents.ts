import { valueAt } from '../grid/grid';
import type { Finding } from '../grid/plan';
import { OK } from '../number/column';
import type { Field } from './fields';
import { READ } from './read-table';
import type { Records } from './records';
import { dateOf, textOf } from './records';
import { cellFinding } from './set-aside';
import { columnOf } from './table';

interface Place {
  readonly records: Records;
  readonly record: number;
}

/** So many numbers are named, the others counted: of vouchers with many lines nearly all repeat. */
const NAMED = 5;

/** Fields that say where a row stands, not what it is. */
const APART: ReadonlySet<Field> = new Set(['index', 'derived']);

/**
 * Documents of one report that stand in several rows which count and are not alike: most often one was entered twice.
 * Nobody can say which is right, so both count, and it is said. Parts of a document, each due on a day of its own, are
 * instalments.
 */
export function repeatedDocuments(tables: readonly Records[]): Finding[] {
  const first = new Map<string, Place>();
  const found: Finding[] = [];
  let more = 0;
  let column = '';
  for (const records of tables) {
    const documents = records.texts.get('document');
    documents?.forEach((number, record) => {
      if (number === '' || records.fate[record] !== READ) return;
      const type = textOf(records, 'documentType', record);
      const key = type === '' ? number : JSON.stringify([number, type]);
      const before = first.get(key);
      const place = { records, record };
      if (!before) first.set(key, place);
      else if (!areInstalments(before, place)) {
        if (found.length < NAMED) found.push(repeated(before, place, number));
        else [more, column] = [more + 1, columnOf(records.table, 'document')?.name ?? ''];
      }
    });
  }
  const [one] = found;
  if (!one || more === 0) return found;
  const data = { column, count: more, like: one.code };
  return [...found, { ...one, code: 'cells-alike', data }];
}

function areInstalments(one: Place, other: Place): boolean {
  if (textOf(one.records, 'customer', one.record) !== textOf(other.records, 'customer', other.record)) return false;
  const [day, otherDay] = [one, other].map(({ records, record }) => {
    const due = dateOf(records, 'dueDate');
    return due?.state[record] === OK ? due.days[record] : undefined;
  });
  return day !== undefined && otherDay !== undefined && day !== otherDay;
}

function repeated(before: Place, { records, record }: Place, number: string): Finding {
  const [own, other] = [cellsOf({ records, record }), cellsOf(before)];
  const names = [...new Set([...own.keys(), ...other.keys()])].filter((name) => own.get(name) !== other.get(name));
  const row = records.rows[record]!;
  const data = { number, row: row + 1, otherRow: before.records.rows[before.record]! + 1, columns: names };
  const column = columnOf(records.table, 'document')?.column ?? 0;
  return cellFinding(records.source, row, column, { code: 'document-repeated', data }, 'warning');
}

/** The texts of a row by the names of its columns. */
const cellsOf = ({ records: { source, table, rows }, record }: Place): ReadonlyMap<string, string> =>
  new Map(
    table.columns.flatMap(({ name, column, field }): [string, string][] => {
      const text = String(valueAt(source.grid, rows[record]!, column) ?? '').trim();
      return text === '' || (field && APART.has(field)) ? [] : [[name, text]];
    }),
  );
