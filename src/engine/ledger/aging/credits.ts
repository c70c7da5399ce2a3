import type { ExactColumn } from '../../number/column';
import { add, equal, negate, subtract, unequal } from '../../number/column-arithmetic';
import { and, or, select } from '../../number/column-choose';
import { orZero, zeros } from '../../number/column-place';
import { sumOf } from '../../number/column-sum';
import type { Field } from '../fields';
import type { Records } from '../records';
import { addUp, amountsOf } from './columns';

/** The credits that a report shows in columns of their own, and what they have to do with its outstanding. */
export interface Credits {
  /** As they count for the debtor: negative, unless one was taken back. Without those that are settled. */
  readonly amount: ExactColumn;
  /** Those that were taken off the printed outstanding, and off no bucket. */
  readonly inside: ExactColumn;
  /** Advances that were taken off the printed outstanding and its buckets. */
  readonly netted: ExactColumn;
}

/** A column that shows credits as plain amounts is turned round. */
const signed = (records: Records, field: Field): ExactColumn =>
  addUp(
    amountsOf(records, field).map((column) => (sumOf(column).n > 0n ? negate(orZero(column)) : column)),
    records.rows.length,
  );

/**
 * `undefined` for a report without such columns. Arithmetic decides, record by record: an outstanding that is less than
 * its parts by exactly the credits has had them taken off; one that is what was invoiced less what was paid less a credit
 * has it in it already. Such a credit note is settled; such an advance is still the customer's money.
 */
export function creditsOf(
  records: Records,
  printed: ExactColumn,
  parts: ExactColumn | undefined,
  settlement: ExactColumn | undefined,
): Credits | undefined {
  if (amountsOf(records, 'credit').length + amountsOf(records, 'advance').length === 0) return undefined;
  const none = zeros(printed.length);
  const [credit, advance] = [signed(records, 'credit'), signed(records, 'advance')];
  const both = add(credit, advance);
  const isInside = parts ? and(unequal(both, none), equal(subtract(printed, parts), both)) : none;
  const meets = (credits: ExactColumn): ExactColumn =>
    settlement ? select(isInside, none, equal(add(settlement, credits), printed)) : none;
  const meetsBoth = meets(both);
  const isSettled = and(unequal(credit, none), or(meets(credit), meetsBoth));
  const isNetted = and(unequal(advance, none), or(meets(advance), meetsBoth));
  return {
    amount: add(select(isSettled, none, credit), advance),
    inside: select(isInside, both, none),
    netted: select(isNetted, advance, none),
  };
}
