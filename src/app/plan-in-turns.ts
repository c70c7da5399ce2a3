import type { Grid } from '../engine/grid/grid';
import type { Plan } from '../engine/grid/plan';
import { isSameGrid } from '../engine/grid/same-grid';
import type { Turns } from '../engine/grid/turns';
import { breathing } from './breathing';
import type { LatePlan, Planner } from './session-state';
import { Aborted } from './worker/aborted';

/** Of a list, what is compared between two stops. */
const AT_ONCE = 4_000;

const outline = ({ add, remove, looks }: Plan): string =>
  JSON.stringify({ remove, looks, add: add.map(({ name, look }) => ({ name, look })) });

function* isSamePlan(one: Plan, other: Plan): Turns<boolean> {
  if (outline(one) !== outline(other)) return false;
  const listsOf = ({ changes, add }: Plan): (readonly unknown[])[] => [changes, ...add.map(({ rows }) => rows)];
  const others = listsOf(other);
  for (const [place, list] of listsOf(one).entries()) {
    const against = others[place]!;
    if (list.length !== against.length) return false;
    for (let first = 0; first < list.length; first += AT_ONCE) {
      const part = (of: readonly unknown[]): string => JSON.stringify(of.slice(first, first + AT_ONCE));
      if (part(list) !== part(against)) return false;
      yield 0;
    }
  }
  return true;
}

const areSame = (one: readonly Grid[], other: readonly Grid[]): boolean =>
  one.length === other.length && one.every((grid, i) => isSameGrid(grid, other[i]!));

let plans = 0;

/**
 * Plans on the page, bit by bit. As long as the sheets hold the same the plan stays as it is.
 * @param size what the stops of `make` count up to
 */
export function planInTurns(
  grids: () => readonly Grid[],
  size: () => number,
  make: (grids: readonly Grid[]) => Turns<Plan>,
): Planner {
  let last: { readonly grids: readonly Grid[]; readonly late: LatePlan } | undefined;
  return async (signal, onProgress) => {
    const now = grids();
    if (last && areSame(last.grids, now)) return last.late;
    let done = 0;
    const onMore = (more: number): void => {
      if (signal.aborted) throw new Aborted();
      done += more;
      onProgress({ share: Math.min(1, done / size()) });
    };
    const plan = await breathing(make(now), onMore);
    const isSame = last !== undefined && (await breathing(isSamePlan(last.late.plan, plan), onMore));
    last = { grids: now, late: { plan, print: isSame ? last!.late.print : String(++plans) } };
    return last.late;
  };
}
