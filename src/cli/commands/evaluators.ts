import { showNumber } from '../../app/show';
import { MINUTES_MEANT } from '../../engine/evaluating/time-taken';
import { toText } from '../../engine/number/rational';
import type { EvaluatorsReport } from '../../jobs/evaluators';
import { evaluators } from '../../jobs/evaluators';
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

/** `steelyard evaluators`: who may score, and how long it takes them; with `--add`, somebody more. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['table', 'json']) ?? 'table';
  atMost(1, given);
  const person = given.values.get('add');
  const [from, to] = [dayIn(given, 'from'), dayIn(given, 'to')];
  if (person === undefined && (from ?? to) !== undefined) throw new Problem('cli.days-without-add');
  const session = await openSession(given, context);
  if (person !== undefined) requireTarget(session, given);
  const environment = environmentOf(context);
  const { grids, scored } = await read(session, context);
  requireSheets(scored, session.file);
  const add = person === undefined ? undefined : { person, ...(from && { from }), ...(to && { to }) };
  const { plan, report } = evaluators(grids, add ? { add } : {}, environment);
  granted(report);
  await carryOut(session, plan);
  const done = await write(session, given, context);
  const now = add ? evaluators((await read(session, context)).grids, {}, environment).report : report;
  if (format === 'json') context.terminal.out(evaluatorsJson(now, changedCells(session.receipts), context));
  else {
    context.terminal.out(evaluatorsText(now, context));
    showFindings(now.findings, context);
  }
  context.terminal.err(done);
  return exitCode(now.findings);
}

const evaluatorsJson = (report: EvaluatorsReport, changes: number, { language }: Context): string =>
  jsonText({
    job: 'evaluators',
    anybody: report.isOpen,
    evaluators: report.evaluators.map(({ person, from = null, to = null, today }) => ({ person, from, to, today })),
    times: report.times.map(({ evaluator, visits, median, longer }) => ({
      evaluator,
      visits,
      median: toText(median),
      longer,
    })),
    findings: report.findings.map((each) => finding(each, language)),
    changes,
  });

function evaluatorsText(report: EvaluatorsReport, context: Context): string {
  const times = timesText(report, context);
  return listText(report, context) + (times && `\n${times}`);
}

function listText({ isOpen, evaluators: people }: EvaluatorsReport, { say }: Context): string {
  if (isOpen) return `${say('evaluators.anybody')}\n`;
  const columns = (['person', 'from', 'to', 'today'] as const).map((key) => ({ header: say(`evaluators.${key}`) }));
  const rows = people.map(({ person, from = '', to = '', today }) => [person, from, to, today ? '✓' : '']);
  return table(columns, rows);
}

function timesText({ times }: EvaluatorsReport, { say }: Context): string {
  if (times.length === 0) return '';
  const columns = [
    { header: say('evaluators.person') },
    { header: say('evaluators.visits'), align: 'right' as const },
    { header: say('evaluators.median'), align: 'right' as const },
    { header: say('evaluators.longer', { minutes: MINUTES_MEANT }), align: 'right' as const },
  ];
  const rows = times.map(({ evaluator, visits, median, longer }) => [
    evaluator || '–',
    String(visits),
    showNumber(median),
    `${longer} (${Math.round((100 * longer) / visits)}%)`,
  ]);
  return table(columns, rows);
}
