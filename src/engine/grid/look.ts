/** How a column of a sheet of ours looks and what it takes. Everything is data, so that every host can apply it its own way. */
export interface ColumnLook {
  /** Column, from 0. */
  readonly column: number;
  /** Width in characters. */
  readonly width?: number;
  /** Excel number format, such as `0.0`, `yyyy-mm-dd` or `@` (text). */
  readonly format?: string;
  /** Choices of a drop-down; another entry is warned of, not refused. */
  readonly choices?: readonly string[];
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** Cells whose text equals a key are coloured: `{ fill, ink }` as RRGGBB. The word is there too, so colour is never alone. */
  readonly colours?: Readonly<Record<string, Colour>>;
}

export interface Colour {
  readonly fill: string;
  readonly ink: string;
}

/** How a sheet of ours looks. Rows and columns count from 0. */
export interface SheetLook {
  /** The row of the headers; everything up to and with it stays in view. -1 when there is none. */
  readonly headerRow: number;
  /** Columns that stay in view when one scrolls to the right. */
  readonly frozenColumns: number;
  /** Rows above the header that hold stable ids: small, grey. */
  readonly idRow?: number;
  readonly columns: readonly ColumnLook[];
  /** The last row (from 0) that drop-downs, formats and colours reach. */
  readonly lastRow: number;
  /** Of a new sheet: how one that is there is printed is its owner's affair. */
  readonly print?: PrintLook;
}

export type Paper = 'A4' | 'A3';

/** How a sheet is printed. Hosts that do not print leave it out. */
export interface PrintLook {
  /** A4 without it. */
  readonly paper?: Paper;
  readonly landscape?: boolean;
  /** All columns on a page's width; as many pages down as it takes. */
  readonly fitWidth?: boolean;
  /** The header row stands on every page. */
  readonly repeatHeader?: boolean;
  /** Only so many columns, from the first on; all without it. */
  readonly columns?: number;
  /** Lines between the cells. */
  readonly lines?: boolean;
  /** Stands above every page, beside the day on which it is printed. */
  readonly title?: string;
  /** The line to be signed below every page, beside the page's number. */
  readonly signature?: string;
}
