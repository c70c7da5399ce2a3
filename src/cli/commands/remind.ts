import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { personKey } from '../../engine/points/person';
import type { PersonTodos, RemindReport } from '../../jobs/clocks/remind';
import { remind } from '../../jobs/clocks/remind';
import { personCalendar } from '../../jobs/clocks/remind-calendar';
import { personText } from '../../jobs/clocks/remind-text';
import { statementFileNames } from '../../jobs/statement-file';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import { runClocks } from '../clock-command';
import type { Context, ExitCode } from '../context';
import { exists, writeBytes } from '../file';
import { finding, jsonText } from '../format/json';
import { printable } from '../format/printable';
import { exitCode, showFindings } from '../format/show';
import { Problem } from '../problem';

/** `steelyard remind`: what everybody must do today and tomorrow, as a text for each, and as calendar files. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['text', 'json']) ?? 'text';
  atMost(1, given);
  const { report, changes, done } = await runClocks(given, context, remind, {});
  const people = peopleFor(report, given.values.get('person'));
  const folder = given.values.get('ics');
  const files = folder === undefined ? [] : await writeCalendars(folder, people, report, given, context);
  const { terminal, language, say } = context;
  if (format === 'json') {
    const findings = report.findings.map((each) => finding(each, language));
    const shown = people.map((each) => ({ ...each, text: personText(each, language) }));
    terminal.out(jsonText({ job: 'remind', today: report.today, people: shown, files, findings, changes }));
  } else {
    const texts = people.map((each) => personText(each, language).split('\n').map(printable).join('\n'));
    terminal.out(texts.length === 0 ? `${say('remind.none')}\n` : texts.join('\n'));
    showFindings(report.findings, context);
  }
  terminal.err(`${files.map((file) => `${say('remind.wrote', { file })}\n`).join('')}${done}`);
  return exitCode(report.findings);
}

const peopleFor = ({ people }: RemindReport, name: string | undefined): readonly PersonTodos[] =>
  name === undefined ? people : people.filter(({ person }) => personKey(person) === personKey(name));

/** All files or none: a name that is taken is found before the first one is written. */
async function writeCalendars(
  folder: string,
  people: readonly PersonTodos[],
  report: RemindReport,
  { flags }: Arguments,
  { language }: Context,
): Promise<readonly string[]> {
  const force = flags.has('force');
  if ((await exists(folder)) && !(await stat(folder)).isDirectory())
    throw new Problem('cli.folder-is-file', { file: folder });
  const named = people.filter(({ person }) => person !== '');
  const names = statementFileNames(
    named.map(({ person }) => person),
    'remind',
  );
  const files = names.map((name) => join(folder, `${name}.ics`));
  for (const file of files) if (!force && (await exists(file))) throw new Problem('cli.out-exists', { file });
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new Problem('cli.folder-missing', { file: folder });
  });
  for (const [i, person] of named.entries()) {
    const bytes = new TextEncoder().encode(personCalendar(person, report, language));
    await writeBytes(files[i]!, bytes, force ? 'anything' : 'nothing');
  }
  return files;
}
