import type { ExactColumn } from '../../number/column';
import { MISSING, OK } from '../../number/column';
import { add, equal, subtract, unequal } from '../../number/column-arithmetic';
import { and, select } from '../../number/column-choose';
import { orZero, zeros } from '../../number/column-place';
import type { CalendarDate } from '../../parse/date';
import type { Bucket } from '../buckets';
import type { Records } from '../records';
import { columnsOf } from '../table';
import { addUp, amountsOf, creditPart, owedPart, settlementOf } from './columns';
import { creditsOf } from './credits';
import { monthsOf } from './months';

/** A column of the report that says in which stretch of days money is. */
export interface StatedBucket {
  readonly column: number;
  readonly name: string;
  /** Absent when the name does not say which days (`Period 1`). */
  readonly bucket?: Bucket;
  readonly amount: ExactColumn;
  /** The column is of what is open from a month. */
  readonly month?: true;
}

/** The money of a table's records as the report has it, signs and all. */
export interface Money {
  /** What is owed before credits that the report shows beside it; negative where the record itself is a credit. */
  readonly gross: ExactColumn;
  /** Zero or negative, from columns of their own. */
  readonly credits: ExactColumn;
  /** The report's own column of what is not yet due; absent without one. */
  readonly notDue?: ExactColumn;
  readonly buckets: readonly StatedBucket[];
  /** Of `gross` what the report had already set off against credits, nobody can say in which bucket. */
  readonly setOff: ExactColumn;
  /** What `gross` without that is more than not yet due and all buckets. */
  readonly rest: ExactColumn;
  /** What stands in the parts of records whose printed outstanding is 0: a total that was never worked out. */
  readonly stale: ExactColumn;
}

export function moneyOf(records: Records, asOf: CalendarDate): Money {
  const none = zeros(records.rows.length);
  const { notDue, buckets } = partsOf(records, asOf);
  const columns = [...(notDue ? [notDue] : []), ...buckets.map(({ amount }) => amount)];
  const parts = columns.length > 0 ? addUp(columns, none.length) : undefined;
  const settlement = settlementOf(records);
  const printed = outstandingOf(records, parts, settlement);
  const credits = creditsOf(records, printed, parts, settlement);

  const taken = credits ? add(credits.inside, credits.netted) : none;
  const isStale = parts && and(equal(printed, none), and(unequal(parts, none), equal(taken, none)));
  const owed = isStale ? select(isStale, parts, printed) : printed;
  const before = credits ? subtract(owed, credits.inside) : owed;
  // A credit that was taken back is owed again.
  const setOff = credits ? subtract(owedPart(credits.amount), credits.netted) : none;
  return {
    gross: credits ? add(before, setOff) : before,
    credits: credits ? creditPart(credits.amount) : none,
    ...(notDue && { notDue }),
    buckets,
    setOff,
    rest: parts ? subtract(before, parts) : none,
    stale: isStale ? select(isStale, parts, none) : none,
  };
}

function partsOf(records: Records, asOf: CalendarDate): Pick<Money, 'notDue' | 'buckets'> {
  const named = columnsOf(records.table, 'bucket').flatMap(({ column, name, bucket }): StatedBucket[] => {
    const read = records.amounts.get(column)?.values;
    return read ? [{ column, name, amount: orZero(read), ...(bucket && { bucket }) }] : [];
  });
  const columns = named.length > 0 ? named : monthsOf(records, asOf);
  const isEarly = ({ bucket }: StatedBucket): boolean => bucket !== undefined && bucket.from < 0;
  const early = [...amountsOf(records, 'notDue'), ...columns.filter(isEarly).map(({ amount }) => amount)];
  return {
    buckets: columns.filter((each) => !isEarly(each)),
    ...(early.length > 0 && { notDue: addUp(early, records.rows.length) }),
  };
}

/** What the report prints as outstanding; where it prints nothing, its parts, or what was invoiced and not paid. */
function outstandingOf(
  records: Records,
  parts: ExactColumn | undefined,
  settlement: ExactColumn | undefined,
): ExactColumn {
  const [printed] = amountsOf(records, 'outstanding');
  if (!printed) return parts ?? settlement ?? zeros(records.rows.length);
  if (!parts || printed.state.every((state) => state === OK)) return orZero(printed);
  const isBlank = Float64Array.from(printed.state, (state) => (state === MISSING ? 1 : 0));
  return select({ ...zeros(printed.length), num: isBlank }, parts, orZero(printed));
}
