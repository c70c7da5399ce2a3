import { parseHead } from '../../engine/points/head';
import { signatureVerdict } from '../../app/signing';
import { readPointsGrids } from '../../app/points/sheets';
import { verify } from '../../jobs/verify';
import { verifyPoints } from '../../jobs/verify-points';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import type { Context, ExitCode } from '../context';
import { verifyJson, verifyText } from '../format/seal';
import { showFindings } from '../format/show';
import { Problem } from '../problem';
import { environmentOf, openSession } from '../session';

/** `steelyard verify`: whether a workbook is as it was sealed, or exactly what was changed. Ends with 1 when it is not. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['table', 'json']) ?? 'table';
  atMost(1, given);
  const card = given.values.get('card');
  const claimed = given.values.get('head');
  const head = claimed === undefined ? undefined : parseHead(claimed);
  if (claimed !== undefined && !head) throw new Problem('cli.bad-head', { value: claimed });
  const session = await openSession(given, context);
  const grids = await readPointsGrids(session.host);
  const { report } = verify(grids, card === undefined ? {} : { card }, environmentOf(context));
  if (report.seals.length === 0) throw new Problem('cli.no-rubric', { file: session.file });
  const points = verifyPoints(grids, head);
  if (head && !points.isThere) throw new Problem('cli.no-points', { file: session.file });
  const signatures = await Promise.all(report.seals.map(signatureVerdict));
  const result = { report, points, signatures };
  const isWhole =
    report.intact &&
    (points.isWhole || !points.isThere) &&
    !signatures.includes('wrong') &&
    (!report.card || report.card.code === 'card-now' || report.card.code === 'card-earlier');
  context.terminal.out(format === 'json' ? verifyJson(result, isWhole, context) : verifyText(result, context));
  if (format === 'table') showFindings([...report.faults, ...points.findings], context);
  return isWhole ? 0 : 1;
}
