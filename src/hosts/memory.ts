import type { ChartDraft } from '../engine/grid/chart';
import type { Grid } from '../engine/grid/grid';
import type { Content } from '../engine/grid/value';
import type { SheetLook } from '../engine/grid/look';
import { parseCellName } from '../engine/grid/address';
import type { Source } from '../engine/ledger/source';
import type { HeldSheet } from './held-sheet';
import { carryOut } from './carry-out';
import { infoOf } from './held-sheet';
import { gridEditor } from './grid-editor';
import type { Host } from './host';
import { HostError } from './host';
import { marksOf, sourceOf } from './source-of';

/** Sheets in memory: the simplest host. */
export interface MemoryHost extends Host {
  /** What a person's typing would do: writes and tells the listeners. */
  edit(sheet: string, cell: string, content: Content): void;
  /** The look that a sheet was last given. */
  lookOf(sheet: string): SheetLook | undefined;
  /** The charts that a sheet was added with; nobody draws them. */
  chartsOf(sheet: string): readonly ChartDraft[];
}

/**
 * @param given sheets; one given as a source keeps what it says beside the grid
 * @param hidden names of sheets that people do not see
 */
export function memoryHost(given: readonly (Grid | Source)[] = [], hidden: readonly string[] = []): MemoryHost {
  let sheets: readonly HeldSheet[] = given.map((sheet) => {
    const [grid, marks] = 'grid' in sheet ? [sheet.grid, marksOf(sheet)] : [sheet, {}];
    return { name: grid.sheet, hidden: hidden.includes(grid.sheet), grid, marks };
  });
  const listeners = new Set<(sheets: readonly string[]) => void>();

  return {
    can: { looks: false, charts: false, protects: true, live: true, reveal: false },
    sheets: async () => sheets.map(infoOf),
    read: async (names) => sheets.filter((sheet) => names.includes(sheet.name)).map((sheet) => sheet.grid),
    readSources: async (names) => sheets.filter((sheet) => names.includes(sheet.name)).map(sourceOf),
    async apply(plan, options) {
      const done = carryOut(sheets, plan, options);
      sheets = done.sheets;
      return done.receipt;
    },
    onEdited(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    edit(name, cell, content) {
      const at = parseCellName(cell);
      if (!at || !sheets.some((sheet) => sheet.name === name))
        throw new HostError('cell-outside', { sheet: name, cell });
      sheets = sheets.map((sheet) => {
        if (sheet.name !== name) return sheet;
        const editor = gridEditor(sheet.grid);
        editor.set(at.row, at.column, content);
        return { ...sheet, grid: editor.grid() };
      });
      listeners.forEach((listener) => listener([name]));
    },
    lookOf: (name) => sheets.find((sheet) => sheet.name === name)?.look,
    chartsOf: (name) => sheets.find((sheet) => sheet.name === name)?.charts ?? [],
  };
}
