import type { Finding } from '../engine/grid/plan';
import { valueAt, widthOf } from '../engine/grid/grid';
import { columnName } from '../engine/grid/address';
import type { Source } from '../engine/ledger/source';
import { note } from './intake';

/** Says which rows and columns with something in them people do not see: they are read all the same. */
export function hiddenNotes({ grid, hiddenRows = new Set(), hiddenColumns = new Set() }: Source): Finding[] {
  const { sheet, rows } = grid;
  const hidden = [...hiddenRows].filter((row) => rows[row]?.some((value) => value !== null)).sort((a, b) => a - b);
  const width = widthOf(grid);
  const columns = [...hiddenColumns]
    .filter((column) => column < width && rows.some((_, row) => valueAt(grid, row, column) !== null))
    .sort((a, b) => a - b);
  return [
    ...(hidden.length > 0
      ? [note(sheet, 'rows-hidden', 'info', { count: hidden.length }, { row: hidden[0]!, column: 0 })]
      : []),
    ...(columns.length > 0
      ? [
          note(
            sheet,
            'columns-hidden',
            'info',
            { count: columns.length, columns: columns.slice(0, 20).map(columnName) },
            { row: 0, column: columns[0]! },
          ),
        ]
      : []),
  ];
}
