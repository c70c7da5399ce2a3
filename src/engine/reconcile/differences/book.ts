import type { Rational } from '../../number/rational';
import { FIELDS } from '../../ledger/fields';
import type { Side } from '../../ledger/side';
import { SIDES } from '../../ledger/side';
import type { SaidHalves } from '../halves';
import type { LedgerField } from '../ledger-fields';
import type { Saying } from '../result';
import { placesOf } from '../said';
import type { Settled, Sides } from '../settled';
import { valueText } from '../value-text';

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

export const saying = (book: Pick<Book, 'sides'>, side: Side, contract: number, field: LedgerField): Saying => ({
  side,
  field,
  text: valueText(book.sides[side], contract, field),
  places: placesOf(book.sides[side], contract, field),
});

/** Sides that say something of a field. */
export const sidesSaying = (book: Pick<Book, 'sides'>, contract: number, field: LedgerField): readonly Side[] =>
  SIDES.filter((side) => valueText(book.sides[side], contract, field) !== '');

export const fieldsOf = (type: 'amount' | 'date' | 'text', names: readonly LedgerField[]): readonly LedgerField[] =>
  names.filter((field) => FIELDS[field] === type);
