import type { HeaderRows, Sheet } from './header';
import { textAt } from './header';
import { BLANK, FIGURE, filledColumns, kindAt, rowEnd, TEXT } from './shape';
import { isNote, rowWord } from './words';

/** The columns of a table, and how many rows of its body fill each. */
export interface Width {
  readonly left: number;
  readonly right: number;
  /** By column of the sheet. */
  readonly filled: Uint32Array;
}

/** The columns of a table: those of its header, and neighbours that most rows fill. */
export function widthOf(sheet: Sheet, header: HeaderRows, rows: readonly number[]): Width {
  const { shape } = sheet;
  const filled = new Uint32Array(shape.width + 1);
  for (const row of rows) {
    const start = shape.starts[row]!;
    const end = shape.starts[row + 1]!;
    for (let at = start; at < end; at++) if (shape.kinds[at] !== BLANK) filled[at - start]!++;
  }
  let [left, right] = [Infinity, -1];
  for (let row = header.first; row <= header.last; row++) {
    const columns = filledColumns(shape, row);
    if (columns.length === 0) continue;
    left = Math.min(left, columns[0]!);
    right = Math.max(right, columns.at(-1)!);
    for (const area of sheet.merged.get(row) ?? [])
      if (area.top >= header.first && area.left <= right)
        right = Math.max(right, Math.min(area.right, shape.width - 1));
  }
  if (right < 0) [left, right] = bounds(filled);
  const enough = header.last < header.first ? 1 : Math.max(1, rows.length * 0.2);
  while (left > 0 && filled[left - 1]! >= enough) left--;
  while (filled[right + 1]! >= enough) right++;
  return { left, right, filled };
}

function bounds(filled: Uint32Array): [number, number] {
  let [left, right] = [filled.findIndex((count) => count > 0), filled.length - 1];
  while (right > 0 && filled[right] === 0) right--;
  left = Math.max(0, left);
  return [left, Math.max(left, right)];
}

/** The text that a row begins with. */
export function firstText(sheet: Sheet, row: number): string {
  const end = rowEnd(sheet.shape, row);
  for (let column = 0; column < end; column++)
    if (kindAt(sheet.shape, row, column) === TEXT) return textAt(sheet, row, column);
  return '';
}

/** The first texts of a row. */
export function labelsOf(sheet: Sheet, row: number): [string, string] {
  const { starts, kinds } = sheet.shape;
  const [start, end] = [starts[row]!, starts[row + 1]!];
  let first = '';
  for (let at = start; at < end; at++) {
    if (kinds[at] !== TEXT) continue;
    const text = textAt(sheet, row, at - start);
    if (first !== '') return [first, text];
    first = text;
  }
  return [first, ''];
}

/** Cells that are looked at to tell what the columns of a table hold: fewer of each when there are many. */
const CELLS = 60_000;
const [FEWEST, MOST] = [20, 300];

/** Rows of data spread over the body, for a look at this many columns. */
export function sampleRows(sheet: Sheet, rows: readonly number[], columns: number): readonly number[] {
  const wanted = Math.max(FEWEST, Math.min(MOST, Math.floor(CELLS / Math.max(1, columns))));
  const few = tellingRows(sheet, spread(rows, wanted * 4));
  const telling = few.length >= wanted ? few : tellingRows(sheet, rows);
  return spread(telling.length > 0 ? telling : rows, wanted);
}

const spread = (rows: readonly number[], wanted: number): readonly number[] =>
  rows.length <= wanted
    ? rows
    : Array.from({ length: wanted }, (_, i) => rows[Math.floor((i * rows.length) / wanted)]!);

/** Rows that look most like data: with a figure, more than that, and no word of a total. */
function tellingRows(sheet: Sheet, rows: readonly number[]): readonly number[] {
  const { starts, kinds } = sheet.shape;
  return rows.filter((row) => {
    let [cells, figures] = [0, 0];
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      if (kinds[at] !== BLANK) cells++;
      if (kinds[at] === FIGURE) figures++;
    }
    return cells > 1 && figures > 0 && !rowWord(firstText(sheet, row));
  });
}

/**
 * The name of the first group may stand above the header, if the header is printed again for each group and the next
 * groups stand directly above it.
 */
export function openingGroup(
  sheet: Sheet,
  { first, last }: HeaderRows,
  above: readonly number[],
  rows: readonly number[],
): number | undefined {
  const row = above.at(-1);
  const isLone = (each: number): boolean => filledColumns(sheet.shape, each).length === 1;
  if (row === undefined || row !== first - 1 || last < first || !isLone(row) || isNote(firstText(sheet, row)))
    return undefined;
  const columns = filledColumns(sheet.shape, first);
  const isHeader = (each: number): boolean =>
    columns.every((column) => textAt(sheet, each, column) === textAt(sheet, first, column));
  const again = rows.findIndex(isHeader);
  return again > 0 && rows[again - 1] === rows[again]! - 1 && isLone(rows[again - 1]!) ? row : undefined;
}
