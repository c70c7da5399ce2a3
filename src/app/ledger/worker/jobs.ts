import type { AgingJobOptions, AgingReport } from '../../../jobs/aging';
import { aging } from '../../../jobs/aging';
import type { BoardJobOptions, BoardReport } from '../../../jobs/board';
import { board } from '../../../jobs/board';
import type { Environment } from '../../../jobs/job';
import type { Grid } from '../../../engine/grid/grid';
import type { Plan } from '../../../engine/grid/plan';

/** What a person chooses; the sheets come beside it. */
type Chosen<Options> = Omit<Options, 'sources' | 'held' | 'recipe'>;
export type JobOptions = Chosen<AgingJobOptions> & Chosen<BoardJobOptions>;

export interface Reports {
  readonly aging: AgingReport;
  readonly board: BoardReport;
}
export type JobName = keyof Reports;
export type JobReport = Reports[JobName];

type Given = AgingJobOptions & BoardJobOptions;

/** The jobs over ledgers. */
export const JOBS: {
  readonly [Name in JobName]: (
    grids: readonly Grid[],
    options: Given,
    environment: Environment,
  ) => { readonly plan: Plan; readonly report: Reports[Name] };
} = { aging, board };

/** More rows than these no pane shows: they are in the sheets, and the sums are of all of them. */
const MOST = 2_000;

const first = <Item>(items: readonly Item[]): readonly Item[] => (items.length > MOST ? items.slice(0, MOST) : items);

/** A report as the pane needs it: a hundred thousand rows stay where they are. */
export function shortened(report: JobReport): JobReport {
  const { result, findings } = report;
  const common = { ...report, findings: first(findings) };
  const setAside = first(result.setAside);
  if ('items' in result)
    return {
      ...common,
      result: { ...result, items: first(result.items), customers: first(result.customers), setAside },
    } as AgingReport;
  const late = result.late.map(({ owner, rows }) => ({ owner, rows: first(rows) }));
  return { ...common, result: { ...result, rows: first(result.rows), late, setAside } } as BoardReport;
}
