import type { Finding } from '../../engine/grid/plan';
import type { Refusal } from '../../jobs/give';
import type { ScoredBook } from '../../jobs/scored';

/** What every format is made from. */
export interface Result {
  readonly job: 'setup' | 'score' | 'give';
  readonly scored: ScoredBook;
  /** Visits to show, as indices into `scored.visits`, in order. */
  readonly shown: readonly number[];
  /** Of the workbook and of the job. */
  readonly findings: readonly Finding[];
  /** Cells that the plan alters or fills, written or not. */
  readonly changes: number;
  /** What the job was asked for and did not do, with the code of a text `refused.CODE`. */
  readonly refused?: readonly Refusal[];
}
