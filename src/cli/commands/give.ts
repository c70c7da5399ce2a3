import { give } from '../../jobs/give';
import type { Arguments } from '../arguments';
import { choice } from '../arguments';
import { FORMATS, show } from '../format/show';
import { Problem } from '../problem';
import { findVisits, requireSheets } from '../requirements';
import type { Context, ExitCode } from '../context';
import { changedCells } from '../receipts';
import { carryOut, environmentOf, openSession, read, write } from '../session';
import { timeIn } from '../versions';

/**
 * `steelyard give`: appends results to the Results sheet. An unknown visit stops everything; one that cannot be given
 * (not scored, given already) is an error of its own, and the others are given. Findings are those of the visits named.
 */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', FORMATS) ?? 'table';
  const { by, at } = giver(given);
  const [, ...ids] = given.operands;
  const session = await openSession(given, context);
  if (ids.length === 0) throw new Problem('cli.no-visit');
  if (!session.target && !given.flags.has('dry-run')) throw new Problem('cli.no-target');

  const { grids, scored } = await read(session, context);
  requireSheets(scored, session.file);
  const shown = findVisits(scored, ids, context);
  if (scored.book.sheets.results === undefined) throw new Problem('cli.no-results', { file: session.file });
  const { plan, report } = give(grids, { visits: ids, by }, environmentOf(context, at));
  await carryOut(session, plan);
  const done = await write(session, given, context);
  const after = (await read(session, context)).scored;
  const findings = shown.flatMap((index) => after.visits[index]!.problems);
  const changes = changedCells(session.receipts);
  const { refused } = report;
  return show({ job: 'give', scored: after, shown, findings, changes, refused }, format, context, done);
}

function giver(given: Arguments): { by: string; at: string | undefined } {
  const by = given.values.get('by')?.trim();
  if (!by) throw new Problem('cli.no-by');
  return { by, at: timeIn(given) };
}
