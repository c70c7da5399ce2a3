import type { Change } from '../engine/grid/change';
import { diff } from '../engine/grid/change';
import type { ChartDraft } from '../engine/grid/chart';
import type { Grid } from '../engine/grid/grid';
import { contentAt, widthOf } from '../engine/grid/grid';
import type { SheetLook } from '../engine/grid/look';
import type { Plan, SheetDraft } from '../engine/grid/plan';
import { sameContent } from '../engine/grid/value';
import { checkPlan } from './check-plan';
import type { GridEditor } from './grid-editor';
import { gridEditor, trimmedGrid } from './grid-editor';
import type { ApplyOptions, Receipt, Refusal, SheetInfo, Skipped } from './host';
import { HostError } from './host';
import type { Marks } from './source-of';

/** A sheet held in memory. `Origin` is whatever its host needs to find it again in what it came from. */
export interface HeldSheet<Origin = undefined> {
  readonly name: string;
  readonly hidden: boolean;
  readonly grid: Grid;
  /** The look it was last given here. */
  readonly look?: SheetLook;
  /** Merged and hidden cells and number formats, as the sheet came. */
  readonly marks?: Marks;
  /** What it was added with. */
  readonly charts?: readonly ChartDraft[];
  /** Cells that may not be written. */
  readonly refusal?: (row: number, column: number) => Refusal | undefined;
  readonly origin?: Origin;
}

export const infoOf = ({ name, hidden, grid }: HeldSheet<unknown>): SheetInfo => ({
  name,
  hidden,
  rows: grid.rows.length,
  columns: widthOf(grid),
});

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const isProtected = (sheet: HeldSheet<unknown>): boolean => sheet.refusal?.(0, 0) === 'protected';

/** How many changes are made between two looks at the signal. */
const STRIDE = 500;

/**
 * A plan carried out on sheets in memory: what the sheets are afterwards, and the receipt. Pure: when it throws,
 * nothing has happened.
 * @param taken names of sheets that hold no cells (charts) and cannot be given again
 * @throws {HostError} `aborted`, and those of `checkPlan`
 */
export function carryOut<Origin>(
  sheets: readonly HeldSheet<Origin>[],
  plan: Plan,
  { signal, onProgress }: ApplyOptions = {},
  taken: readonly string[] = [],
): { readonly sheets: readonly HeldSheet<Origin>[]; readonly receipt: Receipt } {
  const total = plan.changes.length + plan.add.length + plan.remove.length + plan.looks.length;
  let done = 0;
  const step = (): void => {
    if (done % STRIDE === 0 && signal?.aborted) throw new HostError('aborted');
    done++;
    if (done % STRIDE === 0 || done === total) onProgress?.(done, total);
  };
  if (signal?.aborted) throw new HostError('aborted');
  checkPlan(plan);

  const after = [...sheets];
  const kept: string[] = [];
  const added: SheetDraft[] = [];
  const dates1904 = sheets.some((sheet) => sheet.grid.dates1904) ? { dates1904: true } : {};
  for (const draft of plan.add) {
    step();
    if ([...after.map((sheet) => sheet.name), ...taken].some((name) => sameName(name, draft.name))) {
      kept.push(draft.name);
    } else {
      const { name, look, merged, charts } = draft;
      const grid = { ...trimmedGrid(name, draft.rows), ...dates1904 };
      after.push({ name, hidden: false, grid, look, ...(merged && { marks: { merged } }), ...(charts && { charts }) });
      added.push(draft);
    }
  }

  const indexOf = (name: string): number => after.findIndex((sheet) => sheet.name === name);
  const editors = new Map<string, GridEditor>();
  const applied: Change[] = [];
  const skipped: Skipped[] = [];
  for (const change of plan.changes) {
    step();
    const { sheet: name, row, column } = change.at;
    const sheet = after[indexOf(name)];
    if (!sheet) {
      skipped.push({ change, found: null, missing: true });
      continue;
    }
    const editor = editors.get(name) ?? gridEditor(sheet.grid);
    editors.set(name, editor);
    const found = contentAt(editor.now, row, column);
    const refused = sheet.refusal?.(row, column);
    if (refused) skipped.push({ change, found, refused });
    else if (!sameContent(found, change.before)) skipped.push({ change, found });
    else {
      editor.set(row, column, change.after);
      applied.push(change);
    }
  }
  for (const [name, editor] of editors) after[indexOf(name)] = { ...after[indexOf(name)]!, grid: editor.grid() };

  const removed: SheetDraft[] = [];
  for (const draft of plan.remove) {
    step();
    const index = indexOf(draft.name);
    if (index < 0) continue;
    if (isProtected(after[index]!) || diff(trimmedGrid(draft.name, draft.rows), after[index]!.grid, '').length > 0) {
      kept.push(draft.name);
    } else {
      after.splice(index, 1);
      removed.push(draft);
    }
  }

  for (const { sheet: name, look } of plan.looks) {
    step();
    const index = indexOf(name);
    if (index < 0 || isProtected(after[index]!)) kept.push(name);
    else after[index] = { ...after[index]!, look };
  }
  if (signal?.aborted) throw new HostError('aborted');
  return { sheets: after, receipt: { applied, skipped, added, removed, kept } };
}
