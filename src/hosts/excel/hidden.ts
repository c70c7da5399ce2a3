import type { Area } from './area';
import { rangesIn } from './area';
import { officeCode } from './failure';

/** Ranges asked about in one request; each costs some 300 bytes. */
const AT_ONCE = 2_000;
/** Pieces into which an area is cut that shows in part. */
const PIECES = 16;
/** Rows whose visible runs one response tells. */
const ROWS = 20_000;

/** What Excel says of an area: all of it hidden, nothing, or `null` for some of it. */
type Hidden = boolean | null;

const rowsOf = ({ row, rows }: Area): number[] => Array.from({ length: rows }, (_, place) => row + place);

/** An area in pieces of so many rows at most. */
function cutRows(area: Area, most: number): Area[] {
  const pieces: Area[] = [];
  for (let from = 0; from < area.rows; from += most)
    pieces.push({ ...area, row: area.row + from, rows: Math.min(most, area.rows - from) });
  return pieces;
}

/** Hidden rows found by asking about ever smaller pieces of what shows in part. */
async function rowsByPieces(context: Excel.RequestContext, area: Area): Promise<Set<number>> {
  const hidden = new Set<number>();
  let mixed: Area[] = [area];
  while (mixed.length > 0) {
    const pieces = mixed.flatMap((whole) => cutRows(whole, Math.ceil(whole.rows / PIECES)));
    mixed = [];
    for (let from = 0; from < pieces.length; from += AT_ONCE) {
      const rangeOf = rangesIn(context);
      const asked = pieces
        .slice(from, from + AT_ONCE)
        .map((piece) => ({ piece, range: rangeOf(piece).load('rowHidden') }));
      await context.sync();
      for (const { piece, range } of asked) {
        const state = range.rowHidden as Hidden;
        if (state === null) mixed.push(piece);
        else if (state) for (const row of rowsOf(piece)) hidden.add(row);
      }
    }
  }
  return hidden;
}

/** Hidden rows as those that no run of visible cells of a column covers: few requests however many there are. */
async function rowsByRuns(context: Excel.RequestContext, column: Area): Promise<Set<number>> {
  const hidden = new Set(rowsOf(column));
  for (const piece of cutRows(column, ROWS)) {
    const visible = rangesIn(context)(piece).getSpecialCellsOrNullObject('Visible');
    visible.load('areas/items/rowIndex,areas/items/rowCount');
    await context.sync();
    if (visible.isNullObject) continue;
    for (const { rowIndex, rowCount } of visible.areas.items)
      for (let row = rowIndex; row < rowIndex + rowCount; row++) hidden.delete(row);
  }
  return hidden;
}

/** Hidden columns of an area that shows in part. One sync. */
async function hiddenColumns(context: Excel.RequestContext, area: Area): Promise<Set<number>> {
  const rangeOf = rangesIn(context);
  const asked = Array.from({ length: area.columns }, (_, place) => {
    const column = area.column + place;
    return { column, range: rangeOf({ ...area, column, columns: 1 }).load('columnHidden') };
  });
  await context.sync();
  return new Set(asked.filter(({ range }) => range.columnHidden).map(({ column }) => column));
}

/**
 * The rows and columns of an area that do not show, filtered ones included. No sync when all of it shows.
 * @param rows what Excel says of all its rows, and of all its columns
 */
export async function hiddenIn(
  context: Excel.RequestContext,
  area: Area,
  { rows, columns }: { readonly rows: Hidden; readonly columns: Hidden },
): Promise<{ readonly hiddenRows: ReadonlySet<number>; readonly hiddenColumns: ReadonlySet<number> }> {
  const every = Array.from({ length: area.columns }, (_, place) => area.column + place);
  const shut = columns === null ? await hiddenColumns(context, area) : new Set(columns ? every : []);
  if (rows !== null) return { hiddenRows: new Set(rows ? rowsOf(area) : []), hiddenColumns: shut };
  const open = every.find((column) => !shut.has(column));
  if (open === undefined) return { hiddenRows: await rowsByPieces(context, area), hiddenColumns: shut };
  try {
    return { hiddenRows: await rowsByRuns(context, { ...area, column: open, columns: 1 }), hiddenColumns: shut };
  } catch (error) {
    // Excel does not look for visible cells on a protected sheet.
    if (officeCode(error) === undefined) throw error;
    return { hiddenRows: await rowsByPieces(context, area), hiddenColumns: shut };
  }
}
