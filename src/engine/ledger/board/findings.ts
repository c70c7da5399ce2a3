import type { Finding, FindingData } from '../../grid/plan';
import { OK, valueAt } from '../../number/column';
import { negate, toText } from '../../number/rational';
import type { CalendarDate } from '../../parse/date';
import { dayNumber } from '../../parse/date';
import { UNDATED } from '../aging/aged';
import type { Field } from '../fields';
import { READ } from '../read-table';
import type { Records } from '../records';
import { textOf } from '../records';
import { columnOf } from '../table';
import type { BoardDates } from './dates';
import { calendar, START_FIELD } from './dates';
import type { Choice } from './judge';
import { signs } from './payable';
import { isOnBoard } from './result';
import type { BoardTable } from './table';
import { teller } from './tell';

/** What a person should know about the rows of a table, and how they were judged. */
export function boardFindings(table: BoardTable, choice: Choice): Finding[] {
  return [...aboutRows(table, choice), ...aboutTable(table, choice)];
}

function aboutRows({ records, payable, dates, statuses, judged }: BoardTable, { asOf }: Choice): Finding[] {
  const { tell, findings } = teller(records);
  const { amount, paid, open, withoutPayments } = payable;
  const hasPaid = columnOf(records.table, 'paidAmount') !== undefined;
  const openSign = signs(open);
  const tellDates = datesTeller(records, dates, asOf);
  for (let row = 0; row < records.rows.length; row++) {
    tellDates(row, (fields, code, data) => tell(row, fields, code, data));
    if (judged.settledBy[row] === 'money' && openSign[row]! < 0)
      tell(row, ['paidAmount', 'outstanding'], 'paid-more', { more: toText(negate(valueAt(open, row))) });
    if (payable.differs[row]) {
      const data = {
        open: toText(valueAt(open, row)),
        paid: paid.state[row] === OK ? toText(valueAt(paid, row)) : '0',
      };
      if (amount.state[row] === OK)
        tell(row, ['outstanding'], 'open-differs', { ...data, amount: toText(valueAt(amount, row)) });
    }
    if (judged.contradicted[row])
      tell(row, ['status', 'signed'], 'status-differs', {
        text: textOf(records, 'status', row) || textOf(records, 'signed', row),
      });
    if (!isOnBoard(judged.state[row]!)) continue;
    const isPaidSomehow = dates.paid[row] !== UNDATED && dates.paid[row]! <= dayNumber(asOf);
    if (hasPaid && isPaidSomehow && paid.state[row] !== OK) tell(row, ['paidAmount'], 'paid-date-without-amount', {});
    if (judged.partPaid[row] && paid.state[row] !== OK && (withoutPayments || hasPaid))
      tell(row, ['paidAmount', 'status'], 'part-paid-without-amount', {});
  }
  for (const [text, rows] of statuses.unknown) {
    const count = rows.filter((row) => records.fate[row] === READ).length;
    const first = rows.find((row) => records.fate[row] === READ);
    if (first !== undefined) tell(first, ['status'], 'status-unknown', { text, count });
  }
  return findings();
}

/** Steps in the order in which they follow each other. A payment may come at any time after the contract. */
const ORDER: readonly (readonly [Field, Field])[] = [
  ['signDate', 'shipDate'],
  ['shipDate', 'receiptDate'],
  ['shipDate', 'acceptanceDate'],
  ['signDate', 'receiptDate'],
  ['signDate', 'paidDate'],
];
const STEPS: readonly Field[] = ['signDate', 'shipDate', 'receiptDate', 'acceptanceDate', 'invoiceDate', 'paidDate'];

function datesTeller(
  { table }: Records,
  { starts, acceptance, paid }: BoardDates,
  asOf: CalendarDate,
): (row: number, tell: (fields: readonly Field[], code: string, data: FindingData) => void) => void {
  const today = dayNumber(asOf);
  const text = calendar();
  const days = new Map<Field, Int32Array>([
    ['signDate', starts.contract],
    ['shipDate', starts.shipment],
    ['receiptDate', starts.receipt],
    ['acceptanceDate', acceptance],
    ['invoiceDate', starts.invoice],
    ['paidDate', paid],
  ]);
  const there = STEPS.flatMap((field) => {
    const column = columnOf(table, field);
    return column ? [{ field, name: column.name, days: days.get(field)! }] : [];
  });
  const pairs = ORDER.flatMap(([a, b]) => {
    const [first, then] = [a, b].map((field) => there.find((each) => each.field === field));
    return first && then ? [{ first, then }] : [];
  });
  return (row, tell) => {
    for (const { field, name, days } of there)
      if (days[row]! > today) tell([field], 'date-in-future', { column: name, date: text(days[row]!)!, asOf });
    for (const { first, then } of pairs) {
      const [early, late] = [first.days[row]!, then.days[row]!];
      if (early === UNDATED || late === UNDATED || late >= early) continue;
      const data = { first: first.name, firstDate: text(early)!, then: then.name, thenDate: text(late)! };
      tell([then.field], 'dates-out-of-order', data);
      return;
    }
  };
}

function aboutTable({ records, payable, judged }: BoardTable, { start }: Choice): Finding[] {
  const { table, source } = records;
  const count = (is: (row: number) => boolean): number => {
    let rows = 0;
    for (let row = 0; row < records.rows.length; row++) if (records.fate[row] === READ && is(row)) rows++;
    return rows;
  };
  const about = (
    field: Field,
    code: string,
    severity: Finding['severity'],
    data: { readonly count: number } & FindingData,
  ): Finding[] => {
    if (data.count === 0) return [];
    const column = columnOf(table, field)?.column ?? 0;
    return [
      { at: { sheet: source.grid.sheet, row: table.headerRows.at(-1) ?? table.top, column }, code, severity, data },
    ];
  };
  const onBoard = (row: number): boolean => isOnBoard(judged.state[row]!);
  const field = start && START_FIELD[start];
  return [
    ...about('paidDate', 'paid-by-date', 'info', { count: count((row) => judged.settledBy[row] === 'date') }),
    ...about('status', 'paid-by-word', 'info', { count: count((row) => judged.settledBy[row] === 'word') }),
    ...about('outstanding', 'not-invoiced', 'info', { count: count((row) => payable.notInvoiced[row] === 1) }),
    ...about('contractAmount', 'open-unknown', 'warning', {
      count: count((row) => onBoard(row) && payable.open.state[row] !== OK),
    }),
    ...(field === null
      ? []
      : about(field, 'start-missing', 'warning', {
          count: count((row) => onBoard(row) && judged.days[row] === UNDATED),
          start: start!,
        })),
  ];
}
