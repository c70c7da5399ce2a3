import { NAMES, OTHERS } from './aliases';
import type { Field } from './fields';
import { formOf, lastForm } from './forms';
import { headerKey } from './header-key';

/** `(a|b|)c` as `ac`, `bc` and `c`. */
function expand(pattern: string): string[] {
  const close = pattern.indexOf(')');
  if (close < 0) return [pattern];
  const open = pattern.lastIndexOf('(', close);
  const choices = pattern.slice(open + 1, close).split('|');
  return choices.flatMap((choice) => expand(pattern.slice(0, open) + choice + pattern.slice(close + 1)));
}

/** What a name stands for, and how sure that is: 1 for a plain name. */
export interface Meaning {
  readonly field: Field;
  readonly weight: number;
}

const WEIGHTS: readonly (readonly [string, number])[] = [
  ['~~', 0.84],
  ['~', 0.9],
  ['?', 0.5],
  ['', 1],
];

/** Words of a header that mean the same in it. */
const SAME_WORDS: ReadonlyMap<string, string> = new Map([
  ...['number', 'num', 'nr', 'id', 'ref'].map((word) => [word, 'no'] as const),
  ...['amt', 'value', 'sum'].map((word) => [word, 'amount'] as const),
  ['dt', 'date'],
  ['cust', 'customer'],
]);
const SMALL_WORDS = new Set(['of', 'the', 'in', 'for', 'on', 'a', 'and', 'by']);

/** `Date of Invoice`, `invoiceDate` and `invoice date` as the same words; empty for a single word and other scripts. */
function words(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/#/g, ' no ')
    .replace(/([a-z])([A-Z])/g, '$1 $2');
  if (/[^\p{Script=Latin}\p{N}\p{P}\p{S}\s]/u.test(plain)) return '';
  const list = plain.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const kept = list.flatMap((word) => (word === '' || SMALL_WORDS.has(word) ? [] : [SAME_WORDS.get(word) ?? word]));
  return kept.length > 1 ? kept.sort().join(' ') : '';
}

interface Index {
  /** By `headerKey`. */
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
  /** Aliases that say the same in other words or in another form, by what they have in common; each field at its best. */
  readonly alike: ReadonlyMap<string, readonly Meaning[]>;
  readonly others: ReadonlySet<string>;
}

function build(): Index {
  const meanings = new Map<string, Meaning[]>();
  const alike = new Map<string, Meaning[]>();
  const put = (into: Map<string, Meaning[]>, key: string, { field, weight }: Meaning): void => {
    const known = into.get(key) ?? [];
    const same = known.find((each) => each.field === field);
    if (same && same.weight >= weight) return;
    into.set(key, [...known.filter((each) => each !== same), { field, weight }]);
  };
  for (const [field, patterns] of Object.entries(NAMES) as [Field, readonly string[]][]) {
    for (const pattern of patterns) {
      const [mark, weight] = WEIGHTS.find(([each]) => pattern.startsWith(each))!;
      for (const name of expand(pattern.slice(mark.length))) {
        const key = headerKey(name);
        if (key === '') continue;
        put(meanings, key, { field, weight });
        const common = words(name) || formOf(key);
        if (common) put(alike, common, { field, weight });
      }
    }
  }
  const others = new Set(OTHERS.flatMap(expand).map(headerKey));
  return { meanings, alike, others };
}

/** Some thousand names: worked out when the first table is read, not when the program starts. */
let index: Index | undefined;
const known = (): Index => (index ??= build());

/** What a key (of `headerKey`) may stand for. */
export const meaningsOf = (key: string): readonly Meaning[] => known().meanings.get(key) ?? [];

/** All keys that stand for something. */
export const meantKeys = (): Iterable<string> => known().meanings.keys();

/** What the aliases stand for that have the words of a text in another order, or its Chinese name in another form. */
export function meaningsAlike(text: string): readonly Meaning[] {
  const { alike } = known();
  const common = words(text) || formOf(headerKey(text));
  if (!common) return [];
  const last = lastForm(common);
  return alike.get(common) ?? (last === undefined ? [] : (alike.get(last) ?? []));
}

/** Whether a key is a name that is common and stands for no field of ours. */
export const isOther = (key: string): boolean => known().others.has(key) && meaningsOf(key).length === 0;
