import type { Content, Value } from './value';
import { isFormula, valueOf } from './value';

/**
 * A sheet as it was read: `rows[r][c]` is the value of the cell in row r, column c, both counted from 0 at A1.
 * Rows may differ in length; what is past a row's end is empty.
 */
export interface Grid {
  readonly sheet: string;
  readonly rows: readonly (readonly Value[])[];
  /** The texts of the cells that hold formulas, by `formulaKey`; their results are in `rows`. */
  readonly formulas?: ReadonlyMap<string, string>;
  /** Serial dates count from 1904-01-01 instead of 1900. */
  readonly dates1904?: boolean;
}

export const formulaKey = (row: number, column: number): string => `${row},${column}`;

/** The value at a place, `null` outside what was read. */
export const valueAt = (grid: Grid, row: number, column: number): Value => grid.rows[row]?.[column] ?? null;

/** The content at a place: the formula where there is one, otherwise the value. */
export function contentAt(grid: Grid, row: number, column: number): Content {
  const result = valueAt(grid, row, column);
  const formula = grid.formulas?.get(formulaKey(row, column));
  return formula === undefined ? result : { formula, result };
}

/** A grid from contents: formulas are set apart from their results. */
export function gridOf(sheet: string, contents: readonly (readonly Content[])[]): Grid {
  const formulas = new Map<string, string>();
  const rows = contents.map((line, row) =>
    line.map((content, column) => {
      if (isFormula(content)) formulas.set(formulaKey(row, column), content.formula);
      return valueOf(content);
    }),
  );
  return formulas.size > 0 ? { sheet, rows, formulas } : { sheet, rows };
}

/** The widest row's length. */
export const widthOf = (grid: Grid): number => grid.rows.reduce((width, row) => Math.max(width, row.length), 0);
