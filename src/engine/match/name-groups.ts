import { nameKey } from './name-key';
import type { NameDecisions, NameGroups } from './types';

/** Names of one list that are the same thing under several spellings, and the pairs that a person should settle. */
export function groupNames(names: readonly string[], decisions: NameDecisions = {}): NameGroups {
  const apart = new Set(decisions.forbidden?.filter(([a, b]) => nameKey(a) === nameKey(b)).flat());
  const groups = new Map<string, number[]>();
  names.forEach((name, place) => {
    const key = apart.has(name) ? `\n${name}` : nameKey(name) || `\n${place}`;
    groups.set(key, [...(groups.get(key) ?? []), place]);
  });
  return { groups: [...groups.values()], review: [] };
}
