import { readPointsGrids } from '../../app/points/sheets';
import { preview } from '../../jobs/preview';
import { promotionChanges } from '../../jobs/preview-promotion';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import type { Context, ExitCode } from '../context';
import { comparisonJson, comparisonText } from '../format/comparison';
import { jsonText } from '../format/json';
import { promotionText } from '../format/promotion';
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
  const environment = environmentOf(context);
  const report = granted(preview(grids, options, environment).report);
  const promotions = promotionChanges(await readPointsGrids(session.host), report, environment.now.slice(0, 10));
  const { id } = report.after.rubric;
  context.terminal.out(
    format === 'json'
      ? jsonText({ job: 'preview', rubric: id, ...comparisonJson(report, context.language), promotions })
      : comparisonText(report, context.say('cli.preview.now'), context) + promotionText(promotions, context),
  );
  return 0;
}
