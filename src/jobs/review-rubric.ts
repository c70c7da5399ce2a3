import type { Rational } from '../engine/number/rational';
import { compare } from '../engine/number/rational';
import { compareText } from '../engine/ledger/order';
import type { CriterionCompared, Lost, Shares } from '../engine/review/compare-marks';
import { compareMarks, lostPoints, shareOf } from '../engine/review/compare-marks';
import type { Criterion, Rubric } from '../engine/rubric/rubric';
import { mean } from '../engine/statistics/quantile';
import type { CountedVisit } from './counted-visits';
import type { ScoredBook } from './scored';

export interface Average {
  readonly score: Rational;
  readonly visits: number;
}

/** What a group's visits by one rubric come to. */
export interface RubricReview {
  readonly rubric: Pick<Rubric, 'id' | 'name'>;
  /** By date; at least one. */
  readonly visits: readonly CountedVisit[];
  readonly average: Average;
  /** Of the other groups in the same time, and of the group itself before it. */
  readonly others?: Average;
  readonly past?: Average;
  readonly criteria: readonly CriterionCompared[];
  readonly lost: readonly Lost[];
  readonly best: BestVisit;
}

/** The visit with the highest score, for others to copy (S12): of several the latest. */
export interface BestVisit {
  readonly visit: CountedVisit;
  /** The overall comment. */
  readonly comment: string;
  /** Criteria with their marks, those with a comment first, then those that reached most. */
  readonly lines: readonly BestLine[];
}

export interface BestLine {
  readonly criterion: Criterion;
  readonly mark: Rational;
  readonly max: Rational;
  /** As in `Shares`. */
  readonly share: Rational;
  readonly comment: string;
}

export function reviewOfRubric(
  scored: ScoredBook,
  rubric: Pick<Rubric, 'id' | 'name' | 'criteria'>,
  own: readonly CountedVisit[],
  others: readonly CountedVisit[],
  past: readonly CountedVisit[],
): RubricReview {
  const criteria = rubric.criteria.filter(({ retired }) => !retired);
  const shares = (visits: readonly CountedVisit[]): Shares[] =>
    visits.map(
      (visit) => new Map(linesOf(scored, criteria, visit).map(({ criterion, share }) => [criterion.id, share])),
    );
  const [mine, theirs, before] = [own, others, past].map(shares) as [Shares[], Shares[], Shares[]];
  const [otherAverage, pastAverage] = [averageOf(others), averageOf(past)];
  return {
    rubric: { id: rubric.id, name: rubric.name },
    visits: [...own].sort((a, b) => compareText(a.date ?? '', b.date ?? '') || compareText(a.id, b.id)),
    average: averageOf(own)!,
    ...(otherAverage && { others: otherAverage }),
    ...(pastAverage && { past: pastAverage }),
    criteria: compareMarks(criteria, mine, theirs, before),
    lost: lostPoints(criteria, mine),
    best: bestOf(scored, criteria, own),
  };
}

const averageOf = (visits: readonly CountedVisit[]): Average | undefined =>
  visits.length > 0 ? { score: mean(visits.map(({ score }) => score)), visits: visits.length } : undefined;

function bestOf(scored: ScoredBook, criteria: readonly Criterion[], visits: readonly CountedVisit[]): BestVisit {
  const [visit] = [...visits].sort(
    (a, b) => compare(b.score, a.score) || compareText(b.date ?? '', a.date ?? '') || compareText(a.id, b.id),
  );
  const lines = linesOf(scored, criteria, visit!);
  const ranked = [...lines].sort(
    (a, b) => Number(b.comment !== '') - Number(a.comment !== '') || compare(b.share, a.share),
  );
  const row = visit!.index === undefined ? undefined : scored.visits[visit!.index];
  return { visit: visit!, comment: givenOf(scored, visit!)?.comment || row?.visit.comment || '', lines: ranked };
}

const givenOf = ({ visits, withoutVisit }: ScoredBook, { id, index }: CountedVisit) =>
  index === undefined ? withoutVisit.find(({ visit }) => visit === id) : visits[index]!.given;

/** The marks of a visit for criteria that the rubric has: as given, otherwise as they are today. */
function linesOf(scored: ScoredBook, criteria: readonly Criterion[], visit: CountedVisit): BestLine[] {
  const comments = visit.index === undefined ? undefined : scored.visits[visit.index]!.visit.comments;
  const line = (criterion: Criterion, mark: Rational, max: Rational): BestLine => ({
    criterion,
    mark,
    max,
    share: shareOf(criterion, mark, max),
    comment: comments?.get(criterion.id) ?? '',
  });
  const given = givenOf(scored, visit);
  if (given) {
    const marks = new Map(given.marks.map((each) => [each.id, each]));
    return criteria.flatMap((criterion) => {
      const found = marks.get(criterion.id);
      return found?.mark ? [line(criterion, found.mark, found.max)] : [];
    });
  }
  const known = new Set(criteria.map(({ id }) => id));
  return scored
    .derive(visit.index!)
    .lines.flatMap(({ criterion, mark }) =>
      mark.state === 'given' && known.has(criterion.id) ? [line(criterion, mark.mark, criterion.max)] : [],
    );
}
