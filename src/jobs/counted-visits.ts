import type { Given } from '../sheets/book';
import type { ScoredBook } from './scored';

/** A visit with the score that counts: as it was given, otherwise as the rubric scores it today. */
export interface CountedVisit extends Pick<
  Given,
  'rubric' | 'date' | 'engineer' | 'group' | 'customer' | 'score' | 'band' | 'points'
> {
  readonly id: string;
  /** Not given yet. */
  readonly isOpen: boolean;
  /** Its place in `ScoredBook.visits`; absent where a result stands whose visit is in the sheet no more. */
  readonly index?: number;
}

/** All visits that have a score, those included whose result stands although their row is gone. */
export function countedVisits({ visits, withoutVisit }: ScoredBook): CountedVisit[] {
  const there = visits.flatMap(({ visit, rubric, given, outcome }, index): CountedVisit[] => {
    const { id, date, engineer, group, customer } = visit;
    const who = { id, date, engineer, group, customer, index };
    if (given) {
      const { score, band, points } = given;
      return [{ ...who, rubric: given.rubric, score, band, points, isOpen: false }];
    }
    if (!outcome) return [];
    const { score, band, points } = outcome;
    return [{ ...who, rubric: rubric.id, score, band: band.name, points, isOpen: true }];
  });
  const gone = withoutVisit.map(
    ({ visit, rubric, date, engineer, group, customer, score, band, points }): CountedVisit => ({
      ...{ id: visit, rubric, date, engineer, group, customer },
      ...{ score, band, points, isOpen: false },
    }),
  );
  return [...there, ...gone];
}
