import type { BoardOptions, BoardResult, BoardRow } from '../../src/engine/ledger/board/result';
import { board } from '../../src/engine/ledger/board/board';
import type { Rational } from '../../src/engine/number/rational';
import { toText } from '../../src/engine/number/rational';
import { recognised } from './ledger';

/** Nobody asks for the day in these tests, so it is always the same. */
export const TODAY = '2020-06-30';

/** The board of a drawn list, counted to `TODAY`. */
export const boardOf = (table: string, options: BoardOptions = {}): BoardResult =>
  board([recognised(table)], options, TODAY);

const amount = (value: Rational | null): string => (value === null ? '?' : toText(value));

const SHOWN: Readonly<Record<string, (row: BoardRow) => string>> = {
  key: ({ key }) => key,
  state: ({ state, partPaid }) => (partPaid ? `${state} (part)` : state),
  amount: (row) => amount(row.amount),
  paid: (row) => (row.paid === null ? '' : toText(row.paid)),
  open: (row) => amount(row.open),
  days: ({ days }) => (days === null ? '' : String(days)),
  owner: ({ owner }) => owner,
  cur: ({ currency }) => currency,
};

/** The rows of a board, the columns asked for. */
export const boardTable = ({ rows }: BoardResult, columns: readonly string[]): string[][] => [
  [...columns],
  ...rows.map((row) => columns.map((column) => SHOWN[column]!(row))),
];
