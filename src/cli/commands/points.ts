import { parseHead } from '../../engine/points/head';
import { readPointsGrids } from '../../app/points/sheets';
import type { PointsOptions } from '../../jobs/points';
import { points } from '../../jobs/points';
import { verifyPoints } from '../../jobs/verify-points';
import { pointsSheetNames } from '../../sheets/points-sheets';
import { sheetNames } from '../../sheets/read-book';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import type { Context, ExitCode } from '../context';
import { pointsJson, pointsTable, verificationJson, verificationText } from '../format/points';
import { exitCode, showFindings } from '../format/show';
import { Problem } from '../problem';
import { changedCells } from '../receipts';
import type { Session } from '../session';
import { carryOut, environmentOf, openSession, requireTarget, write } from '../session';

/** `steelyard points`: brings the points book up to date, enters one line by hand, or verifies it. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['table', 'json']) ?? 'table';
  atMost(1, given);
  if (given.values.has('head') && !given.flags.has('verify')) throw new Problem('cli.head-without-verify');
  const options = pointsOptions(given);
  const session = await openSession(given, context);
  if (given.flags.has('verify')) return verify(session, given, context, format);
  if (options.add) requireTarget(session, given);

  const grids = await readPointsGrids(session.host);
  const names = grids.map(({ sheet }) => sheet);
  if (sheetNames(names).results === undefined && pointsSheetNames(names).points === undefined)
    throw new Problem('cli.no-results-for-points', { file: session.file });
  const { plan, report } = points(grids, options, environmentOf(context));
  const { refused } = report;
  if (refused) {
    const ids = refused.names.length > 0 ? refused.names : [refused.engineer];
    throw new Problem(`refused.${refused.code}`, { ids });
  }
  await carryOut(session, plan);
  const done = await write(session, given, context);
  const changes = changedCells(session.receipts);
  if (format === 'json') context.terminal.out(pointsJson(report, changes, context.language));
  else {
    context.terminal.out(pointsTable(report, context));
    showFindings(report.findings, context);
  }
  context.terminal.err(done);
  return exitCode(report.findings);
}

/** @throws {Problem} for half of an entry by hand */
function pointsOptions({ values, flags }: Arguments): PointsOptions {
  const engineer = values.get('add');
  const parts = ['points', 'why', 'by'] as const;
  for (const option of parts) {
    if (engineer === undefined && values.has(option)) throw new Problem('cli.no-add', { option: `--${option}` });
    if (engineer !== undefined && !values.has(option)) throw new Problem('cli.add-needs', { option: `--${option}` });
  }
  const [worth, why, by] = parts.map((option) => values.get(option) ?? '') as [string, string, string];
  const renew = flags.has('renew');
  return engineer === undefined ? { renew } : { add: { engineer, points: worth, why, by } };
}

async function verify(
  { host, file }: Session,
  { values }: Arguments,
  context: Context,
  format: 'table' | 'json',
): Promise<ExitCode> {
  const value = values.get('head');
  const claimed = value === undefined ? undefined : parseHead(value);
  if (value !== undefined && !claimed) throw new Problem('cli.bad-head', { value });
  const verification = verifyPoints(await readPointsGrids(host), claimed);
  if (!verification.isThere) throw new Problem('cli.no-points-book', { file });
  if (format === 'json') context.terminal.out(verificationJson(verification, context.language));
  else {
    context.terminal.out(verificationText(verification, context));
    showFindings(verification.findings, context);
  }
  return exitCode(verification.findings);
}
