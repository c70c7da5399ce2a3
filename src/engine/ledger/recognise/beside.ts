import type { Area } from '../../grid/area';
import { headerKey } from '../header-key';
import { within } from '../part';
import type { RecognisedColumn, RecognisedTable } from '../recognition';
import type { HeaderRows, Sheet } from './header';
import { textAt } from './header';
import { isMoneyColumn } from './lines';
import { BLANK, kindAt, rowEnd } from './shape';
import { extentOf, headersOf, readTables, sheetOf } from './tables';
import { rowWord } from './words';

/** Columns from the first to the last. */
interface Columns {
  readonly left: number;
  readonly right: number;
}

/** So many rows are looked at to tell whether columns are a table by themselves. */
const ROWS = 300;
/** Columns in more stretches than this are those of one table, with blank ones between them. */
const STRETCHES = 12;

/** Where tables stand beside the first one, on the whole sheet or beside one of the tables that stand below each other. */
export function areasBeside(sheet: Sheet, headers: readonly HeaderRows[]): readonly Area[] {
  if (headers.length === 0) return [];
  const all = areasIn(sheet, 0, sheet.shape.height - 1, headers[0]!);
  if (all.length > 0 || headers.length === 1) return all;
  return headers.flatMap((header, i) => areasIn(sheet, header.first, extentOf(sheet, headers, i).bottom, header));
}

function areasIn(sheet: Sheet, top: number, bottom: number, header: HeaderRows): Area[] {
  const stretches = stretchesOf(sheet, top, bottom).flatMap((stretch) => cutByNames(sheet, header, stretch));
  if (stretches.length < 2 || stretches.length > STRETCHES) return [];
  const known = new Map<string, RecognisedTable | undefined>();
  const alone = (from: number, to: number): RecognisedTable | undefined => {
    const key = `${from} ${to}`;
    if (!known.has(key)) {
      const area = { top, bottom, left: stretches[from]!.left, right: stretches[to]!.right };
      known.set(key, tableAlone(sheet, area));
    }
    return known.get(key);
  };
  const starts: number[] = [];
  for (let start = 0, next = 1; next < stretches.length; next++) {
    const left = alone(start, next - 1);
    if (!left) continue;
    const end = stretches.findIndex((_, to) => to >= next && alone(next, to) !== undefined);
    if (end < 0 || !areApart(sheet, left, alone(next, end)!)) continue;
    starts.push(next);
    [start, next] = [next, end];
  }
  return starts.map((start, i) => {
    const columns = { left: stretches[start]!.left, right: stretches[(starts[i + 1] ?? stretches.length) - 1]!.right };
    const rows = filledRows(sheet, columns, top, bottom);
    return { ...columns, top: rows[0]!, bottom: rows.at(-1)! };
  });
}

/** Columns between those that are blank in all of the rows. */
function stretchesOf({ shape }: Sheet, top: number, bottom: number): Columns[] {
  const isFilled = new Uint8Array(shape.width + 1);
  for (let row = top; row <= bottom; row++) {
    const start = shape.starts[row]!;
    const end = shape.starts[row + 1]!;
    for (let at = start; at < end; at++) if (shape.kinds[at] !== BLANK) isFilled[at - start] = 1;
  }
  const stretches: Columns[] = [];
  for (let column = 0, left = -1; column <= shape.width; column++) {
    if (isFilled[column] === 1) {
      if (left < 0) left = column;
    } else if (left >= 0) {
      stretches.push({ left, right: column - 1 });
      left = -1;
    }
  }
  return stretches;
}

/** A list that goes on to the right of itself to spare paper: its header's names come again in the same order. */
function cutByNames(sheet: Sheet, { last }: HeaderRows, { left, right }: Columns): Columns[] {
  const names = Array.from({ length: right - left + 1 }, (_, i) => textAt(sheet, last, left + i).trim());
  const length = names.findIndex((name, i) => i > 1 && name === names[0]);
  const isAgain =
    length > 1 &&
    names.length % length === 0 &&
    names.every((name, i) => name !== '' && name === names[i % length]) &&
    new Set(names).size === length;
  if (!isAgain) return [{ left, right }];
  return Array.from({ length: names.length / length }, (_, i) => ({
    left: left + i * length,
    right: left + (i + 1) * length - 1,
  }));
}

function filledRows({ shape }: Sheet, { left, right }: Columns, top: number, bottom: number): number[] {
  const isFilled = (row: number): boolean => {
    const end = Math.min(right + 1, rowEnd(shape, row));
    for (let column = left; column < end; column++) if (kindAt(shape, row, column) !== BLANK) return true;
    return false;
  };
  return shape.filled.filter((row) => row >= top && row <= bottom && isFilled(row));
}

/** The table that columns are by themselves: with a header, a name or a day in each row, and money. */
function tableAlone({ source, learned }: Sheet, area: Area): RecognisedTable | undefined {
  const rows = source.grid.rows.slice(0, area.top + ROWS);
  const sheet = sheetOf(within({ ...source, grid: { ...source.grid, rows } }, area), learned);
  const table = readTables(sheet, headersOf(sheet)).read[0]?.table;
  if (!table || table.data.length === 0) return undefined;
  const named = table.columns.filter((column) => isNamed(sheet, table, column));
  const isTable =
    named.length > 1 && named.some(isMoneyColumn) && named.some(({ type }) => type === 'text' || type === 'date');
  return isTable ? table : undefined;
}

const isNamed = (sheet: Sheet, { headerRows }: RecognisedTable, { column }: RecognisedColumn): boolean =>
  headerRows.some((row) => textAt(sheet, row, column).trim() !== '');

/** Fields that say whom or what a row is about. */
const SUBJECTS: ReadonlySet<RecognisedColumn['field']> = new Set(['customer', 'contract', 'document']);

/**
 * Whether two tables beside each other are two, and not one with a blank column in it: the right one begins with names,
 * and has a header of another row, names or fields that the left one has too, a total of its own, or fewer or more rows
 * without a hole in them.
 */
function areApart(sheet: Sheet, left: RecognisedTable, right: RecognisedTable): boolean {
  const first = right.columns.find(({ field, type }) => field !== 'index' && type !== 'empty');
  if (first?.type !== 'text') return false;
  const isBelow = (a: RecognisedTable, b: RecognisedTable): boolean => a.headerRows.at(-1)! < b.headerRows[0]!;
  if (isBelow(left, right) || isBelow(right, left)) return true;
  const names = new Set(left.columns.map(({ name }) => headerKey(name)));
  if (right.columns.some(({ name, field }) => field !== 'note' && names.has(headerKey(name)))) return true;
  const fields = new Set(left.columns.map(({ field }) => field).filter((field) => SUBJECTS.has(field)));
  if (right.columns.some(({ field }) => fields.has(field))) return true;
  if (right.totals.some(({ row }) => rowWord(textAt(sheet, row, first.column)) !== undefined)) return true;
  return right.data.length !== left.data.length && [left, right].every((table) => hasNoHole(sheet, table));
}

function hasNoHole({ shape }: Sheet, { data, columns }: RecognisedTable): boolean {
  const named = columns.find(({ type }) => type === 'text')?.column;
  if (named === undefined) return false;
  return data.every((row, i) => row === data[0]! + i && kindAt(shape, row, named) !== BLANK);
}
