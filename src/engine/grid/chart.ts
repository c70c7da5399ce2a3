import type { Area } from './area';

export interface ChartSeries {
  readonly name: string;
  /** One row or one column of numbers. */
  readonly values: Area;
  /** RRGGBB; without one the spreadsheet chooses. */
  readonly colour?: string;
}

/**
 * A chart of a new sheet over cells of that sheet. It refers to the cells: written anew they are drawn anew. Its ranges
 * stay as they are, so whoever writes the sheet again keeps what is drawn in a block of a fixed size, such as the first
 * ten and the rest.
 */
export interface ChartDraft {
  /** `bar` lies, its first category at the top; `column` stands. */
  readonly kind: 'bar' | 'stacked-bar' | 'line' | 'column';
  readonly title: string;
  /** One row or one column of names. */
  readonly categories: Area;
  readonly series: readonly ChartSeries[];
  /** Number format of the axis of values; whole numbers with thousands when it is left out. */
  readonly format?: string;
  /** Its top left cell, and how many rows and columns of cells it covers. */
  readonly at: { readonly row: number; readonly column: number };
  readonly size: { readonly rows: number; readonly columns: number };
}

export const AXIS_FORMAT = '#,##0';
