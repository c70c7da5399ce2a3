import type { Field } from './fields';
import { headerKey } from './header-key';
import { readHeaderText } from './header-text';
import type { UnmappedColumn } from './map';

/**
 * Names of columns that a workbook's people use, each with the field that it holds, by `headerKey`. They go before the
 * names that we know; the values of a column may still say that it cannot be.
 */
export type Learned = ReadonlyMap<string, Field>;

export const NOTHING_LEARNED: Learned = new Map();

/** A longer text is no name of a column. */
export const LONGEST_NAME = 80;

/** The key that a name is learned by; `undefined` for what names no column: nothing but signs or digits, formulas, prose. */
export function learnedKey(name: string): string | undefined {
  if (name.length > LONGEST_NAME || /^\s*[=＝]/.test(name)) return undefined;
  const key = headerKey(name);
  return /\p{L}/u.test(key) ? key : undefined;
}

/** What a name was learned to hold: as it is written, or without its unit and remarks. */
function fieldIn(learned: Learned, name: string): Field | undefined {
  for (const key of [headerKey(name), ...readHeaderText(name).keys]) {
    const field = learned.get(key);
    if (field) return field;
  }
  return undefined;
}

/** The field that the name of a column was learned to hold. */
export const learnedField = (
  learned: Learned,
  { name, parts }: Pick<UnmappedColumn, 'name' | 'parts'>,
): Field | undefined =>
  learned.size === 0 ? undefined : (fieldIn(learned, name) ?? fieldIn(learned, parts.join(' ')));
