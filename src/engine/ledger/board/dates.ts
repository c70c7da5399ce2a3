import { OK } from '../../number/column';
import type { CalendarDate } from '../../parse/date';
import { dateOfDay } from '../../parse/date';
import { UNDATED } from '../aging/aged';
import type { Field } from '../fields';
import type { Records } from '../records';
import { dateOf } from '../records';
import type { BoardStart } from './result';

/** The days (since 1970-01-01) of a table's records, `UNDATED` where there is none. */
export interface BoardDates {
  readonly starts: Readonly<Record<BoardStart, Int32Array>>;
  readonly acceptance: Int32Array;
  readonly paid: Int32Array;
}

/** The field behind each start. */
export const START_FIELD: Readonly<Record<BoardStart, Field>> = {
  contract: 'signDate',
  shipment: 'shipDate',
  receipt: 'receiptDate',
  invoice: 'invoiceDate',
};

export function datesOf(records: Records): BoardDates {
  const days = (field: Field): Int32Array | undefined => {
    const column = dateOf(records, field);
    return column && column.days.map((day, record) => (column.state[record] === OK ? day : UNDATED));
  };
  const none = new Int32Array(records.rows.length).fill(UNDATED);
  const acceptance = days('acceptanceDate');
  return {
    starts: {
      contract: days('signDate') ?? none,
      shipment: days('shipDate') ?? none,
      // A list that has only the acceptance (验收) means the same step by it: the customer has signed.
      receipt: days('receiptDate') ?? acceptance ?? none,
      invoice: days('invoiceDate') ?? none,
    },
    acceptance: acceptance ?? none,
    paid: days('paidDate') ?? none,
  };
}

/** Texts of days, made once for each: lists repeat their dates. */
export function calendar(): (day: number) => CalendarDate | null {
  const texts = new Map<number, CalendarDate | null>();
  return (day) => {
    if (day === UNDATED) return null;
    let text = texts.get(day);
    if (text === undefined) {
      text = dateOfDay(day) ?? null;
      texts.set(day, text);
    }
    return text;
  };
}
