import type { ExactColumn } from '../../number/column';
import { OK, UNREADABLE, valueAt } from '../../number/column';
import { floor, multiply, rational } from '../../number/rational';
import type { CalendarDate } from '../../parse/date';
import { dateOfDay, dayNumber } from '../../parse/date';
import { daysPer } from '../day-unit';
import type { Field } from '../fields';
import { READ } from '../read-table';
import type { Records } from '../records';
import { dateOf } from '../records';
import { columnOf } from '../table';
import { UNDATED } from './aged';
import type { Money } from './money';

export type Basis = 'due' | 'invoice';

/** Days of a table's records since the date that counts. */
export interface Days {
  /** `UNDATED` where there is no date. */
  readonly days: Int32Array;
  /** Records that counted from their invoice date because the due date is missing. */
  readonly fallen: number;
  /** Records that count, that something is owed for, and that have no date. */
  readonly undated: number;
}

const FIELD: Readonly<Record<Basis, Field>> = { due: 'dueDate', invoice: 'invoiceDate' };

/**
 * Counts from the due date, or where it is missing from the invoice date; or from the invoice date alone. A due date that
 * cannot be read is there all the same.
 */
export function daysOf(records: Records, { gross }: Money, basis: Basis, asOf: CalendarDate): Days {
  const today = dayNumber(asOf);
  const first = dateOf(records, FIELD[basis]);
  const second = basis === 'due' ? dateOf(records, 'invoiceDate') : undefined;
  const days = new Int32Array(records.rows.length).fill(UNDATED);
  let [fallen, undated] = [0, 0];
  for (let record = 0; record < days.length; record++) {
    if (first && first.state[record] === OK) days[record] = today - first.days[record]!;
    else if (second && second.state[record] === OK && first?.state[record] !== UNREADABLE) {
      days[record] = today - second.days[record]!;
      if (records.fate[record] === READ && owed(gross, record)) fallen++;
    } else if (records.fate[record] === READ && owed(gross, record)) undated++;
  }
  return { days, fallen, undated };
}

/** Credits need no age. */
const owed = ({ num, big }: ExactColumn, record: number): boolean =>
  num[record]! > 0 || (big?.get(record)?.n ?? 0n) > 0n;

/**
 * The day that a report is of, when its days and its dates agree on one. `undefined` when they do not, or it lacks one.
 */
export function dayOfDays(records: Records, basis: Basis): CalendarDate | undefined {
  const column = columnOf(records.table, 'days');
  const values = column && records.numbers.get(column.column);
  const dates = dateOf(records, FIELD[basis]);
  if (!values || !dates || daysPer(column.name) > 1) return undefined;
  const sign = UNTIL.test(column.name) ? -1 : 1;
  let found: number | undefined;
  for (let record = 0; record < values.length; record++) {
    if (values.state[record] !== OK || dates.state[record] !== OK || records.fate[record] !== READ) continue;
    const day = dates.days[record]! + sign * Number(floor(valueAt(values, record)));
    if (found !== undefined && found !== day) return undefined;
    found = day;
  }
  return found === undefined ? undefined : dateOfDay(found);
}

/** A header that counts the days until the due date, not those since. */
const UNTIL = /未过期|未到期|未逾期|距到期|剩余|剩餘|until|to due|remaining/i;

/**
 * The days that the report itself counts, carried on to another day when it says of which day they are. `undefined`
 * without such a column.
 */
export function statedDays(records: Records, asOf: CalendarDate): Days | undefined {
  const column = columnOf(records.table, 'days');
  const values = column && records.numbers.get(column.column);
  if (!values) return undefined;
  const sign = UNTIL.test(column.name) ? -1 : 1;
  const per = rational(daysPer(column.name));
  const since = records.asOf === null ? 0 : dayNumber(asOf) - dayNumber(records.asOf);
  const days = new Int32Array(values.length).fill(UNDATED);
  let undated = 0;
  for (let record = 0; record < days.length; record++) {
    if (values.state[record] === OK) {
      days[record] = sign * Number(floor(multiply(valueAt(values, record), per))) + since;
    } else if (records.fate[record] === READ) undated++;
  }
  return { days, fallen: 0, undated };
}
