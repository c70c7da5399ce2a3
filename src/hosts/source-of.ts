import type { Grid } from '../engine/grid/grid';
import type { SheetLook } from '../engine/grid/look';
import type { FormatKind } from '../engine/grid/number-format';
import { formatKind } from '../engine/grid/number-format';
import type { Source } from '../engine/ledger/source';

/** What is known of a sheet beside the contents of its cells. */
export type Marks = Omit<Source, 'grid' | 'origin'>;

/** The kinds of the formats that a look gives to the columns below its header. */
function lookKinds({ headerRow, columns }: SheetLook): Marks['formatAt'] {
  const kinds = new Map<number, FormatKind | undefined>(
    columns.flatMap(({ column, format }) => (format === undefined ? [] : [[column, formatKind(format)]])),
  );
  return kinds.size === 0 ? undefined : (row, column) => (row > headerRow ? kinds.get(column) : undefined);
}

/** What is known, without what is empty: nothing merged is the same as not said. */
export function marksOf({ merged, hiddenRows, hiddenColumns, formatAt }: Marks): Marks {
  return {
    ...(merged && merged.length > 0 && { merged }),
    ...(hiddenRows && hiddenRows.size > 0 && { hiddenRows }),
    ...(hiddenColumns && hiddenColumns.size > 0 && { hiddenColumns }),
    ...(formatAt && { formatAt }),
  };
}

/** A sheet as a source: a look that it was given since stands above the formats that it came with. */
export function sourceOf(sheet: {
  readonly name: string;
  readonly grid: Grid;
  readonly look?: SheetLook;
  readonly marks?: Marks;
}): Source {
  const { name, grid, look, marks = {} } = sheet;
  const ofLook = look && lookKinds(look);
  const own = marks.formatAt;
  const formatAt =
    ofLook && own ? (row: number, column: number) => ofLook(row, column) ?? own(row, column) : (ofLook ?? own);
  return { grid, origin: name, ...marksOf({ ...marks, ...(formatAt && { formatAt }) }) };
}
