import type { Rational } from '../engine/number/rational';
import { add, multiply, rational, ZERO } from '../engine/number/rational';
import type { Given, Visit } from '../sheets/book';
import type { EngineerTotal, ScoredVisit } from './scored';

/** Visits by how many points they have: visits of one band share theirs, so that exact sums are few. */
type Tally = Map<Rational | undefined, number>;

/** Points by engineer: given ones go to whom they were given. */
export function engineerTotals(visits: readonly ScoredVisit[], withoutVisit: readonly Given[]): EngineerTotal[] {
  const byEngineer = new Map<string, { readonly group: string; readonly given: Tally; readonly open: Tally }>();
  const credit = ({ engineer, group }: Visit | Given, state: 'given' | 'open', points: Rational | undefined): void => {
    let own = byEngineer.get(engineer);
    if (!own) byEngineer.set(engineer, (own = { group, given: new Map(), open: new Map() }));
    own[state].set(points, (own[state].get(points) ?? 0) + 1);
  };
  for (const { visit, state, outcome, given } of visits) credit(visit, state, given?.points ?? outcome?.points);
  for (const result of withoutVisit) credit(result, 'given', result.points);
  return [...byEngineer].map(([engineer, { group, given, open }]) => ({
    ...{ engineer, group },
    ...{ given: pointsOf(given), open: pointsOf(open) },
  }));
}

function pointsOf(tally: Tally): EngineerTotal['open'] {
  let [points, visits] = [ZERO, 0];
  for (const [each, count] of tally) {
    if (!each) continue;
    points = add(points, multiply(each, rational(count)));
    visits += count;
  }
  return { points, visits };
}
