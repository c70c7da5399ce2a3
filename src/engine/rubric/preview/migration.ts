import type { Rational } from '../../number/rational';
import { add, compare, multiply, rational, subtract, ZERO } from '../../number/rational';
import type { Rubric } from '../rubric';
import type { Scores } from '../score';

/** The same visits as one version of a rubric judges them. */
export interface Judged {
  readonly rubric: Rubric;
  readonly scores: Scores;
}

/** What a change of the rubric does to visits. Rows are those of the scores. */
export interface Migration {
  /** `matrix[from][to]`: how many visits go from a band of the one to a band of the other; the last of each is "no score". */
  readonly matrix: readonly (readonly number[])[];
  /** Rows whose score, band or points differ, or that have a score on one side only. In rising order. */
  readonly moved: readonly number[];
  /** Rows whose points rise, and whose points fall. */
  readonly up: number;
  readonly down: number;
  /** Sum of the changes of points, of visits that have a score on both sides. */
  readonly points: Rational;
}

/** How visits move from one version to another. Linear, without a look at marks. */
export function migrate(before: Judged, after: Judged): Migration {
  const [from, to] = [before.rubric.bands, after.rubric.bands];
  const matrix = Array.from({ length: from.length + 1 }, () => new Array<number>(to.length + 1).fill(0));
  // Bands are few and visits are many: what a move between two bands means is worked out once.
  const rises = from.map((was) => to.map((is) => compare(is.points, was.points)));
  const renamed = from.map((was) => to.map((is) => was.name !== is.name));
  const sameStep = compare(before.rubric.settings.step, after.rubric.settings.step) === 0;
  const moved: number[] = [];
  for (let row = 0; row < after.scores.length; row++) {
    const [was, is] = [before.scores.band[row]!, after.scores.band[row]!];
    matrix[was < 0 ? from.length : was]![is < 0 ? to.length : is]!++;
    if (was < 0 || is < 0) {
      if (was !== is) moved.push(row);
    } else if (rises[was]![is] !== 0 || renamed[was]![is] || !sameScore(before, after, row, sameStep)) {
      moved.push(row);
    }
  }
  const both = from.flatMap((was, i) =>
    to.map((is, j) => ({ count: matrix[i]![j]!, change: subtract(is.points, was.points) })),
  );
  const count = (sign: number): number =>
    both.reduce((total, each) => total + (Math.sign(Number(each.change.n)) === sign ? each.count : 0), 0);
  const points = both.reduce((total, each) => add(total, multiply(each.change, rational(each.count))), ZERO);
  return { matrix, moved, up: count(1), down: count(-1), points };
}

function sameScore(before: Judged, after: Judged, row: number, sameStep: boolean): boolean {
  if (sameStep) return before.scores.steps[row] === after.scores.steps[row];
  return compare(scoreAt(before, row), scoreAt(after, row)) === 0;
}

/** A visit's score; of a visit without one 0. */
export const scoreAt = ({ rubric, scores }: Judged, row: number): Rational =>
  multiply(rational(scores.steps[row]!), rubric.settings.step);
