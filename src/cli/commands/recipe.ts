import { basename } from 'node:path';
import type { Recipe } from '../../engine/ledger/recipe';
import { translate } from '../../i18n';
import type { RecipeLine, RecipeOptions } from '../../jobs/recipe';
import { recipe } from '../../jobs/recipe';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import type { Context, ExitCode } from '../context';
import { writeBytes } from '../file';
import { jsonText } from '../format/json';
import { table } from '../format/table';
import { Problem } from '../problem';
import { changedCells } from '../receipts';
import { recipeIn } from '../reports';
import type { Session } from '../session';
import { carryOut, environmentOf, openSession, requireTarget, write } from '../session';
import { granted } from '../versions';

/** `steelyard recipe`: how the reports of a workbook are read: listed, shown, saved as a file, taken from one, forgotten. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['table', 'json']) ?? 'table';
  atMost(2, given);
  const { values, flags, operands } = given;
  const [, sheet] = operands;
  const file = values.get('save');
  const asked = (each: string): boolean => values.has(each) || flags.has(each);
  const wishes = ['save', 'take', 'forget'].filter(asked);
  // What is saved is a recipe, and no workbook.
  if (file !== undefined) wishes.push(...['in-place', 'out', 'dry-run', 'allow-loss'].filter(asked));
  if (wishes.length > 1) throw new Problem('cli.recipe-one', { options: wishes.map((each) => `--${each}`) });
  if (sheet === undefined && (file !== undefined || flags.has('forget')))
    throw new Problem('cli.recipe-no-sheet', { option: `--${wishes[0]}` });
  const options = await optionsOf(given, context);
  const session = await openSession(file === undefined ? given : { ...given, values: new Map() }, context);
  const writes = options.take !== undefined || options.forget === true;
  if (writes) requireTarget(session, given);
  const { plan, report } = recipe(await gridsOf(session), options, environmentOf(context));
  const { lines } = granted(report, sheet);
  if (file !== undefined) {
    await save(lines[0]!, file, given);
    context.terminal.err(`${context.say('cli.recipe-saved', { file })}\n`);
    return 0;
  }
  await carryOut(session, plan);
  const done = await write(session, given, context);
  const now = writes ? recipe(await gridsOf(session), sheetIn(sheet), environmentOf(context)).report.lines : lines;
  context.terminal.out(
    format === 'json'
      ? jsonText({ job: 'recipe', recipes: now.map(lineJson), changes: changedCells(session.receipts) })
      : sheet === undefined
        ? listText(now, context)
        : lineText(now[0], context),
  );
  context.terminal.err(done);
  return 0;
}

const sheetIn = (sheet: string | undefined): Pick<RecipeOptions, 'sheet'> => (sheet === undefined ? {} : { sheet });

async function optionsOf(given: Arguments, context: Context): Promise<RecipeOptions> {
  const taken = given.values.get('take');
  const read = taken && (await recipeIn({ ...given, values: new Map([['recipe', taken]]) }, context));
  return {
    ...sheetIn(given.operands[1]),
    ...(read && { take: { recipe: read, from: basename(taken) } }),
    ...(given.flags.has('forget') && { forget: true }),
  };
}

const gridsOf = async ({ host }: Session) => host.read((await host.sheets()).map(({ name }) => name));

/** @throws {Problem} when there is no recipe to be saved */
async function save({ recipe: own, sheet }: RecipeLine, file: string, { flags }: Arguments): Promise<void> {
  if (!own) throw new Problem('cli.recipe-none', { sheet });
  const text = `${JSON.stringify(own, null, 2)}\n`;
  await writeBytes(file, new TextEncoder().encode(text), flags.has('force') ? 'anything' : 'nothing');
}

const lineJson = ({ sheet, origin, inUse, asOf, isThere, broken, recipe: own }: RecipeLine) => ({
  sheet,
  origin,
  inUse,
  isThere,
  asOf,
  broken,
  recipe: own,
});

function listText(lines: readonly RecipeLine[], { say }: Context): string {
  if (lines.length === 0) return `${say('cli.recipe-empty')}\n`;
  const columns = [
    ...(['sheet', 'from', 'use', 'as-of'] as const).map((key) => ({ header: say(`cli.recipe.${key}`) })),
    { header: say('cli.recipe.columns'), align: 'right' as const },
  ];
  return table(
    columns,
    lines.map(({ sheet, origin, inUse, isThere, asOf, broken, recipe: own }) => [
      sheet,
      origin,
      inUse ? say(isThere ? 'cli.recipe.used' : 'cli.recipe.gone') : say('cli.recipe.unused'),
      asOf ?? '',
      broken ? say('cli.recipe.broken') : own ? String(Object.keys(own.columns).length) : '–',
    ]),
  );
}

function lineText(line: RecipeLine | undefined, context: Context): string {
  const { say, language } = context;
  if (!line?.recipe) return `${say('cli.recipe-none', { sheet: line?.sheet ?? '' })}\n`;
  const rows = Object.entries(line.recipe.columns).map(([name, { field, unit = '', decimal = '', dateOrder = '' }]) => [
    name,
    field === null ? say('cli.recipe.left-out') : translate(language, `ledger.field.${field}`),
    [unit, decimal, dateOrder].filter(Boolean).join(' '),
  ]);
  const columns = (['column', 'field', 'how'] as const).map((key) => ({ header: say(`cli.recipe.${key}`) }));
  const others = otherDecisions(line.recipe);
  return [...others.map((text) => `${text}\n`), table(columns, rows)].join('');
}

/** What is decided about the report as a whole, as it stands in the file. */
function otherDecisions(own: Recipe): string[] {
  const plain = ['side', 'sheet', 'headerRow', 'basis', 'buckets', 'unit', 'currency', 'apart', 'excluded', 'statuses'] as const; // prettier-ignore
  return plain.flatMap((key) => (own[key] === undefined ? [] : [`${key}: ${JSON.stringify(own[key])}`]));
}
