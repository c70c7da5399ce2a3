import type { GridSheet } from '../../hosts/grid/state';
import { sameName } from '../../hosts/held-sheet';
import type { Draft } from '../../hosts/xlsx/edit-package';
import { writeText } from '../../hosts/xlsx/edit-package';
import { LISTS_SHEET } from '../../hosts/xlsx/lists';
import { readText, workbookPart } from '../../hosts/xlsx/package';
import { readBook, tabsOf } from '../../hosts/xlsx/read-book';
import type { Parts } from '../../hosts/xlsx/zip';
import { LIMITS } from '../../hosts/xlsx/zip';
import { fileSheetId } from './open';
import type { Tab } from './rename';
import { arrangeTabs } from './rename';
import { releaseArrays } from './release-arrays';

/** A package's sheets with cells that people see. */
export const shownTabs = (parts: Parts): Tab[] =>
  tabsOf(parts, workbookPart(parts)).flatMap(({ part, ...tab }): Tab[] =>
    part === undefined || tab.name === LISTS_SHEET ? [] : [{ ...tab, part }],
  );

const freeName = (taken: readonly string[], name: string): string => {
  let [number, free] = [2, name];
  while (taken.some((other) => sameName(other, free))) free = `${name.slice(0, 25)} (${number++})`;
  return free;
};

/** Calls the sheets as they are called now. One that is gone makes way when its name is used again. */
export function renameTabs(draft: Draft, sheets: readonly GridSheet[]): void {
  const tabs = shownTabs(draft);
  const names = sheets.map(({ grid }) => grid.sheet);
  const now = tabs.map((tab, place): Tab => {
    const sheet = sheets.find(({ id }) => id === fileSheetId(place));
    const name = sheet?.grid.sheet ?? freeName([...names, ...tabs.map((other) => other.name)], tab.name);
    const isTaken = names.some((other) => sameName(other, tab.name));
    return { ...tab, name: sheet || isTaken ? name : tab.name };
  });
  if (now.some((tab, place) => tab.name !== tabs[place]!.name)) arrangeTabs(draft, workbookPart(draft), now);
}

/** Says of a sheet's part that there may be array formulas in it. */
const HAS_ARRAYS = /=\s*["']array["']/;

/** Makes those array formulas plain that people changed, so that their cells can be written. */
export function releaseChanged(draft: Draft, sheets: readonly GridSheet[]): void {
  if (!shownTabs(draft).some(({ part }) => HAS_ARRAYS.test(readText(draft, part)))) return;
  for (const file of readBook(draft, LIMITS).sheets) {
    const { part } = file.origin!;
    const now = sheets.find(({ grid }) => grid.sheet === file.name);
    const text = now && releaseArrays(readText(draft, part), file, now.grid.formulas);
    if (text !== undefined) writeText(draft, part, text);
  }
}
