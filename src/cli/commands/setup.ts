import { columns } from '../../jobs/columns';
import { importRubric } from '../../jobs/import-rubric';
import { setup } from '../../jobs/setup';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import { exitCode, showFindings } from '../format/show';
import { json } from '../format/json';
import { table } from '../format/table';
import { Problem } from '../problem';
import type { Context, ExitCode } from '../context';
import { changedCells } from '../receipts';
import { isRubricFile, rubricIn } from '../rubric-file';
import { carryOut, environmentOf, openSession, read, write } from '../session';
import { granted } from '../versions';

/** `steelyard setup`: adds the sheets that are missing, a rubric from a file, and to the Visits sheet the columns of new criteria. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['table', 'json']) ?? 'table';
  atMost(1, given);
  const rubric = given.values.get('rubric');
  const definition = rubric !== undefined && isRubricFile(rubric) ? await rubricIn(rubric, context) : undefined;
  const session = await openSession(given, context, true);
  const environment = environmentOf(context);
  const before = (await read(session, context)).grids;
  const wanted = definition ? { definition } : rubric === undefined ? {} : { rubric };
  const sheets = setup(before, wanted, environment);
  const { refused } = sheets.report;
  if (refused) throw new Problem('refused.preset-unknown', { known: refused.known });
  await carryOut(session, sheets.plan);
  if (definition) {
    const there = (await read(session, context)).grids;
    const { plan, report } = importRubric(there, { definition, replace: false }, environment);
    granted(report);
    await carryOut(session, plan);
  }
  const { grids } = await read(session, context);
  const more = columns(grids, {}, environment);
  await carryOut(session, more.plan);
  const done = await write(session, given, context);

  const { scored } = await read(session, context);
  const shown = scored.visits.map((_, index) => index);
  const { findings } = scored;
  if (format === 'json') {
    context.terminal.out(
      json({ job: 'setup', scored, shown, findings, changes: changedCells(session.receipts) }, context.language),
    );
  } else {
    const added = new Set(sheets.report.added);
    context.terminal.out(sheetTable(Object.values(scored.book.sheets), added, more.report.added, context));
    showFindings(findings, context);
  }
  context.terminal.err(done);
  return exitCode(findings);
}

function sheetTable(
  sheets: readonly string[],
  added: ReadonlySet<string>,
  ids: readonly string[],
  { say }: Context,
): string {
  const lines = sheets.map((sheet) => [sheet, say(added.has(sheet) ? 'cli.sheet-added' : 'cli.sheet-present')]);
  const text = table([{ header: say('cli.column.sheet') }, { header: '' }], lines);
  return ids.length > 0 ? `${text}\n${say('cli.columns-added', { ids })}\n` : text;
}
