import { extname } from 'node:path';
import type { CalendarDate } from '../../engine/parse/date';
import { parseDate } from '../../engine/parse/date';
import { review } from '../../jobs/review';
import { reviewDocument } from '../../jobs/review-document';
import { reviewPage } from '../../jobs/review-page';
import { reviewSheetNames } from '../../sheets/review-sheets';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import type { Context, ExitCode } from '../context';
import { writeBytes } from '../file';
import { reviewJson, reviewText } from '../format/review';
import { exitCode, showFindings } from '../format/show';
import { Problem } from '../problem';
import { requireSheets } from '../requirements';
import { carryOut, environmentOf, openSession, read, write } from '../session';
import { granted } from '../versions';

/** `steelyard review`: the weekly review of one group, as text, as its sheet or as a page to print. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['text', 'json', 'html']) ?? 'text';
  const group = given.values.get('group');
  const on = onIn(given);
  atMost(1, given);
  const page = pageIn(given);
  // What `openSession` would take for a workbook to write may be a page here.
  const session = await openSession(page === undefined ? given : { ...given, values: new Map() }, context);
  const { grids, scored } = await read(session, context);
  requireSheets(scored, session.file);
  const own = Object.values(reviewSheetNames((await session.host.sheets()).map(({ name }) => name)));
  const options = { ...(group !== undefined && { group }), ...(on !== undefined && { on }) };
  const { plan, report: answer } = review(
    [...grids, ...(await session.host.read(own))],
    options,
    environmentOf(context),
  );
  const report = granted(answer, group);
  const { terminal, language, say } = context;
  const shown = reviewDocument(report, language);
  const findings = [...scored.findings, ...report.findings];
  let done: string;
  if (page !== undefined) {
    const bytes = new TextEncoder().encode(reviewPage(shown, language));
    await writeBytes(page, bytes, given.flags.has('force') ? 'anything' : 'nothing');
    done = `${say('cli.wrote-review', { file: page })}\n`;
  } else {
    await carryOut(session, plan);
    done = await write(session, given, context);
  }
  if (format === 'json') terminal.out(reviewJson(report, findings, language));
  else if (format === 'html') terminal.out(reviewPage(shown, language));
  else if (page === undefined) terminal.out(reviewText(shown));
  if (format !== 'json') showFindings(findings, context);
  terminal.err(done);
  return exitCode(findings);
}

/** The page that `--out` names, if it does. @throws {Problem} for options that are about a workbook */
function pageIn({ values, flags }: Arguments): string | undefined {
  const out = values.get('out');
  if (out === undefined || !['.html', '.htm'].includes(extname(out).toLowerCase())) return undefined;
  for (const option of ['in-place', 'dry-run', 'allow-loss'])
    if (flags.has(option)) throw new Problem('cli.page-alone', { option: `--${option}`, file: out });
  return out;
}

/** `--on`. @throws {Problem} when it is no day */
function onIn({ values }: Arguments): CalendarDate | undefined {
  const value = values.get('on');
  if (value === undefined) return undefined;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDate(value) : undefined;
  if (day === undefined) throw new Problem('cli.bad-on', { value });
  return day;
}
