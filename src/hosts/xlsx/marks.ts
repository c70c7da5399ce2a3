import { MAX_COLUMNS } from '../../engine/grid/address';
import type { Area } from '../../engine/grid/area';
import type { FormatKind } from '../../engine/grid/number-format';
import { formatKinds } from '../format-kinds';
import type { Marks } from '../source-of';
import { marksOf } from '../source-of';
import { parseArea } from './area';
import type { Tag } from './xml';

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Gathers what a sheet's part says of its cells beside their contents. */
export interface MarkReader {
  /** An element outside of the cells: a band of columns, merged cells. */
  element(tag: Tag): void;
  row(row: number, tag: Tag): void;
  cell(row: number, column: number, tag: Tag): void;
  marks(): Marks;
}

/** @param kinds of the workbook's cell styles, by number */
export function markReader(kinds: readonly (FormatKind | undefined)[]): MarkReader {
  const merged: Area[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const formats = formatKinds();
  return {
    element({ depth, name, attributes }) {
      if (depth !== 2) return;
      if (name === 'mergeCell') {
        const area = parseArea(attributes['ref'] ?? '');
        if (area && (area.top < area.bottom || area.left < area.right)) merged.push(area);
      } else if (name === 'col' && isOn(attributes['hidden'])) {
        const last = Math.min(Number(attributes['max']), MAX_COLUMNS);
        for (let column = Number(attributes['min']); column <= last; column++) hiddenColumns.add(column - 1);
      }
    },
    // A filter hides its rows in the same way.
    row: (row, { attributes }) => void (isOn(attributes['hidden']) && hiddenRows.add(row)),
    cell: (row, column, { attributes: { s } }) => s !== undefined && formats.note(row, column, kinds[Number(s)]),
    marks: () => marksOf({ merged, hiddenRows, hiddenColumns, ...(!formats.isEmpty() && { formatAt: formats.at }) }),
  };
}
