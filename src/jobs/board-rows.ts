import { cellName } from '../engine/grid/address';
import type { Value } from '../engine/grid/value';
import type { BoardResult, BoardRow, Money } from '../engine/ledger/board/result';
import { BOARD_STARTS, isOnBoard } from '../engine/ledger/board/result';
import type { Rational } from '../engine/number/rational';
import { isZero, toNumber, toText } from '../engine/number/rational';
import type { CalendarDate } from '../engine/parse/date';
import { toSerial } from '../engine/parse/date';
import { translate } from '../i18n';
import type { Language } from '../i18n/language';
import { BOARD_STATE_WORDS, PAYMENT_WORDS, START_COLUMNS, START_WORDS } from '../sheets/board';
import { headers } from '../sheets/definition';
import { LATE_SHEET, NO_OWNER } from '../sheets/late';
import type { KeptRow } from './kept-rows';

export interface RowOptions {
  readonly language: Language;
  readonly dates1904: boolean;
}

const text = (value: string): Value => value || null;
const day = (date: CalendarDate | null, dates1904: boolean): Value => date && toSerial(date, dates1904);
const number = (amount: Rational | null): Value => (amount ? toNumber(amount) : null);

/** What a payable unit is about, whatever its key: a key changes when a namesake comes or goes. */
const identityOf = ({ customer, contract, document, currency }: BoardRow): KeptRow['identity'] => ({
  customer,
  contract,
  document,
  currency,
});

export const boardRows = ({ rows }: BoardResult, { language, dates1904 }: RowOptions): KeptRow[] =>
  rows.map((row) => {
    const cells = cellsOf(row, { language, dates1904 });
    const detail = Object.fromEntries(DETAIL.map((key) => [key, String(cells[key] ?? '')]));
    return { key: row.key, identity: identityOf(row), detail, cells };
  });

/** Tells instalments of a contract apart. */
const DETAIL = ['amount', 'invoiceDate'] as const;

const cellsOf = (row: BoardRow, { language, dates1904 }: RowOptions): Record<string, Value> => ({
  key: row.key,
  state: BOARD_STATE_WORDS[row.state][language],
  days: row.days,
  customer: text(row.customer),
  contract: text(row.contract),
  document: text(row.document),
  owner: text(row.owner),
  department: text(row.department),
  currency: text(row.currency),
  amount: number(row.amount),
  paid: number(row.paid),
  open: number(row.open),
  payment: paymentOf(row, language),
  signDate: day(row.signDate, dates1904),
  shipDate: day(row.shipDate, dates1904),
  receiptDate: day(row.receiptDate, dates1904),
  invoiceDate: day(row.invoiceDate, dates1904),
  paidDate: day(row.paidDate, dates1904),
  words: text(row.statusText),
  source: `${row.place.sheet}!${cellName(row.place)}`,
});

/** What a row that is in no list any more becomes: it is owed no more, as far as anybody knows. */
export const goneCells = (language: Language): KeptRow['cells'] => ({
  state: BOARD_STATE_WORDS.gone[language],
  days: null,
  amount: null,
  paid: null,
  open: null,
  payment: null,
  source: null,
});

function paymentOf({ state, partPaid }: BoardRow, language: Language): Value {
  if (state === 'paid') return PAYMENT_WORDS.all[language];
  if (!isOnBoard(state)) return null;
  return PAYMENT_WORDS[partPaid ? 'part' : 'none'][language];
}

/** ` (CNY 1200, USD 30)`; nothing where no money is known. */
function moneyText(money: Money, language: Language): string {
  const parts = [...money]
    .filter(([, sum]) => !isZero(sum))
    .map(([currency, sum]) => `${currency} ${toText(sum)}`.trim());
  return parts.length === 0 ? '' : translate(language, 'board.money', { money: parts });
}

/** What stands above the board: what it is judged by, and what each other choice would come to. */
export function boardLines({ asOf, start, limit, wouldBeRed }: BoardResult, language: Language): string[] {
  return [
    start
      ? translate(language, 'board.title', { asOf, start: START_WORDS[start][language], limit })
      : translate(language, 'board.title-open', { asOf, limit }),
    ...BOARD_STARTS.map((each) => {
      const { rows, open, lacking, lackingOpen } = wouldBeRed[each];
      return translate(language, 'board.would-be', {
        start: START_WORDS[each][language],
        rows,
        open: moneyText(open, language),
        lacking,
        lackingOpen: moneyText(lackingOpen, language),
      });
    }),
  ];
}

/** Row of the headers of the Late sheet: above them stands what it is a list of. */
export const LATE_HEADER = 1;

/**
 * The Late sheet: who has which money to bring in.
 * @param notes what people wrote on the board, by key
 */
export function lateRows(
  result: BoardResult,
  notes: ReadonlyMap<string, Value>,
  { language, dates1904 }: RowOptions,
): Value[][] {
  const { asOf, start, limit, late, counts } = result;
  const title = (): string => {
    if (!start) return translate(language, 'board.late-open');
    const data = { asOf, limit, start: START_WORDS[start][language], count: counts.overdue.rows };
    return translate(language, 'board.late-title', { ...data, open: moneyText(counts.overdue.open, language) });
  };
  const none = start && late.length === 0 ? [[translate(language, 'board.late-none')]] : [];
  return [
    [title()],
    headers(LATE_SHEET, language),
    ...none,
    ...late.flatMap(({ owner, rows }) =>
      rows.map((row, i) => [
        owner || NO_OWNER[language],
        i + 1,
        row.key,
        text(row.customer),
        row.days,
        day(row[START_COLUMNS[start!]], dates1904),
        text(row.currency),
        number(row.open),
        paymentOf(row, language),
        notes.get(row.key) ?? null,
      ]),
    ),
  ];
}
