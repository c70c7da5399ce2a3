import { distribute } from '../../number/column-place';
import { sumOf } from '../../number/column-sum';
import { compare } from '../../number/rational';
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
  return stated.buckets.every(({ bucket: { from, to }, amount }) => {
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
