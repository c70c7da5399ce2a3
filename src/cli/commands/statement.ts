import { mkdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { readPointsGrids } from '../../app/points/sheets';
import { translate } from '../../i18n';
import { namesNear } from '../../jobs/points-add';
import type { EngineerStatement, Statements } from '../../jobs/statement';
import { statements } from '../../jobs/statement';
import { statementFileNames } from '../../jobs/statement-file';
import { statementPage } from '../../jobs/statement-page';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import type { Context, ExitCode } from '../context';
import { exists, writeBytes } from '../file';
import { statementJson, statementText } from '../format/statement';
import { exitCode, showFindings } from '../format/show';
import { Problem } from '../problem';
import { asOfIn } from '../reports';
import { environmentOf, openSession } from '../session';

const FORMATS = ['text', 'html', 'json'] as const;
type Format = (typeof FORMATS)[number];
const EXTENSIONS: Readonly<Record<Format, string>> = { text: '.txt', html: '.html', json: '.json' };

/** `steelyard statement`: what one engineer may see of the points book, or a file for each engineer. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const each = given.flags.has('each');
  const [, engineer] = given.operands;
  const out = given.values.get('out');
  const wanted = choice(given, 'format', FORMATS);
  const asOf = asOfIn(given) ?? environmentOf(context).now.slice(0, 10);
  if (each && engineer !== undefined) throw new Problem('cli.each-no-engineer');
  if (each && out === undefined) throw new Problem('cli.each-needs-out');
  atMost(2, given);
  // What `openSession` would take for a workbook to write is a statement here.
  const { host, file } = await openSession({ ...given, values: new Map() }, context);
  if (!each && engineer === undefined) throw new Problem('cli.no-engineer');
  const all = statements(await readPointsGrids(host), asOf);
  if (!all.isThere) throw new Problem('cli.no-points-book', { file });
  if (all.faults.length > 0) throw new Problem('cli.points-damaged', { file });

  if (each) await writeEach(all, out!, wanted ?? 'html', given, context);
  else await showOne(statementFor(all, engineer!), out, wanted, given, context);
  showFindings(all.findings, context);
  return exitCode(all.findings);
}

function statementFor(all: Statements, engineer: string): EngineerStatement {
  const found = all.of(engineer);
  if (found) return found;
  const names = namesNear(engineer, new Map(all.people.map((person) => [person.key, person])));
  throw names.length > 0 ? new Problem('cli.unknown-engineer', { engineer, names }) : new Problem('cli.nobody');
}

async function showOne(
  statement: EngineerStatement,
  out: string | undefined,
  wanted: Format | undefined,
  { flags }: Arguments,
  context: Context,
): Promise<void> {
  if (out === undefined) {
    context.terminal.out(textOf(statement, wanted ?? 'text', context));
    return;
  }
  const byName = FORMATS.find((format) => EXTENSIONS[format] === extname(out).toLowerCase());
  const text = textOf(statement, wanted ?? byName ?? 'html', context);
  await writeBytes(out, new TextEncoder().encode(text), flags.has('force') ? 'anything' : 'nothing');
  context.terminal.err(`${context.say('cli.wrote-statement', { file: out })}\n`);
}

/** All files or none: a name that is taken is found before the first one is written. */
async function writeEach(
  { people, of }: Statements,
  folder: string,
  format: Format,
  { flags }: Arguments,
  context: Context,
): Promise<void> {
  const force = flags.has('force');
  if (people.length === 0) throw new Problem('cli.nobody');
  if ((await exists(folder)) && !(await stat(folder)).isDirectory())
    throw new Problem('cli.folder-is-file', { file: folder });
  const prefix = translate(context.language, 'points.file');
  const names = statementFileNames(
    people.map(({ name }) => name),
    prefix,
  );
  const files = names.map((name) => join(folder, `${name}${EXTENSIONS[format]}`));
  for (const file of files) if (!force && (await exists(file))) throw new Problem('cli.out-exists', { file });
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new Problem('cli.folder-missing', { file: folder });
  });
  for (const [i, { name }] of people.entries()) {
    const text = textOf(of(name)!, format, context);
    await writeBytes(files[i]!, new TextEncoder().encode(text), force ? 'anything' : 'nothing');
  }
  context.terminal.err(`${context.say('cli.wrote-statements', { count: people.length, folder })}\n`);
}

function textOf(statement: EngineerStatement, format: Format, context: Context): string {
  if (format === 'json') return statementJson(statement, context.language);
  return format === 'html' ? statementPage(statement, context.language) : statementText(statement, context);
}
