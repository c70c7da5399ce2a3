import type { Area as Cells } from '../../engine/grid/area';
import type { SheetDraft } from '../../engine/grid/plan';
import type { Area } from './area';
import { rangesIn } from './area';
import { officeCode } from './failure';

const CORNERS = 'areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount';

/**
 * Merged cells that meet an area. Excel tells of at most 512 at once and fails with more, so what fails is asked again
 * in halves.
 */
export async function mergedIn(context: Excel.RequestContext, area: Area): Promise<Cells[]> {
  const found = new Map<string, Cells>();
  const waiting: Area[] = [area];
  for (let piece = waiting.pop(); piece; piece = waiting.pop()) {
    const merged = rangesIn(context)(piece).getMergedAreasOrNullObject().load(CORNERS);
    try {
      await context.sync();
    } catch (error) {
      if (officeCode(error) === undefined || piece.rows === 1) throw error;
      const half = Math.ceil(piece.rows / 2);
      waiting.push({ ...piece, row: piece.row + half, rows: piece.rows - half }, { ...piece, rows: half });
      continue;
    }
    if (merged.isNullObject) continue;
    for (const { rowIndex: top, columnIndex: left, rowCount, columnCount } of merged.areas.items)
      found.set(`${top},${left}`, { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 });
  }
  return [...found.values()];
}

/** Merges that one request makes; each costs some 300 bytes, and Excel takes its time for them. */
const AT_ONCE = 1_000;

/** The merges of a new sheet, in the order of their requests. */
export function mergeSlices({ merged = [] }: SheetDraft): Cells[][] {
  const slices: Cells[][] = [];
  for (let from = 0; from < merged.length; from += AT_ONCE) slices.push(merged.slice(from, from + AT_ONCE));
  return slices;
}

/** Queues merges, once the contents are there: they stand in the first cells alone. */
export function queueMerges(context: Excel.RequestContext, sheet: string, merged: readonly Cells[]): void {
  const rangeOf = rangesIn(context);
  for (const { top, left, bottom, right } of merged)
    rangeOf({ sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }).merge(false);
}
