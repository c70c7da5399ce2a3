import { basename } from 'node:path';
import type { Intake } from '../intake';
import { ENCODINGS } from '../intake';
import type { Recipe } from '../engine/ledger/recipe';
import { readRecipe } from '../engine/ledger/recipe-json';
import type { CalendarDate } from '../engine/parse/date';
import { parseDate } from '../engine/parse/date';
import { problemText } from '../i18n';
import type { Arguments } from './arguments';
import { choice } from './arguments';
import type { Context } from './context';
import { readBytes } from './file';
import { Problem } from './problem';
import { readSource } from './source';

/**
 * Reads the report that a command names, whatever kind of file it is; `-` is what is piped in.
 * @throws {Problem} when there is none, or it cannot be read
 */
export async function readReport(given: Arguments, context: Context): Promise<Intake> {
  const [file] = given.operands;
  if (file === undefined) throw new Problem('cli.no-report');
  const encoding = choice(given, 'encoding', ENCODINGS);
  const intake = await readSource(file, context, encoding ? { encoding } : {});
  return { ...intake, sources: intake.sources.map((source) => ({ ...source, origin: basename(source.origin) })) };
}

/** `--recipe`: how the report is read, as it was decided before. @throws {Problem} when the file holds no recipe */
export async function recipeIn({ values }: Arguments, context: Context): Promise<Recipe | undefined> {
  const file = values.get('recipe');
  return file === undefined ? undefined : readRecipeFile(file, context);
}

/** The same for several reports: recipes with commas between. @throws {Problem} when one of the files holds none */
export const recipesIn = ({ values }: Arguments, context: Context): Promise<Recipe[]> =>
  Promise.all((values.get('recipe')?.split(',') ?? []).map((file) => readRecipeFile(file.trim(), context)));

async function readRecipeFile(file: string, { language }: Context): Promise<Recipe> {
  const read = readRecipe(new TextDecoder().decode(await readBytes(file)));
  if ('code' in read) throw new Problem('cli.bad-recipe', { file, why: problemText(language, read) });
  return read;
}

/** `--as-of`. @throws {Problem} when it is no day */
export function asOfIn({ values }: Arguments): CalendarDate | undefined {
  const value = values.get('as-of');
  if (value === undefined) return undefined;
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDate(value) : undefined;
  if (date === undefined) throw new Problem('cli.bad-as-of', { value });
  return date;
}
