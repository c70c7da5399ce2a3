import { cellName } from '../../engine/grid/address';
import { diff } from '../../engine/grid/change';
import type { SheetLook } from '../../engine/grid/look';
import type { Plan } from '../../engine/grid/plan';
import { EMPTY_PLAN } from '../../engine/grid/plan';
import type { OnStep } from '../../app/worker/protocol';
import type { GridSheet, GridState } from '../../hosts/grid/state';
import { cellValue } from '../../hosts/grid/cells';
import { sameName } from '../../hosts/carry-out';
import type { Receipt, Refusal } from '../../hosts/host';
import type { Loss, XlsxHost } from '../../hosts/xlsx';
import { openXlsx } from '../../hosts/xlsx';
import type { Draft } from '../../hosts/xlsx/edit-package';
import { writeText } from '../../hosts/xlsx/edit-package';
import { dynamicMark } from '../../hosts/xlsx/dynamic-arrays';
import { LISTS_SHEET } from '../../hosts/xlsx/lists';
import { readText, workbookPart } from '../../hosts/xlsx/package';
import { readBook, tabsOf } from '../../hosts/xlsx/read-book';
import { LIMITS, unzip, zip } from '../../hosts/xlsx/zip';
import { fileSheetId, openFile, openParts } from './open';
import type { Tab } from './rename';
import { arrangeTabs } from './rename';
import { unsavedOf } from './unsaved';
import { writeFormats } from './write-formats';
import { releaseArrays } from './release-arrays';
import { writeResults } from './write-results';

/** Something that people changed in the spreadsheet and that a file saved from it does not hold. */
export interface Unsaved {
  /** A loss's code, or `refused.` and why a cell could not be written. */
  readonly code: Loss['code'] | `refused.${Refusal}`;
  readonly sheet: string;
  /** What exactly, such as the names of cells; may be empty. */
  readonly detail: string;
}

export interface Saved {
  readonly bytes: Uint8Array;
  /** What the original file holds and the new one does not. */
  readonly lost: readonly Loss[];
  readonly unsaved: readonly Unsaved[];
}

/** What is done, in order; each takes as long as there are cells. */
export type SaveStep = 'edit' | 'results' | 'formats' | 'pack';

const plan = (part: Partial<Plan>): Plan => ({ ...EMPTY_PLAN, ...part });

/** Draws nothing. */
const NO_LOOK: SheetLook = { headerRow: -1, frozenColumns: 0, columns: [], lastRow: -1 };

/** A file taken apart, and of its sheets those with cells that people see. */
function takenApart(bytes: Uint8Array): {
  readonly parts: Draft;
  readonly main: string;
  readonly tabs: readonly Tab[];
} {
  const parts: Draft = new Map(unzip(bytes, LIMITS));
  const main = workbookPart(parts);
  const tabs = tabsOf(parts, main).flatMap(({ part, ...tab }): Tab[] =>
    part === undefined || tab.name === LISTS_SHEET ? [] : [{ ...tab, part }],
  );
  return { parts, main, tabs };
}

const freeName = (taken: readonly string[], name: string): string => {
  let [number, free] = [2, name];
  while (taken.some((other) => sameName(other, free))) free = `${name.slice(0, 25)} (${number++})`;
  return free;
};

/** The original with its sheets called as they are now. A sheet that is gone makes way when its name is used again. */
function renamed(original: Uint8Array, sheets: readonly GridSheet[]): Uint8Array {
  const { parts, main, tabs } = takenApart(original);
  const names = sheets.map(({ grid }) => grid.sheet);
  const now = tabs.map((tab, place): Tab => {
    const sheet = sheets.find(({ id }) => id === fileSheetId(place));
    const name = sheet?.grid.sheet ?? freeName([...names, ...tabs.map((other) => other.name)], tab.name);
    const isTaken = names.some((other) => sameName(other, tab.name));
    return { ...tab, name: sheet || isTaken ? name : tab.name };
  });
  if (now.every((tab, place) => tab.name === tabs[place]!.name)) return original;
  arrangeTabs(parts, main, now);
  return zip(parts);
}

