import type { Plan } from '../../engine/grid/plan';
import { importRubric } from '../../jobs/import-rubric';
import type { Job } from '../../jobs/job';
import { nameVersion } from '../../jobs/name-version';
import { preview } from '../../jobs/preview';
import type { NoResult } from '../../jobs/result-rows';
import { restoreVersion } from '../../jobs/restore-version';
import type { SaveReport } from '../../jobs/save-version';
import { saveVersion } from '../../jobs/save-version';
import type { ScoredBook } from '../../jobs/scored';
import { chosenRubric } from '../../jobs/version-book';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import type { Context, ExitCode } from '../context';
import { comparisonJson, comparisonText } from '../format/comparison';
import { jsonText } from '../format/json';
import { refusedText } from '../format/refused';
import { savedJson, versionsJson, versionsText } from '../format/versions';
import { Problem } from '../problem';
import { changedCells } from '../receipts';
import { requireSheets } from '../requirements';
import { isRubricFile, rubricIn as rubricInFile } from '../rubric-file';
import type { Session } from '../session';
import { carryOut, environmentOf, openSession, read, write } from '../session';
import { granted, refusal, timeIn, versionIn, versionNumber } from '../versions';

const ACTIONS = ['save', 'name', 'compare', 'restore'] as const;
type Action = (typeof ACTIONS)[number];

/** `steelyard versions`: lists the versions of each rubric; saves, names, compares or restores one. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['table', 'json']) ?? 'table';
  atMost(1, given);
  const action = actionIn(given);
  const work = await workOf(given, action, context);
  const at = timeIn(given);
  const session = await openSession(given, context);
  const { grids, scored } = await read(session, context);
  requireSheets(scored, session.file);
  const environment = environmentOf(context, at);
  if (action === 'compare') {
    const rubric = rubricIn(given, scored);
    const { against, under } = comparedIn(given);
    const report = granted(preview(grids, { rubric, against, under }, environment).report);
    const { language, say, terminal } = context;
    const after = say('cli.preview.version', { version: under });
    terminal.out(
      format === 'json'
        ? jsonText({ job: 'versions', rubric, under, ...comparisonJson(report, language) })
        : comparisonText(report, after, context),
    );
    return 0;
  }
  const { plan, report } = work?.(scored)(grids, {}, environment) ?? {};
  if (plan) await carryOut(session, plan);
  const done = plan ? await write(session, given, context) : '';
  const after = plan ? (await read(session, context)).scored : scored;
  return show(
    { action, scored: after, shown: shownIn(given, after), report: report ?? NOTHING, done, session },
    format,
    context,
  );
}

const NOTHING: SaveReport = { saved: [], refused: [] };

/** What is asked for. @throws {Problem} for several things at once */
function actionIn({ values, flags }: Arguments): Action | undefined {
  const asked = ACTIONS.filter((action) => values.has(action) || flags.has(action));
  if (asked.length > 1) throw new Problem('cli.one-of', { options: asked.map((action) => `--${action}`) });
  if (asked[0] !== 'save' && values.has('reason')) throw new Problem('cli.no-save', { option: '--reason' });
  return asked[0];
}

type Work = (scored: ScoredBook) => Job<object, SaveReport>;

/** The job that carries the action out. Options are checked before the workbook is read. */
async function workOf(given: Arguments, action: Action | undefined, context: Context): Promise<Work | undefined> {
  const { values } = given;
  const by = values.get('by')?.trim() ?? '';
  if ((action === 'save' || action === 'name') && !by) throw new Problem('cli.no-saver');
  if (action === 'save') {
    const [rubric, reason] = [values.get('rubric'), values.get('reason')];
    const options = { by, ...(rubric !== undefined && { rubric }), ...(reason !== undefined && { reason }) };
    return () => (grids, _, environment) => saveVersion(grids, options, environment);
  }
  if (action === 'name') {
    const { version, name } = nameIn(values.get('name')!);
    return (scored) => (grids, _, environment) =>
      whole(nameVersion(grids, { rubric: rubricIn(given, scored), version, name, by }, environment));
  }
  if (action === 'restore') {
    const file = values.get('restore')!;
    if (isRubricFile(file)) {
      const definition = await rubricInFile(file, context);
      return () => (grids, _, environment) => whole(importRubric(grids, { definition, replace: true }, environment));
    }
    const version = versionIn(given, 'restore')!;
    return (scored) => (grids, _, environment) =>
      whole(restoreVersion(grids, { rubric: rubricIn(given, scored), version }, environment));
  }
  if (action === 'compare') comparedIn(given);
  return undefined;
}

/** A job that does one thing or refuses it. */
function whole({ plan, report }: { plan: Plan; report: { readonly refused?: NoResult } }) {
  if (report.refused) throw refusal(report.refused, undefined);
  return { plan, report: NOTHING };
}

function nameIn(value: string): { version: number; name: string } {
  const match = /^([^=]*)=([^]*)$/.exec(value);
  const version = match ? versionNumber(match[1]!.trim()) : undefined;
  if (version === undefined) throw new Problem('cli.bad-name', { value });
  return { version, name: match![2]! };
}

function comparedIn({ values }: Arguments): { against: number; under: number } {
  const value = values.get('compare')!;
  const [against, under, ...more] = value.split('..').map(versionNumber);
  if (against === undefined || under === undefined || more.length > 0) throw new Problem('cli.bad-compare', { value });
  return { against, under };
}

/** @throws {Problem} for a rubric that is not there, or when it is not said which of several */
function rubricIn({ values }: Arguments, { book }: ScoredBook): string {
  const rubric = chosenRubric(book, values.get('rubric'));
  if ('code' in rubric) throw refusal(rubric, undefined);
  return rubric.id;
}

const shownIn = (given: Arguments, scored: ScoredBook): string[] =>
  given.values.has('rubric') ? [rubricIn(given, scored)] : scored.book.rubrics.map(({ id }) => id);

interface Answer {
  readonly action: Action | undefined;
  readonly scored: ScoredBook;
  readonly shown: readonly string[];
  readonly report: SaveReport;
  readonly done: string;
  readonly session: Session;
}

function show(
  { action, scored, shown, report, done, session }: Answer,
  format: 'table' | 'json',
  context: Context,
): ExitCode {
  const { terminal, language, say } = context;
  const refused = report.refused.map((each) => ({
    ...each,
    message: refusedText(language, { ...each, visit: each.rubric, problems: [] }),
  }));
  if (format === 'json') {
    const rubrics = versionsJson(scored, shown, language);
    const changes = changedCells(session.receipts);
    terminal.out(jsonText({ job: 'versions', rubrics, saved: report.saved.map(savedJson), refused, changes }));
  } else {
    terminal.out(versionsText(scored, shown, context));
    for (const { rubric, version } of report.saved) terminal.err(`${say('cli.versions.saved', { rubric, version })}\n`);
    if (action === 'save' && report.saved.length + refused.length === 0)
      terminal.err(`${say('cli.versions.nothing-saved')}\n`);
    for (const { rubric, message } of refused)
      terminal.err(`${say('cli.finding', { severity: say('cli.error'), place: rubric, message })}\n`);
  }
  terminal.err(done);
  return refused.length > 0 ? 1 : 0;
}
