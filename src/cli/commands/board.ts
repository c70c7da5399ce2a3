import { board as judge } from '../../engine/ledger/board/board';
import { isBoardList } from '../../engine/ledger/board/is-list';
import type { BoardOptions, BoardResult } from '../../engine/ledger/board/result';
import { BOARD_STARTS } from '../../engine/ledger/board/result';
import { board } from '../../jobs/board';
import { isLimit } from '../../sheets/board-settings';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import type { Context, ExitCode } from '../context';
import { boardJson, boardTable } from '../format/board';
import { exitCode, showFindings } from '../format/show';
import { runLedger } from '../ledger-command';
import { Problem } from '../problem';
import { asOfIn } from '../reports';

/**
 * `steelyard board`: the payment board of a contract list or a receivables report. Until it is said what the days count
 * from nothing is judged overdue, and shown what each choice would come to.
 */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['table', 'json']) ?? 'table';
  atMost(1, given);
  const { result, findings, done } = await runLedger<BoardOptions, BoardResult>(given, context, {
    options: boardOptions(given),
    isReport: isBoardList,
    alone: (reports, options, today) => {
      const result = judge(reports, options, today);
      return { result, findings: result.findings };
    },
    job: board,
  });
  if (format === 'json') context.terminal.out(boardJson(result, findings, context.language));
  else {
    context.terminal.out(boardTable(result, context));
    showFindings(findings, context);
  }
  context.terminal.err(done);
  return exitCode(findings);
}

/** @throws {Problem} for a start, a limit or a day that cannot be meant */
function boardOptions(given: Arguments): BoardOptions {
  const start = choice(given, 'start', BOARD_STARTS);
  const value = given.values.get('limit');
  const limit = value === undefined ? undefined : Number(value);
  if (limit !== undefined && (!/^\d+$/.test(value!) || !isLimit(limit)))
    throw new Problem('cli.bad-limit', { value: value! });
  const asOf = asOfIn(given);
  return { ...(start && { start }), ...(limit !== undefined && { limit }), ...(asOf !== undefined && { asOf }) };
}
