import type { ExactColumn } from '../number/column';
import { valueAt } from '../number/column';
import { lcm } from '../number/divisors';
import { add, divide, floor, multiply, ONE, rational, subtract } from '../number/rational';
import { isSafe } from '../number/whole';
import { stateKey } from './alike';
import type { CriterionWhy } from './derivation';
import { contributionOf, derive } from './derive';
import type { Rubric } from './rubric';
import { activeCriteria } from './rubric';

/** What one criterion adds to a score, as shown. */
export type Share = Required<Pick<CriterionWhy, 'criterion' | 'mark' | 'shown'>>;

/**
 * What the scores of many visits are made of, each exactly as the lines of `derive` say. Marks are few and visits many:
 * what a mark comes to is worked out once, and visits that got the same for a criterion have the same object for it, so that
 * what is made of a share can be kept for the next visit.
 * @param marks columns of `markColumns`
 * @returns the shares of a row that has a score, in the order of the active criteria
 */
export function sharing(rubric: Rubric, marks: ReadonlyMap<string, ExactColumn>): (row: number) => readonly Share[] {
  const columns = activeCriteria(rubric).map(({ id }) => marks.get(id)!);
  const states = columns.map(({ state }) => state);
  const alone = (row: number): readonly Share[] =>
    derive(rubric, marks, row).lines.map(({ criterion, mark, shown }) => ({ criterion, mark, shown: shown! }));
  const known = new Map<string, (row: number) => readonly Share[]>();
  return (row) => {
    if (columns.some(({ big }) => big?.has(row))) return alone(row);
    const key = stateKey(states, row);
    let alike = known.get(key);
    if (!alike) {
      alike = sharingAlike(rubric, columns, derive(rubric, marks, row).lines) ?? alone;
      known.set(key, alike);
    }
    return alike(row);
  };
}

/** What a mark comes to: whole steps as they are shown, rounded down and up, and what is over, in parts of a step. */
interface Part {
  readonly over: number;
  readonly down: Share;
  readonly up: Share;
}

/**
 * The same for rows in which the same is not applicable, so that their weights are the same. Nothing when the rubric's
 * numbers are too fine for parts that floats hold exactly.
 * @param lines of one of these rows
 */
function sharingAlike(
  { settings: { step } }: Rubric,
  columns: readonly ExactColumn[],
  lines: readonly CriterionWhy[],
): ((row: number) => readonly Share[]) | undefined {
  /** In steps, what one of the column's numerators adds, or all that what is not applicable adds. */
  const units = lines.map(({ criterion, mark, weight, contribution }, i) => {
    const isGiven = mark.state === 'given';
    return divide(isGiven ? contributionOf(criterion, weight, rational(1, columns[i]!.den)) : contribution, step);
  });
  const parts = lcm(...units.map(({ d }) => d));
  if (!isSafe(2n * parts * BigInt(lines.length + 1))) return undefined;
  const ofStep = Number(parts);

  function partOf(i: number, row: number): Part {
    const { criterion, mark: like } = lines[i]!;
    const mark = like.state === 'given' ? { ...like, mark: valueAt(columns[i]!, row) } : like;
    const steps = like.state === 'given' ? multiply(units[i]!, rational(columns[i]!.num[row]!)) : units[i]!;
    const whole = rational(floor(steps));
    return {
      over: Number(multiply(subtract(steps, whole), rational(parts)).n),
      down: { criterion, mark, shown: multiply(whole, step) },
      up: { criterion, mark, shown: multiply(add(whole, ONE), step) },
    };
  }

  const known = lines.map(() => new Map<number, Part>());
  const byId = lines.map((_, i) => i).sort((a, b) => (lines[a]!.criterion.id < lines[b]!.criterion.id ? -1 : 1));
  return (row) => {
    const own = columns.map(({ num }, i) => {
      let part = known[i]!.get(num[row]!);
      if (!part) known[i]!.set(num[row]!, (part = partOf(i, row)));
      return part;
    });
    const shares = own.map(({ down }) => down);
    const over = own.map((part) => part.over);
    // Half a step goes up. A quotient of whole numbers that floats hold is never rounded to a whole number.
    const all = over.reduce((a, b) => a + b, 0);
    for (let up = Math.floor((2 * all + ofStep) / (2 * ofStep)); up > 0; up--) {
      const most = byId.reduce((a, b) => (over[b]! > over[a]! ? b : a));
      shares[most] = own[most]!.up;
      over[most] = -1;
    }
    return shares;
  };
}
