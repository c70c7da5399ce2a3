import type { Rational } from '../../number/rational';
import { toText } from '../../number/rational';
import { dateOfDay } from '../../parse/date';
import { UNDATED } from '../../ledger/aging/aged';
import { FIELDS } from '../../ledger/fields';
import type { Side } from '../../ledger/side';
import { SIDES } from '../../ledger/side';
import type { SaidHalves } from '../halves';
import type { LedgerField } from '../ledger-fields';
import type { Saying } from '../result';
import { placesOf } from '../said';
import type { Settled, Sides } from '../settled';

/** Everything that differences are found in. */
export interface Book {
  readonly sides: Sides;
  readonly given: readonly Side[];
  readonly settled: Settled;
  readonly halves: Readonly<Record<Side, readonly SaidHalves[]>>;
  readonly count: number;
  /** Days since 1970-01-01. */
  readonly today: number;
  readonly tolerance: Rational;
}

/** What a side says of a field in one text: a decimal, a day, or words; `''` when it says nothing. */
export function textSaid({ sides }: Pick<Book, 'sides'>, side: Side, contract: number, field: LedgerField): string {
  const { amounts, dates, texts } = sides[side];
  const amount = amounts.get(field)?.[contract];
  if (amount) return toText(amount);
  const day = dates.get(field)?.[contract] ?? UNDATED;
  return day !== UNDATED ? (dateOfDay(day) ?? '') : (texts.get(field)?.[contract] ?? '');
}

export const saying = (book: Pick<Book, 'sides'>, side: Side, contract: number, field: LedgerField): Saying => ({
  side,
  field,
  text: textSaid(book, side, contract, field),
  places: placesOf(book.sides[side], contract, field),
});

/** Sides that say something of a field. */
export const sidesSaying = (book: Pick<Book, 'sides'>, contract: number, field: LedgerField): readonly Side[] =>
  SIDES.filter((side) => textSaid(book, side, contract, field) !== '');

export const fieldsOf = (type: 'amount' | 'date' | 'text', names: readonly LedgerField[]): readonly LedgerField[] =>
  names.filter((field) => FIELDS[field] === type);
