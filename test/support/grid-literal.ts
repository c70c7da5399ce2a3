import stringWidth from 'string-width';
import type { Grid } from '../../src/engine/grid/grid';
import { contentAt, gridOf, widthOf } from '../../src/engine/grid/grid';
import type { Content, Value } from '../../src/engine/grid/value';
import { isFormula } from '../../src/engine/grid/value';

/*
 * Sheets drawn as tables in tests:
 *
 *   grid('Rubric', `
 *     | id | max | total         |
 *     |----|-----|---------------|
 *     | a  | 10  | =SUM(B2) → 10 |
 *   `)
 *
 * A line of dashes (three or more) is only for the eye. Blank: empty cell. 10: number. TRUE: boolean. '10 or "10": text that
 * looks like something else; "a\nb" is read as JSON text. \| is a bar inside a cell.
 */

const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const ARROW = ' → ';

function readValue(cell: string): Value {
  if (cell === '') return null;
  if (NUMBER.test(cell)) return Number(cell);
  if (cell === 'TRUE' || cell === 'FALSE') return cell === 'TRUE';
  if (cell.startsWith("'")) return cell.slice(1);
  if (/^".*"$/.test(cell)) return JSON.parse(cell) as string;
  return cell;
}

function readContent(cell: string): Content {
  if (!cell.startsWith('=')) return readValue(cell);
  const arrow = cell.lastIndexOf(ARROW);
  if (arrow < 0) return { formula: cell.slice(1), result: null };
  return { formula: cell.slice(1, arrow).trim(), result: readValue(cell.slice(arrow + ARROW.length).trim()) };
}

/** The cells of a drawn table, row by row. */
export function contents(table: string): Content[][] {
  const lines = table.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '' && !/^\|[\s|:-]*---[\s|:-]*\|$/.test(line))
    .map((line) => {
      if (!/^\|.*\|$/.test(line)) throw new Error(`not a row of a table: ${line}`);
      return line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => readContent(cell.trim().replaceAll('\\|', '|')));
    });
}

/** A drawn table as the sheet it shows. */
export const grid = (sheet: string, table: string): Grid => gridOf(sheet, contents(table));

function showValue(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value).toUpperCase();
  const isPlain = !/^[="'\s]|[\s]$|\n|\r|→/.test(value) && readValue(value) === value;
  return isPlain ? value : JSON.stringify(value).replaceAll('→', '\\u2192');
}

function showContent(content: Content): string {
  if (!isFormula(content)) return showValue(content);
  return content.result === null ? `=${content.formula}` : `=${content.formula}${ARROW}${showValue(content.result)}`;
}

/** A sheet as a drawn table, its columns aligned (a Chinese character is two wide); empty ends are left out. */
export function draw(grid: Pick<Grid, 'rows' | 'formulas'>): string {
  const sheet: Grid = { ...grid, sheet: '' };
  const lines = sheet.rows.map((_, row) =>
    Array.from({ length: widthOf(sheet) }, (_, column) =>
      showContent(contentAt(sheet, row, column)).replaceAll('|', '\\|'),
    ),
  );
  while (lines.length > 0 && lines.at(-1)!.every((cell) => cell === '')) lines.pop();
  while (lines[0] && lines[0].length > 1 && lines.every((line) => line.at(-1) === ''))
    lines.forEach((line) => line.pop());
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => stringWidth(line[column]!)))) ?? [];
  const pad = (cell: string, column: number): string => cell + ' '.repeat(widths[column]! - stringWidth(cell));
  return lines.map((line) => `| ${line.map(pad).join(' | ')} |\n`).join('');
}

/** A table as `draw` would draw it, so that expectations may be drawn freely: `expect(draw(got)).toBe(drawn(...))`. */
export const drawn = (table: string): string => draw(grid('', table));
