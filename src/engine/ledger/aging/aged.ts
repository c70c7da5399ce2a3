import type { ExactColumn } from '../../number/column';
import { add, less, min } from '../../number/column-arithmetic';
import { and, select } from '../../number/column-choose';
import { distribute, zeros } from '../../number/column-place';
import { sumOf } from '../../number/column-sum';
import { isZero } from '../../number/rational';
import type { Bucket } from '../buckets';
import { READ } from '../read-table';
import type { Money } from './money';
import { creditPart, owedPart } from './columns';

/** The columns behind `AgedAmounts`, a record each. */
export interface AgedColumns {
  readonly outstanding: ExactColumn;
  readonly notDue: ExactColumn;
  readonly credits: ExactColumn;
  /** One for each of the buckets that they were aged into. */
  readonly buckets: readonly ExactColumn[];
  readonly unplaced: ExactColumn;
  /** `null` where the report's own buckets do not tell what is beyond 60 days. */
  readonly over60: ExactColumn | null;
}

/** P2: payment beyond 60 days. */
const LONG = 60;

/** No date and no word to age by. */
export const UNDATED = -0x80000000;

/** Ages by days since the date that counts: before it is not yet due, a record without one is owed all the same. */
export function byDays({ gross, credits }: Money, days: Int32Array, buckets: readonly Bucket[]): AgedColumns {
  const owed = owedPart(gross);
  const place = days.map((day) => {
    if (day === UNDATED) return buckets.length + 1;
    if (day < 0) return buckets.length;
    return buckets.findIndex(({ from, to }) => from <= day && (to === undefined || day <= to));
  });
  // Days that no bucket covers are owed without a place, never lost.
  const parts = distribute(
    owed,
    place.map((each) => (each < 0 ? buckets.length + 1 : each)),
    buckets.length + 2,
  );
  const [over60] = distribute(
    owed,
    days.map((day) => (day > LONG ? 0 : -1)),
    1,
  );
  return {
    outstanding: owed,
    notDue: parts[buckets.length]!,
    credits: add(credits, creditPart(gross)),
    buckets: parts.slice(0, buckets.length),
    unplaced: parts[buckets.length + 1]!,
    over60: over60!,
  };
}

/** Where the report itself puts money: into `buckets`, or into days not yet due. */
export interface StatedParts {
  readonly notDue: ExactColumn;
  readonly buckets: readonly { readonly bucket: Bucket; readonly amount: ExactColumn }[];
  /** In a column of days, but the report does not say which. */
  readonly unnamed: ExactColumn;
  /** What the report puts nowhere. */
  readonly rest: ExactColumn;
  /** The rest is what is not yet due. */
  readonly restIsNotDue: boolean;
}

/** Takes the report's own buckets into ours. Each of them must lie within one of ours. */
export function asStated(money: Money, stated: StatedParts, buckets: readonly Bucket[]): AgedColumns {
  const length = money.gross.length;
  const none = zeros(length);
  const parts = stated.buckets.map(({ amount }) => amount);
  const negative = [stated.notDue, stated.unnamed, ...parts].map(creditPart).reduce(add);
  // Where the record as a whole is a credit, what its columns do not show of it is one too.
  const isCredit = and(less(stated.rest, none), less(money.gross, none));
  const rest = select(isCredit, none, stated.rest);
  const ours = buckets.map((bucket) =>
    stated.buckets.reduce((sum, each) => (isWithin(each.bucket, bucket) ? add(sum, owedPart(each.amount)) : sum), none),
  );
  const notDue = add(owedPart(stated.notDue), stated.restIsNotDue ? rest : none);
  const unplaced = [owedPart(stated.unnamed), money.setOff, stated.restIsNotDue ? none : rest].reduce(add);
  const long = stated.buckets.filter(({ bucket }) => bucket.from > LONG);
  const unclear = stated.buckets.some(
    ({ bucket: { from, to }, amount }) => from <= LONG && (to ?? Infinity) > LONG && !isZero(sumOf(owedPart(amount))),
  );
  return {
    outstanding: [notDue, unplaced, ...ours].reduce(add),
    notDue,
    credits: [money.credits, negative, select(isCredit, stated.rest, none)].reduce(add),
    buckets: ours,
    unplaced,
    over60: unclear ? null : long.map(({ amount }) => owedPart(amount)).reduce(add, none),
  };
}

export const isWithin = (inner: Bucket, outer: Bucket): boolean =>
  inner.from >= outer.from && (outer.to === undefined || (inner.to !== undefined && inner.to <= outer.to));

/** Whether the rest is nowhere negative (records that are credits apart), so that it can be what is not yet due. */
export function isNowhereNegative({ gross, rest }: Money, fate: Uint8Array): boolean {
  const least = min(rest, zeros(rest.length));
  const isNegative = select(less(gross, zeros(gross.length)), zeros(gross.length), least);
  return fate.every((each, record) => each !== READ || (isNegative.num[record] === 0 && !isNegative.big?.has(record)));
}
