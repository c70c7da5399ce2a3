import type { FormatKind } from '../engine/grid/number-format';
import { FORMAT_KINDS } from '../engine/grid/number-format';

/** Kinds of number formats by cell, gathered while a sheet is read. */
export interface FormatKinds {
  note(row: number, column: number, kind: FormatKind | undefined): void;
  readonly at: (row: number, column: number) => FormatKind | undefined;
  readonly isEmpty: () => boolean;
}

/** Each row's kinds are a text with a digit for each cell, the place of its kind from 1, or a space; rows that are alike share one, so a long sheet costs little. */
export function formatKinds(): FormatKinds {
  const rows: string[] = [];
  const known = new Map<string, string>();
  return {
    note(row, column, kind) {
      if (!kind) return;
      const text = rows[row] ?? '';
      const noted = `${text.slice(0, column).padEnd(column)}${FORMAT_KINDS.indexOf(kind) + 1}${text.slice(column + 1)}`;
      const same = known.get(noted);
      if (same === undefined) known.set(noted, noted);
      rows[row] = same ?? noted;
    },
    at: (row, column) => FORMAT_KINDS[Number(rows[row]?.[column] ?? '') - 1],
    isEmpty: () => known.size === 0,
  };
}
