import type { ColumnLook } from '../engine/grid/look';
import { mergeable } from '../engine/grid/merge';
import type { SheetDraft } from '../engine/grid/plan';
import type { FormatKind } from '../engine/grid/number-format';
import { FORMATS } from '../engine/grid/number-format';
import type { Value } from '../engine/grid/value';
import type { Source } from '../engine/ledger/source';

/** Serial numbers of the two date systems are this many days apart. */
const APART = 1462;

/**
 * A report as a sheet of the workbook, exactly as it came: texts stay texts, merged cells merged. Numbers that are dates
 * are counted in the workbook's own system.
 */
export function rawSheet({ grid, merged, formatAt }: Source, dates1904: boolean): SheetDraft {
  const shift = (grid.dates1904 ?? false) === dates1904 ? 0 : dates1904 ? -APART : APART;
  const rows =
    shift === 0
      ? grid.rows
      : grid.rows.map((cells, row) =>
          cells.map((value, column): Value =>
            typeof value === 'number' && formatAt?.(row, column) === 'date' ? value + shift : value,
          ),
        );
  const columns = formatAt ? formatsOf(rows, formatAt) : [];
  return {
    name: grid.sheet,
    rows,
    look: { headerRow: -1, frozenColumns: 0, columns, lastRow: Math.max(0, rows.length - 1) },
    ...(merged && { merged: mergeable(rows, merged) }),
  };
}

/** The formats of columns whose numbers are all of one kind: all dates, say. */
function formatsOf(rows: SheetDraft['rows'], formatAt: NonNullable<Source['formatAt']>): ColumnLook[] {
  const kinds = new Map<number, Set<FormatKind | undefined>>();
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => {
      if (typeof value !== 'number') return;
      const known = kinds.get(column) ?? new Set();
      kinds.set(column, known.add(formatAt(row, column)));
    }),
  );
  return [...kinds].flatMap(([column, of]): ColumnLook[] => {
    const [kind, ...others] = of;
    return kind && others.length === 0 ? [{ column, format: FORMATS[kind] }] : [];
  });
}
