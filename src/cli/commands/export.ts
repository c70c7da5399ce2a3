import { readBook } from '../../sheets/read-book';
import type { Refusal } from '../../engine/rubric/export/refusal';
import { isRefusal } from '../../engine/rubric/export/refusal';
import type { MessageKey } from '../../i18n';
import { exportFormulas } from '../../jobs/export-formulas';
import { chosenRubric } from '../../jobs/export-rubric';
import type { TextTarget } from '../../jobs/export-text';
import { exportText, TEXT_TARGETS } from '../../jobs/export-text';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import type { Context, ExitCode } from '../context';
import { writeBytes } from '../file';
import { Problem } from '../problem';
import { carryOut, environmentOf, openSession, write } from '../session';

const TARGETS = ['formulas', ...TEXT_TARGETS] as const;

/**
 * `steelyard export`: the rubric for another program, for paper, or as formulas of the workbook itself. What cannot be
 * exact is refused.
 */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const target = choice(given, 'as', TARGETS);
  atMost(1, given);
  if (target === undefined) throw new Problem('cli.no-as', { targets: TARGETS });
  if (target === 'formulas') await writeFormulas(given, context);
  else await writeText(target, given, context);
  return 0;
}

async function writeFormulas(given: Arguments, context: Context): Promise<void> {
  const session = await openSession(given, context);
  const { plan, report } = exportFormulas(await allGrids(session.host), rubricIn(given), environmentOf(context));
  if (report.refused) throw refused(report.refused);
  await carryOut(session, plan);
  const { visits, sheets } = report;
  context.terminal.err(`${context.say('cli.exported-formulas', { visits, sheets })}\n`);
  context.terminal.err(await write(session, given, context));
}

async function writeText(target: TextTarget, given: Arguments, context: Context): Promise<void> {
  const { values, flags } = given;
  for (const option of ['in-place', 'dry-run', 'allow-loss'])
    if (flags.has(option)) throw new Problem('cli.only-formulas', { option: `--${option}` });
  // What `openSession` would take for a workbook to write is the export here.
  const { host } = await openSession({ ...given, values: new Map() }, context);
  const rubric = chosenRubric(readBook(await allGrids(host)), rubricIn(given).rubric);
  if (isRefusal(rubric)) throw refused(rubric);
  const made = exportText(rubric, target, context.language);
  if (isRefusal(made)) throw refused(made);
  const out = values.get('out');
  if (out === undefined) return context.terminal.out(made.text);
  await writeBytes(out, new TextEncoder().encode(made.text), flags.has('force') ? 'anything' : 'nothing');
  context.terminal.err(`${context.say('cli.exported', { file: out })}\n`);
}

const rubricIn = ({ values }: Arguments): { readonly rubric?: string } => {
  const rubric = values.get('rubric');
  return rubric === undefined ? {} : { rubric };
};

const allGrids = async (host: Awaited<ReturnType<typeof openSession>>['host']) =>
  host.read((await host.sheets()).map(({ name }) => name));

const refused = ({ code, data }: Refusal): Problem => new Problem(`export.refused.${code}` as MessageKey, data);
