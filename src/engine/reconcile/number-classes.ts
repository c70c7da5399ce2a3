import { compareText } from '../ledger/order';
import type { NumberKey } from './number-key';
import { mayBeOne, numberKey } from './number-key';

/** Spellings of contract numbers that are one number. */
export interface NumberClasses {
  /** Class of each spelling, from 0 in the order of their numbers; -1 for a text without letters and digits. */
  readonly classOf: ReadonlyMap<string, number>;
  /** By class, its most finely cut spelling. Two classes share their letters and digits where they are cut differently. */
  readonly keys: readonly NumberKey[];
}

interface Spelling {
  readonly key: NumberKey;
  readonly texts: string[];
}

/**
 * The same classes whatever the order of the spellings.
 * @param single spellings that are said to be another number than one that looks the same: each is a class by itself
 */
export function classesOf(spellings: Iterable<string>, single: ReadonlySet<string> = new Set()): NumberClasses {
  const byBare = new Map<string, Map<string, Spelling>>();
  const classOf = new Map<string, number>();
  for (const text of new Set(spellings)) {
    const key = numberKey(text);
    if (key.bare === '') {
      classOf.set(text, -1);
      continue;
    }
    let own = byBare.get(key.bare);
    if (!own) byBare.set(key.bare, (own = new Map()));
    const cuts = key.cuts.join(',') + (single.has(text) ? `\n${text}` : '');
    const known = own.get(cuts);
    if (known) known.texts.push(text);
    else own.set(cuts, { key, texts: [text] });
  }
  const keys: NumberKey[] = [];
  for (const [, own] of [...byBare].sort(([a], [b]) => compareText(a, b)))
    for (const group of own.size === 1 ? [[...own.values()]] : partedBy([...own.values()], single)) {
      const place = keys.push(group[0]!.key) - 1;
      for (const { texts } of group) for (const text of texts) classOf.set(text, place);
    }
  return { classOf, keys };
}

/** The finest spellings first: one that fits several of them (`HT112`) fits none for sure and stays by itself. */
function partedBy(spellings: readonly Spelling[], single: ReadonlySet<string>): Spelling[][] {
  const isSingle = ({ texts }: Spelling): boolean => single.has(texts[0]!);
  const sorted = [...spellings].sort(
    ({ key: a, texts }, { key: b, texts: others }) =>
      b.cuts.length - a.cuts.length || compareText(a.cuts.join(), b.cuts.join()) || compareText(texts[0]!, others[0]!),
  );
  const groups: Spelling[][] = [];
  for (const spelling of sorted.filter((each) => !isSingle(each))) {
    const fitting = groups.filter((group) => group.every(({ key }) => mayBeOne(key, spelling.key)));
    if (fitting.length === 1) fitting[0]!.push(spelling);
    else groups.push([spelling]);
  }
  return [...groups, ...sorted.filter(isSingle).map((each) => [each])];
}
