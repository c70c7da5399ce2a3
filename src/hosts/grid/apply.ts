import type { Worksheet } from '@univerjs/core';
import { CanceledError, ICommandService } from '@univerjs/core';
import type { Plan, SheetDraft } from '../../engine/grid/plan';
import type { HeldSheet } from '../held-sheet';
import { carryingOut, sizeOf } from '../carry-out';
import { checkingPlan } from '../check-plan';
import type { ApplyOptions, Receipt } from '../host';
import type { Turns } from '../turns';
import { atOnce, inTurns, nextTurn, progressOf, scaled, stoppable } from '../turns';
import { dressSheet } from './dress-sheet';
import { editOf } from './edits';
import { isLocked } from './locks';
import type { Making } from './making';
import { making } from './making';
import type { Readings } from './readings';
import { undisturbed } from './readings';
import type { SheetData } from './sheet-data';
import { sheetData } from './sheet-data';
import type { Stamps } from './stamps';
import { turnTo } from './reveal';
import { steps } from './steps';
import type { Target } from './write';
import { writeChanges } from './write';
import { addSheet, removeSheet } from './write-sheets';

/** Where a plan is applied. */
export interface Place extends Target {
  readonly readings: Readings;
  readonly stamps: Stamps;
  /** Whether the workbook was closed. */
  readonly isClosed: () => boolean;
}

/** A sheet that is read when somebody looks. */
function held(readings: Readings, sheet: Worksheet): HeldSheet {
  return {
    name: sheet.getName(),
    hidden: sheet.isSheetHidden() === 1,
    get grid() {
      return atOnce(readings.grid(sheet));
    },
    ...(isLocked(sheet) && { refusal: () => 'protected' as const }),
  };
}

/** What will be written, as the sheets are now. */
function* agreed({ workbook, readings, stamps }: Place, plan: Plan): Turns<Receipt> {
  const names = new Set([...plan.changes.map(({ at }) => at.sheet), ...plan.remove.map(({ name }) => name)]);
  return yield* undisturbed(stamps.book, function* () {
    for (const sheet of workbook.getSheets()) if (names.has(sheet.getName())) yield* readings.grid(sheet);
    const sheets = workbook.getSheets().map((sheet) => held(readings, sheet));
    return (yield* carryingOut(sheets, { ...plan, protect: [] })).receipt; // see `can.protects`
  });
}

/** While a plan is half written nobody else writes: its places would be others by then. */
function* alone({ injector, workbook }: Target, work: Turns<void>): Turns<void> {
  const commands = injector.get(ICommandService);
  for (;;) {
    const step = work.next();
    if (step.done) return;
    const guard = commands.beforeCommandExecuted((command, options) => {
      const edit = editOf(workbook.getUnitId(), command, options);
      if (edit && !edit.calculated) throw new CanceledError();
    });
    try {
      yield step.value;
    } finally {
      guard.dispose();
    }
  }
}

interface Prepared {
  readonly receipt: Receipt;
  readonly made: Making;
  readonly sheets: ReadonlyMap<SheetDraft, SheetData>;
}

/** Nothing is written yet. What takes long is done here: a few cells can then be written at once, and each sheet in a turn or two. */
function* preparing(place: Place, plan: Plan): Turns<Prepared> {
  yield* checkingPlan(plan);
  const made = making(place.workbook);
  const sheets = new Map<SheetDraft, SheetData>();
  for (const draft of plan.add) sheets.set(draft, yield* sheetData(made.nextId(), draft, made.idOf));
  // The last thing, for nobody can edit between it and the writing.
  return { receipt: yield* scaled(agreed(place, plan), 1 / 2), made, sheets };
}

function* writing(
  place: Place,
  { receipt, made, sheets }: Prepared,
  plan: Plan,
  isStopped: () => boolean,
): Turns<void> {
  const { injector, workbook } = place;
  const taken = steps(injector, workbook.getUnitId());
  function* all(): Turns<void> {
    for (const draft of receipt.added) {
      yield* addSheet(place, taken, sheets.get(draft)!, made);
      yield 0;
    }
    const last = receipt.added.at(-1);
    if (last) {
      turnTo(injector, workbook, last.name);
      yield 0;
    }
    yield* writeChanges(place, taken, receipt.applied);
    for (const draft of receipt.removed) {
      removeSheet(place, taken, workbook.getSheetBySheetName(draft.name)!);
      yield 0;
    }
    for (const { sheet: name, look } of plan.looks) {
      const sheet = workbook.getSheetBySheetName(name);
      if (sheet && !receipt.kept.includes(name)) yield* dressSheet(place, taken, sheet, look);
    }
  }
  try {
    yield* alone(place, stoppable(all(), isStopped));
    taken.finish();
  } catch (error) {
    if (!place.isClosed()) taken.back();
    throw error;
  }
}

/**
 * Carries a plan out while the page answers; what is written is one step of the undo that people have.
 * @throws {HostError} `aborted`, and those of `checkPlan`: nothing is written then
 */
export async function applyPlan(place: Place, plan: Plan, options: ApplyOptions = {}): Promise<Receipt> {
  const isStopped = (): boolean => options.signal?.aborted === true || place.isClosed();
  const progress = progressOf(options, sizeOf(plan));
  function* work(): Turns<Receipt> {
    const prepared = yield* stoppable(preparing(place, plan), isStopped);
    yield* scaled(writing(place, prepared, plan, isStopped), 1 / 2);
    return prepared.receipt;
  }
  const receipt = await inTurns(work(), progress.more);
  progress.end();
  // Whoever waited for it has work to do, and so have those who watch the sheets.
  await nextTurn();
  return receipt;
}
