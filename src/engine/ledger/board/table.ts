import type { Records } from '../records';
import type { BoardDates } from './dates';
import type { Judged } from './judge';
import type { Payable } from './payable';
import type { Statuses } from './statuses';

/** A table of the board with all that was found out about its records. */
export interface BoardTable {
  readonly records: Records;
  readonly payable: Payable;
  readonly dates: BoardDates;
  readonly statuses: Statuses;
  readonly judged: Judged;
}
