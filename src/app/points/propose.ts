import type { Host } from '../../hosts/host';
import type { Environment } from '../../jobs/job';
import type { PointsOptions } from '../../jobs/points';
import { points } from '../../jobs/points';
import type { Planner } from '../session';
import { readPointsGrids } from './sheets';

/** Entries as a plan. Its time is that of the wish, so that it stays the same as long as the sheets do. */
export function pointsPlanner(host: Host, options: PointsOptions, environment: Environment): Planner {
  return async () => {
    const { plan, report } = points(await readPointsGrids(host), options, environment);
    const { changes, add, remove, looks } = plan;
    const { refused } = report;
    const about = refused && (refused.names.length > 0 ? refused.names : [refused.engineer]);
    return {
      plan,
      refusals: refused ? [{ code: refused.code, about: about!, problems: [] }] : [],
      print: JSON.stringify({ changes, add, remove, looks }),
    };
  };
}
