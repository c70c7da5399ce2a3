import { linkNames } from '../../../src/engine/match/link-names';
import type { InventedLists } from './invented-names';

export interface Quality {
  /** Of the automatic links, those that are right; of all true pairs, those that are linked by themselves. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** With the pairs that a person is asked about. */
  readonly f1WithReview: number;
  /** Related companies that were linked by themselves. */
  readonly related: readonly string[];
  readonly wrong: readonly string[];
  /** For each kind of spelling: right, asked, missed. */
  readonly kinds: Readonly<Record<string, readonly [auto: number, review: number, missed: number]>>;
}

export function qualityOf({ left, right, truth, kinds }: InventedLists): Quality {
  const links = linkNames(left, right);
  const isTrue = (each: (typeof links)[number]): boolean => truth[each.left] === each.right;
  const auto = links.filter(({ verdict }) => verdict === 'auto');
  const total = truth.filter((at) => at >= 0).length;
  const f1 = (found: readonly unknown[], hits: number): number => (2 * hits) / (found.length + total);
  const hits = auto.filter(isTrue).length;
  const table: Record<string, [number, number, number]> = {};
  const best = new Map<number, number>();
  for (const link of links) if (isTrue(link)) best.set(link.left, link.verdict === 'auto' ? 0 : 1);
  truth.forEach((at, row) => {
    if (at < 0) return;
    const counts = (table[kinds[row]!] ??= [0, 0, 0]);
    counts[best.get(row) ?? 2]!++;
  });
  const show = ({ left: one, right: other, evidence }: (typeof links)[number]): string =>
    `${kinds[one]!}: ${left[one]!} | ${right[other]!} | ${evidence.map(({ code }) => code).join(' ')}`;
  return {
    precision: hits / auto.length,
    recall: hits / total,
    f1: f1(auto, hits),
    f1WithReview: f1(links, links.filter(isTrue).length),
    related: auto.filter((each) => truth[each.left] === -1).map(show),
    wrong: auto.filter((each) => !isTrue(each)).map(show),
    kinds: table,
  };
}
