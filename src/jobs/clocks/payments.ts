import type { Grid } from '../../engine/grid/grid';
import type { BoardStart, Money } from '../../engine/ledger/board/result';
import type { Rational } from '../../engine/number/rational';
import { add, compare, fromNumber, parseDecimal, ZERO } from '../../engine/number/rational';
import type { CalendarDate } from '../../engine/parse/date';
import { dateOfDay, dayNumber } from '../../engine/parse/date';
import { BOARD_SHEET, BOARD_STATE_WORDS, START_COLUMNS } from '../../sheets/board';
import { readBoardSettings } from '../../sheets/board-settings';
import { ledgerSheetNames } from '../../sheets/ledger-sheets';
import { cellOf, dayAt, findTable, textOf } from '../../sheets/table';
import { readWord } from '../../sheets/words';
import { board } from '../board';
import type { Environment } from '../job';

/** What is overdue on a day: rows of the board, and their open money by currency. */
export interface Overdue {
  readonly on: CalendarDate;
  readonly rows: number;
  readonly open: Money;
}

/** Overdue payment today and on the last day of last month (P1); or why there is no such figure. */
export type Payments =
  | { readonly state: 'counted'; readonly now: Overdue; readonly last: Overdue; readonly isWorse: boolean }
  /** Nobody has chosen what the days count from. */
  | { readonly state: 'start-unset' }
  | { readonly state: 'no-board' };

/** Something to be paid, whatever was paid since. */
interface Payable {
  readonly currency: string;
  readonly amount: Rational | null;
  readonly open: Rational | null;
  readonly since: CalendarDate | null;
  /** `null`: it is paid, nobody says when; `undefined`: it is not paid. */
  readonly paidOn: CalendarDate | null | undefined;
}

/**
 * Counts the payment board, and where a workbook has lists but no board yet, the lists as the board would have them. What was
 * paid in part since counts with what is open now: when a part came in, nobody writes down.
 */
export function paymentsIn(grids: readonly Grid[], today: CalendarDate, environment: Environment): Payments {
  const names = ledgerSheetNames(grids.map(({ sheet }) => sheet));
  const gridOf = (name: string | undefined): Grid | undefined => grids.find(({ sheet }) => sheet === name);
  const sheet = gridOf(names.board);
  const hasLists = names.recipes !== undefined || names.ledger !== undefined;
  if (!sheet && !hasLists) return { state: 'no-board' };
  const { start, limit } = readBoardSettings(gridOf(names.boardSettings));
  if (start === null) return { state: 'start-unset' };
  const since = START_COLUMNS[start];
  const payables = sheet ? fromBoard(sheet, since) : fromLists(grids, { asOf: today, since }, environment);
  if (!payables) return { state: 'no-board' };
  const now = overdueOn(payables, today, limit);
  const last = overdueOn(payables, dateOfDay(dayNumber(`${today.slice(0, 7)}-01`) - 1)!, limit);
  return { state: 'counted', now, last, isWorse: isMore(now, last) };
}

function fromBoard(grid: Grid, since: string): Payable[] | undefined {
  const table = findTable(grid, BOARD_SHEET);
  return table?.rows.flatMap((row): Payable[] => {
    const state = readWord(BOARD_STATE_WORDS, textOf(table, row, 'state'));
    if (state === undefined || NEVER_OWED.includes(state)) return [];
    const money = (key: string): Rational | null => {
      const value = cellOf(table, row, key);
      return typeof value === 'number' ? fromNumber(value) : (parseDecimal(textOf(table, row, key)) ?? null);
    };
    const paidOn = state === 'paid' ? (dayAt(table, row, 'paidDate') ?? null) : undefined;
    const own = { currency: textOf(table, row, 'currency'), since: dayAt(table, row, since) ?? null, paidOn };
    return [{ ...own, amount: money('amount'), open: money('open') }];
  });
}

const NEVER_OWED: readonly string[] = ['credit', 'cancelled', 'gone'];

function fromLists(
  grids: readonly Grid[],
  { asOf, since }: { readonly asOf: CalendarDate; readonly since: (typeof START_COLUMNS)[BoardStart] },
  environment: Environment,
): Payable[] | undefined {
  const { rows } = board(grids, { asOf }, environment).report.result;
  if (rows.length === 0) return undefined;
  return rows
    .filter(({ state }) => !NEVER_OWED.includes(state))
    .map(({ currency, amount, open, state, paidDate, ...dates }) => ({
      ...{ currency, amount, open, since: dates[since], paidOn: state === 'paid' ? paidDate : undefined },
    }));
}

function overdueOn(payables: readonly Payable[], on: CalendarDate, limit: number): Overdue {
  const open = new Map<string, Rational>();
  const overdue = payables.filter(
    ({ since, paidOn }) =>
      since !== null && dayNumber(on) - dayNumber(since) > limit && (paidOn === undefined || (paidOn ?? '') > on),
  );
  for (const { currency, paidOn, ...money } of overdue) {
    const owed = paidOn === undefined ? money.open : money.amount;
    if (owed) open.set(currency, add(open.get(currency) ?? ZERO, owed));
  }
  return { on, rows: overdue.length, open };
}

/** More money of any currency; where there is none to be seen, more rows. */
const isMore = (now: Overdue, last: Overdue): boolean =>
  now.open.size + last.open.size === 0
    ? now.rows > last.rows
    : [...now.open].some(([currency, open]) => compare(open, last.open.get(currency) ?? ZERO) > 0);
