import type { AgingJobOptions, AgingReport } from '../../../jobs/aging';
import { aging } from '../../../jobs/aging';
import type { BoardJobOptions, BoardReport } from '../../../jobs/board';
import { board } from '../../../jobs/board';
import type { Environment } from '../../../jobs/job';
import type { ReconcileJobOptions } from '../../../jobs/reconcile';
import type { Grid } from '../../../engine/grid/grid';
import type { Plan } from '../../../engine/grid/plan';
import { compare } from '../../../engine/number/rational';
import type { LedgerDigest } from './ledger-digest';

/** What a person chooses; the sheets come beside it. */
type Chosen<Options> = Omit<Options, 'sources' | 'held' | 'recipe' | 'recipes'>;
export type JobOptions = Chosen<AgingJobOptions> & Chosen<BoardJobOptions> & Chosen<ReconcileJobOptions>;

/** How long the lists of a report are of which a pane gets the beginning. */
export interface Whole {
  readonly items: number;
  readonly customers: number;
  readonly setAside: number;
  readonly findings: number;
  /** Of each owner on the list of what is late. */
  readonly late: readonly number[];
}

export interface Reports {
  readonly aging: AgingReport & { readonly whole: Whole };
  readonly board: BoardReport & { readonly whole: Whole };
  readonly reconcile: LedgerDigest;
}
export type JobName = keyof Reports;
/** Jobs that make something of each report by itself. */
export type ReportJob = Exclude<JobName, 'reconcile'>;
export type JobReport = Reports[JobName];

export type JobGiven = AgingJobOptions & BoardJobOptions & ReconcileJobOptions;

/** The jobs over reports; what `reconcile` makes is kept where it was made, and looked into from here. */
export const JOBS: {
  readonly [Name in ReportJob]: (
    grids: readonly Grid[],
    options: JobGiven,
    environment: Environment,
  ) => { readonly plan: Plan; readonly report: Omit<Reports[Name], 'whole'> };
} = { aging, board };

/** More rows than these no pane shows: they are in the sheets, and the sums are of all of them. */
const MOST = 2_000;

const first = <Item>(items: readonly Item[]): readonly Item[] => (items.length > MOST ? items.slice(0, MOST) : items);

/** A report as the pane needs it: a hundred thousand rows stay where they are, and how many there are is said. */
export function shortened(report: AgingReport | BoardReport): Reports[ReportJob] {
  const { result, findings } = report;
  const setAside = first(result.setAside);
  const common = { ...report, findings: first(findings) };
  const counts = { findings: findings.length, setAside: result.setAside.length, items: 0, customers: 0, late: [] };
  if ('items' in result) {
    const { items, customers } = result;
    // Whoever owes the most is not among those that are left out.
    const largest =
      customers.length > MOST ? [...customers].sort((a, b) => compare(b.outstanding, a.outstanding)) : customers;
    return {
      ...common,
      result: { ...result, items: first(items), customers: first(largest), setAside },
      whole: { ...counts, items: items.length, customers: customers.length },
    } as Reports['aging'];
  }
  const late = result.late.map(({ owner, rows }) => ({ owner, rows: first(rows) }));
  return {
    ...common,
    result: { ...result, rows: first(result.rows), late, setAside },
    whole: { ...counts, items: result.rows.length, late: result.late.map(({ rows }) => rows.length) },
  } as Reports['board'];
}
