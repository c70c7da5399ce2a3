import { compareText } from '../ledger/order';
import type { NumberKey } from './number-key';
import { mayBeOne, numberKey } from './number-key';

/** Spellings of contract numbers that are one number. */
export interface NumberClasses {
  /** Class of each spelling, from 0 in the order of their numbers; -1 for a text without letters and digits. */
  readonly classOf: ReadonlyMap<string, number>;
  /** By class: letters and digits alone. Two classes share them where numbers are cut differently (`1-12`, `11-2`). */
  readonly bare: readonly string[];
}

/** The same classes whatever the order of the spellings. */
export function classesOf(spellings: Iterable<string>): NumberClasses {
  const byBare = new Map<string, Map<string, { readonly key: NumberKey; readonly texts: string[] }>>();
  const classOf = new Map<string, number>();
  for (const text of new Set(spellings)) {
    const key = numberKey(text);
    if (key.bare === '') {
      classOf.set(text, -1);
      continue;
    }
    let cut = byBare.get(key.bare);
    if (!cut) byBare.set(key.bare, (cut = new Map()));
    const cuts = key.cuts.join(',');
    const known = cut.get(cuts);
    if (known) known.texts.push(text);
    else cut.set(cuts, { key, texts: [text] });
  }
  const bare: string[] = [];
  for (const [letters, cut] of [...byBare].sort(([a], [b]) => compareText(a, b)))
    for (const group of cut.size === 1 ? [[...cut.values()]] : partedBy([...cut.values()])) {
      const place = bare.push(letters) - 1;
      for (const { texts } of group) for (const text of texts) classOf.set(text, place);
    }
  return { classOf, bare };
}

type Spelling = { readonly key: NumberKey; readonly texts: readonly string[] };

/** The finest spellings first: one that fits several of them (`HT112`) fits none for sure and stays by itself. */
function partedBy(spellings: readonly Spelling[]): Spelling[][] {
  const sorted = [...spellings].sort(
    ({ key: a }, { key: b }) => b.cuts.length - a.cuts.length || compareText(a.cuts.join(), b.cuts.join()),
  );
  const groups: Spelling[][] = [];
  for (const spelling of sorted) {
    const fitting = groups.filter((group) => group.every(({ key }) => mayBeOne(key, spelling.key)));
    if (fitting.length === 1) fitting[0]!.push(spelling);
    else groups.push([spelling]);
  }
  return groups;
}
