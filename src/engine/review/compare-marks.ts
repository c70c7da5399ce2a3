import type { Rational } from '../number/rational';
import { compare, multiply, ONE, rational, subtract, sum, ZERO } from '../number/rational';
import type { Criterion } from '../rubric/rubric';
import { isAgainst, isBase } from '../rubric/rubric';
import { mean } from '../statistics/quantile';

/**
 * A visit's marks by criterion, each as the share of the full mark that was reached: 0 to 1, and for what only takes off the
 * share that was not taken off, so that more is always better. What was not applicable is not there.
 */
export type Shares = ReadonlyMap<string, Rational>;

export function shareOf({ kind }: Pick<Criterion, 'kind'>, mark: Rational, max: Rational): Rational {
  const share = rational(mark.n * max.d, mark.d * max.n);
  return isAgainst(kind) ? subtract(ONE, share) : share;
}

/** The mean of some visits' shares, and of how many. */
export interface Mean {
  readonly share: Rational;
  readonly visits: number;
}

/** `few`: there are too few visits on a side to say anything. */
export type Verdict = 'better' | 'worse' | 'same' | 'few';

/** Fewer visits than this say nothing. */
const FEWEST_VISITS = 3;

export interface CriterionCompared {
  readonly criterion: Criterion;
  /** Absent when no visit has a mark for it. */
  readonly own?: Mean;
  readonly others?: Mean;
  readonly past?: Mean;
  readonly againstOthers: Verdict;
  readonly againstPast: Verdict;
}

/** A group's marks against those of the other groups, and against its own of before. Exact. */
export const compareMarks = (
  criteria: readonly Criterion[],
  own: readonly Shares[],
  others: readonly Shares[],
  past: readonly Shares[],
): CriterionCompared[] =>
  criteria.map((criterion) => {
    const [now, theirs, before] = [own, others, past].map((visits) => meanOf(visits, criterion.id));
    return {
      criterion,
      ...(now && { own: now }),
      ...(theirs && { others: theirs }),
      ...(before && { past: before }),
      againstOthers: verdict(now, theirs),
      againstPast: verdict(now, before),
    };
  });

function meanOf(visits: readonly Shares[], id: string): Mean | undefined {
  const shares = visits.flatMap((visit) => visit.get(id) ?? []);
  return shares.length > 0 ? { share: mean(shares), visits: shares.length } : undefined;
}

function verdict(own: Mean | undefined, other: Mean | undefined): Verdict {
  if (!own || !other || own.visits < FEWEST_VISITS || other.visits < FEWEST_VISITS) return 'few';
  const order = compare(own.share, other.share);
  return order > 0 ? 'better' : order < 0 ? 'worse' : 'same';
}

/** What a criterion cost some visits together. */
export interface Lost {
  readonly criterion: Criterion;
  /** Points of the score, at the weight that the criterion has today. Above 0. */
  readonly points: Rational;
  readonly visits: number;
}

/** Where most is lost, largest first. A bonus that was not earned is no loss, and a red line has no weight. */
export function lostPoints(criteria: readonly Criterion[], visits: readonly Shares[]): Lost[] {
  return criteria
    .filter(({ kind }) => isBase(kind) || isAgainst(kind))
    .map((criterion): Lost => {
      const shares = visits.flatMap((visit) => visit.get(criterion.id) ?? []);
      const missed = sum(shares.map((share) => subtract(ONE, share)));
      return { criterion, points: multiply(missed, criterion.weight), visits: shares.length };
    })
    .filter(({ points }) => compare(points, ZERO) > 0)
    .sort((a, b) => compare(b.points, a.points));
}
