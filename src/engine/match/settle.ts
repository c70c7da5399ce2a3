import type { Comparison } from './comparison';
import { isSame } from './comparison';
import type { NameSet } from './name-set';
import type { NameEvidence, NameVerdict } from './types';

/** Two names by their numbers, and what became of them. */
export interface Settled {
  readonly a: number;
  readonly b: number;
  readonly verdict: NameVerdict;
  readonly score: number;
  readonly evidence: readonly NameEvidence[];
}

/** Scores nearer than this are as good as each other. */
const MARGIN = 0.045;
/** In lists of fewer names, being the only one that fits says little. */
const ENOUGH = 20;
/** Candidates of a name that a person is asked about. */
const ASKED = 3;

/**
 * Which pairs hold when all names are looked at together: a pair is dropped where one of its names fits another one
 * better, and left to a person where it fits another one as well, unless those two are the same themselves.
 * @param counts whether a pair of names is wanted at all
 * @param isTaken whether a name has its exact like on the other side
 */
export function settle(
  set: NameSet,
  counts: (a: number, b: number) => boolean,
  isTaken: (item: number) => boolean,
): Settled[] {
  const isEnough = set.names.length >= ENOUGH;
  const settled: Settled[] = [];
  set.names.forEach((_, a) => {
    for (const b of set.neighbours(a)) {
      if (a >= b || !counts(a, b)) continue;
      const own = set.compare(a, b);
      const rival = worst(rivalOf(set, a, b, own, counts), rivalOf(set, b, a, own, counts));
      if (rival?.better) continue;
      const doubtful =
        rival !== undefined ||
        own.grade === 'review' ||
        (own.grade === 'thin' && !isEnough) ||
        (own.delicate === true && (isTaken(a) || isTaken(b)));
      const evidence = rival ? [...own.evidence, ambiguous(set, rival)] : own.evidence;
      const score = Math.min(1, rival ? own.score - 0.2 : own.score);
      settled.push({ a, b, verdict: doubtful ? 'review' : 'auto', score: Math.round(score * 1000) / 1000, evidence });
    }
  });
  return few(set, settled);
}

interface Rival {
  readonly item: number;
  readonly score: number;
  /** It fits better, so that the pair is none. */
  readonly better: boolean;
}

/** Another name that fits as well as `b` or better, and is not the same as `b`. */
function rivalOf(
  { neighbours, compare }: NameSet,
  a: number,
  b: number,
  own: Comparison,
  counts: (a: number, b: number) => boolean,
): Rival | undefined {
  let found: Rival | undefined;
  for (const item of neighbours(a)) {
    if (item === b) continue;
    const other = compare(a, item);
    if (other.score < own.score - MARGIN) continue;
    const like = compare(item, b);
    // Two entries of the other list that differ by a slip in a short 字号 are two companies there.
    if (isSame(like) && !(like.delicate === true && counts(a, item))) continue;
    const better = other.score > own.score + MARGIN && other.grade !== 'review' && counts(a, item);
    found = worst(found, { item, score: other.score, better });
  }
  return found;
}

function worst(one: Rival | undefined, other: Rival | undefined): Rival | undefined {
  if (!one || !other) return one ?? other;
  if (one.better !== other.better) return one.better ? one : other;
  return other.score > one.score || (other.score === one.score && other.item < one.item) ? other : one;
}

const ambiguous = ({ names }: NameSet, { item, score }: Rival): NameEvidence => ({
  code: 'ambiguous',
  data: { name: names[item]!.key, score: Math.min(1, Math.round(score * 1000) / 1000) },
});

/** A name that is linked is not asked about any more, and of no name more than a few candidates are shown. */
function few(set: NameSet, settled: readonly Settled[]): Settled[] {
  const linked = new Map<number, number[]>();
  for (const { a, b, verdict } of settled) {
    if (verdict !== 'auto') continue;
    linked.set(a, [...(linked.get(a) ?? []), b]);
    linked.set(b, [...(linked.get(b) ?? []), a]);
  }
  const isOther = (item: number, other: number): boolean =>
    (linked.get(item) ?? []).some((partner) => !isSame(set.compare(partner, other)));
  const asked = new Map<number, number>();
  return settled
    .filter(({ verdict, a, b }) => verdict === 'auto' || (!isOther(a, b) && !isOther(b, a)))
    .sort((one, other) => other.score - one.score || one.a - other.a || one.b - other.b)
    .filter(({ verdict, a, b }) => {
      if (verdict === 'auto') return true;
      const most = Math.max(asked.get(a) ?? 0, asked.get(b) ?? 0);
      for (const item of [a, b]) asked.set(item, (asked.get(item) ?? 0) + 1);
      return most < ASKED;
    });
}
