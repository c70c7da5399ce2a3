/** What may be asked of us before the answer is a clear no: nothing is ever read by half. */
export const LIMITS = {
  /** Of a file, or of pasted text. */
  megabytes: 128,
  /** Of markup: it says more with more, and a spreadsheet prints 100 characters of it to a cell. */
  htmlMegabytes: 64,
  /** The gaps between cells included. */
  cells: 20_000_000,
  /** Characters of a cell. Spreadsheets hold 32,767; what is longer is usually a quote that was never closed. */
  cell: 5_000_000,
  /** Elements inside of each other. */
  depth: 512,
  /** Attributes of an element. */
  attributes: 256,
} as const;

export const MEGABYTE = 1024 * 1024;

/** Characters that a cell of a spreadsheet holds. */
export const LONGEST_CELL = 32_767;
