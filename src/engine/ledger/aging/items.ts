import type { ExactColumn } from '../../number/column';
import type { Rational } from '../../number/rational';
import { ZERO } from '../../number/rational';
import { OK, valueAt } from '../../number/column';
import type { CalendarDate } from '../../parse/date';
import { dateOfDay } from '../../parse/date';
import type { Field } from '../fields';
import { keysOf } from '../keys';
import { READ } from '../read-table';
import type { Records } from '../records';
import { dateOf, textOf } from '../records';
import { columnOf } from '../table';
import { UNDATED } from './aged';
import type { AgedTable } from './groups';
import type { PlacedTable } from './place-table';
import type { AgingItem } from './result';

/** Every record that counts as an item with its amounts, its days and the cell that its money stands in. */
export function itemsOf(tables: readonly (AgedTable & PlacedTable)[]): AgingItem[] {
  const drafts = tables.flatMap(draftsOf);
  const keys = keysOf(
    drafts.map(({ document, contract, customer }) => document || contract || customer),
    (i) => {
      const { contract, customer, currency, dueDate, invoiceDate } = drafts[i]!;
      return [contract, customer, currency, dueDate ?? invoiceDate ?? ''];
    },
  );
  drafts.forEach((draft, i) => (draft.key = keys[i]!));
  return drafts;
}

type Draft = { -readonly [Member in keyof AgingItem]: AgingItem[Member] };

function draftsOf({ records, aged, money, counted }: AgedTable & PlacedTable): Draft[] {
  const { source, rows, fate, currency } = records;
  const { grid, origin } = source;
  const [invoiced, due] = [dateColumn(records, 'invoiceDate'), dateColumn(records, 'dueDate')];
  const printed = columnOf(records.table, 'outstanding')?.column;
  const [first = 0] = records.amounts.keys();
  const drafts: Draft[] = [];
  for (let record = 0; record < rows.length; record++) {
    if (fate[record] !== READ) continue;
    const day = counted ? counted.days[record]! : UNDATED;
    const outstanding = at(aged.outstanding, record);
    const part = (column: ExactColumn): Rational => at(column, record, aged.outstanding, outstanding);
    const bucket = printed ?? money.buckets.find(({ amount }) => !isEmpty(amount, record))?.column ?? first;
    drafts.push({
      key: '',
      customer: textOf(records, 'customer', record),
      owner: textOf(records, 'owner', record),
      department: textOf(records, 'department', record),
      contract: textOf(records, 'contract', record),
      document: textOf(records, 'document', record),
      currency: currency[record]!,
      invoiceDate: invoiced(record),
      dueDate: due(record),
      days: day === UNDATED ? null : day,
      outstanding,
      notDue: part(aged.notDue),
      credits: part(aged.credits),
      buckets: aged.buckets.map(part),
      unplaced: part(aged.unplaced),
      over60: aged.over60 ? part(aged.over60) : outstanding === ZERO ? ZERO : null,
      place: { origin, sheet: grid.sheet, row: rows[record]!, column: bucket },
    });
  }
  return drafts;
}

const isEmpty = ({ num, big }: ExactColumn, record: number): boolean => num[record] === 0 && !big?.has(record);

/** The value of a row. Most parts are nothing or the whole, which is not worked out twice. */
function at(column: ExactColumn, record: number, whole?: ExactColumn, value?: Rational): Rational {
  if (isEmpty(column, record)) return ZERO;
  if (whole && !column.big && !whole.big && column.den === whole.den && column.num[record] === whole.num[record])
    return value!;
  return valueAt(column, record);
}

/** The dates of a column; days repeat, so each is written out once. */
function dateColumn(records: Records, field: Field): (record: number) => CalendarDate | null {
  const column = dateOf(records, field);
  const known = new Map<number, CalendarDate | null>();
  return (record) => {
    if (!column || column.state[record] !== OK) return null;
    const day = column.days[record]!;
    let date = known.get(day);
    if (date === undefined) known.set(day, (date = dateOfDay(day) ?? null));
    return date;
  };
}
