import { score } from '../../jobs/score';
import { atMost, choice } from '../arguments';
import type { Arguments } from '../arguments';
import { FORMATS, show } from '../format/show';
import { requireSheets } from '../requirements';
import type { Context, ExitCode } from '../context';
import { changedCells } from '../receipts';
import { carryOut, environmentOf, openSession, read, write } from '../session';

/** `steelyard score`: scores every visit; writes the Scores sheet where told to. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', FORMATS) ?? 'table';
  atMost(1, given);
  const session = await openSession(given, context);
  const { grids, scored } = await read(session, context);
  requireSheets(scored, session.file);
  await carryOut(session, score(grids, {}, environmentOf(context)).plan);
  const done = await write(session, given, context);
  const shown = scored.visits.map((_, index) => index);
  const changes = changedCells(session.receipts);
  return show({ job: 'score', scored, shown, findings: scored.findings, changes }, format, context, done);
}
