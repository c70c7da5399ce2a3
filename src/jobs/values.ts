import type { Address } from '../engine/grid/address';
import type { Change } from '../engine/grid/change';
import type { Grid } from '../engine/grid/grid';
import { contentAt } from '../engine/grid/grid';
import { callsUs } from '../engine/grid/our-calls';
import { EMPTY_PLAN } from '../engine/grid/plan';
import type { Spill } from '../engine/grid/spill';
import { valueOf } from '../engine/grid/value';
import type { Job } from './job';

export interface ValuesOptions {
  /** Areas of formulas that fill more than their own cell. */
  readonly spills: readonly Spill[];
}

export interface ValuesReport {
  readonly formulas: number;
}

/** Why a cell is written that a formula spilled into. It held nothing of its own, so taking it back means clearing it. */
export const SPILLED = 'spilled';

/** The cells with formulas that call us, sheet by sheet. */
export const ourFormulas = (grids: readonly Grid[]): Address[] =>
  grids.flatMap(({ sheet, formulas = new Map<string, string>() }) =>
    [...formulas].flatMap(([key, formula]) => {
      const [row, column] = key.split(',').map(Number);
      return callsUs(formula) ? [{ sheet, row: row!, column: column! }] : [];
    }),
  );

/**
 * Replaces formulas that call us by their results, so that a workbook shows them without the add-in. The cells that a
 * formula spills into are written too: they would be empty without it.
 */
export const values: Job<ValuesOptions, ValuesReport> = (grids, { spills }) => {
  const ours = ourFormulas(grids);
  const gridOf = new Map(grids.map((grid) => [grid.sheet, grid]));
  const keyOf = ({ sheet, row, column }: Address): string => `${row},${column} ${sheet}`;
  const areas = new Map(spills.map((spill) => [keyOf(spill.at), spill]));
  const seen = new Set<string>();
  const changes = ours.flatMap((at): Change[] => {
    const grid = gridOf.get(at.sheet)!;
    const { rows, columns } = areas.get(keyOf(at)) ?? { rows: 1, columns: 1 };
    return Array.from({ length: rows * columns }, (_, i) => i).flatMap((i): Change[] => {
      const cell = { ...at, row: at.row + Math.floor(i / columns), column: at.column + (i % columns) };
      if (seen.has(keyOf(cell))) return [];
      seen.add(keyOf(cell));
      const before = contentAt(grid, cell.row, cell.column);
      return [{ at: cell, before, after: valueOf(before), why: i === 0 ? 'values' : SPILLED }];
    });
  });
  return { plan: { ...EMPTY_PLAN, changes }, report: { formulas: ours.length } };
};
