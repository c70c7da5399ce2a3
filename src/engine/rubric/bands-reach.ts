import type { Rational } from '../number/rational';
import { add, negate, roundHalfUp, sum } from '../number/rational';
import type { Criterion, RubricSettings } from './rubric';
import { isAgainst, isBase } from './rubric';

/** The scores that a rubric can come to. */
export interface Reach {
  /** Scores are multiples of this. */
  readonly step: Rational;
  readonly least: Rational;
  readonly greatest: Rational;
  /** A red line may be breached; that earns the points of the lowest band, whatever the score. */
  readonly hasRedLine: boolean;
}

/** From the weights, bonuses and deductions that count; nothing while there is no criterion to score by. */
export function reachOf(criteria: readonly Criterion[], { step }: RubricSettings): Reach | undefined {
  const active = criteria.filter(({ retired }) => !retired);
  const worth = (counts: (criterion: Criterion) => boolean): Rational =>
    sum(active.filter(counts).map(({ weight }) => weight));
  if (!active.some(({ kind }) => isBase(kind))) return undefined;
  const full = add(
    worth(({ kind }) => isBase(kind)),
    worth(({ kind }) => !isBase(kind) && !isAgainst(kind)),
  );
  return {
    step,
    least: roundHalfUp(negate(worth(({ kind }) => isAgainst(kind))), step),
    greatest: roundHalfUp(full, step),
    hasRedLine: active.some(({ kind }) => kind === 'redline'),
  };
}
