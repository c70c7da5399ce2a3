import type { EscalateReport } from '../../jobs/clocks/escalate';
import { escalate } from '../../jobs/clocks/escalate';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import { runClocks } from '../clock-command';
import type { Context, ExitCode } from '../context';
import { asNumbered, finding, jsonText } from '../format/json';
import { exitCode, showFindings } from '../format/show';
import { table } from '../format/table';

/** `steelyard escalate`: writes down who is to be asked about what is late. It never decides anything. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['table', 'json']) ?? 'table';
  atMost(1, given);
  const { report, changes, done } = await runClocks(given, context, escalate, {});
  if (format === 'json') {
    const asked = asNumbered(report.asked);
    const { waiting } = report;
    const findings = report.findings.map((each) => finding(each, context.language));
    context.terminal.out(jsonText({ job: 'escalate', asked, waiting, findings, changes }));
  } else {
    context.terminal.out(escalateText(report, context));
    showFindings(report.findings, context);
  }
  context.terminal.err(done);
  return exitCode(report.findings);
}

function escalateText({ asked, waiting }: EscalateReport, { say }: Context): string {
  const keys = ['item', 'about', 'owner', 'level', 'role', 'who', 'asked', 'due'] as const;
  const columns = keys.map((key) => ({ header: say(`escalate.${key}`) }));
  const rows = asked.map(({ id, about, owner, level, role, who, askedAt, answerDue }) => [
    ...[id, about, owner ?? say('clock.remind.nobody'), String(level), role],
    ...[who ?? say('clock.remind.nobody'), askedAt, answerDue ?? ''],
  ]);
  const line = say('escalate.done', { count: asked.length, waiting });
  return `${rows.length > 0 ? `${table(columns, rows)}\n` : ''}${line}\n`;
}
