import type { Area } from '../../src/engine/grid/area';
import type { Grid } from '../../src/engine/grid/grid';
import type { Value } from '../../src/engine/grid/value';
import type { Source } from '../../src/engine/ledger/source';
import type { Bilingual } from '../../src/i18n/language';

export type Role = 'title' | 'header' | 'data' | 'subtotal' | 'total' | 'blank' | 'remark';

/** A row of a ledger, with what it is. */
export interface Line {
  readonly role: Role;
  readonly cells: readonly Value[];
  /** Places of the contracts that a row of data is about. */
  readonly places?: readonly number[];
}

/** A department's ledger. */
export interface LedgerSheet {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly merged: readonly Area[];
  readonly columns: readonly { readonly width: number; readonly format?: string }[];
  /** Rows of the header, the last one (from 0). */
  readonly headerRow: number;
}

export const both = (zh: string, en: string): Bilingual => ({ 'zh-CN': zh, en });

/** Two wide blanks, as people write them between the facts of one line. */
export const GAP = '\u3000\u3000';

/** A row of a sum: its word in the first column and sums in some. */
export const sumLine = (
  role: 'subtotal' | 'total',
  word: string,
  width: number,
  sums: ReadonlyMap<number, Value>,
): Line => ({
  role,
  cells: Array.from({ length: width }, (_, column) => (column === 0 ? word : (sums.get(column) ?? null))),
});

export const BLANK: Line = { role: 'blank', cells: [] };
export const remark = (text: string): Line => ({ role: 'remark', cells: [text] });

/** A ledger as it is after reading its file. */
export function sourceOf({ name, lines, merged, columns }: LedgerSheet, origin: string): Source {
  const grid: Grid = { sheet: name, rows: lines.map(({ cells }) => cells) };
  const dates = new Set([...columns.keys()].filter((column) => columns[column]!.format === DATE));
  return { grid, merged, origin, formatAt: (_, column) => (dates.has(column) ? 'date' : undefined) };
}

export const DATE = 'yyyy-mm-dd';
