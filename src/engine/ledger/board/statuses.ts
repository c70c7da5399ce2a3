import type { Records } from '../records';
import type { Status, StatusRules } from '../status';
import { isSignedFor, isStatus, readStatus, statusRules } from '../status';
import type { Recipe } from '../recipe';

/** What the words of a table's records mean. */
export interface Statuses {
  /** By record; empty where nothing is written, or nothing that is settled. */
  readonly of: readonly (readonly Status[])[];
  /** Records with a word that nobody has settled, by the word. */
  readonly unknown: ReadonlyMap<string, readonly number[]>;
}

const NONE: readonly Status[] = [];
const RECEIVED: readonly Status[] = ['received'];

/** Reads the status column, and beside it the one that asks whether the customer signed for the goods. */
export function statusesOf(records: Records, rules: StatusRules): Statuses {
  const words = records.texts.get('status');
  const signed = records.texts.get('signed');
  const known = new Map<string, readonly Status[] | undefined>();
  const receipts = new Map<string, boolean | undefined>();
  const unknown = new Map<string, number[]>();
  const of = records.rows.map((_, record): readonly Status[] => {
    const word = words?.[record] ?? '';
    if (word !== '' && !known.has(word)) known.set(word, readStatus(word, rules));
    const read = word === '' ? NONE : known.get(word);
    if (read === undefined) {
      if (!unknown.has(word)) unknown.set(word, []);
      unknown.get(word)!.push(record);
    }
    const text = signed?.[record] ?? '';
    if (text === '') return read ?? NONE;
    if (!receipts.has(text)) receipts.set(text, isSignedFor(text, rules));
    return receipts.get(text) ? (read && read.length > 0 ? [...read, ...RECEIVED] : RECEIVED) : (read ?? NONE);
  });
  return { of, unknown };
}

/** A report's own recipe goes before what the workbook says. */
export function withRecipe(rules: StatusRules, recipe: Recipe | undefined): StatusRules {
  const own = Object.entries(recipe?.statuses ?? {}).flatMap(([word, status]): [string, Status][] =>
    isStatus(status) ? [[word, status]] : [],
  );
  return own.length === 0 ? rules : new Map([...rules, ...statusRules(own)]);
}
