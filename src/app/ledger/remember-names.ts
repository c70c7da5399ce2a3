import type { Host } from '../../hosts/host';
import type { Taught } from '../../jobs/fields';
import { learn } from '../../jobs/fields';
import type { Environment } from '../../jobs/job';
import type { Planner } from '../session';
import { fieldsSheet } from './workbook';

/** A plan that writes names of columns into the workbook's sheet of fields, as it is by then. */
export const learning =
  (host: Host, names: readonly Taught[], environment: Environment): Planner =>
  async () => {
    const grid = await fieldsSheet(host);
    const { plan } = learn(grid ? [grid] : [], { names }, environment);
    return { plan, print: JSON.stringify([plan.changes, plan.add.map(({ rows }) => rows)]) };
  };
