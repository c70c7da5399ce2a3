import { MAX_COLUMNS } from '../engine/grid/address';
import type { Area } from '../engine/grid/area';
import type { FormatKind } from '../engine/grid/number-format';
import type { Value } from '../engine/grid/value';
import { spans } from './html-spans';
import { cellValue } from './html-value';

export type Attributes = Readonly<Record<string, string>>;

/** A table of a page. */
export interface HtmlTable {
  readonly rows: Value[][];
  readonly merged: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly formatAt?: (row: number, column: number) => FormatKind | undefined;
}

/** A table while it is read. */
export interface Draft {
  /** The table that this one stands in, and its row. */
  readonly outer?: Draft;
  readonly outerRow: number;
  /** The row that is read, from 0. */
  row(): number;
  hasCell(): boolean;
  /** A `col` or `colgroup`. */
  columns(attributes: Attributes): void;
  /** Rows are hidden from here on, or no longer. */
  section(hidden: boolean): void;
  startRow(hidden: boolean): void;
  startCell(attributes: Attributes): void;
  /** Text of the cell that stands before a table in it. */
  keep(text: string): void;
  /** @returns the whole text of the cell */
  endCell(text: string): string | undefined;
  table(): HtmlTable;
}

export const isHidden = (attributes: Attributes): boolean =>
  'hidden' in attributes ||
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all/i.test(attributes['style'] ?? '');

/** As browsers read it (HTML, 4.9.11): what cannot be is 1, and there is a most. */
function spanOf(text: string | undefined, least: number, most: number): number {
  const span = parseInt(text ?? '1', 10);
  return span >= least ? Math.min(span, most) : 1;
}

/**
 * @param titles lines that stand on top, a row each
 * @param spend counts what the page costs, and stops it
 */
export function tableDraft(titles: readonly string[], spend: (cells: number) => void, outer?: Draft): Draft {
  const rows: Value[][] = titles.map((line) => [line]);
  const cells = spans(titles.length, spend);
  const [hiddenRows, hiddenColumns] = [new Set<number>(), new Set<number>()];
  /** Columns with cells that are shown, and with cells that are not. */
  const [seen, unseen] = [new Set<number>(), new Set<number>()];
  const kinds = new Map<string, FormatKind>();
  let cell: { column: number; attributes: Attributes; before: string } | undefined;
  let [row, width, nextColumn] = [titles.length - 1, titles.length > 0 ? 1 : 0, 0];
  let isSectionHidden = false;

  const startRow = (hidden: boolean): void => {
    row = cells.nextRow();
    rows.push([]);
    spend(1);
    if (hidden || isSectionHidden) hiddenRows.add(row);
  };

  return {
    ...(outer && { outer }),
    outerRow: outer?.row() ?? 0,
    row: () => row,
    hasCell: () => cell !== undefined,
    columns(attributes) {
      const end = Math.min(nextColumn + spanOf(attributes['span'], 1, 1000), MAX_COLUMNS);
      for (; nextColumn < end; nextColumn++) if (isHidden(attributes)) hiddenColumns.add(nextColumn);
    },
    section: (hidden) => void (isSectionHidden = hidden),
    startRow,
    startCell(attributes) {
      if (row < titles.length) startRow(false);
      const { colspan, rowspan } = attributes;
      cell = { column: cells.place(spanOf(colspan, 1, 1000), spanOf(rowspan, 0, 65_534)), attributes, before: '' };
    },
    keep(text) {
      if (cell && text !== '') cell.before += `${text}\n`;
    },
    endCell(text) {
      if (!cell) return undefined;
      const { column, attributes, before } = cell;
      cell = undefined;
      const words = (before + text).replace(/\n$/, '');
      const said = words.trim() === '' ? '' : words;
      const { value, kind } = cellValue(attributes, said);
      if (value !== '') {
        const line = rows[row]!;
        spend(column + 1 - line.length);
        while (line.length < column) line.push(null);
        line.push(value);
        if (kind) kinds.set(`${row},${column}`, kind);
      }
      width = Math.max(width, column + 1);
      (isHidden(attributes) ? unseen : seen).add(column);
      return said;
    },
    table() {
      for (const column of unseen) if (!seen.has(column)) hiddenColumns.add(column);
      return {
        rows,
        merged: cells.merged(rows.length, width),
        hiddenRows,
        hiddenColumns: new Set([...hiddenColumns].filter((column) => column < width)),
        ...(kinds.size > 0 && { formatAt: (row: number, column: number) => kinds.get(`${row},${column}`) }),
      };
    },
  };
}
