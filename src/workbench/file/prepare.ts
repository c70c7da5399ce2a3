import type { GridSheet } from '../../hosts/grid/state';
import { sameName } from '../../hosts/held-sheet';
import type { Draft } from '../../hosts/xlsx/edit-package';
import { writeText } from '../../hosts/xlsx/edit-package';
import { LISTS_SHEET } from '../../hosts/xlsx/lists';
import { readText, workbookPart } from '../../hosts/xlsx/package';
import { readBook, tabsOf } from '../../hosts/xlsx/read-book';
import { LIMITS, unzip, zip } from '../../hosts/xlsx/zip';
import { fileSheetId } from './open';
import type { Tab } from './rename';
import { arrangeTabs } from './rename';
import { releaseArrays } from './release-arrays';

/** A file taken apart, and of its sheets those with cells that people see. */
export function takenApart(bytes: Uint8Array): {
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
export function renamed(original: Uint8Array, sheets: readonly GridSheet[]): Uint8Array {
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
export function released(bytes: Uint8Array, sheets: readonly GridSheet[]): Uint8Array {
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
