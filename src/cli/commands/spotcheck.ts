import { randomInt } from 'node:crypto';
import type { SpotcheckReport } from '../../jobs/clocks/spotcheck';
import { spotcheck } from '../../jobs/clocks/spotcheck';
import { YES_NO_WORDS } from '../../sheets/words';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import { runClocks } from '../clock-command';
import type { Context, ExitCode } from '../context';
import { asNumbered, finding, jsonText } from '../format/json';
import { exitCode, showFindings } from '../format/show';
import { table } from '../format/table';

/** `steelyard spotcheck`: two tasks of the week, drawn by chance, to be verified with the customer. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['table', 'json']) ?? 'table';
  atMost(1, given);
  const seed = given.values.get('seed') ?? String(randomInt(1_000_000_000));
  const { report, changes, done } = await runClocks(given, context, spotcheck, { seed });
  if (format === 'json') {
    const { from, drawn, repeated, before } = report;
    const findings = report.findings.map((each) => finding(each, context.language));
    context.terminal.out(
      jsonText({ job: 'spotcheck', seed, from, drawn: asNumbered(drawn), repeated, before, findings, changes }),
    );
  } else {
    context.terminal.out(spotcheckText(report, context));
    showFindings(report.findings, context);
  }
  context.terminal.err(done);
  return exitCode(report.findings);
}

function spotcheckText({ seed, from, drawn, repeated }: SpotcheckReport, { say, language }: Context): string {
  const keys = ['task', 'about', 'owner', 'verified'] as const;
  const columns = keys.map((key) => ({ header: say(`spotcheck.${key}`) }));
  const rows = drawn.map(({ id, about, owner, verified }) => [
    ...[id, about, owner, YES_NO_WORDS[verified ? 'yes' : 'no'][language]],
  ]);
  const lines = [
    say('spotcheck.done', { count: drawn.length, from, seed }),
    ...(repeated ? [say('spotcheck.repeated')] : []),
  ];
  return `${rows.length > 0 ? `${table(columns, rows)}\n` : ''}${lines.map((line) => `${line}\n`).join('')}`;
}
