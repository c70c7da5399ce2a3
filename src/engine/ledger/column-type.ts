import type { FormatKind } from '../grid/number-format';
import type { Value } from '../grid/value';
import { columnHabits, columnProfile } from '../parse/columns';
import type { CellContext, ColumnProfile } from '../parse/reading';
import type { Field } from './fields';
import { FIELDS } from './fields';
import type { RecognisedColumn } from './recognition';

export type ColumnType = RecognisedColumn['type'];

/** What the values of a column say about what it can be. */
export interface ColumnValues {
  readonly type: ColumnType;
  /** Whole numbers that go up by one: a running number. */
  readonly counts: boolean;
  /** Plain numbers that are serial dates of this century, should the column hold dates. */
  readonly serials: boolean;
  /** Some cells are written as money, or with decimals. */
  readonly money: boolean;
  /** Some are larger than any number of days. */
  readonly large?: boolean;
  /** Figures, but none of them says by itself what it is: days whose order with the months is open. */
  readonly open: boolean;
}

/** The type that at least half of the filled cells have. */
function typeOf(profile: ColumnProfile): ColumnType {
  const { amount, number, percent, date, text, unreadable } = profile;
  const read = amount + number + percent + date + text;
  if (read + unreadable === 0) return 'empty';
  const half = (read || unreadable) / 2;
  if (read === 0) return 'text';
  if (date >= half) return 'date';
  if (percent >= half) return 'percent';
  if (amount + number >= half) return amount > 0 ? 'amount' : 'number';
  return amount + number + percent > text ? 'amount' : 'text';
}

/**
 * Looks at cells of a column.
 * @param formats what the number format of each cell says that it is
 */
export function columnValues(
  cells: readonly Value[],
  formats: readonly (FormatKind | undefined)[],
  context: CellContext,
): ColumnValues {
  // A format says what a number is; blank cells have formats too, and a text is read as one.
  const formatOf = (cell: Value, i: number) => (typeof cell === 'number' ? formats[i] : undefined);
  const plain = cells.map((cell, i) => (formatOf(cell, i) === undefined ? cell : null));
  const profile = { ...columnProfile(plain, { ...context, ...columnHabits(plain, context) }) };
  cells.forEach((cell, i) => {
    const format = formatOf(cell, i);
    if (format === undefined) return;
    profile.empty--;
    profile[format]++;
  });
  const numbers = cells
    .filter(
      (cell): cell is number => typeof cell === 'number' || (typeof cell === 'string' && /^\d{1,9}$/.test(cell.trim())),
    )
    .map(Number);
  const filled = cells.length - profile.empty;
  const all = numbers.length > 0 && numbers.length >= filled * 0.9;
  return {
    type: typeOf(profile),
    counts:
      all && numbers.length > 1 && numbers.every((value, i) => i === 0 || value === numbers[i - 1]! + 1 || value === 1),
    serials: all && numbers.every((value) => value >= 36_526 && value <= 55_153),
    large: numbers.some((value) => Math.abs(value) > DAYS),
    open: profile.unreadable > filled / 2,
    money: profile.amount > 0 || cells.some((cell) => (typeof cell === 'number' ? !Number.isInteger(cell) : false)),
  };
}

/** Nothing of a ledger is older: some fifty years. */
const DAYS = 20_000;

/** Text fields whose values may be written in digits only. */
const CODES: ReadonlySet<Field> = new Set([
  'contract',
  'document',
  'customer',
  'contractName',
  'department',
  'product',
  'terms',
  'note',
  'status',
  'parent',
  'owner',
]);

/** Whether values of this type can be what a field holds: 0 rules it out, 1 speaks for it. */
export function fits(field: Field, values: ColumnValues): number {
  const { type } = values;
  if (type === 'empty') return 0.97;
  if (values.open && FIELDS[field] !== 'text') return 0.97;
  switch (FIELDS[field]) {
    case 'amount':
      if (field === 'derived') return type === 'amount' || type === 'number' || type === 'percent' ? 1 : 0;
      return type === 'amount' || type === 'number' ? 1 : 0;
    case 'date':
      return type === 'date' ? 1 : type === 'number' && values.serials ? 0.97 : 0;
    case 'number':
      if (field === 'index') return values.counts ? 1.05 : type === 'number' && !values.money ? 0.85 : 0;
      if (field === 'days' && values.large) return type === 'number' ? 0.6 : 0;
      return type === 'number' || (type === 'amount' && field === 'rate') ? 1 : 0;
    case 'text':
      if (type === 'text') return 1;
      // A customer's number stands beside the name, and is taken for it only when there is no name.
      if (type === 'number' && field === 'customer') return values.money ? 0 : 0.85;
      if (type === 'number' && CODES.has(field))
        return values.counts && field === 'contract' ? 0.5 : values.money ? 0 : 0.97;
      // A register may write `签收` with a date or with a word; eight digits of a number look like a date.
      if (type === 'date') return field === 'note' ? 0.9 : field === 'document' || field === 'contract' ? 0.6 : 0;
      return 0;
  }
}
