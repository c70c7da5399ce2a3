import type { Grid } from '../src/engine/grid/grid';
import { gridOf } from '../src/engine/grid/grid';
import type { Plan, SheetDraft } from '../src/engine/grid/plan';
import { withChanges } from '../src/engine/grid/with-changes';
import type { Environment, Job } from '../src/jobs/job';

/** A workbook that is worked in: the sheets as they are now, and how the new ones look. */
export interface Desk {
  grids: readonly Grid[];
  readonly drafts: Map<string, SheetDraft>;
}

export function carry(desk: Desk, { changes, add }: Pick<Plan, 'changes' | 'add'>): void {
  for (const draft of add) desk.drafts.set(draft.name, draft);
  desk.grids = [...withChanges([...desk.grids], changes), ...add.map(({ name, rows }) => gridOf(name, rows))];
}

/** Does what a person would do, and fails where they would be refused. */
export function run<Options>(desk: Desk, job: Job<Options, object>, options: Options, environment: Environment): void {
  const { plan, report } = job(desk.grids, options, environment);
  const { refused } = report as { readonly refused?: unknown };
  if (refused !== undefined && !(Array.isArray(refused) && refused.length === 0))
    throw new Error(`refused at ${environment.now}: ${JSON.stringify(refused)}`);
  carry(desk, plan);
}

export const rowsOf = ({ grids }: Desk, sheet: string): Grid['rows'] =>
  grids.find((grid) => grid.sheet === sheet)!.rows;

/** What somebody types into a sheet. */
export function fill(desk: Desk, sheet: string, rows: Grid['rows']): void {
  desk.grids = desk.grids.map((grid) => (grid.sheet === sheet ? gridOf(sheet, rows) : grid));
}

/** The sheets as they are now, to be made anew. */
export const draftsOf = ({ grids, drafts }: Desk): SheetDraft[] =>
  grids.map(({ sheet, rows }) => ({ ...drafts.get(sheet)!, rows }));
