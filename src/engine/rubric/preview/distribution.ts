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
  const visits = new Map<number, number>();
  for (let row = 0; row < scores.length; row++) {
    const own = scores.steps[row]!;
    if (scores.band[row]! >= 0) visits.set(own, (visits.get(own) ?? 0) + 1);
  }
  if (visits.size === 0) return { counts: [], first: 0, visits: 0 };
  // Scores are few where visits are many.
  const rising = [...visits].sort(([a], [b]) => a - b);
  const [up, down] = [Number(step.n), Number(step.d) * WIDTH];
  const intervalOf = (own: number): number => {
    const rest = (own * up) % down;
    return (own * up - rest) / down - (rest < 0 ? 1 : 0);
  };
  const first = intervalOf(rising[0]![0]);
  const counts = new Array<number>(intervalOf(rising.at(-1)![0]) - first + 1).fill(0);
  let length = 0;
  const ends = rising.map(([own, count]) => {
    counts[intervalOf(own) - first]! += count;
    return (length += count);
  });
  const at = (index: number): Rational | undefined => {
    const place = ends.findIndex((end) => index < end);
    return place < 0 ? undefined : multiply(rational(rising[place]![0]), step);
  };
  return { counts, first, visits: length, main: mainInterval({ length, at }) };
}
