import type { Grid } from '../engine/grid/grid';
import type { Finding } from '../engine/grid/plan';
import { readClockBook } from '../jobs/clocks/clock-book';
import { isLongAgo, latestIn } from '../jobs/clocks/latest';
import { endOfDay } from '../jobs/clocks/wall-time';
import type { Environment, Job } from '../jobs/job';
import { namesForClocks } from '../sheets/clocks/clock-sheets';
import type { Arguments } from './arguments';
import { isTime, localTime } from './clock';
import type { Context } from './context';
import { Problem } from './problem';
import { changedCells } from './receipts';
import type { Session } from './session';
import { carryOut, environmentOf, openSession, write } from './session';

/** The sheets of a workbook that clocks are about. */
export const clockGrids = async ({ host }: Session): Promise<readonly Grid[]> =>
  host.read(namesForClocks((await host.sheets()).map(({ name }) => name)));

/** `--now`, otherwise the moment at hand. @throws {Problem} when it is no time with its zone */
export function nowIn({ values }: Arguments, context: Context): Environment {
  const now = values.get('now');
  if (now !== undefined && !isTime(now)) throw new Problem('cli.bad-now', { value: now });
  return environmentOf(context, now ?? localTime(new Date()));
}

/** Runs a job on a workbook's clocks; what it plans is written where the options say so. */
export async function runClocks<
  Options,
  Report extends { readonly hasRegisters: boolean; readonly findings: readonly Finding[] },
>(
  given: Arguments,
  context: Context,
  job: Job<Options, Report>,
  options: Options,
): Promise<{ readonly report: Report; readonly changes: number; readonly done: string }> {
  const environment = nowIn(given, context);
  const session = await openSession(given, context);
  const grids = await clockGrids(session);
  const { plan, report } = job(grids, options, environment);
  if (!report.hasRegisters && report.findings.length === 0)
    throw new Problem('cli.no-registers', { file: session.file });
  tellLongAgo(grids, given, context, environment);
  if (session.target || given.flags.has('dry-run')) await carryOut(session, plan);
  const done = await write(session, given, context);
  return { report, changes: changedCells(session.receipts), done };
}

/** Where nobody chose a time and the registers end long ago: as of when they can be looked at. */
export function tellLongAgo(
  grids: readonly Grid[],
  { values }: Arguments,
  { terminal, say }: Context,
  { now, language }: Environment,
): void {
  if (values.has('now')) return;
  const book = readClockBook(grids, now, language);
  const latest = latestIn(book);
  if (isLongAgo(latest, book.today))
    terminal.err(`${say('cli.registers-end', { latest, time: endOfDay(book.zone, latest) })}\n`);
}
