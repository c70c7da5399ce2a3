import { basename } from 'node:path';
import type { Finding } from '../../engine/grid/plan';
import type { Recognised } from '../../engine/ledger/gather';
import type { Recipe } from '../../engine/ledger/recipe';
import { isRecipeFor } from '../../engine/ledger/recipe-match';
import { recognise } from '../../engine/ledger/recognise';
import type { Source } from '../../engine/ledger/source';
import type { CalendarDate } from '../../engine/parse/date';
import { COMPLETE } from '../../engine/reconcile/complete';
import { reconcile as reconcileReports } from '../../engine/reconcile/reconcile';
import { ENCODINGS } from '../../intake';
import { sidesOf } from '../../jobs/ledger-sides';
import { expressionOf, reconcile } from '../../jobs/reconcile';
import { isOurSheet } from '../../sheets/our-sheets';
import type { Arguments } from '../arguments';
import { choice } from '../arguments';
import type { Context, ExitCode } from '../context';
import { ledgerJson, ledgerTable } from '../format/ledger';
import type { LedgerAnswer } from '../format/ledger';
import { exitCode, showFindings } from '../format/show';
import { otherBook } from '../ledger-command';
import type { LedgerChoices } from '../ledger-options';
import { ledgerOptions } from '../ledger-options';
import { Problem } from '../problem';
import { recipesIn } from '../reports';
import { carryOut, environmentOf, write } from '../session';
import { readSource } from '../source';

/** `steelyard normalise`: the departments' own files become one ledger (L1–L5). */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['table', 'json']) ?? 'table';
  const options = ledgerOptions(given, context);
  const recipes = await recipesIn(given, context);
  const { sources, findings: notes } = await sourcesIn(given, context);
  const reports = sources.map((source) => readBy(recipes, source));
  const found = reports.filter(({ recognition }) => recognition.tables.length > 0);
  // Where nothing is a table, it is said of each sheet what it lacks.
  const ledgers = found.length > 0 ? found : reports;
  const { answer, done } = given.values.has('out')
    ? await inBook(ledgers, options, given, context)
    : { answer: alone(ledgers, options, environmentOf(context).now.slice(0, 10)), done: '' };
  const findings = [...notes, ...answer.findings];
  if (format === 'json') context.terminal.out(ledgerJson({ ...answer, findings }, context.language));
  else {
    context.terminal.out(ledgerTable(answer, context));
    showFindings(findings, context);
  }
  context.terminal.err(done);
  return exitCode(findings);
}

/** By the recipe that is for a report with its columns; as it reads by itself where there is none. */
function readBy(recipes: readonly Recipe[], source: Source): Recognised {
  const recognition = recognise(source);
  const recipe = recipes.find((each) => isRecipeFor(each, recognition));
  return recipe ? { source, recognition: recognise(source, recipe), recipe } : { source, recognition };
}

/** The files alone: nothing is written, and every figure points into the file that it came from. */
function alone(ledgers: readonly Recognised[], options: LedgerChoices, today: CalendarDate): LedgerAnswer {
  const { complete = COMPLETE, asOf = today, sides: said = {}, ...judging } = options;
  const { sided, sides, findings } = sidesOf(ledgers, said);
  const result = reconcileReports(sided, { ...judging, asOf, complete: expressionOf(complete) });
  const tables = ledgers.map((each, i) => ({ ...each, side: sides[i]!.side }));
  return { tables, result, complete, findings: [...findings, ...result.findings] };
}

/** Into the workbook that `--out` names, beside what it holds already. */
async function inBook(
  ledgers: readonly Recognised[],
  options: LedgerChoices,
  given: Arguments,
  context: Context,
): Promise<{ readonly answer: LedgerAnswer; readonly done: string }> {
  const session = await otherBook(given);
  const held = await session.host.readSources((await session.host.sheets()).map(({ name }) => name));
  const sources = ledgers.map(({ source }) => source);
  const grids = held.map(({ grid }) => grid);
  const recipes = ledgers.map(({ recipe }) => recipe);
  const { plan, report } = reconcile(grids, { ...options, sources, recipes, held }, environmentOf(context));
  await carryOut(session, plan);
  return { answer: report, done: await write(session, given, context) };
}

/** Every sheet of every file that is not ours. @throws {Problem} when there is no file, one is given twice, or has only our sheets */
async function sourcesIn(
  given: Arguments,
  context: Context,
): Promise<{ readonly sources: readonly Source[]; readonly findings: readonly Finding[] }> {
  const { operands } = given;
  if (operands.length === 0) throw new Problem('cli.no-ledgers');
  const twice = operands.find((file, i) => operands.indexOf(file) !== i);
  if (twice !== undefined) throw new Problem('cli.file-twice', { file: twice });
  const encoding = choice(given, 'encoding', ENCODINGS);
  const sources: Source[] = [];
  const findings: Finding[] = [];
  for (const file of operands) {
    const intake = await readSource(file, context, encoding ? { encoding } : {});
    const ledgers = intake.sources.filter(({ grid }) => !isOurSheet(grid.sheet));
    if (ledgers.length === 0 && intake.sources.length > 0) throw new Problem('cli.only-our-sheets', { file });
    sources.push(...ledgers.map((source) => ({ ...source, origin: basename(source.origin) })));
    findings.push(...intake.notes);
  }
  return { sources, findings };
}
