import type { SheetLook } from '../../engine/grid/look';
import { wrappedHeight } from '../wrapped-height';
import type { Edits } from './write-cells';

/** Points of the font that cells of ours are in. */
const SIZE = 11;
const ONE_LINE = wrappedHeight('', 100, SIZE);

/**
 * How high the rows of a new sheet that is set up for printing must be, in points, for their wrapped texts. Excel finds it by itself; what
 * prints without showing the sheet does not, and would cut the texts off.
 */
export function printedHeights(
  edits: Edits,
  { columns, headerRow, print }: SheetLook,
): (row: number) => number | undefined {
  const all = print ? columns.filter(({ width }) => width !== undefined) : [];
  return (row) => {
    // Headers wrap too.
    const texts = all
      .filter(({ wrap }) => wrap || row === headerRow)
      .flatMap(({ column, width }) => {
        const content = edits.get(row)?.get(column);
        // A character is seven pixels wide, and five are left free (ECMA-376, 18.3.1.13).
        return typeof content === 'string' ? [wrappedHeight(content, width! * 7 + 5, SIZE)] : [];
      });
    const highest = Math.max(ONE_LINE, ...texts);
    return highest > ONE_LINE ? (highest * 72) / 96 : undefined;
  };
}
