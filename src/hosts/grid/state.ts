import type { IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { Grid } from '../../engine/grid/grid';
import { formulaKey } from '../../engine/grid/grid';
import type { SheetLook } from '../../engine/grid/look';
import { atOnce } from '../turns';
import type { BookTexts } from './bands';
import { joined } from './bands';
import type { Matrix } from './read';
import { formulaText, isDates1904, reading } from './read';

/** What is known of a sheet besides what its cells hold. */
export interface Calculated {
  /** The sheet's id. */
  readonly sheet: string;
  /** What array formulas fill. */
  readonly spilled: Matrix;
  /** By `formulaKey` the rectangles that they fill, where that is more than their own cell. */
  readonly filled: ReadonlyMap<string, { readonly rows: number; readonly columns: number }>;
  /** By `formulaKey` the texts of formulas that cells have from others. */
  readonly shared: ReadonlyMap<string, string>;
}

/** A whole workbook as it stands, as it can be sent to where a file is made of it. */
export interface GridPieces extends BookTexts {
  readonly calculated: readonly Calculated[];
}

/** A sheet as it stands, with what saving needs. */
export interface GridSheet {
  /** Known by this while the workbook is open, whatever its name becomes. */
  readonly id: string;
  /** What its cells hold themselves; what array formulas spill is left out. */
  readonly grid: Grid;
  /** What people see: with that which is spilled. */
  readonly shown: Grid;
  readonly filled: Calculated['filled'];
  readonly hidden: boolean;
  /** The look it was last given by a plan. */
  readonly look?: SheetLook;
  /** Everything else about it, as Univer keeps it. */
  readonly data: Partial<IWorksheetData>;
}

/** A whole workbook as it stands. */
export interface GridState {
  readonly sheets: readonly GridSheet[];
  readonly snapshot: IWorkbookData;
}

/** Puts the pieces together; the frame becomes part of it. */
export function stateOf({ calculated, ...texts }: GridPieces): GridState {
  const snapshot = joined(texts);
  const dates1904 = isDates1904(snapshot.custom);
  const sheets = calculated.map(({ sheet: id, spilled, filled, shared }): GridSheet => {
    const data = snapshot.sheets[id] ?? {};
    const own: Matrix = data.cellData ?? {};
    const formulaAt = (row: number, column: number): string | undefined => {
      const text = own[row]?.[column]?.f || shared.get(formulaKey(row, column));
      return text ? formulaText(text) : undefined;
    };
    const read = (...matrices: Matrix[]): Grid =>
      atOnce(reading({ name: data.name ?? '', dates1904, matrices, formulaAt }));
    const look = data.custom?.['look'] as SheetLook | undefined;
    return {
      id,
      grid: read(own),
      shown: read(spilled, own),
      filled,
      hidden: data.hidden === 1,
      ...(look && { look }),
      data,
    };
  });
  return { sheets, snapshot };
}
