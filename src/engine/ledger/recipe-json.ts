import { parseDecimal } from '../number/rational';
import type { Problem } from '../parse/reading';
import { parseBuckets } from './bucket-list';
import { FIELDS } from './fields';
import type { Field } from './fields';
import type { Recipe } from './recipe';

/** A recipe as it is stored and exported. */
export const recipeText = (recipe: Recipe): string => JSON.stringify(recipe);

/** Reads a stored recipe. `undefined` when the text is none: a recipe is taken whole or not at all. */
export function parseRecipe(text: string): Recipe | undefined {
  const read = readRecipe(text);
  return 'code' in read ? undefined : read;
}

/** Reads a stored recipe, or says what is wrong with it: `path` is the member that cannot be. */
export function readRecipe(text: string): Recipe | Problem {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { code: 'recipe-no-json', data: {} };
  }
  if (!isBag(json) || !Object.hasOwn(json, 'columns')) return { code: 'recipe-no-recipe', data: {} };
  if (json.version !== 1) return { code: 'recipe-version', data: { version: String(json.version).slice(0, 20) } };
  const path = wrongMember(json, RECIPE);
  if (path === undefined) return json as unknown as Recipe;
  return { code: 'recipe-member', data: { path: path.length > 80 ? `${path.slice(0, 80)}…` : path } };
}

type Bag = Readonly<Record<string, unknown>>;
/** What a member must be. A text names what is wrong inside it; empty: the member itself is. */
type Check = (value: unknown) => boolean | string;

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Check = (value) => typeof value === 'string';
const areTexts: Check = (value) => Array.isArray(value) && value.every((text) => typeof text === 'string');
const isCurrency: Check = (value) => typeof value === 'string' && /^[A-Z]{3}$/.test(value);
const isOf =
  (...words: readonly unknown[]): Check =>
  (value) =>
    words.includes(value);

function isUnit(value: unknown): boolean {
  const unit = typeof value === 'string' ? parseDecimal(value) : undefined;
  return unit !== undefined && unit.n > 0n;
}

/** All members of a bag, whatever they are called. */
const each =
  (check: Check): Check =>
  (value) => {
    if (!isBag(value)) return false;
    for (const [name, member] of Object.entries(value)) {
      const result = check(member);
      if (result !== true) return typeof result === 'string' ? `${name}.${result}` : name;
    }
    return true;
  };

/** The path of the first member that is not known or not what it must be; `undefined` when there is none. */
function wrongMember(bag: Bag, members: ReadonlyMap<string, Check>): string | undefined {
  for (const [name, value] of Object.entries(bag)) {
    const result = members.get(name)?.(value) ?? false;
    if (result !== true) return typeof result === 'string' ? `${name}.${result}` : name;
  }
  return undefined;
}

const COLUMN = new Map<string, Check>([
  ['field', (field) => field === null || (typeof field === 'string' && Object.hasOwn(FIELDS, field as Field))],
  ['decimal', isOf('.', ',')],
  ['dateOrder', isOf('ymd', 'dmy', 'mdy')],
  ['unit', isUnit],
  ['currency', isCurrency],
]);

const isColumn: Check = (value) => {
  if (!isBag(value)) return false;
  if (!Object.hasOwn(value, 'field')) return 'field';
  return wrongMember(value, COLUMN) ?? true;
};

const RECIPE = new Map<string, Check>([
  ['version', () => true],
  ['sheet', isText],
  ['headerRow', (row) => Number.isSafeInteger(row) && Number(row) >= 0],
  ['columns', each(isColumn)],
  ['excluded', areTexts],
  ['apart', isOf(true)],
  ['currency', isCurrency],
  ['unit', isUnit],
  ['basis', isOf('due', 'invoice')],
  ['buckets', (value) => typeof value === 'string' && !('code' in parseBuckets(value))],
  ['statuses', each(isText)],
  [
    'said',
    (value) =>
      isBag(value) &&
      (wrongMember(
        value,
        new Map<string, Check>([
          ['unit', isUnit],
          ['currency', isCurrency],
          ['basis', isOf('due', 'invoice')],
          ['columns', areTexts],
        ]),
      ) ??
        true),
  ],
]);
