import type { Value } from '../../grid/value';
import { OK, valueAt } from '../../number/column';
import type { Rational } from '../../number/rational';
import { add, isZero, negate, subtract, ZERO } from '../../number/rational';
import { readAmounts } from '../../parse/amount-column';
import type { CellContext } from '../../parse/reading';
import type { Field } from '../fields';
import type { ReadColumn } from './columns';
import { firstText } from './extent';
import type { Sheet } from './header';
import { textAt } from './header';
import type { BodyLine } from './lines';
import { isClose } from './proof';
import { FIGURE, kindAt } from './shape';
import { rowWord } from './words';

/** A column that carries a balance from row to row, with the columns that change it: by index. */
export interface Running {
  readonly balance: number;
  readonly debit: number;
  readonly credit: number;
}

/** Rows that are looked at, and the share of them that must agree. */
const [ROWS, SHARE] = [400, 0.8];
const CREDIT = /^(?:贷|貸|cr|credit)$/i;

/**
 * A ledger's balance is that of the row before, more by what is charged and less by what is paid: the rows' balances are
 * no money to add up. A list of what is open of each row, which looks alike, comes to its figures row by row.
 */
export function runningBalance(
  sheet: Sheet,
  columns: readonly ReadColumn[],
  rows: readonly number[],
  context: CellContext,
): Running | undefined {
  const at = (field: Field): number => columns.findIndex(({ mapping }) => mapping.field === field);
  const found = { balance: at('outstanding'), debit: at('invoiceAmount'), credit: at('paidAmount') };
  if (Object.values(found).some((index) => index < 0)) return undefined;
  const columnAt = (index: number): number => columns[index]!.recognised.column;
  const isTold = (row: number): boolean =>
    kindAt(sheet.shape, row, columnAt(found.balance)) === FIGURE && !rowWord(firstText(sheet, row));
  const told = rows.filter(isTold).slice(0, ROWS);
  const amounts = (index: number) => {
    const cells = told.map((row): Value => sheet.source.grid.rows[row]![columnAt(index)] ?? null);
    const { values } = readAmounts(cells, context);
    return (i: number): Rational => (values.state[i] === OK ? valueAt(values, i) : ZERO);
  };
  const [debit, credit, printed] = [amounts(found.debit), amounts(found.credit), amounts(found.balance)];
  const isCredit = (row: number): boolean =>
    columns.some(
      ({ recognised }) => recognised.type === 'text' && CREDIT.test(textAt(sheet, row, recognised.column).trim()),
    );
  const balance = (i: number): Rational => (isCredit(told[i]!) ? negate(printed(i)) : printed(i));
  const customer = at('customer');
  const nameAt = (i: number): string => (customer < 0 ? '' : textAt(sheet, told[i]!, columnAt(customer)).trim());
  let [carried, tried, alone] = [0, 0, 0];
  for (let i = 1; i < told.length; i++) {
    const change = subtract(debit(i), credit(i));
    if (isZero(balance(i - 1)) || isZero(change) || (nameAt(i) !== '' && nameAt(i) !== nameAt(i - 1))) continue;
    tried++;
    if (isClose(balance(i), add(balance(i - 1), change))) carried++;
    if (isClose(balance(i), change)) alone++;
  }
  return carried > 0 && carried >= tried * SHARE && alone === 0 ? found : undefined;
}

/** Rows that only carry a balance over from before: nothing of it stands in the columns that count. */
export function openingRows(
  sheet: Sheet,
  lines: readonly BodyLine[],
  columns: readonly ReadColumn[],
  { balance, debit, credit }: Running,
): BodyLine[] {
  const isFigure = (row: number, index: number): boolean =>
    kindAt(sheet.shape, row, columns[index]!.recognised.column) === FIGURE;
  return lines.map((line) => {
    const { kind, word, row } = line;
    const isOpening =
      kind === 'money' && !word && isFigure(row, balance) && !isFigure(row, debit) && !isFigure(row, credit);
    return isOpening ? { ...line, kind: 'opening', money: false } : line;
  });
}
