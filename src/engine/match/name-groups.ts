import { textsByKey } from './link-names';
import { nameKey } from './name-key';
import type { NameSet } from './name-set';
import { nameSet, pairKey, pairKeys } from './name-set';
import type { Settled } from './settle';
import { settle } from './settle';
import type { NameDecisions, NameGroups, NameLink } from './types';

/**
 * Names of one list that are the same thing under several spellings, and the pairs that a person should settle. Two
 * spellings join by way of a third one only where no two of them contradict each other.
 */
export function groupNames(names: readonly string[], decisions: NameDecisions = {}): NameGroups {
  const keys = names.map(nameKey);
  const set = nameSet(textsByKey(names, keys), decisions, () => true);
  const split = heldApart(decisions);
  const isWhole = ({ a, b }: Settled): boolean => !split.has(set.names[a]!.key) && !split.has(set.names[b]!.key);
  const settled = settle(
    set,
    () => true,
    () => false,
  ).filter(isWhole);
  const { owner, review } = unite(set, settled);

  const groups = new Map<string | readonly number[], number[]>();
  keys.forEach((key, place) => {
    const item = set.at.get(key);
    const group = key === '' ? `#${place}` : split.has(key) ? `=${names[place]!}` : owner[item!]!;
    groups.set(group, [...(groups.get(group) ?? []), place]);
  });
  const first = (item: number): number => groups.get(owner[item]!)![0]!;
  return { groups: [...groups.values()], review: once(review.map((pair) => asked(pair, first))) };
}

/** Keys of which a person said that two spellings are two things. */
function heldApart({ forbidden }: NameDecisions): ReadonlySet<string> {
  const pairs = [...pairKeys(forbidden)].map((pair) => pair.split('\n'));
  return new Set(pairs.flatMap(([a, b]) => (a === b ? [a!] : [])));
}

/** Joins what is linked, the surest pairs first, and leaves what would contradict itself to a person. */
function unite(
  set: NameSet,
  settled: readonly Settled[],
): { owner: readonly (readonly number[])[]; review: Settled[] } {
  const owner = set.names.map((_, item) => [item]);
  const open: Settled[] = [];
  for (const pair of settled) {
    const [one, other] = [owner[pair.a]!, owner[pair.b]!];
    if (one === other) continue;
    const contradicts = one.some((a) => other.some((b) => set.compare(a, b).grade === 'apart'));
    if (pair.verdict === 'review' || contradicts) open.push(pair);
    else {
      one.push(...other);
      for (const item of other) owner[item] = one;
    }
  }
  return { owner, review: open.filter(({ a, b }) => owner[a] !== owner[b]) };
}

function asked({ a, b, score, evidence }: Settled, first: (item: number) => number): NameLink {
  const [left, right] = [first(a), first(b)].sort((one, other) => one - other) as [number, number];
  return { left, right, verdict: 'review', score, evidence };
}

/** The best of several pairs between the same two groups. */
function once(links: readonly NameLink[]): NameLink[] {
  const best = new Map<string, NameLink>();
  for (const link of links) {
    const pair = pairKey(String(link.left), String(link.right));
    const known = best.get(pair);
    if (!known || link.score > known.score) best.set(pair, link);
  }
  return [...best.values()].sort((one, other) => one.left - other.left || one.right - other.right);
}
