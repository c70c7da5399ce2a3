/** What a row of an invented report is; the balance of rows is counted by it. */
export type LineRole = 'title' | 'data' | 'total';

/** A row of a report: what it is and what its cells say. */
export type Line = readonly [role: LineRole, ...cells: readonly string[]];

const DELIMITED = /[",\r\n]/;
const quoted = (cell: string): string => (DELIMITED.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Comma-separated, as wide as the widest row, lines ended as Windows does. */
export const csv = (lines: readonly Line[]): string =>
  `${widened(lines)
    .map((cells) => cells.map(quoted).join(','))
    .join('\r\n')}\r\n`;

/** Tabs between cells, nothing quoted: what a clipboard holds. */
export const tsv = (lines: readonly Line[], end = '\n'): string =>
  `${widened(lines)
    .map((cells) => cells.join('\t'))
    .join(end)}${end}`;

function widened(lines: readonly Line[]): string[][] {
  const width = Math.max(...lines.map((line) => line.length - 1));
  return lines.map(([, ...cells]) => [...cells, ...new Array<string>(width - cells.length).fill('')]);
}
