import type { ICommandService, Workbook } from '@univerjs/core';
import { editOf } from './edits';

export interface EditWatch {
  /** Calls back with the names of the sheets that people edited, once for all that happens in one go. */
  onEdited(listener: (sheets: readonly string[]) => void): () => void;
  /** Calls back after anything that should be kept, by people or by us. */
  onTouched(listener: () => void): () => void;
  /** Formulas are calculated anew because we want it: what becomes of it counts as an edit, but not for ever. */
  recalculating(): void;
  dispose(): void;
}

/** A formula may change what it is computed from: it is followed so many times, then left until the next edit. */
const MOST_ROUNDS = 2;

/** Tells edits by people from writing of ours and from what follows from it. */
export function watchEdits(commands: ICommandService, workbook: Workbook): EditWatch {
  const unit = workbook.getUnitId();
  const edited = new Set<(sheets: readonly string[]) => void>();
  const touched = new Set<() => void>();
  let pending = new Set<string>();
  /** Results that follow from writing of ours are not edits by people. */
  let calculatingOurs = false;
  /** Recalculations of ours since the last edit. */
  let rounds = 0;

  const sheetNames = () => new Map(workbook.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getName()] as const));
  /** Names by id as they were last told, so that a sheet that is renamed or gone can be named. */
  let names: ReadonlyMap<string, string> = sheetNames();
  const tell = () => {
    const sheets = [...pending];
    pending = new Set();
    for (const listener of [...edited]) listener(sheets);
  };
  /** One call for all that happens in one go: a paste is several mutations. */
  const noteEdit = (ids: readonly string[], before: ReadonlyMap<string, string>) => {
    if (pending.size === 0) queueMicrotask(tell);
    for (const id of ids) for (const name of [before.get(id), names.get(id)]) if (name !== undefined) pending.add(name);
  };

  const watch = commands.onCommandExecuted((command, options) => {
    const edit = editOf(unit, command, options);
    if (!edit) return;
    const before = names;
    names = sheetNames();
    if (!edit.calculated) {
      calculatingOurs = edit.ours;
      rounds = 0;
      for (const listener of [...touched]) listener();
    }
    const byPeople = edit.calculated ? !calculatingOurs : !edit.ours;
    if (byPeople && edit.sheets.length > 0) noteEdit(edit.sheets, before);
  });

  return {
    onEdited(listener) {
      edited.add(listener);
      return () => void edited.delete(listener);
    },
    onTouched(listener) {
      touched.add(listener);
      return () => void touched.delete(listener);
    },
    recalculating() {
      calculatingOurs = ++rounds > MOST_ROUNDS;
    },
    dispose() {
      watch.dispose();
      edited.clear();
      touched.clear();
    },
  };
}
