import { equal } from '../../number/column-arithmetic';
import { orZero } from '../../number/column-place';
import { daysBetween } from '../../parse/date';
import type { CalendarDate } from '../../parse/date';
import { READ } from '../read-table';
import type { Records } from '../records';
import { addUp, amountsOf, settlementOf } from './columns';
import type { StatedBucket } from './money';

/**
 * A column for each month, of what is open from it: as old as the month's last day makes it. That is what the columns
 * are when their header says outstanding, when they add up to it, or when there is nothing else in the report.
 */
export function monthsOf(records: Records, asOf: CalendarDate): StatedBucket[] {
  const columns = records.table.columns.flatMap(({ column, name, field, period }) => {
    const read = records.amounts.get(column)?.values;
    return period && read && (field === undefined || field === 'outstanding')
      ? [{ column, name, field, period, amount: orZero(read) }]
      : [];
  });
  const named = columns.filter(({ field }) => field === 'outstanding');
  const months =
    named.length > 0
      ? named
      : isOpen(
            records,
            columns.map(({ amount }) => amount),
          )
        ? columns
        : [];
  return months.map(({ column, name, period, amount }) => {
    const age = daysBetween(period.to, asOf);
    const day = period.from <= asOf ? Math.max(0, age) : age;
    return { column, name, amount, bucket: { from: day, to: day }, month: true };
  });
}

function isOpen(records: Records, months: readonly StatedBucket['amount'][]): boolean {
  if (months.length === 0) return false;
  const [printed] = amountsOf(records, 'outstanding');
  if (!printed) return settlementOf(records) === undefined;
  const same = equal(orZero(printed), addUp(months, records.rows.length));
  return records.fate.every((fate, record) => fate !== READ || same.num[record] === 1);
}
