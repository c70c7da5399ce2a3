import { distribute } from '../../number/column-place';
import { sumOf } from '../../number/column-sum';
import { compare, isZero } from '../../number/rational';
import type { CalendarDate } from '../../parse/date';
import { READ } from '../read-table';
import type { Records } from '../records';
import type { StatedParts } from './aged';
import { UNDATED } from './aged';
import { owedPart } from './columns';
import type { Basis } from './days';
import { daysOf } from './days';
import type { Money } from './money';

/**
 * Whether dates give exactly the buckets that a report states, on its own day: then it is by them that it was aged. A
 * report that states no buckets agrees with nothing.
 */
export function agrees(records: Records, money: Money, stated: StatedParts, basis: Basis, asOf: CalendarDate): boolean {
  if (stated.buckets.length === 0) return false;
  const { fate } = records;
  const { days } = daysOf(records, money, basis, records.asOf ?? asOf);
  const owed = owedPart(money.gross);
  const first = Math.min(...stated.buckets.map(({ bucket }) => bucket.from));
  const early = { bucket: { from: -Infinity, to: first - 1 }, amount: stated.notDue };
  // A report without a place for what is not yet due says nothing about it.
  const parts = isZero(sumOf(stated.notDue)) ? stated.buckets : [early, ...stated.buckets];
  return parts.every(({ bucket: { from, to }, amount }) => {
    const isIn = (day: number, record: number): boolean =>
      fate[record] === READ && day !== UNDATED && from <= day && (to === undefined || day <= to);
    const [counted] = distribute(
      owed,
      days.map((day, record) => (isIn(day, record) ? 0 : -1)),
      1,
    );
    const [said] = distribute(
      owedPart(amount),
      fate.map((each) => (each === READ ? 0 : 1)),
      2,
    );
    return compare(sumOf(counted!), sumOf(said!)) === 0;
  });
}
