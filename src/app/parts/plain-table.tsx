import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLayout } from './layout';
import { useTable } from './table';

/** A row: its cells, the first of which names it, and what is said of it below them. */
export interface Row {
  readonly key: string | number;
  readonly cells: readonly ReactNode[];
  readonly note?: string;
}

interface Props {
  readonly label?: string;
  readonly heads: readonly string[];
  /** Columns of numbers, from 0. */
  readonly numbers?: readonly number[];
  readonly rows: readonly Row[];
}

/** A plain table of few columns; what does not fit beside each other in a narrow pane is a note below the row. */
export function PlainTable({ label, heads, numbers = [], rows }: Props) {
  const layout = useLayout();
  const table = useTable();
  return (
    <table className={table.table} aria-label={label}>
      <thead>
        <tr>
          {heads.map((head, column) => (
            <th key={column} scope="col" className={numbers.includes(column) ? table.headNumber : table.head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map(({ key, cells, note }) => (
        <tbody key={key}>
          <tr>
            {cells.map((cell, column) =>
              column === 0 ? (
                <th key={column} scope="row" className={table.cell}>
                  {cell}
                </th>
              ) : (
                <td key={column} className={numbers.includes(column) ? table.number : table.cell}>
                  {cell}
                </td>
              ),
            )}
          </tr>
          {note && (
            <tr>
              <td colSpan={heads.length} className={mergeClasses(layout.quiet, layout.words)}>
                {note}
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}
