import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import { explanationJson, explanationText } from '../format/explanation';
import { exitCode, showFindings } from '../format/show';
import { Problem } from '../problem';
import { findVisits, requireSheets } from '../requirements';
import type { Context, ExitCode } from '../context';
import { openSession, read } from '../session';

/** `steelyard explain`: how one visit's score comes about. Its exit code looks at this visit's findings only. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['text', 'json']) ?? 'text';
  const [, id] = given.operands;
  const session = await openSession(given, context);
  if (id === undefined) throw new Problem('cli.no-visit');
  atMost(2, given);
  const { scored } = await read(session, context);
  requireSheets(scored, session.file);
  const [index] = findVisits(scored, [id], context);
  const findings = scored.visits[index!]!.problems;
  if (format === 'json') context.terminal.out(explanationJson(scored, index!, context.language));
  else {
    context.terminal.out(explanationText(scored, index!, context));
    showFindings(findings, context);
  }
  return exitCode(findings);
}
