import type { ChartDraft } from '../engine/grid/chart';
import type { Grid } from '../engine/grid/grid';
import { widthOf } from '../engine/grid/grid';
import type { SheetLook } from '../engine/grid/look';
import type { SheetDraft } from '../engine/grid/plan';
import { trimmedGrid } from './grid-editor';
import type { Refusal, SheetInfo } from './host';
import type { Marks } from './source-of';

/** A sheet held in memory. `Origin` is whatever its host needs to find it again in what it came from. */
export interface HeldSheet<Origin = undefined> {
  readonly name: string;
  readonly hidden: boolean;
  readonly grid: Grid;
  /** The look it was last given here. */
  readonly look?: SheetLook;
  /** Merged and hidden cells and number formats, as the sheet came. */
  readonly marks?: Marks;
  /** What it was added with. */
  readonly charts?: readonly ChartDraft[];
  /** Cells that may not be written. */
  readonly refusal?: (row: number, column: number) => Refusal | undefined;
  /** The whole sheet is closed to people. Decides over what `refusal` says of protection. */
  readonly isLocked?: boolean;
  /** It can be opened with a password only. */
  readonly hasPassword?: boolean;
  readonly origin?: Origin;
}

export const infoOf = ({ name, hidden, grid }: HeldSheet<unknown>): SheetInfo => ({
  name,
  hidden,
  rows: grid.rows.length,
  columns: widthOf(grid),
});

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Why a cell may not be written. */
export function refusalAt({ isLocked, refusal }: HeldSheet<unknown>, row: number, column: number): Refusal | undefined {
  const refused = refusal?.(row, column);
  if (isLocked === undefined) return refused;
  return isLocked ? (refused ?? 'protected') : refused === 'protected' ? undefined : refused;
}

export const isProtected = (sheet: HeldSheet<unknown>): boolean => refusalAt(sheet, 0, 0) === 'protected';

/** The sheet with something else about it. Its grid is still not made before somebody asks. */
export const altered = <Origin>(sheet: HeldSheet<Origin>, part: Partial<HeldSheet<Origin>>): HeldSheet<Origin> =>
  Object.defineProperties({} as HeldSheet<Origin>, {
    ...Object.getOwnPropertyDescriptors(sheet),
    ...Object.getOwnPropertyDescriptors(part),
  });

/** A grid of a million cells that nobody asks for is never made. */
export function onDemand(make: () => Grid): { readonly grid: Grid } {
  let grid: Grid | undefined;
  return {
    get grid() {
      return (grid ??= make());
    },
  };
}

/** A sheet as it is added. */
export function sheetOf<Origin>(draft: SheetDraft, dates1904: () => boolean): HeldSheet<Origin> {
  const { name, rows, look, merged, charts } = draft;
  const grid = onDemand(() => ({ ...trimmedGrid(name, rows), ...(dates1904() && { dates1904: true }) }));
  const marks = merged && { marks: { merged } };
  return altered(grid as HeldSheet<Origin>, { name, hidden: false, look, ...marks, ...(charts && { charts }) });
}
