import type { Rational } from '../number/rational';
import { compare, rational } from '../number/rational';
import { peopleOf, personKey } from '../points/person';
import { quantile } from '../statistics/quantile';

/** Minutes that the evaluation of one visit is meant to take at most. */
export const MINUTES_MEANT = 15;

export interface Timed {
  /** Who marked the visit; blank where nobody knows. */
  readonly evaluator: string;
  readonly minutes: Rational;
}

export interface TimeTaken {
  /** As first spelled; blank for visits of which nobody knows. */
  readonly evaluator: string;
  readonly visits: number;
  readonly median: Rational;
  /** Visits that took longer than meant. */
  readonly longer: number;
}

/** Half of them took no longer. Not of nothing. */
export const median = (minutes: readonly Rational[]): Rational => quantile([...minutes].sort(compare), rational(1, 2));

/** How long evaluations take, by evaluator in order of first appearance; last those of nobody knows whom. */
export function timeTaken(timed: readonly Timed[]): TimeTaken[] {
  const names = [...peopleOf(timed.map(({ evaluator }) => evaluator)).values(), { key: '', name: '' }];
  return names.flatMap(({ key, name }): TimeTaken[] => {
    const minutes = timed.filter(({ evaluator }) => personKey(evaluator) === key).map((each) => each.minutes);
    if (minutes.length === 0) return [];
    const longer = minutes.filter((each) => compare(each, rational(MINUTES_MEANT)) > 0).length;
    return [{ evaluator: name, visits: minutes.length, median: median(minutes), longer }];
  });
}
