import type { Rational } from '../../number/rational';
import { multiply, rational } from '../../number/rational';
import type { MainInterval } from '../../statistics/quantile';
import { mainInterval } from '../../statistics/quantile';
import type { Judged } from './migration';

/** How scores spread, in intervals of ten points (S8 speaks of 40–60 and 65–85). */
export interface Distribution {
  /** Visits by interval: index i counts scores from 10 × (`first` + i) up to, not including, the next multiple of ten. */
  readonly counts: readonly number[];
  readonly first: number;
  /** Visits that have a score. */
  readonly visits: number;
  /** Absent without any score. */
  readonly main?: MainInterval;
}

const WIDTH = 10;

/** Of the visits that have a score. Sums are whole numbers, so that 70 is never counted with 69.9. */
export function distributionOf({ rubric, scores }: Judged): Distribution {
  const { step } = rubric.settings;
  const steps = scores.steps.filter((_, row) => scores.band[row]! >= 0).sort();
  if (steps.length === 0) return { counts: [], first: 0, visits: 0 };
  const [up, down] = [Number(step.n), Number(step.d) * WIDTH];
  const intervalOf = (count: number): number => {
    const rest = (count * up) % down;
    return (count * up - rest) / down - (rest < 0 ? 1 : 0);
  };
  const first = intervalOf(steps[0]!);
  const counts = new Array<number>(intervalOf(steps.at(-1)!) - first + 1).fill(0);
  for (const count of steps) counts[intervalOf(count) - first]!++;
  const at = (index: number): Rational | undefined =>
    steps[index] === undefined ? undefined : multiply(rational(steps[index]!), step);
  return { counts, first, visits: steps.length, main: mainInterval({ length: steps.length, at }) };
}
