import { extname, resolve } from 'node:path';
import type { Finding } from '../engine/grid/plan';
import type { Recognised } from '../engine/ledger/gather';
import type { Recipe } from '../engine/ledger/recipe';
import type { Recognition } from '../engine/ledger/recognition';
import { recognise } from '../engine/ledger/recognise';
import type { Source } from '../engine/ledger/source';
import type { CalendarDate } from '../engine/parse/date';
import { createXlsx, openXlsx } from '../hosts/xlsx';
import type { Job } from '../jobs/job';
import type { LedgerOptions } from '../jobs/ledger-book';
import { ledgerSheetNames } from '../sheets/ledger-sheets';
import { isOurSheet } from '../sheets/our-sheets';
import type { Arguments } from './arguments';
import type { Context } from './context';
import { exists, readBytes, seemsOpen } from './file';
import { NATIVE_PACKING } from './packing';
import { Problem } from './problem';
import { readReport, recipeIn } from './reports';
import type { Session } from './session';
import { carryOut, environmentOf, openSession, write } from './session';

interface Report<Result> {
  readonly result: Result;
  readonly findings: readonly Finding[];
}

/** What a command on reports does with them. */
export interface LedgerCommand<Options, Result> {
  readonly options: Options;
  /** Of a workbook's many sheets, those that it is about. */
  readonly isReport: (recognition: Recognition) => boolean;
  /** On reports alone, without a workbook. */
  readonly alone: (reports: readonly Recognised[], options: Options, today: CalendarDate) => Report<Result>;
  /** On a workbook that has its reports in it. */
  readonly job: Job<Options & LedgerOptions, Report<Result>>;
}

export interface LedgerAnswer<Result> extends Report<Result> {
  /** The reports of FILE, when it is not a workbook of ours. */
  readonly reports: readonly Recognised[];
  /** What was written, for stderr. */
  readonly done: string;
}

/**
 * Runs a command on the report that FILE is, or on the workbook that it is when it has reports of its own. `--out` puts
 * the report into a workbook, new or there already; `--in-place` takes FILE's own sheets for the reports.
 */
export async function runLedger<Options extends object, Result>(
  given: Arguments,
  context: Context,
  command: LedgerCommand<Options, Result>,
): Promise<LedgerAnswer<Result>> {
  const recipe = await recipeIn(given, context);
  const intake = await readReport(given, context);
  const ours = ledgerSheetNames(intake.sources.map(({ grid }) => grid.sheet));
  if (given.flags.has('ledger') && !ours.ledger) throw new Problem('cli.no-unified', { file: given.operands[0]! });
  const isBook = ours.recipes !== undefined || given.flags.has('ledger');
  const { reports, findings } = isBook ? NONE : reportsIn(intake.sources, recipe, given, command.isReport);
  const isOf = (sheet: string): boolean => isBook || reports.some(({ source }) => source.grid.sheet === sheet);
  const notes = [...intake.notes.filter(({ at }) => isOf(at.sheet)), ...findings];
  const sources = reports.map(({ source }) => source);
  const chosen = {
    ...command.options,
    ...(recipe && { recipe }),
    replace: !given.flags.has('add'),
    unified: given.flags.has('ledger'),
  };
  const inBook = async (session: Session, more: LedgerOptions): Promise<Omit<LedgerAnswer<Result>, 'reports'>> => {
    const names = (await session.host.sheets()).map(({ name }) => name);
    const held = await session.host.readSources(names);
    const grids = held.map(({ grid }) => grid);
    const { plan, report } = command.job(grids, { ...chosen, ...more, held }, environmentOf(context));
    await carryOut(session, plan);
    return { ...report, done: await write(session, given, context) };
  };
  const answer = async (): Promise<Omit<LedgerAnswer<Result>, 'reports'>> => {
    if (isBook || given.flags.has('in-place'))
      return inBook(await ownBook(given, context), { use: sources.map(({ grid }) => grid.sheet) });
    if (given.values.has('out')) return inBook(await otherBook(given), { sources });
    return { ...command.alone(reports, command.options, environmentOf(context).now.slice(0, 10)), done: '' };
  };
  const done = await answer();
  return { ...done, reports, findings: [...notes, ...done.findings] };
}

const NONE = { reports: [], findings: [] } as const;

/**
 * The sheets that are reports: the one that is named, else all that the command is about, else all but ours, so that it is said
 * what they lack.
 * @throws {Problem} when no sheet has the name, or all of them are ours
 */
function reportsIn(
  sources: readonly Source[],
  recipe: Recipe | undefined,
  { operands, values }: Arguments,
  isReport: (recognition: Recognition) => boolean,
): { readonly reports: readonly Recognised[]; readonly findings: readonly Finding[] } {
  const name = values.get('sheet') ?? (sources.length > 1 ? recipe?.sheet : undefined);
  const others = sources.filter(({ grid }) => !isOurSheet(grid.sheet));
  if (name === undefined && sources.length > 0 && others.length === 0) {
    const { ledger } = ledgerSheetNames(sources.map(({ grid }) => grid.sheet));
    throw new Problem(ledger ? 'cli.only-our-ledger' : 'cli.only-our-sheets', { file: operands[0]! });
  }
  const chosen = name === undefined ? others : sources.filter(({ grid }) => grid.sheet === name);
  if (chosen.length === 0)
    throw new Problem('cli.no-such-sheet', { sheet: name ?? '', sheets: sources.map(({ grid }) => grid.sheet) });
  const all = chosen.map((source): Recognised => {
    return { source, recognition: recognise(source, recipe), ...(recipe && { recipe }) };
  });
  const reports = all.filter(({ recognition }) => isReport(recognition));
  if (reports.length === 0) return { reports: all, findings: [] };
  const findings = all
    .filter((each) => !reports.includes(each))
    .map(({ source }): Finding => {
      const at = { sheet: source.grid.sheet, row: 0, column: 0 };
      return { at, code: 'sheet-not-used', severity: 'info', data: {} };
    });
  return { reports, findings };
}

/** FILE itself. @throws {Problem} when it is no workbook that can be written */
async function ownBook(given: Arguments, context: Context): Promise<Session> {
  const [file] = given.operands;
  if (file === '-' || !/\.xls[xm]$/i.test(file!)) throw new Problem('cli.not-a-book', { file: file! });
  return openSession(given, context);
}

/** The workbook that `--out` names, new or there already. @throws {Problem} when it cannot be meant */
export async function otherBook({ operands, values, flags }: Arguments): Promise<Session> {
  const file = values.get('out')!;
  const force = flags.has('force');
  if (!/^\.xls[xm]$/i.test(extname(file))) throw new Problem('cli.book-type', { file });
  if (resolve(file) === resolve(operands[0]!)) throw new Problem('cli.out-is-file');
  const isThere = await exists(file);
  if (isThere && !force && (await seemsOpen(file))) throw new Problem('cli.seems-open', { file });
  const original = isThere ? await readBytes(file) : undefined;
  return {
    file,
    host: original ? await openXlsx(original, {}, NATIVE_PACKING) : createXlsx(),
    target: { file, inPlace: isThere, force },
    receipts: [],
    ...(original && { original }),
  };
}
