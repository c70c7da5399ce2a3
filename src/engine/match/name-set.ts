import { compareNames } from './compare';
import type { Comparison } from './comparison';
import { APART, isLinked } from './comparison';
import { nameKey } from './name-key';
import { nearby } from './nearby';
import type { NameParts } from './parts';
import { partsOf } from './parts';
import type { NameDecisions, NamePair } from './types';

/** Distinct names and how they compare; names are numbered by their keys' order, so that no order of rows matters. */
export interface NameSet {
  readonly names: readonly NameParts[];
  /** The number of each key. */
  readonly at: ReadonlyMap<string, number>;
  /** Two names by their own texts and by what people decided, linked pairs compared once. */
  compare(a: number, b: number): Comparison;
  /** The names that one is linked with, so far as names alone can say. */
  neighbours(item: number): readonly number[];
}

export const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);
export const pairKeys = (pairs: readonly NamePair[] = []): ReadonlySet<string> =>
  new Set(pairs.map(([a, b]) => pairKey(nameKey(a), nameKey(b))));

const NONE: readonly number[] = [];

/** A person's word goes before all that can be computed. */
const PINNED: Comparison = { grade: 'auto', score: 2, evidence: [{ code: 'pinned', data: {} }] };

/**
 * @param texts names by their keys
 * @param asks whether a name's neighbours are to be looked for
 */
export function nameSet(
  texts: ReadonlyMap<string, string>,
  decisions: NameDecisions,
  asks: (name: NameParts) => boolean,
): NameSet {
  const keys = [...texts.keys()].sort();
  const names = keys.map((key) => partsOf(texts.get(key)!, key));
  const at = new Map(keys.map((key, place) => [key, place]));
  const pinned = pairKeys(decisions.pinned);
  const forbidden = pairKeys(decisions.forbidden);
  const decided = pinned.size + forbidden.size > 0;
  const known = new Map<number, Comparison>();

  const fresh = (a: number, b: number): Comparison => {
    if (decided) {
      const pair = pairKey(keys[a]!, keys[b]!);
      if (forbidden.has(pair)) return APART;
      if (pinned.has(pair)) return PINNED;
    }
    return compareNames(names[a]!, names[b]!);
  };
  const compare = (one: number, other: number): Comparison => {
    const [a, b] = one < other ? [one, other] : [other, one];
    const pair = a * names.length + b;
    const found = known.get(pair) ?? fresh(a, b);
    // Most pairs are nothing, and quickly seen to be.
    if (isLinked(found)) known.set(pair, found);
    return found;
  };

  const neighbours = new Map<number, number[]>();
  const add = (a: number, b: number): void => {
    const own = neighbours.get(a);
    if (!own) neighbours.set(a, [b]);
    else if (!own.includes(b)) own.push(b);
  };
  const join = (a: number, b: number): void => {
    if (!isLinked(compare(a, b))) return;
    add(a, b);
    add(b, a);
  };
  const near = nearby(names);
  names.forEach((name, item) => {
    if (asks(name)) for (const other of near(item)) join(item, other);
  });
  for (const pair of pinned) {
    const [a, b] = pair.split('\n').map((key) => at.get(key));
    if (a !== undefined && b !== undefined && a !== b) join(a, b);
  }
  return { names, at, compare, neighbours: (item) => neighbours.get(item) ?? NONE };
}
