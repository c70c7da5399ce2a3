import { nameKey } from './name-key';
import { nameSet, pairKey, pairKeys } from './name-set';
import { settle } from './settle';
import type { NameDecisions, NameEvidence, NameLink } from './types';

/** Places of names by their keys; what folds to nothing is no name. */
function placesByKey(keys: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  keys.forEach((key, place) => {
    const own = places.get(key);
    if (own) own.push(place);
    else if (key !== '') places.set(key, [place]);
  });
  return places;
}

/** One text for each key, whatever the order of rows: the longest, since brackets say more than nothing. */
export function textsByKey(names: readonly string[], keys: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  names.forEach((name, place) => {
    const key = keys[place]!;
    const known = texts.get(key);
    if (key === '') return;
    if (known === undefined || name.length > known.length || (name.length === known.length && name < known))
      texts.set(key, name);
  });
  return texts;
}

/**
 * Which names of two lists are the same company. The same for any order of the rows, but for the places.
 * @returns by left place, then right place; rows without a link have none
 */
export function linkNames(
  left: readonly string[],
  right: readonly string[],
  decisions: NameDecisions = {},
): NameLink[] {
  const [leftKeys, rightKeys] = [left.map(nameKey), right.map(nameKey)];
  const [lefts, rights] = [placesByKey(leftKeys), placesByKey(rightKeys)];
  const texts = textsByKey([...left, ...right], [...leftKeys, ...rightKeys]);
  // What a full name on the right is like, the names on the left find.
  const set = nameSet(texts, decisions, ({ key, full }) => (lefts.has(key) ? !rights.has(key) : !full));
  const key = (item: number): string => set.names[item]!.key;
  // On the left: 1; on the right: 2.
  const sides = Uint8Array.from(set.names, (name) => (lefts.has(name.key) ? 1 : 0) + (rights.has(name.key) ? 2 : 0));
  const crosses = (a: number, b: number): boolean => (sides[a]! | sides[b]!) === 3;

  const forbidden = pairKeys(decisions.forbidden);
  const links: NameLink[] = [];
  for (const [own, places] of lefts) {
    const isForbidden = forbidden.has(pairKey(own, own));
    for (const one of places) {
      for (const other of rights.get(own) ?? []) {
        const same = left[one] === right[other];
        if (isForbidden && !same) continue;
        const evidence: NameEvidence[] = [{ code: same ? 'same-text' : 'same-folded', data: {} }];
        links.push({ left: one, right: other, verdict: 'auto', score: 1, evidence });
      }
    }
  }
  for (const { a, b, verdict, score, evidence } of settle(set, crosses, (item) => sides[item] === 3)) {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      for (const one of lefts.get(key(from)) ?? [])
        for (const other of rights.get(key(to)) ?? [])
          links.push({ left: one, right: other, verdict, score, evidence: turned(evidence, from > to) });
    }
  }
  return links.sort((one, other) => one.left - other.left || one.right - other.right);
}

/** Evidence is gathered from the name that comes first by its key; what it says of left and right follows the rows. */
function turned(evidence: readonly NameEvidence[], isTurned: boolean): readonly NameEvidence[] {
  if (!isTurned) return evidence;
  return evidence.map(({ code, data }) =>
    'left' in data && 'right' in data
      ? { code, data: { ...data, left: data.right, right: data.left } }
      : { code, data },
  );
}
