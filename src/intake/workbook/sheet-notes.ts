import type { Area } from '../../engine/grid/area';
import { widthOf } from '../../engine/grid/grid';
import type { Finding } from '../../engine/grid/plan';
import type { Source } from '../../engine/ledger/source';
import { hiddenNotes } from '../hidden';
import { note } from '../intake';

/** No header is wider or higher; whoever asks for the cells of a merge should not have to count to a million. */
const LARGEST_MERGE = 100_000;

/** Merged cells within the cells that are used: a merge of whole columns has a million rows. */
function within(areas: readonly Area[], rows: number, width: number): Area[] {
  return areas
    .map((area) => ({ ...area, bottom: Math.min(area.bottom, rows - 1), right: Math.min(area.right, width - 1) }))
    .filter(({ top, left, bottom, right }) => {
      const size = (bottom - top + 1) * (right - left + 1);
      return bottom >= top && right >= left && size > 1 && size <= LARGEST_MERGE;
    });
}

/** The first formula without a result: programs that write workbooks leave them out, and only Excel can work them out. */
function unworked({ grid: { sheet, rows, formulas } }: Source): Finding[] {
  const places = [...(formulas?.keys() ?? [])]
    .map((key) => key.split(',').map(Number) as [number, number])
    .filter(([row, column]) => (rows[row]?.[column] ?? null) === null);
  const [first] = places;
  if (!first) return [];
  return [
    note(sheet, 'formulas-without-results', 'warning', { count: places.length }, { row: first[0], column: first[1] }),
  ];
}

/** The sheets of a workbook that hold something, and what a person should know about them. */
export function sheetsAndNotes(sheets: readonly Source[]): { readonly sources: Source[]; readonly notes: Finding[] } {
  const filled = sheets.filter(({ grid }) => grid.rows.some((row) => row.some((value) => value !== null)));
  const seen = filled.filter(({ hidden }) => !hidden);
  const sources = [...seen, ...filled.filter(({ hidden }) => hidden)].map(({ hidden, merged, ...source }): Source => {
    const areas = within(merged ?? [], source.grid.rows.length, widthOf(source.grid));
    return { ...source, ...(areas.length > 0 && { merged: areas }), ...(hidden && { hidden }) };
  });
  const notes = sources.flatMap((source) => [
    ...(source.hidden ? [note(source.grid.sheet, 'sheet-hidden', 'info')] : []),
    ...hiddenNotes(source),
    ...unworked(source),
  ]);
  return { sources, notes };
}
