import type { Area } from '../grid/area';
import type { Grid } from '../grid/grid';
import type { FormatKind } from '../grid/number-format';

export type { Area } from '../grid/area';

/** One table-bearing sheet as it came — from a workbook, a paste or a file — with what its values alone do not say. */
export interface Source {
  /** Texts stay as they were written: reading them is for `engine/parse`. */
  readonly grid: Grid;
  /** Merged cells; the value stands in the top left one, the others are empty. */
  readonly merged?: readonly Area[];
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
  /** People do not see the sheet itself. */
  readonly hidden?: boolean;
  /** What the number format of a cell says about its number. */
  readonly formatAt?: (row: number, column: number) => FormatKind | undefined;
  /** Where the sheet came from, for lineage: a file's name, or `paste`. */
  readonly origin: string;
}
