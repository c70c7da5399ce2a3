import type { OnStep } from '../../app/worker/protocol';
import type { GridSheet, GridState } from '../../hosts/grid/state';
import type { Refusal } from '../../hosts/host';
import type { Loss } from '../../hosts/xlsx';
import { openPackage } from '../../hosts/xlsx';
import type { Draft } from '../../hosts/xlsx/edit-package';
import { writeText } from '../../hosts/xlsx/edit-package';
import { dynamicMark } from '../../hosts/xlsx/dynamic-arrays';
import { readText } from '../../hosts/xlsx/package';
import type { FileBook } from '../../hosts/xlsx/read-book';
import type { Parts } from '../../hosts/xlsx/zip';
import { LIMITS, unzip, zip } from '../../hosts/xlsx/zip';
import { openParts } from './open';
import type { Tab } from './rename';
import { arrangeTabs } from './rename';
import { unsavedOf } from './unsaved';
import { writeFormats } from './write-formats';
import { writeResults } from './write-results';
import { releaseChanged, renameTabs, shownTabs } from './prepare';
import { rememberedLayouts } from './read-layout';
import { refused, writeContents } from './write-contents';

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

/** Gives formulas the results that they have in the spreadsheet. @param book what the draft holds */
function writeAllResults(draft: Draft, { main, sheets }: FileBook, now: readonly GridSheet[]): void {
  for (const { name, origin } of sheets) {
    const sheet = now.find(({ grid }) => grid.sheet === name);
    const { part, grid } = origin!;
    if (!sheet || !grid.formulas) continue;
    const text = writeResults(readText(draft, part), origin!, sheet, () => dynamicMark(draft, main));
    if (text !== undefined) writeText(draft, part, text);
  }
}

const isSame = (a: Parts, b: Parts): boolean =>
  a.size === b.size && [...a].every(([part, bytes]) => b.get(part) === bytes);

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
  const opened = unzip(original, LIMITS);
  const prepared: Draft = new Map(opened);
  renameTabs(prepared, sheets);
  releaseChanged(prepared, sheets);
  const file = openPackage(prepared);
  const receipt = await writeContents(file, sheets);
  const { parts: written, book } = await file.written({ allowLoss: true });
  onStep('results', cells);
  const draft: Draft = new Map(written);
  // What recalculates by itself alone (today's date) is no reason to write an untouched file anew.
  if (!isSame(written, opened)) writeAllResults(draft, book, sheets);
  onStep('formats', cells);
  const layoutOf = rememberedLayouts();
  const shown = openParts(written, book, layoutOf);
  writeFormats(draft, book.main, shown, { sheets, snapshot }, layoutOf);
  const tabs = shownTabs(written);
  const order = sheets.flatMap(({ grid, hidden }): Tab[] => {
    const tab = tabs.find(({ name }) => name === grid.sheet);
    return tab ? [{ ...tab, hidden }] : [];
  });
  arrangeTabs(draft, book.main, order);
  onStep('pack', cells);
  return {
    bytes: isSame(draft, opened) ? original.slice() : zip(draft),
    lost: await file.losses(),
    unsaved: [...refused(receipt, sheets), ...unsavedOf(shown, () => openParts(opened), { sheets, snapshot })],
  };
}
