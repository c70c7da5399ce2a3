import type { LateThing } from '../../jobs/clocks/late-things';
import type { LateRow, OverdueReport } from '../../jobs/clocks/overdue';
import { overdue } from '../../jobs/clocks/overdue';
import { lateTimesText } from '../../jobs/clocks/remind-text';
import { listed } from '../../i18n/language';
import { ruleWord } from '../../presets/clock-rules';
import { UNIT_WORDS } from '../../sheets/clocks/rules';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import { runClocks } from '../clock-command';
import type { Context, ExitCode } from '../context';
import { asNumbered, finding, jsonText } from '../format/json';
import { exitCode, showFindings } from '../format/show';
import { table } from '../format/table';

/** `steelyard overdue`: who is late with what, by name, with the clock that was used. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['table', 'json']) ?? 'table';
  atMost(1, given);
  const { report, changes, done } = await runClocks(given, context, overdue, {});
  if (format === 'json') {
    const { late, due, running, checkedAt, zone } = report;
    const findings = report.findings.map((each) => finding(each, context.language));
    const lists = { late: asNumbered(late), due: asNumbered(due) };
    context.terminal.out(jsonText({ job: 'overdue', checkedAt, zone, running, ...lists, findings, changes }));
  } else {
    context.terminal.out(overdueText(report, context));
    showFindings(report.findings, context);
  }
  context.terminal.err(done);
  return exitCode(report.findings);
}

function overdueText({ late, things, running, checkedAt, zone }: OverdueReport, context: Context): string {
  const { say } = context;
  const keys = ['owner', 'item', 'about', 'clock', 'due', 'late', 'asked'] as const;
  const columns = keys.map((key) => ({ header: say(`overdue.${key}`) }));
  const line = say('overdue.done', { late: late.length, running, at: checkedAt, zone });
  return `${
    late.length > 0
      ? `${table(
          columns,
          things.map((row) => cells(row, context)),
        )}\n`
      : ''
  }${line}\n`;
}

const cells = (row: LateThing, { say, language }: Context): string[] => [
  row.owners.length === 0 ? say('clock.remind.nobody') : listed(row.owners, language),
  ...[row.id, row.about],
  `${ruleWord(row.rule, language)} ${row.limit.count} ${UNIT_WORDS[row.limit.unit][language]}`,
  ...[row.due, lateTimesText(row.minutesLate, row.times, language), askedText(row, say)],
];

function askedText({ level, answered, answerDue }: LateRow, say: Context['say']): string {
  if (answered !== null) return say('overdue.answered', { at: answered });
  if (level === 0) return '';
  return say(answerDue === null ? 'overdue.level-open' : 'overdue.level', { level, due: answerDue ?? '' });
}
