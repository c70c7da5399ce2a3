import type { ExactColumn } from '../../number/column';
import { OK, valueAt } from '../../number/column';
import type { Rational } from '../../number/rational';
import { toText, ZERO } from '../../number/rational';
import { greatestCommonDivisor } from '../../number/whole';
import { UNDATED } from '../aging/aged';
import type { Field } from '../fields';
import { keysOf } from '../keys';
import { compareText } from '../order';
import { READ } from '../read-table';
import { textOf } from '../records';
import { columnOf } from '../table';
import { calendar } from './dates';
import type { BoardRow } from './result';
import { BOARD_STATES } from './result';
import type { BoardTable } from './table';

/** A row with the record of the table that it is. */
export interface Placed {
  readonly row: BoardRow;
  readonly table: BoardTable;
  readonly record: number;
}

/** Every record that counts, in the order of the board: by state, the longest first, then by key. */
export function placedRows(tables: readonly BoardTable[]): Placed[] {
  const places = tables.flatMap((table) => {
    const { rows, fate } = table.records;
    return [...rows.keys()].flatMap((record) => (fate[record] === READ ? [{ table, record }] : []));
  });
  const text = calendar();
  const keys = keysOf(
    places.map(
      ({ table: { records }, record }) => NAMES.map((name) => textOf(records, name, record)).find(Boolean) ?? '',
    ),
    (i) => moreAbout(places[i]!.table, places[i]!.record, text),
  );
  const readers = new Map(tables.map((table) => [table, rowReader(table, text)]));
  const placed = places.map(({ table, record }, i) => ({ row: readers.get(table)!(record, keys[i]!), table, record }));
  const rank = new Map(BOARD_STATES.map((state, i) => [state, i]));
  return placed.sort(
    ({ row: a }, { row: b }) =>
      (a.state === b.state ? 0 : rank.get(a.state)! - rank.get(b.state)!) ||
      (b.days ?? -Infinity) - (a.days ?? -Infinity) ||
      compareText(a.key, b.key),
  );
}

const NAMES: readonly Field[] = ['document', 'contract', 'customer'];

function moreAbout(
  { records, payable, dates }: BoardTable,
  record: number,
  text: ReturnType<typeof calendar>,
): string[] {
  const { invoice, shipment, contract } = dates.starts;
  const day = [invoice, shipment, contract].map((days) => days[record]!).find((each) => each !== UNDATED);
  return [
    ...NAMES.map((name) => textOf(records, name, record)),
    records.currency[record]!,
    (day !== undefined && text(day)) || '',
    payable.amount.state[record] === OK ? toText(valueAt(payable.amount, record)) : '',
  ];
}

/** The cell that a click on a row's money goes to: what is open, else what it comes from. */
const MONEY: readonly Field[] = ['outstanding', 'invoiceAmount', 'contractAmount', 'paidAmount', 'bucket'];

function rowReader(table: BoardTable, text: ReturnType<typeof calendar>): (record: number, key: string) => BoardRow {
  const { records, payable, dates, statuses, judged } = table;
  const { source, rows, currency } = records;
  const { origin, grid } = source;
  const { contract, shipment, receipt, invoice } = dates.starts;
  const column = MONEY.map((field) => columnOf(records.table, field)).find((each) => each !== undefined)?.column ?? 0;
  const [amount, paid, open] = [payable.amount, payable.paid, payable.open].map(reader) as [Reader, Reader, Reader];
  return (record, key) => ({
    key,
    contract: textOf(records, 'contract', record),
    document: textOf(records, 'document', record),
    contractName: textOf(records, 'contractName', record),
    customer: textOf(records, 'customer', record),
    owner: textOf(records, 'owner', record),
    department: textOf(records, 'department', record),
    currency: currency[record]!,
    amount: amount(record),
    paid: paid(record),
    open: open(record),
    signDate: text(contract[record]!),
    shipDate: text(shipment[record]!),
    receiptDate: text(receipt[record]!),
    invoiceDate: text(invoice[record]!),
    paidDate: text(dates.paid[record]!),
    state: judged.state[record]!,
    partPaid: judged.partPaid[record] === 1,
    statusText: textOf(records, 'status', record),
    statuses: statuses.of[record]!,
    days: judged.days[record] === UNDATED ? null : judged.days[record]!,
    place: { origin, sheet: grid.sheet, row: rows[record]!, column },
  });
}

type Reader = (record: number) => Rational | null;

/** The values of a column, `null` where there is none. Lowest terms are found in floats: 100,000 rows have to be quick. */
function reader({ num, den, state, big }: ExactColumn): Reader {
  return (record) => {
    if (state[record] !== OK) return null;
    const large = big?.get(record);
    if (large) return large;
    const value = num[record]!;
    if (value === 0) return ZERO;
    const common = greatestCommonDivisor(Math.abs(value), den);
    return { n: BigInt(value / common), d: BigInt(den / common) };
  };
}
