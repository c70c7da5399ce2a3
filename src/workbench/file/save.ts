import type { OnStep } from '../../app/worker/protocol';
import type { GridSheet, GridState } from '../../hosts/grid/state';
import type { Refusal } from '../../hosts/host';
import type { Loss } from '../../hosts/xlsx';
import { openXlsx } from '../../hosts/xlsx';
import type { Draft } from '../../hosts/xlsx/edit-package';
import { writeText } from '../../hosts/xlsx/edit-package';
import { dynamicMark } from '../../hosts/xlsx/dynamic-arrays';
import { readText } from '../../hosts/xlsx/package';
import { readBook } from '../../hosts/xlsx/read-book';
import { LIMITS, zip } from '../../hosts/xlsx/zip';
import { openFile, openParts } from './open';
import type { Tab } from './rename';
import { arrangeTabs } from './rename';
import { unsavedOf } from './unsaved';
import { writeFormats } from './write-formats';
import { writeResults } from './write-results';
import { released, renamed, takenApart } from './prepare';
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
