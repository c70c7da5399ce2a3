import type { CalendarDate } from '../../parse/date';
import { READ } from '../read-table';
import type { Records } from '../records';
import type { StatedParts } from './aged';
import { columnOf } from '../table';
import { UNDATED } from './aged';
import { agrees } from './agreement';
import type { Basis, Days } from './days';
import { daysOf, statedDays } from './days';
import type { Money } from './money';
import { moneyOf } from './money';
import { isSpread, statedParts } from './stated';

/** A table, its money, and what says how old that is: `counted` where it is there, otherwise `stated`, which then is. */
export interface PlacedTable {
  readonly records: Records;
  readonly money: Money;
  /** Where the report itself puts its money, if it says so. */
  readonly stated?: StatedParts;
  /** Days to age by: of dates (`basis`), or as the report counts them. Absent: what is stated stands. */
  readonly counted?: Days & { readonly basis: Basis | 'stated' };
  /** Records with money that no date could age, so that what is stated stands although others have one. */
  readonly lacking: number;
  /** There are only invoice dates, and they do not give the report's own buckets: so those stand. */
  readonly invoiceOnly: boolean;
}

/**
 * Decides what ages a table: dates where every record with money has one and is one item; otherwise the report's own
 * buckets or days; otherwise the dates that there are.
 * @param isSettled somebody said what to count from; otherwise invoice dates alone age nothing anew that the report has aged
 */
export function placeTable(records: Records, basis: Basis, asOf: CalendarDate, isSettled: boolean): PlacedTable {
  const money = moneyOf(records, asOf);
  const stated = statedParts(records, money);
  const dated = { ...daysOf(records, money, basis, asOf), basis };
  const given = statedDays(records, asOf);
  const hasDates = dated.days.some((day, record) => day !== UNDATED && records.fate[record] === READ);
  const base = { records, money, ...(stated && { stated }), lacking: 0, invoiceOnly: false };
  if (hasDates && dated.undated === 0 && !isSpread(money, records.rows.length)) {
    const isWeak = stated && !isSettled && !columnOf(records.table, 'dueDate');
    if (!isWeak || agrees(records, money, stated, 'invoice', asOf)) return { ...base, counted: dated };
    return { ...base, invoiceOnly: true };
  }
  if (stated) return { ...base, lacking: hasDates ? dated.undated : 0 };
  if (given) return { ...base, counted: { ...given, basis: 'stated' } };
  return { ...base, counted: dated };
}
