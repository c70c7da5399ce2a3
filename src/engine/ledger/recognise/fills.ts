import type { Field } from '../fields';
import { FIELDS } from '../fields';
import type { RecognisedColumn } from '../recognition';
import { isDitto } from '../texts';
import type { Sheet } from './header';
import type { Shape } from './shape';
import { BLANK, kindAt } from './shape';

/** By column: for a row of data whose cell is blank, the row above whose cell it shows. */
export type Fills = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Fields whose names reports print once for several rows. */
const ONCE: ReadonlySet<Field> = new Set([
  'customer',
  'parent',
  'contract',
  'contractName',
  'department',
  'owner',
  'region',
  'currency',
]);
const isOnce = (field: Field | undefined): boolean => field !== undefined && ONCE.has(field);
const isContract = (field: Field | undefined): boolean => field === 'contract' || field === 'contractName';

/**
 * Cells that show what stands above them: merged ones, and names that are printed once for all rows below. Amounts are
 * never repeated, they would count twice.
 */
export function findFills(sheet: Sheet, columns: readonly RecognisedColumn[], data: readonly number[]): Fills {
  const fills = new Map<number, Map<number, number>>();
  const standsAlone = contractsAlone(sheet.shape, columns);
  const areas = (sheet.source.merged ?? []).filter(({ top, bottom, left, right }) => bottom > top && right === left);
  const isData = new Set(areas.length > 0 ? data : []);
  for (const { column, field, type } of columns) {
    if (type === 'amount' || (field !== undefined && FIELDS[field] === 'amount')) continue;
    const own = new Map<number, number>();
    for (const { top, bottom, left } of areas) {
      if (left !== column || kindAt(sheet.shape, top, column) === BLANK) continue;
      for (let row = top + 1; row <= Math.min(bottom, sheet.shape.height - 1); row++)
        if (isData.has(row)) own.set(row, top);
    }
    if (type === 'text' || type === 'date' || isOnce(field)) dittos(sheet, column, data, own);
    if (own.size === 0 && isOnce(field)) printedOnce(sheet, { column, field }, columns, data, standsAlone, own);
    if (own.size > 0) fills.set(column, own);
  }
  // What is blank in the same rows is printed with it: the owner of the customer, who may be the next one's too.
  const found = [...fills.values()];
  for (const { column, field } of found.length > 0 ? columns : []) {
    if (!isOnce(field) || fills.has(column)) continue;
    const blank = data.filter((row) => kindAt(sheet.shape, row, column) === BLANK);
    if (isContract(field) && blank.some(standsAlone)) continue;
    const like = found.find((each) => each.size === blank.length && blank.every((row) => each.has(row)));
    if (like) fills.set(column, like);
  }
  return fills;
}

/** Whether a row is of a contract whose number it lacks: one that has the contract's own amount, but not its number. */
function contractsAlone(shape: Shape, columns: readonly RecognisedColumn[]): (row: number) => boolean {
  const [number, amount] = (['contract', 'contractAmount'] as const).map(
    (field) => columns.find((each) => each.field === field)?.column,
  );
  if (number === undefined || amount === undefined) return () => false;
  return (row) => kindAt(shape, row, number) === BLANK && kindAt(shape, row, amount) !== BLANK;
}

/** `同上` and `〃` stand for the cell above. */
function dittos({ source }: Sheet, column: number, data: readonly number[], into: Map<number, number>): void {
  let above: number | undefined;
  for (const row of data) {
    const value = source.grid.rows[row]![column];
    if (value === null || value === undefined || value === '') continue;
    if (typeof value !== 'string' || !isDitto(value.trim())) above = row;
    else if (above !== undefined) into.set(row, above);
  }
}

/** A look at some rows spares full columns the look at all. */
const SOME = 500;

function isOftenBlank(shape: Shape, column: number, data: readonly number[]): boolean {
  const step = Math.ceil(data.length / SOME);
  let blank = 0;
  for (let i = 0; i < data.length; i += step) if (kindAt(shape, data[i]!, column) === BLANK) blank++;
  return blank > 0;
}

/**
 * A name that stands only in the first of its rows: many blanks, never the same name twice in a row, and rows without it
 * that have other texts. Rows that stand alone show nothing of this, and have no number from above.
 */
function printedOnce(
  { source, shape }: Sheet,
  { column, field }: Pick<RecognisedColumn, 'column' | 'field'>,
  columns: readonly RecognisedColumn[],
  data: readonly number[],
  standsAlone: (row: number) => boolean,
  into: Map<number, number>,
): void {
  if (data.length < 2 || kindAt(shape, data[0]!, column) === BLANK || !isOftenBlank(shape, column, data)) return;
  const others = columns.filter((each) => each.column !== column && (each.type === 'text' || each.type === 'date'));
  let [at, last] = [data[0]!, source.grid.rows[data[0]!]![column]];
  const found: [number, number][] = [];
  for (const row of data) {
    if (row === data[0]) continue;
    if (kindAt(shape, row, column) === BLANK) {
      if (!others.some((other) => kindAt(shape, row, other.column) !== BLANK)) return;
      found.push([row, at]);
    } else {
      if (source.grid.rows[row]![column] === last) return;
      [at, last] = [row, source.grid.rows[row]![column]];
    }
  }
  const sure = found.filter(([row]) => !standsAlone(row));
  if (sure.length * 3 < data.length) return;
  for (const [row, from] of isContract(field) ? sure : found) into.set(row, from);
}
