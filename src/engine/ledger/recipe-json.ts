import { parseDecimal } from '../number/rational';
import type { Problem } from '../parse/reading';
import type { Check } from '../parse/shape';
import { eachMember, isBag, isOneOf, isText, shape } from '../parse/shape';
import { parseBuckets } from './bucket-list';
import { FIELDS } from './fields';
import type { Field } from './fields';
import type { Recipe } from './recipe';
import { SIDES } from './side';

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
  const path = RECIPE(json);
  if (typeof path !== 'string') return json as unknown as Recipe;
  return { code: 'recipe-member', data: { path: path.length > 80 ? `${path.slice(0, 80)}…` : path } };
}

const areTexts: Check = (value) => Array.isArray(value) && value.every((text) => typeof text === 'string');
const isCurrency: Check = (value) => typeof value === 'string' && /^[A-Z]{3}$/.test(value);
function isUnit(value: unknown): boolean {
  const unit = typeof value === 'string' ? parseDecimal(value) : undefined;
  return unit !== undefined && unit.n > 0n;
}

const BASIS = isOneOf('due', 'invoice');

const isColumn = shape(
  { field: (field) => field === null || (typeof field === 'string' && Object.hasOwn(FIELDS, field as Field)) },
  { decimal: isOneOf('.', ','), dateOrder: isOneOf('ymd', 'dmy', 'mdy'), unit: isUnit, currency: isCurrency },
);

const RECIPE = shape(
  { columns: eachMember(isColumn) },
  {
    version: () => true,
    sheet: isText,
    side: isOneOf(...SIDES),
    headerRow: (row) => Number.isSafeInteger(row) && Number(row) >= 0,
    excluded: areTexts,
    apart: isOneOf(true),
    currency: isCurrency,
    unit: isUnit,
    basis: BASIS,
    buckets: (value) => typeof value === 'string' && !('code' in parseBuckets(value)),
    statuses: eachMember(isText),
    said: shape({}, { unit: isUnit, currency: isCurrency, basis: BASIS, columns: areTexts }),
  },
);
