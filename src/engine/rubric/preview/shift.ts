import type { Rational } from '../../number/rational';
import { compare, subtract } from '../../number/rational';
import { mainInterval, mean } from '../../statistics/quantile';

/** One visit as its own rule judged it, and as one fixed version judges it. */
export interface Twice {
  readonly own: { readonly score: Rational; readonly points: Rational };
  readonly fixed: { readonly score: Rational; readonly points: Rational };
}

/** A figure in two periods, and what its change is made of: `people` + `rubric` = `after` − `before`, exactly. */
export interface Shift {
  readonly before: Rational;
  readonly after: Rational;
  /** What the change would have been under one and the same version: the visits themselves. */
  readonly people: Rational;
  /** The rest: the rule became easier (above 0) or harder. */
  readonly rubric: Rational;
}

export interface Shifts {
  readonly average: Shift;
  /** Ends and middle of the main interval. */
  readonly low: Shift;
  readonly median: Shift;
  readonly high: Shift;
  /** Average points of a visit. */
  readonly points: Shift;
}

/**
 * Did people get better, or did the rubric get easier? Every visit of both periods is judged by one fixed version; what
 * changes then is people's doing, and what is left of the change as it was given is the rubric's.
 * @param before visits of the first period, not empty
 * @param after visits of the second period, not empty
 * @param middle share of the visits that lie in the main interval
 */
export function shifts(before: readonly Twice[], after: readonly Twice[], middle?: Rational): Shifts {
  const [was, is] = [figures(before, 'own', middle), figures(after, 'own', middle)];
  const [wouldBe, wouldBeNow] = [figures(before, 'fixed', middle), figures(after, 'fixed', middle)];
  const shift = (key: keyof Shifts): Shift => {
    const people = subtract(wouldBeNow[key], wouldBe[key]);
    const whole = subtract(is[key], was[key]);
    return { before: was[key], after: is[key], people, rubric: subtract(whole, people) };
  };
  return {
    average: shift('average'),
    low: shift('low'),
    median: shift('median'),
    high: shift('high'),
    points: shift('points'),
  };
}

function figures(visits: readonly Twice[], rule: keyof Twice, middle?: Rational): Record<keyof Shifts, Rational> {
  const scores = visits.map((visit) => visit[rule].score).sort(compare);
  return {
    ...mainInterval(scores, middle),
    average: mean(scores),
    points: mean(visits.map((visit) => visit[rule].points)),
  };
}
