import type { Grid } from '../../engine/grid/grid';
import { formulaKey } from '../../engine/grid/grid';
import type { Content, Value } from '../../engine/grid/value';
import { isFormula } from '../../engine/grid/value';
import type { Area } from './area';

/** What Excel said about an area. */
export interface Block {
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

/**
 * A text that begins with `=` stands in `formulas` as it is (office-js#6687), so only what differs from its value is a
 * formula.
 */
export function contentOf(value: unknown, formula: unknown): Content {
  const result = value === '' ? null : (value as Value);
  const isText = typeof formula !== 'string' || !formula.startsWith('=') || formula === value;
  return isText ? result : { formula: formula.slice(1), result };
}

/** Blocks of one sheet as a grid; what no block covers is empty there. */
export function gridOfBlocks(sheet: string, blocks: readonly Block[], dates1904: boolean): Grid {
  const rows: Value[][] = [];
  const formulas = new Map<string, string>();
  for (const { area, values, formulas: texts } of blocks) {
    for (let r = 0; r < area.rows; r++) {
      const row = area.row + r;
      while (rows.length <= row) rows.push([]);
      const line = rows[row]!;
      for (let c = 0; c < area.columns; c++) {
        const content = contentOf(values[r]![c], texts[r]![c]);
        if (content === null) continue;
        const column = area.column + c;
        while (line.length < column) line.push(null);
        line[column] = isFormula(content) ? content.result : content;
        if (isFormula(content)) formulas.set(formulaKey(row, column), content.formula);
      }
    }
  }
  while (rows.length > 0 && rows.at(-1)!.length === 0) rows.pop();
  return { sheet, rows, ...(formulas.size > 0 && { formulas }), ...(dates1904 && { dates1904 }) };
}
