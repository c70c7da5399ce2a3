import type { SheetLook } from '../../engine/grid/look';
import { wrappedHeight } from '../wrapped-height';
import type { Edits } from './write-cells';

/** Points of the font that cells of ours are in. */
const SIZE = 11;
const ONE_LINE = wrappedHeight('', 100, SIZE);

/**
 * How high the rows of a new sheet must be, in points, for their wrapped texts; nothing for a row of one line. Excel finds
 * it by itself; what prints without showing the sheet, and LibreOffice, do not, and would cut the texts off.
 */
export function newRowHeights(edits: Edits, { columns, headerRow }: SheetLook): (row: number) => number | undefined {
  const wide = columns.filter(({ width }) => width !== undefined);
  const wrapped = wide.filter(({ wrap }) => wrap);
  return (row) => {
    const line = edits.get(row);
    let highest = ONE_LINE;
    // Headers wrap too.
    for (const { column, width } of row === headerRow ? wide : wrapped) {
      const content = line?.get(column);
      // A character is seven pixels wide, and five are left free (ECMA-376, 18.3.1.13).
      if (typeof content === 'string') highest = Math.max(highest, wrappedHeight(content, width! * 7 + 5, SIZE));
    }
    return highest > ONE_LINE ? (highest * 72) / 96 : undefined;
  };
}
