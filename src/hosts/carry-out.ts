import type { Change } from '../engine/grid/change';
import type { Grid } from '../engine/grid/grid';
import { contentAt } from '../engine/grid/grid';
import type { Plan, Protection, SheetDraft } from '../engine/grid/plan';
import { sameContent } from '../engine/grid/value';
import { checkingPlan } from './check-plan';
import type { GridEditor } from './grid-editor';
import { gridEditor } from './grid-editor';
import type { ApplyOptions, Receipt, Skipped } from './host';
import type { Turns } from './turns';
import { atOnce, progressOf, stoppable, TURN } from './turns';
import type { HeldSheet } from './held-sheet';
import { altered, isProtected, onDemand, refusalAt, sameName, sheetOf } from './held-sheet';

/** Closes or opens sheets in place. */
function protect<Origin>(
  after: HeldSheet<Origin>[],
  { protect = [] }: Plan,
  on: boolean,
  kept: string[],
): Protection[] {
  return protect.flatMap((each): Protection[] => {
    const index = after.findIndex(({ name }) => name === each.sheet);
    if (each.on !== on || (index >= 0 && isProtected(after[index]!) === on)) return [];
    if (index < 0 || after[index]!.hasPassword) {
      kept.push(each.sheet);
      return [];
    }
    after[index] = altered(after[index]!, { isLocked: on });
    return [each];
  });
}

/** How many changes are made between two stops. */
const STRIDE = 500;

const sizeOfDraft = ({ rows }: SheetDraft): number => 1 + rows.length;

/** How much there is to do: each change, each look, each row of a sheet that comes or goes. */
export const sizeOf = ({ changes, add, remove, looks }: Plan): number =>
  [...add, ...remove].reduce((sum, draft) => sum + sizeOfDraft(draft), changes.length + looks.length);

/** Whether a sheet holds what it was added with. */
function* isUntouched({ rows }: SheetDraft, grid: Grid): Turns<boolean> {
  let [since, cells] = [0, 0];
  for (let row = 0; row < Math.max(rows.length, grid.rows.length); row++) {
    const line = rows[row] ?? [];
    const width = Math.max(line.length, grid.rows[row]?.length ?? 0);
    for (let column = 0; column < width; column++)
      if (!sameContent(line[column] ?? null, contentAt(grid, row, column))) return false;
    since++;
    cells += width;
    if (cells < TURN) continue;
    yield since;
    [since, cells] = [0, 0];
  }
  return true;
}

interface CarriedOut<Origin> {
  readonly sheets: readonly HeldSheet<Origin>[];
  readonly receipt: Receipt;
}

/**
 * A plan carried out on sheets in memory: what the sheets are afterwards, and the receipt. Pure: when it throws,
 * nothing has happened.
 * @param taken names of sheets that hold no cells (charts) and cannot be given again
 * @throws {HostError} `aborted`, and those of `checkPlan`
 */
export function carryOut<Origin>(
  sheets: readonly HeldSheet<Origin>[],
  plan: Plan,
  options: ApplyOptions = {},
  taken: readonly string[] = [],
): CarriedOut<Origin> {
  const progress = progressOf(options, sizeOf(plan));
  function* work(): Turns<CarriedOut<Origin>> {
    yield* checkingPlan(plan);
    return yield* carryingOut(sheets, plan, taken);
  }
  const done = atOnce(
    stoppable(work(), () => options.signal?.aborted === true),
    progress.more,
  );
  progress.end();
  return done;
}

/** The same in turns, with a plan that was checked. New sheets count for nothing: their cells are not made here. */
export function* carryingOut<Origin>(
  sheets: readonly HeldSheet<Origin>[],
  plan: Plan,
  taken: readonly string[] = [],
): Turns<CarriedOut<Origin>> {
  const after = [...sheets];
  const kept: string[] = [];
  const added: SheetDraft[] = [];
  const dates1904 = (): boolean => sheets.some((sheet) => sheet.grid.dates1904);
  for (const draft of plan.add) {
    if ([...after.map((sheet) => sheet.name), ...taken].some((name) => sameName(name, draft.name))) {
      kept.push(draft.name);
    } else {
      after.push(sheetOf(draft, dates1904));
      added.push(draft);
    }
  }

  const opened = protect(after, plan, false, kept);
  const indexOf = (name: string): number => after.findIndex((sheet) => sheet.name === name);
  const editors = new Map<string, GridEditor>();
  const applied: Change[] = [];
  const skipped: Skipped[] = [];
  for (const [place, change] of plan.changes.entries()) {
    if (place % STRIDE === STRIDE - 1) yield STRIDE;
    const { sheet: name, row, column } = change.at;
    const sheet = after[indexOf(name)];
    if (!sheet) {
      skipped.push({ change, found: null, missing: true });
      continue;
    }
    const editor = editors.get(name) ?? gridEditor(sheet.grid);
    editors.set(name, editor);
    const found = contentAt(editor.now, row, column);
    const refused = refusalAt(sheet, row, column);
    if (refused) skipped.push({ change, found, refused });
    else if (!sameContent(found, change.before)) skipped.push({ change, found });
    else {
      editor.set(row, column, change.after);
      applied.push(change);
    }
  }
  for (const [name, editor] of editors) {
    const index = indexOf(name);
    after[index] = altered(
      after[index]!,
      onDemand(() => editor.grid()),
    );
  }

  const removed: SheetDraft[] = [];
  for (const draft of plan.remove) {
    const index = indexOf(draft.name);
    if (index < 0) continue;
    if (isProtected(after[index]!) || !(yield* isUntouched(draft, after[index]!.grid))) {
      kept.push(draft.name);
    } else {
      after.splice(index, 1);
      removed.push(draft);
    }
  }

  for (const { sheet: name, look } of plan.looks) {
    const index = indexOf(name);
    if (index < 0 || isProtected(after[index]!)) kept.push(name);
    else after[index] = altered(after[index]!, { look });
  }
  const switched = [...opened, ...protect(after, plan, true, kept)];
  const receipt = { applied, skipped, added, removed, ...(switched.length > 0 && { protected: switched }), kept };
  return { sheets: after, receipt };
}
