import { agreement } from '../../jobs/agreement';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import type { Context, ExitCode } from '../context';
import { agreementJson, agreementText } from '../format/agreement';
import { exitCode, showFindings } from '../format/show';
import { requireSheets } from '../requirements';
import { environmentOf, openSession, read } from '../session';
import { granted } from '../versions';

/** `steelyard agreement`: where two evaluators of one visit agree, and what splits them. Writes nothing. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['table', 'json']) ?? 'table';
  atMost(1, given);
  const rubric = given.values.get('rubric');
  const session = await openSession(given, context);
  const { grids, scored } = await read(session, context);
  requireSheets(scored, session.file);
  const report = granted(
    agreement(grids, rubric === undefined ? {} : { rubric }, environmentOf(context)).report,
    rubric,
  );
  const { out } = context.terminal;
  if (format === 'json') out(agreementJson(report, context));
  else {
    out(agreementText(report, context));
    showFindings(report.findings, context);
  }
  return exitCode(report.findings);
}