/** Says of a sheet's part that there may be array formulas in it. */
const HAS_ARRAYS = /=\s*["']array["']/;

/** The file with those array formulas made plain that people changed, so that their cells can be written. */
function released(bytes: Uint8Array, sheets: readonly GridSheet[]): Uint8Array {
  const { parts, tabs } = takenApart(bytes);
  if (!tabs.some(({ part }) => HAS_ARRAYS.test(readText(parts, part)))) return bytes;
  let isSame = true;
  for (const file of readBook(parts, LIMITS).sheets) {
    const { part } = file.origin!;
    const now = sheets.find(({ grid }) => grid.sheet === file.name);
    const text = now && releaseArrays(readText(parts, part), file, now.grid.formulas);
    if (text === undefined) continue;
    writeText(parts, part, text);
    isSame = false;
  }
  return isSame ? bytes : zip(parts);
}

/** Takes away the sheets that are gone, adds the new ones, and writes the cells that differ. */
async function writeContents(file: XlsxHost, sheets: readonly GridSheet[]): Promise<Receipt> {
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
function refused({ skipped, kept }: Receipt, sheets: readonly GridSheet[]): Unsaved[] {
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

/** Gives formulas the results that they have in the spreadsheet. */
function writeAllResults(draft: Draft, main: string, sheets: readonly GridSheet[]): void {
  if (!sheets.some(({ shown }) => shown.formulas)) return;
  for (const { name, origin } of readBook(draft, LIMITS).sheets) {
    const now = sheets.find(({ grid }) => grid.sheet === name);
    const { part } = origin!;
    const text = now && writeResults(readText(draft, part), origin!, now, () => dynamicMark(draft, main));
    if (text !== undefined) writeText(draft, part, text);
  }
}

/**
 * The file that holds what the spreadsheet holds: the original with the differences written into it. Nothing of the
 * spreadsheet itself goes into the file, so whatever it does not know stays. The same original and the same state give
 * the same bytes; an untouched workbook is given back as it came.
 * @throws {HostError} the codes of `openXlsx` and `XlsxHost.save`, `save-would-lose` aside: losses are told, not refused
 */
export async function saveFile(
  original: Uint8Array,
  { sheets, snapshot }: GridState,
  onStep: OnStep<SaveStep> = () => undefined,
): Promise<Saved> {
  const cells = sheets.reduce((sum, { shown }) => shown.rows.reduce((all, row) => all + row.length, sum), 0);
  onStep('edit', cells);
  const named = renamed(original, sheets);
  const file = await openXlsx(released(named, sheets));
  const receipt = await writeContents(file, sheets);
  const written = await file.save({ allowLoss: true });
  onStep('results', cells);
  const { parts, main, tabs } = takenApart(written);
  const before = new Map(parts);
  // What recalculates by itself alone (today's date) is no reason to write an untouched file anew.
  if (written.length !== original.length || written.some((byte, at) => byte !== original[at]))
    writeAllResults(parts, main, sheets);
  onStep('formats', cells);
  const shown = openParts(before);
  writeFormats(parts, main, shown, { sheets, snapshot });
  const order = sheets.flatMap(({ grid, hidden }): Tab[] => {
    const tab = tabs.find(({ name }) => name === grid.sheet);
    return tab ? [{ ...tab, hidden }] : [];
  });
  arrangeTabs(parts, main, order);
  onStep('pack', cells);
  const isSame = parts.size === before.size && [...parts].every(([part, bytes]) => before.get(part) === bytes);
  return {
    bytes: isSame ? written : zip(parts),
    lost: await file.losses(),
    unsaved: [...refused(receipt, sheets), ...unsavedOf(shown, () => openFile(original), { sheets, snapshot })],
  };
}
