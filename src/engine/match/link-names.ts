import { nameKey } from './name-key';
import type { NameDecisions, NameLink } from './types';

const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/**
 * Which names of two lists are the same company. The same for any order of the rows, but for the places.
 * @returns by left place, then right place; rows without a link have none
 */
export function linkNames(
  left: readonly string[],
  right: readonly string[],
  decisions: NameDecisions = {},
): NameLink[] {
  const forbidden = new Set(decisions.forbidden?.map(([a, b]) => pairKey(nameKey(a), nameKey(b))));
  const places = new Map<string, number[]>();
  right.forEach((name, place) => {
    const key = nameKey(name);
    places.set(key, [...(places.get(key) ?? []), place]);
  });
  return left.flatMap((name, place) => {
    const key = nameKey(name);
    if (key === '' || forbidden.has(pairKey(key, key))) return [];
    return (places.get(key) ?? []).map((other): NameLink => {
      const code = right[other] === name ? 'same-text' : 'same-folded';
      return { left: place, right: other, verdict: 'auto', score: 1, evidence: [{ code, data: {} }] };
    });
  });
}
