import { cellName } from '../../engine/grid/address';
import { diff } from '../../engine/grid/change';
import type { SheetLook } from '../../engine/grid/look';
import type { Plan } from '../../engine/grid/plan';
import { EMPTY_PLAN } from '../../engine/grid/plan';
import type { GridSheet } from '../../hosts/grid/state';
import { cellValue } from '../../hosts/grid/cells';
import type { Receipt } from '../../hosts/host';
import type { XlsxHost } from '../../hosts/xlsx';
import { fileSheetId } from './open';
import type { Unsaved } from './save';

const plan = (part: Partial<Plan>): Plan => ({ ...EMPTY_PLAN, ...part });

/** Draws nothing. */
const NO_LOOK: SheetLook = { headerRow: -1, frozenColumns: 0, columns: [], lastRow: -1 };

/** Takes away the sheets that are gone, adds the new ones, and writes the cells that differ. */
export async function writeContents(file: XlsxHost, sheets: readonly GridSheet[]): Promise<Receipt> {
  const infos = await file.sheets();
  const isOfFile = new Set(infos.map((_, place) => fileSheetId(place)));
  const gone = infos.filter((_, place) => !sheets.some(({ id }) => id === fileSheetId(place)));
  const grids = new Map((await file.read(infos.map(({ name }) => name))).map((grid) => [grid.sheet, grid]));
  const contents = (name: string) => {
    const grid = grids.get(name)!;
    const rows = grid.rows.map((line, row) =>
      line.map((value, column) => {
        const formula = grid.formulas?.get(`${row},${column}`);
        return formula === undefined ? value : { formula, result: value };
      }),
    );
    return { name, rows, look: NO_LOOK };
  };
  await file.apply(plan({ remove: gone.map(({ name }) => contents(name)) }));
  const added = sheets.filter(({ id }) => !isOfFile.has(id));
  const kept = sheets.filter(({ id }) => isOfFile.has(id));
  await file.apply(
    plan({ add: added.map(({ grid, look }) => ({ name: grid.sheet, rows: [], look: look ?? NO_LOOK })) }),
  );
  const before = (name: string) => grids.get(name) ?? { sheet: name, rows: [] };
  return file.apply(
    plan({
      changes: sheets.flatMap(({ grid }) => diff(before(grid.sheet), grid, 'edited')),
      looks: kept.flatMap(({ grid, look }) => (look ? [{ sheet: grid.sheet, look }] : [])),
    }),
  );
}

/** Cells that could not be written into the file. */
export function refused({ skipped, kept }: Receipt, sheets: readonly GridSheet[]): Unsaved[] {
  const cells = skipped.flatMap(({ change, refused: why }): Unsaved[] => {
    const { sheet, row, column } = change.at;
    const own = sheets.find(({ grid }) => grid.sheet === sheet)?.data.cellData?.[row]?.[column];
    // What an array formula of the file fills is the file's own.
    if (why === 'array' && cellValue(own) === null) return [];
    return [{ code: why ? `refused.${why}` : 'element', sheet, detail: cellName(change.at) }];
  });
  const bySheet = new Map<string, Unsaved[]>();
  for (const cell of cells) {
    const key = `${cell.code} ${cell.sheet}`;
    bySheet.set(key, [...(bySheet.get(key) ?? []), cell]);
  }
  const shortened = [...bySheet.values()].map((all): Unsaved => {
    const shown = all.slice(0, 5).map(({ detail }) => detail);
    return { ...all[0]!, detail: `${shown.join(', ')}${all.length > shown.length ? ` … ${all.length}` : ''}` };
  });
  return [...shortened, ...kept.map((sheet): Unsaved => ({ code: 'sheet', sheet, detail: sheet }))];
}
