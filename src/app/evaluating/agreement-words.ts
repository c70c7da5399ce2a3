import type { Agreement } from '../../engine/agreement/agreement';
import { couldDiffer, FEWEST_PAIRS } from '../../engine/agreement/agreement';
import type { AgreementReport } from '../../jobs/agreement';
import { showNumber } from '../show';
import type { Say } from '../text';

/** A coefficient to two places; more would look surer than so few pairs can be. */
export const showCoefficient = (value: number): string => value.toFixed(2);

/** How far the scores of the pairs lie apart, or that there are too few of them. */
export function scoreSentence({ score }: AgreementReport, say: Say): string {
  const { pairs, meanDifference, sameBand } = score;
  return meanDifference === undefined || sameBand === undefined
    ? say('agreement.score-few', { pairs, fewest: FEWEST_PAIRS })
    : say('agreement.score', { pairs, difference: showNumber(meanDifference), same: sameBand });
}

/** How sure a criterion's coefficient is, or why there is none. */
export function sureness({ pairs, told }: Agreement, say: Say): string {
  if (!told) return say('agreement.too-few');
  if (told.value === undefined) return say('agreement.no-spread');
  const { interval } = told;
  return interval
    ? `${showCoefficient(interval.low)}–${showCoefficient(interval.high)}`
    : say('agreement.could-differ', { percent: Math.ceil(100 * couldDiffer(pairs)) });
}
