import { parseDate } from '../../engine/parse/date';
import type { QuotaOptions, QuotaReport } from '../../jobs/quota';
import { quota } from '../../jobs/quota';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import type { Context, ExitCode } from '../context';
import { dayIn } from '../days';
import { finding, jsonText } from '../format/json';
import { exitCode, showFindings } from '../format/show';
import { table } from '../format/table';
import { Problem } from '../problem';
import { changedCells } from '../receipts';
import { requireSheets } from '../requirements';
import { carryOut, environmentOf, openSession, read, requireTarget, write } from '../session';
import { granted } from '../versions';

/** `steelyard quota`: visits made per person and month against a quota; with `--add`, a quota more. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['table', 'json']) ?? 'table';
  atMost(1, given);
  const month = monthIn(given);
  const add = quotaIn(given);
  const session = await openSession(given, context);
  if (add) requireTarget(session, given);
  const environment = environmentOf(context);
  const { grids, scored } = await read(session, context);
  requireSheets(scored, session.file);
  const only = month === undefined ? {} : { month };
  const { plan, report } = quota(grids, { ...only, ...(add && { add }) }, environment);
  granted(report);
  await carryOut(session, plan);
  const done = await write(session, given, context);
  const now = add ? quota((await read(session, context)).grids, only, environment).report : report;
  if (format === 'json') {
    const findings = now.findings.map((each) => finding(each, context.language));
    context.terminal.out(
      jsonText({ job: 'quota', months: now.months, findings, changes: changedCells(session.receipts) }),
    );
  } else {
    context.terminal.out(quotaText(now, context));
    showFindings(now.findings, context);
  }
  context.terminal.err(done);
  return exitCode(now.findings);
}

function monthIn({ values }: Arguments): string | undefined {
  const value = values.get('month');
  if (value !== undefined && parseDate(`${value}-01`) !== `${value}-01`) throw new Problem('cli.bad-month', { value });
  return value;
}

function quotaIn(given: Arguments): QuotaOptions['add'] {
  const person = given.values.get('add');
  const visits = given.values.get('visits');
  const [from, to] = [dayIn(given, 'from'), dayIn(given, 'to')];
  if (person === undefined) {
    if (visits !== undefined || (from ?? to) !== undefined) throw new Problem('cli.quota-without-add');
    return undefined;
  }
  if (visits === undefined || !/^[1-9]\d{0,3}$/.test(visits)) throw new Problem('cli.bad-quota');
  return { person, visits: Number(visits), ...(from && { from }), ...(to && { to }) };
}

const MARKS = { met: '✓', missed: '✗', running: '…' } as const;

function quotaText({ quotas, months }: QuotaReport, { say }: Context): string {
  if (quotas.length === 0) return `${say('quota.none')}\n`;
  if (months.length === 0) return `${say('quota.no-month')}\n`;
  const columns = [
    { header: say('quota.month') },
    { header: say('quota.person') },
    { header: say('quota.made'), align: 'right' as const },
    { header: say('quota.need'), align: 'right' as const },
    { header: say('quota.state') },
  ];
  return table(
    columns,
    months.map(({ month, person, made, need, state }) => [
      month,
      person,
      String(made),
      String(need),
      `${MARKS[state]} ${say(`quota.${state}`)}`,
    ]),
  );
}
