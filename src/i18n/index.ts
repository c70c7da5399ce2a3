import { cellName } from '../engine/grid/address';
import type { Finding } from '../engine/grid/plan';
import { grouped } from '../engine/number/grouped';
import type { Language } from './language';
import { listed } from './language';
import type { Table } from './tables';
import { TABLES } from './tables';

export { loadMoreTexts, loadTexts } from './tables';

export type MessageKey = keyof Table;
export type MessageData = Readonly<Record<string, string | number | readonly string[]>>;

/** The texts of a language; of any that is there as long as it is not. */
const tableOf = (language: Language): Partial<Table> => TABLES[language] ?? Object.values(TABLES)[0] ?? {};

/** The texts of a language have arrived. */
export const hasTexts = (language: Language): boolean => TABLES[language] !== undefined;

/**
 * The text of a key. `{name}` is replaced by `data.name`; `{count|visit|visits}` by the first word when
 * `data.count` is 1, otherwise by the second. Lists are joined the language's way.
 */
export const translate = (language: Language, key: MessageKey, data: MessageData = {}): string =>
  fill(tableOf(language)[key] ?? key, language, data);

/** Numbers that name something and count nothing. */
const NAMES = new Set(['row', 'otherRow', 'year', 'version', 'code']);

const written = (name: string, value: string | number): string =>
  typeof value === 'number' && !NAMES.has(name) ? grouped(String(value)) : String(value);

/** A text with its data in it. Numbers that count have their thousands set apart: `20,000`. */
export const fill = (text: string, language: Language, data: MessageData): string =>
  text.replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (whole, name: string, one, other) => {
    const value = data[name];
    if (value === undefined) return whole;
    if (one !== undefined) return Number(value) === 1 ? one : other;
    return typeof value === 'object' ? listed(value, language) : written(name, value);
  });

export const isMessageKey = (key: string): key is MessageKey =>
  Object.values(TABLES).some((table) => Object.hasOwn(table, key));

/** A finding as a sentence: `finding.CODE`, with the cell at hand as `{cell}` and `{sheet}`. */
export function findingText(language: Language, finding: Finding): string {
  const key = `finding.${finding.code}`;
  if (!isMessageKey(key)) return finding.code;
  return translate(language, key, {
    sheet: finding.at.sheet,
    cell: cellName(finding.at),
    ...inWords(language, finding.data),
  });
}

/** Data with the field of a ledger as its word instead of its key. */
function inWords(language: Language, data: MessageData): MessageData {
  const key = `ledger.field.${String(data.field)}`;
  return isMessageKey(key) ? { ...data, field: translate(language, key) } : data;
}

/** A problem with a cell that has no place of its own. */
export function problemText(
  language: Language,
  { code, data }: { readonly code: string; readonly data: MessageData },
): string {
  const key = `finding.${code}`;
  return isMessageKey(key) ? translate(language, key, inWords(language, data)) : code;
}

/** A thing that a save would lose, as `Sheet: what (detail)`. */
export function lossText(
  language: Language,
  { code, sheet, detail }: { readonly code: string; readonly sheet?: string; readonly detail: string },
): string {
  const key = `loss.${code}`;
  const what = isMessageKey(key) ? translate(language, key) : code;
  if (sheet === undefined) return translate(language, 'loss.text-workbook', { what, detail });
  return translate(language, 'loss.text', { sheet, what, detail });
}
