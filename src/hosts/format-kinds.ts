import type { FormatKind } from '../engine/grid/number-format';

/** Kinds of number formats by cell, gathered while a sheet is read. */
export interface FormatKinds {
  note(row: number, column: number, kind: FormatKind | undefined): void;
  readonly at: (row: number, column: number) => FormatKind | undefined;
  readonly isEmpty: () => boolean;
}

const SIGNS = { date: 'd', percent: 'p' } as const;
const KINDS: Readonly<Record<string, FormatKind>> = { d: 'date', p: 'percent' };

/** Each row's kinds are a text with a sign for each cell; rows that are alike share one, so a long sheet costs little. */
export function formatKinds(): FormatKinds {
  const rows: string[] = [];
  const known = new Map<string, string>();
  return {
    note(row, column, kind) {
      if (!kind) return;
      const text = rows[row] ?? '';
      const noted = `${text.slice(0, column).padEnd(column)}${SIGNS[kind]}${text.slice(column + 1)}`;
      const same = known.get(noted);
      if (same === undefined) known.set(noted, noted);
      rows[row] = same ?? noted;
    },
    at: (row, column) => KINDS[rows[row]?.[column] ?? ''],
    isEmpty: () => known.size === 0,
  };
}
