import type { Content } from '../../engine/grid/value';
import { contentOf } from './cells';
import { GENERAL } from './entry';
import type { Found } from './read';

/** Cells that were read, by place. */
export interface FoundCells {
  readonly content: (sheet: string, row: number, column: number) => Content;
  readonly format: (sheet: string, row: number, column: number) => string;
}

const keyOf = (sheet: string, row: number, column: number): string => `${row},${column} ${sheet}`;

export function foundCells(blocks: readonly Found[]): FoundCells {
  const contents = new Map<string, Content>();
  const texts = new Map<string, string>();
  for (const { area, values, formulas, formats } of blocks) {
    for (let r = 0; r < area.rows; r++) {
      for (let c = 0; c < area.columns; c++) {
        const key = keyOf(area.sheet, area.row + r, area.column + c);
        const content = contentOf(values[r]![c], formulas[r]![c]);
        if (content !== null) contents.set(key, content);
        const format = formats[r]?.[c] ?? GENERAL;
        if (format !== GENERAL) texts.set(key, format);
      }
    }
  }
  return {
    content: (sheet, row, column) => contents.get(keyOf(sheet, row, column)) ?? null,
    format: (sheet, row, column) => texts.get(keyOf(sheet, row, column)) ?? GENERAL,
  };
}
