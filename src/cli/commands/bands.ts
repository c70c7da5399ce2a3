import type { Reading } from '../../engine/rubric/bands-text/doubts';
import type { BandsOptions } from '../../jobs/bands-read';
import { bands } from '../../jobs/bands';
import { BAND_FINDINGS } from '../../sheets/bands';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import type { Context, ExitCode } from '../context';
import { bandsJson, bandsText, showUnread } from '../format/bands';
import { exitCode, showFindings } from '../format/show';
import { Problem } from '../problem';
import { changedCells } from '../receipts';
import { carryOut, environmentOf, openSession, read, write } from '../session';

/** Refusals that are about what was asked for, not about what the text says. */
const ASKED_WRONGLY: readonly string[] = [
  'bands-no-rubric',
  'bands-which-rubric',
  'bands-rubric-unknown',
  'bands-no-such-choice',
];

/** `steelyard bands`: proves the bands that are there, or reads them from a text and writes them. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['table', 'json']) ?? 'table';
  atMost(1, given);
  const choices = choicesIn(given);
  const text = given.values.get('text');
  const wanted = given.values.get('rubric');
  const session = await openSession(given, context);
  const { grids, scored } = await read(session, context);
  const options: BandsOptions = { choices, ...(text !== undefined && { text }) };
  const isProof = text === undefined && choices.size === 0 && wanted === undefined;
  const ids = isProof ? scored.book.rubrics.map(({ id }) => id) : [wanted];
  const results = (ids.length > 0 ? ids : [undefined]).map((rubric) =>
    bands(grids, { ...options, ...(rubric !== undefined && { rubric }) }, environmentOf(context)),
  );
  const reports = results.map(({ report }) => report);
  const refused = reports.find((report) => report.refused)?.refused;
  if (refused && ASKED_WRONGLY.includes(refused.code))
    throw new Problem(`refused.${refused.code}` as 'refused.bands-no-rubric', { ids: refused.ids });
  for (const { plan } of results) await carryOut(session, plan);
  const done = await write(session, given, context);

  const after = (await read(session, context)).scored;
  const sheet = after.book.sheets.bands;
  const findings = after.findings.filter(({ code, at }) => at.sheet === sheet && BAND_FINDINGS.includes(code));
  const changes = changedCells(session.receipts);
  if (format === 'json') context.terminal.out(bandsJson({ reports, findings, changes, refused }, context));
  else {
    context.terminal.out(reports.map((report) => bandsText(report, text, context)).join('\n'));
    for (const report of reports) showUnread(report, text, context);
    showFindings(findings, context);
  }
  context.terminal.err(done);
  return refused ? 1 : exitCode(findings);
}

/** `--choose`: `75=lower,100-101=upper`. @throws {Problem} when it says something else */
function choicesIn({ values }: Arguments): Map<string, Reading> {
  const list = values.get('choose');
  const parts = list === undefined ? [] : list.split(/[,;，；\s]+/).filter(Boolean);
  return new Map(
    parts.map((part): [string, Reading] => {
      const [, place, reading] = /^(.+)=(lower|upper|open)$/.exec(part) ?? [];
      if (place === undefined) throw new Problem('cli.bad-choose', { value: part });
      return [place.replace(/(?<=\d)[~～–—至]/g, '-'), reading as Reading];
    }),
  );
}
