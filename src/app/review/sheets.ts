import type { Grid } from '../../engine/grid/grid';
import type { Host } from '../../hosts/host';
import type { Environment, Job } from '../../jobs/job';
import type { NoResult } from '../../jobs/result-rows';
import { sheetNames } from '../../sheets/read-book';
import { reviewSheetNames } from '../../sheets/review-sheets';
import type { Planner } from '../session';

/** Our sheets of a rubric and of its reviews, as a host has them; of all others nothing. */
async function readReviewGrids(host: Host): Promise<Grid[]> {
  const names = (await host.sheets()).map(({ name }) => name);
  return host.read([...Object.values(sheetNames(names)), ...Object.values(reviewSheetNames(names))]);
}

/** What a job would write into the sheets as they are then. Its time is that of the wish. */
export function reviewPlanner<Options, Report extends object>(
  host: Host,
  job: Job<Options, Report | { readonly refused: NoResult }>,
  options: Options,
  environment: Environment,
): Planner {
  return async () => {
    const { plan, report } = job(await readReviewGrids(host), options, environment);
    const refused = 'refused' in report ? report.refused : undefined;
    const { changes, add, remove, looks } = plan;
    return {
      plan,
      refusals: refused ? [{ code: refused.code, about: refused.ids ?? [], problems: [] }] : [],
      print: JSON.stringify({ changes, add, remove, looks }),
    };
  };
}
