import { cellName } from '../../engine/grid/address';
import type { Finding } from '../../engine/grid/plan';
import type { BoardResult, BoardRow, BoardState } from '../../engine/ledger/board/result';
import { BOARD_STARTS, BOARD_STATES, isOnBoard } from '../../engine/ledger/board/result';
import type { Language } from '../../i18n/language';
import { boardLines } from '../../jobs/board-rows';
import { BOARD_STATE_WORDS } from '../../sheets/board';
import type { Context } from '../context';
import { finding, jsonText } from './json';
import { balanceJson, decimal, decimals, setAsideJson } from './ledger-json';
import { table } from './table';

/** The documented, stable form: keys are only ever added. */
export const boardJson = (result: BoardResult, findings: readonly Finding[], language: Language): string =>
  jsonText({
    asOf: result.asOf,
    start: result.start,
    limit: result.limit,
    rows: result.rows.map(rowJson),
    counts: Object.fromEntries(
      BOARD_STATES.map((state) => [
        state,
        { rows: result.counts[state].rows, open: decimals(result.counts[state].open) },
      ]),
    ),
    wouldBeRed: Object.fromEntries(
      BOARD_STARTS.map((start) => {
        const { rows, open, lacking, lackingOpen } = result.wouldBeRed[start];
        return [start, { rows, open: decimals(open), lacking, lackingOpen: decimals(lackingOpen) }];
      }),
    ),
    late: result.late.map(({ owner, rows }) => ({ owner, rows: rows.map(rowJson) })),
    unknownWords: Object.fromEntries(result.unknownWords),
    balance: balanceJson(result.balance),
    setAside: result.setAside.map((each) => setAsideJson(each, language)),
    findings: findings.map((each) => finding(each, language)),
  });

const rowJson = ({ amount, paid, open, place, statusText, ...row }: BoardRow) => ({
  ...row,
  amount: decimal(amount),
  paid: decimal(paid),
  open: decimal(open),
  status: statusText,
  origin: place.origin,
  sheet: place.sheet,
  cell: cellName(place),
});

/** Longer boards are of no use on a screen; JSON and the workbook have them all. */
const SHOWN = 200;

export function boardTable(result: BoardResult, { say, language }: Context): string {
  const word = (state: BoardState): string => BOARD_STATE_WORDS[state][language];
  const onBoard = result.rows.filter(({ state }) => isOnBoard(state));
  const rows = table(
    [
      { header: say('cli.column.state') },
      { header: say('cli.column.days'), align: 'right' },
      { header: say('cli.column.item') },
      { header: say('cli.column.customer') },
      { header: say('cli.column.owner') },
      { header: say('cli.column.open'), align: 'right' },
      { header: '' },
    ],
    onBoard
      .slice(0, SHOWN)
      .map((row) => [
        word(row.state),
        row.days === null ? '' : String(row.days),
        row.key,
        row.customer,
        row.owner,
        decimal(row.open) ?? '?',
        row.currency,
      ]),
  );
  const more = onBoard.length > SHOWN ? `${say('cli.more-rows', { count: onBoard.length - SHOWN })}\n` : '';
  const counts = table(
    [
      { header: say('cli.column.state') },
      { header: say('cli.column.rows'), align: 'right' },
      { header: say('cli.column.open') },
    ],
    BOARD_STATES.filter((state) => result.counts[state].rows > 0).map((state) => [
      word(state),
      String(result.counts[state].rows),
      Object.entries(decimals(result.counts[state].open))
        .map(([currency, sum]) => `${currency} ${sum}`.trim())
        .join(', '),
    ]),
  );
  return `${boardLines(result, language).join('\n')}\n\n${rows}${more}\n${counts}`;
}
