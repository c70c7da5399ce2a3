import { parseDecimal } from '../number/rational';
import { FIELDS } from './fields';
import type { Field } from './fields';
import type { ColumnRecipe, Recipe } from './recipe';

/** A recipe as it is stored and exported. */
export const recipeText = (recipe: Recipe): string => JSON.stringify(recipe);

/** Reads a stored recipe. `undefined` when the text is none: a recipe is taken whole or not at all. */
export function parseRecipe(text: string): Recipe | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isRecipe(json) ? json : undefined;
}

type Bag = Readonly<Record<string, unknown>>;

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === 'string';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isOf = (value: unknown, words: readonly unknown[]): boolean => words.includes(value);
const isCurrency = (value: unknown): boolean => typeof value === 'string' && /^[A-Z]{3}$/.test(value);

function isUnit(value: unknown): boolean {
  const unit = typeof value === 'string' ? parseDecimal(value) : undefined;
  return unit !== undefined && unit.n > 0n;
}

/** Members that may be there, each with what it must be. What is not known is not taken. */
function fits(bag: Bag, members: Readonly<Record<string, (value: unknown) => boolean>>): boolean {
  return Object.keys(bag).every((key) => Object.hasOwn(members, key) && members[key]!(bag[key]));
}

const isColumn = (value: unknown): value is ColumnRecipe =>
  isBag(value) &&
  Object.hasOwn(value, 'field') &&
  fits(value, {
    field: (field) => field === null || (typeof field === 'string' && Object.hasOwn(FIELDS, field as Field)),
    decimal: (decimal) => isOf(decimal, ['.', ',']),
    dateOrder: (order) => isOf(order, ['ymd', 'dmy', 'mdy']),
    unit: isUnit,
    currency: isCurrency,
  });

const isRecipe = (value: unknown): value is Recipe =>
  isBag(value) &&
  value.version === 1 &&
  Object.hasOwn(value, 'columns') &&
  fits(value, {
    version: () => true,
    sheet: isText,
    headerRow: (row) => Number.isSafeInteger(row) && Number(row) >= 0,
    columns: (columns) => isBag(columns) && Object.values(columns).every(isColumn),
    excluded: isTexts,
    currency: isCurrency,
    unit: isUnit,
    basis: (basis) => isOf(basis, ['due', 'invoice']),
    statuses: (statuses) => isBag(statuses) && Object.values(statuses).every(isText),
  });
