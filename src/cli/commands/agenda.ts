import { percentOf } from '../../engine/contact/rates';
import { toText } from '../../engine/number/rational';
import { agenda } from '../../jobs/clocks/agenda';
import { agendaDocument } from '../../jobs/clocks/agenda-document';
import type { Overdue, Payments } from '../../jobs/clocks/payments';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import { nowIn } from '../clock-command';
import type { Context, ExitCode } from '../context';
import { finding, jsonText } from '../format/json';
import { reviewText } from '../format/review';
import { exitCode, showFindings } from '../format/show';
import { Problem } from '../problem';
import { openSession } from '../session';

/** `steelyard agenda`: the weekly meeting, made ready. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['text', 'json']) ?? 'text';
  atMost(1, given);
  const environment = nowIn(given, context);
  const { host, file } = await openSession(given, context);
  const names = (await host.sheets()).map(({ name }) => name);
  const { report } = agenda(await host.read(names), {}, environment);
  if (!report.hasRegisters && report.findings.length === 0) throw new Problem('cli.no-registers', { file });
  const { terminal, language } = context;
  if (format === 'json') {
    const { on, months, late, tasks, checks, review, findings, figures, payments } = report;
    const shown = figures.map(({ key, now, last, isWorse }) => ({
      ...{
        figure: key,
        now: { ...now, percent: percentOf(now) },
        last: { ...last, percent: percentOf(last) },
        isWorse,
      },
    }));
    const said = findings.map((each) => finding(each, language));
    const own = { figures: shown, payments: paymentsJson(payments), late, tasks, checks, review };
    terminal.out(jsonText({ job: 'agenda', on, months, ...own, findings: said }));
  } else {
    terminal.out(reviewText(agendaDocument(report, language)));
    showFindings(report.findings, context);
  }
  return exitCode(report.findings);
}

function paymentsJson(payments: Payments) {
  if (payments.state !== 'counted') return payments;
  const day = ({ on, rows, open }: Overdue) => ({
    ...{ on, rows, open: [...open].map(([currency, amount]) => ({ currency, amount: toText(amount) })) },
  });
  return { state: payments.state, now: day(payments.now), last: day(payments.last), isWorse: payments.isWorse };
}
