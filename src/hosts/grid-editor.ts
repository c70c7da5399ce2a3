import type { Grid } from '../engine/grid/grid';
import { formulaKey } from '../engine/grid/grid';
import type { Content, Value } from '../engine/grid/value';
import { isFormula } from '../engine/grid/value';

const NOTHING: readonly Value[] = [];

/** Writes into a copy of a grid; rows that are not written to are shared with the original, which never changes. */
export interface GridEditor {
  /** As it is while being written, ends not trimmed. */
  readonly now: Grid;
  set(row: number, column: number, content: Content): void;
  /** The grid as it now is, without empty ends. */
  grid(): Grid;
}

export function gridEditor(original: Grid): GridEditor {
  const rows: (readonly Value[])[] = [...original.rows];
  const own = new Set<number>();
  const formulas = new Map(original.formulas);

  const ownRow = (row: number): Value[] => {
    while (rows.length <= row) rows.push(NOTHING);
    if (!own.has(row)) {
      own.add(row);
      rows[row] = [...rows[row]!];
    }
    return rows[row] as Value[];
  };

  return {
    now: { ...original, rows, formulas },
    set(row, column, content) {
      const line = ownRow(row);
      while (line.length <= column) line.push(null);
      line[column] = isFormula(content) ? content.result : content === '' ? null : content;
      if (isFormula(content)) formulas.set(formulaKey(row, column), content.formula);
      else if (formulas.size > 0) formulas.delete(formulaKey(row, column)); // a million keys are slow to write
    },
    grid() {
      for (const row of own) {
        const line = rows[row] as Value[];
        while (line.length > 0 && line.at(-1) === null && !formulas.has(formulaKey(row, line.length - 1))) line.pop();
      }
      while (rows.length > 0 && rows.at(-1)!.length === 0) rows.pop();
      const { sheet, dates1904 } = original;
      return {
        sheet,
        rows: [...rows],
        ...(formulas.size > 0 && { formulas: new Map(formulas) }),
        ...(dates1904 && { dates1904 }),
      };
    },
  };
}

/** A grid of these contents, without empty ends. */
export function trimmedGrid(sheet: string, contents: readonly (readonly Content[])[]): Grid {
  const editor = gridEditor({ sheet, rows: [] });
  contents.forEach((line, row) => line.forEach((content, column) => editor.set(row, column, content)));
  return editor.grid();
}
