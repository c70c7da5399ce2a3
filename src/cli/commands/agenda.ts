import { percentOf } from '../../engine/contact/rates';
import { toText } from '../../engine/number/rational';
import { agenda } from '../../jobs/clocks/agenda';
import { agendaDocument } from '../../jobs/clocks/agenda-document';
import type { Overdue, Payments } from '../../jobs/clocks/payments';
import { reviewPage } from '../../jobs/review-page';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import { nowIn, tellLongAgo } from '../clock-command';
import type { Context, ExitCode } from '../context';
import { writeBytes } from '../file';
import { asNumbered, finding, jsonText } from '../format/json';
import { reviewText } from '../format/review';
import { exitCode, showFindings } from '../format/show';
import { Problem } from '../problem';
import { openSession } from '../session';

/** `steelyard agenda`: the weekly meeting, made ready. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['text', 'json', 'html']) ?? 'text';
  atMost(1, given);
  const page = pageIn(given);
  const environment = nowIn(given, context);
  const { host, file } = await openSession({ ...given, values: new Map() }, context); // `--out` names no workbook
  const names = (await host.sheets()).map(({ name }) => name);
  const grids = await host.read(names);
  const { report } = agenda(grids, {}, environment);
  if (!report.hasRegisters && report.findings.length === 0) throw new Problem('cli.no-registers', { file });
  tellLongAgo(grids, given, context, environment);
  const { terminal, language, say } = context;
  const shown = agendaDocument(report, language);
  if (page !== undefined) {
    const bytes = new TextEncoder().encode(reviewPage(shown, language));
    await writeBytes(page, bytes, given.flags.has('force') ? 'anything' : 'nothing');
    terminal.err(`${say('cli.wrote-agenda', { file: page })}\n`);
  }
  if (format === 'json') {
    const { on, months, late, tasks, checks, review, findings, figures, payments } = report;
    const rates = figures.map(({ key, now, last, isWorse }) => ({
      ...{
        figure: key,
        now: { ...now, percent: percentOf(now) },
        last: { ...last, percent: percentOf(last) },
        isWorse,
      },
    }));
    const said = findings.map((each) => finding(each, language));
    const places = { late: asNumbered(late), tasks: asNumbered(tasks), checks: asNumbered(checks) };
    const own = { figures: rates, payments: paymentsJson(payments), ...places, review };
    terminal.out(jsonText({ job: 'agenda', on, months, ...own, findings: said }));
  } else {
    if (format === 'html') terminal.out(reviewPage(shown, language));
    else if (page === undefined) terminal.out(reviewText(shown));
    showFindings(report.findings, context);
  }
  return exitCode(report.findings);
}

/** The page that `--out` names, if it does. @throws {Problem} for anything but a page: the agenda changes no workbook */
function pageIn({ values }: Arguments): string | undefined {
  const out = values.get('out');
  if (out !== undefined && !/\.html?$/i.test(out)) throw new Problem('cli.agenda-page', { file: out });
  return out;
}

function paymentsJson(payments: Payments) {
  if (payments.state !== 'counted') return payments;
  const day = ({ on, rows, open }: Overdue) => ({
    ...{ on, rows, open: [...open].map(([currency, amount]) => ({ currency, amount: toText(amount) })) },
  });
  return { state: payments.state, now: day(payments.now), last: day(payments.last), isWorse: payments.isWorse };
}
