import type { Grid } from '../engine/grid/grid';
import type { Plan } from '../engine/grid/plan';
import type { Turns } from '../engine/grid/turns';
import { breathing } from './breathing';
import type { Planner } from './session-state';
import { Aborted } from './worker/aborted';

/** What a plan has in a list that is put into words between two stops. */
const AT_ONCE = 4_000;

/** What tells a plan from another. */
function* printing({ changes, add, remove, looks }: Plan): Turns<string> {
  const parts = [JSON.stringify({ remove, looks, add: add.map(({ name, look }) => ({ name, look })) })];
  for (const list of [changes, ...add.map(({ rows }) => rows)])
    for (let first = 0; first < list.length; first += AT_ONCE) {
      parts.push(JSON.stringify(list.slice(first, first + AT_ONCE)));
      yield 0;
    }
  return parts.join('\n');
}

/**
 * Plans on the page, bit by bit.
 * @param size what the stops of `make` count up to
 */
export const inTurns =
  (grids: () => readonly Grid[], size: () => number, make: (grids: readonly Grid[]) => Turns<Plan>): Planner =>
  async (signal, onProgress) => {
    let done = 0;
    const onMore = (more: number): void => {
      if (signal.aborted) throw new Aborted();
      done += more;
      onProgress({ share: Math.min(1, done / size()) });
    };
    const plan = await breathing(make(grids()), onMore);
    return { plan, print: await breathing(printing(plan), onMore) };
  };
