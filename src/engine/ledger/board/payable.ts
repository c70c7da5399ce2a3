import type { ExactColumn } from '../../number/column';
import { MISSING, OK } from '../../number/column';
import { add, equal, less, subtract } from '../../number/column-arithmetic';
import { select } from '../../number/column-choose';
import { orZero, zeros } from '../../number/column-place';
import type { CalendarDate } from '../../parse/date';
import { moneyOf } from '../aging/money';
import type { Field } from '../fields';
import { READ } from '../read-table';
import type { Records } from '../records';
import { columnOf, columnsOf } from '../table';
import type { Judged } from './judge';

/**
 * The money of a table's records as payable units, a row each. A row that has no value is one whose cells do not say:
 * blank is missing, never zero.
 */
export interface Payable {
  /** What is to be paid for this row: its invoice or instalment, otherwise its contract. */
  readonly amount: ExactColumn;
  readonly paid: ExactColumn;
  readonly open: ExactColumn;
  /** 1 where the amount is that of the whole contract. */
  readonly isContract: Uint8Array;
  /** 1 where the printed open amount is neither what is contracted nor what is invoiced, less what is paid. */
  readonly differs: Uint8Array;
  /** 1 where the printed open amount is what is invoiced less what is paid, and more than that is contracted. */
  readonly notInvoiced: Uint8Array;
  /** The table has no column that says how much is paid or open: a date or a word is all that can. */
  readonly withoutPayments: boolean;
}

const amountsOf = (records: Records, field: Field): ExactColumn[] =>
  columnsOf(records.table, field).flatMap(({ column }) => records.amounts.get(column)?.values ?? []);

/** A row has a value where one of the columns has. */
function sumOfAny(columns: readonly ExactColumn[], length: number): ExactColumn {
  if (columns.length < 2) return columns[0] ?? missing(length);
  return { ...columns.map(orZero).reduce(add), state: stateOfAny(columns, length) };
}

function stateOfAny(columns: readonly ExactColumn[], length: number): Uint8Array {
  const state = new Uint8Array(length).fill(MISSING);
  for (const column of columns) column.state.forEach((each, row) => each === OK && (state[row] = OK));
  return state;
}

const missing = (length: number): ExactColumn => ({ ...zeros(length), state: new Uint8Array(length).fill(MISSING) });

/** A column of truths: 1 and 0. */
const flags = (of: ArrayLike<number>): ExactColumn => ({ ...zeros(of.length), num: Float64Array.from(of) });

/** Where a column of truths is true: a row without a value is not. */
function isTrue({ num, state }: ExactColumn): Uint8Array {
  const truths = new Uint8Array(num.length);
  for (let row = 0; row < truths.length; row++) if (state[row] === OK && num[row] !== 0) truths[row] = 1;
  return truths;
}

const hasValue = ({ state }: ExactColumn): Uint8Array => state.map((each) => (each === OK ? 1 : 0));

export function payableOf(records: Records, asOf: CalendarDate): Payable {
  const { length } = records.rows;
  const [contracts, invoices] = [amountsOf(records, 'contractAmount')[0], amountsOf(records, 'invoiceAmount')[0]];
  const [contract, invoice] = [contracts ?? missing(length), invoices ?? missing(length)];
  const payments = amountsOf(records, 'paidAmount');
  const paid = sumOfAny(payments, length);
  const printed = printedOpen(records, asOf);

  const [hasContract, hasInvoice, hasPrinted] = [contract, invoice, printed].map(hasValue) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const known = orZero(paid);
  const [contracted, invoiced] = [subtract(contract, known), subtract(invoice, known)];
  const [meetsContract, meetsInvoice] = [contracted, invoiced].map((left) => isTrue(equal(left, printed))) as [
    Uint8Array,
    Uint8Array,
  ];
  const isSmaller = isTrue(less(invoice, contract));
  const isUnit = contracts && invoices ? ofInvoices(records) : new Uint8Array(length);
  const isContract = new Uint8Array(length);
  const [differs, notInvoiced] = [new Uint8Array(length), new Uint8Array(length)];
  for (let row = 0; row < length; row++) {
    const both = hasContract[row] === 1 && hasInvoice[row] === 1;
    let ofContract = both ? !isUnit[row] : hasContract[row] === 1;
    if (hasPrinted[row] && both && meetsContract[row] !== meetsInvoice[row]) ofContract = meetsContract[row] === 1;
    isContract[row] = ofContract ? 1 : 0;
    if (!hasPrinted[row] || (!hasContract[row] && !hasInvoice[row])) continue;
    if (!meetsContract[row] && !meetsInvoice[row]) differs[row] = payments.length > 0 ? 1 : 0;
    else if (both && meetsInvoice[row] && !meetsContract[row] && isSmaller[row] && !isUnit[row]) notInvoiced[row] = 1;
  }
  const amount = select(flags(isContract), contract, invoice);
  const open = select(flags(hasPrinted), printed, subtract(amount, known));
  const withoutPayments = payments.length === 0 && !hasOpen(records);
  return { amount, paid, open, isContract, differs, notInvoiced, withoutPayments };
}

const OPEN: readonly Field[] = ['outstanding', 'notDue', 'bucket'];
const hasOpen = ({ table }: Records): boolean => OPEN.some((field) => columnOf(table, field) !== undefined);

/** What the report prints as open, where it prints anything. Its credits are not taken off: an aging never nets, nor does this. */
function printedOpen(records: Records, asOf: CalendarDate): ExactColumn {
  const { length } = records.rows;
  if (!hasOpen(records)) return missing(length);
  const cells = OPEN.flatMap((field) => amountsOf(records, field));
  return { ...moneyOf(records, asOf).gross, state: stateOfAny(cells, length) };
}

/** Rows that are invoices or instalments: they have a document's number, or share their contract with other rows. */
function ofInvoices(records: Records): Uint8Array {
  const units = new Uint8Array(records.rows.length);
  const documents = records.texts.get('document');
  documents?.forEach((document, record) => document !== '' && (units[record] = 1));
  const contracts = records.texts.get('contract');
  if (!contracts) return units;
  const firsts = new Map<string, number>();
  for (let record = 0; record < units.length; record++) {
    const contract = contracts[record]!;
    if (contract === '' || records.fate[record] !== READ) continue;
    const first = firsts.get(contract);
    if (first === undefined) firsts.set(contract, record);
    else units[first] = units[record] = 1;
  }
  return units;
}

/** What a date or a word says is paid has nothing open any more, and its whole amount is paid. */
export function settle(payable: Payable, { settledBy }: Judged): Payable {
  if (!settledBy.some((by) => by === 'date' || by === 'word')) return payable;
  const { amount, paid, open } = payable;
  const settled = flags(settledBy.map((by) => (by === 'date' || by === 'word' ? 1 : 0)));
  const nothing = { ...zeros(amount.length), state: amount.state };
  return { ...payable, paid: select(settled, amount, paid), open: select(settled, nothing, open) };
}

/** 1 where a value is above zero, -1 where it is below, 0 for zero and for none. */
export function signs({ num, state, big }: ExactColumn): Int8Array {
  const result = new Int8Array(num.length);
  for (let row = 0; row < result.length; row++) if (state[row] === OK) result[row] = Math.sign(num[row]!);
  for (const [row, { n }] of big ?? []) if (state[row] === OK) result[row] = n < 0n ? -1 : n > 0n ? 1 : 0;
  return result;
}
