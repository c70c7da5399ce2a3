import { printable } from './printable';
import { textWidth } from './text-width';

export interface Column {
  readonly header: string;
  readonly align?: 'right';
}

/** Cells wider than this are cut: one of them would push all other columns out of sight. JSON has them whole. */
const WIDEST = 80;

/** A text with its width on the screen. */
interface Cell {
  readonly text: string;
  readonly width: number;
}

/** Columns in line for people, Chinese characters counted as the two cells that they take. Ends with a line break. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const lines = [columns.map(({ header }) => header), ...rows].map((line) => line.map(cellOf));
  const widths = columns.map((_, c) => lines.reduce((widest, line) => Math.max(widest, line[c]!.width), 0));
  const rule = widths.map((width) => ({ text: '─'.repeat(width), width }));
  return [lines[0]!, rule, ...lines.slice(1)]
    .map((line) => line.map((cell, c) => pad(cell, widths[c]!, columns[c]!.align)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

function pad({ text, width }: Cell, to: number, align: Column['align']): string {
  const blanks = ' '.repeat(to - width);
  return align === 'right' ? blanks + text : text + blanks;
}

function cellOf(whole: string): Cell {
  const text = cut(printable(whole));
  return { text, width: textWidth(text) };
}

function cut(text: string): string {
  if (textWidth(text) <= WIDEST) return text;
  let [kept, width] = ['', 1];
  for (const sign of text) {
    width += textWidth(sign);
    if (width > WIDEST) break;
    kept += sign;
  }
  return `${kept}…`;
}
