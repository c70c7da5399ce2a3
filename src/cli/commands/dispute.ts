import { showTime } from '../../app/show';
import type { Dispute } from '../../engine/evaluating/dispute';
import { DECISIONS, isOpen } from '../../engine/evaluating/dispute';
import type { Grid } from '../../engine/grid/grid';
import type { DisputeReport } from '../../jobs/disputes';
import { decideDispute, disputesIn, raiseDispute } from '../../jobs/disputes';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import type { Context, ExitCode } from '../context';
import { finding, jsonText } from '../format/json';
import { exitCode, showFindings } from '../format/show';
import { table } from '../format/table';
import { Problem } from '../problem';
import { changedCells } from '../receipts';
import { findVisits, requireSheets } from '../requirements';
import type { Session } from '../session';
import { carryOut, environmentOf, openSession, read, write } from '../session';
import { granted, timeIn } from '../versions';

const ABOUT_ONE = ['by', 'reason', 'decide', 'under'] as const;

/** `steelyard dispute`: lists objections to results, writes one down, or decides one. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['table', 'json']) ?? 'table';
  atMost(2, given);
  const [, visit] = given.operands;
  if (visit === undefined && ABOUT_ONE.some((option) => given.values.has(option)))
    throw new Problem('cli.dispute-no-visit');
  const session = await openSession(given, context);
  const { grids, scored } = await read(session, context);
  requireSheets(scored, session.file);
  if (visit !== undefined) findVisits(scored, [visit], context);
  const done = visit === undefined ? undefined : await carryOutOne(visit, grids, given, session, context);
  const now = disputesIn(done ? (await read(session, context)).grids : grids);
  const rows = [...now.disputes.filter(isOpen), ...now.disputes.filter((each) => !isOpen(each))];
  const { out, err } = context.terminal;
  const report = done?.report ?? { warnings: [], regraded: false };
  if (format === 'json') {
    const findings = now.findings.map((each) => finding(each, context.language));
    const { warnings, regraded } = report;
    const changes = changedCells(session.receipts);
    out(jsonText({ job: 'dispute', disputes: rows.map(disputeJson), regraded, warnings, findings, changes }));
  } else {
    out(disputesText(rows, context));
    out(saidOf(report, context));
    showFindings(now.findings, context);
  }
  err(done?.written ?? '');
  return exitCode(now.findings);
}

async function carryOutOne(
  visit: string,
  grids: readonly Grid[],
  given: Arguments,
  session: Session,
  context: Context,
): Promise<{ readonly report: DisputeReport; readonly written: string }> {
  const decision = choice(given, 'decide', DECISIONS);
  const under = choice(given, 'under', ['now', 'given']) ?? 'given';
  const [by = '', reason = ''] = ['by', 'reason'].map((option) => given.values.get(option));
  const environment = environmentOf(context, timeIn(given));
  if (!by.trim()) throw new Problem('cli.no-by');
  if (!reason.trim()) throw new Problem('cli.no-reason');
  if (!session.target && !given.flags.has('dry-run')) throw new Problem('cli.no-target');
  const { plan, report } = decision
    ? decideDispute(grids, { visit, by, reason, decision, under }, environment)
    : raiseDispute(grids, { visit, by, reason }, environment);
  granted(report, visit);
  await carryOut(session, plan);
  return { report, written: await write(session, given, context) };
}

const saidOf = ({ warnings, regraded }: DisputeReport, { say }: Context): string =>
  [...(warnings.length > 0 ? [say('dispute.nobody-else')] : []), ...(regraded ? [say('dispute.regraded')] : [])]
    .map((line) => `${line}\n`)
    .join('');

const disputeJson = ({ raised, decided }: Dispute) => ({
  visit: raised.visit,
  engineer: raised.engineer,
  at: raised.at,
  by: raised.by,
  reason: raised.reason,
  result: raised.result,
  decision: decided?.decision ?? null,
  decidedBy: decided?.by ?? null,
  decidedAt: decided?.at ?? null,
  because: decided?.reason ?? null,
});

function disputesText(disputes: readonly Dispute[], { say }: Context): string {
  if (disputes.length === 0) return `${say('dispute.none')}\n`;
  const keys = ['visit', 'engineer', 'raised', 'reason', 'state', 'by', 'because'] as const;
  return table(
    keys.map((key) => ({ header: say(`dispute.${key}`) })),
    disputes.map(({ raised, decided }) => [
      raised.visit,
      raised.engineer,
      showTime(raised.at),
      raised.reason,
      say(`dispute.${decided?.decision ?? 'open'}`),
      decided?.by ?? '',
      decided?.reason ?? '',
    ]),
  );
}
