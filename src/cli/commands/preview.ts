import { preview } from '../../jobs/preview';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import type { Context, ExitCode } from '../context';
import { comparisonJson, comparisonText } from '../format/comparison';
import { jsonText } from '../format/json';
import { requireSheets } from '../requirements';
import { environmentOf, openSession, read } from '../session';
import { granted, versionIn } from '../versions';

/** `steelyard preview`: what the edits since a version would have done to the visits. Writes nothing. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['table', 'json']) ?? 'table';
  atMost(1, given);
  const rubric = given.values.get('rubric');
  const against = versionIn(given, 'against');
  const session = await openSession(given, context);
  const { grids, scored } = await read(session, context);
  requireSheets(scored, session.file);
  const options = { ...(rubric !== undefined && { rubric }), ...(against !== undefined && { against }) };
  const report = granted(preview(grids, options, environmentOf(context)).report);
  context.terminal.out(
    format === 'json'
      ? jsonText({ job: 'preview', rubric: report.after.rubric.id, ...comparisonJson(report, context.language) })
      : comparisonText(report, context.say('cli.preview.now'), context),
  );
  return 0;
}
