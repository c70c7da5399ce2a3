import type { Plan } from '../../engine/grid/plan';
import type { ApplyOptions, Receipt } from '../host';
import { HostError } from '../host';
import { addSteps } from './add-sheets';
import type { OfficeClient } from './client';
import type { Edits } from './edits';
import { hostError, officeCode } from './failure';
import { queueLook } from './look';
import { queueProtection } from './protect';
import type { Prepared } from './prepare';
import { prepare } from './prepare';
import type { Memory } from './read';
import { usedAreas } from './read';
import { lastWrites, newJournal, rollBack, standing } from './roll-back';
import { blockWrites, changesBySlice, slicesOf } from './slices';
import type { Step } from './step';
import { nothing } from './step';
import type { Grown } from './tables';
import { queueResize } from './tables';
import { writeSlice } from './write';

/** What the adapter keeps between calls. */
export interface Workplace {
  readonly client: OfficeClient;
  readonly memory: Memory;
  readonly grown: Grown;
  readonly edits: Edits;
}

function changeSteps({ receipt: { applied }, resizes, formatOf }: Prepared): Step[] {
  const blocks = lastWrites(applied).flatMap(([sheet, cells]) => blockWrites(sheet, cells));
  const slices = slicesOf(blocks);
  const changesOf = changesBySlice(slices, applied);
  return slices.map((slice, place) => ({
    weight: slice.reduce((sum, { count }) => sum + count, 0),
    note: (journal) => {
      for (const change of changesOf[place]!) journal.changes.push(change);
      if (place === 0) journal.resized.push(...resizes.map(({ table }) => table));
    },
    run: async (context) => {
      if (place === 0) for (const resize of resizes) queueResize(context, resize);
      await writeSlice(context, slice, formatOf);
    },
  }));
}

function lookSteps(plan: Plan, { receipt }: Prepared): Step[] {
  return plan.looks
    .filter(({ sheet }) => !receipt.kept.includes(sheet))
    .map(({ sheet: name, look }) => ({
      weight: 1,
      note: nothing,
      run: async (context) => {
        const [used] = await usedAreas(context, [name]);
        const [width, height] = used ? [used.column + used.columns, used.row + used.rows] : [0, 0];
        queueLook(context.workbook.worksheets.getItem(name), look, width, height - 1);
        await context.sync();
      },
    }));
}

/** Sheets are opened before anything is written, and closed after everything. */
const protectSteps = ({ receipt: { protected: switched = [] } }: Prepared, on: boolean): Step[] =>
  switched
    .filter((each) => each.on === on)
    .map((each) => ({
      weight: 0,
      note: (journal) => journal.switched.push(each),
      run: async (context) => {
        queueProtection(context, each);
        await context.sync();
      },
    }));

function removeStep({ edits }: Workplace, { receipt: { removed }, survey }: Prepared): Step[] {
  if (removed.length === 0) return [];
  return [
    {
      weight: removed.length,
      note: (journal) => journal.removed.push(...removed),
      run: async (context) => {
        for (const { name } of removed) {
          edits.own(survey.sheets.find((sheet) => sheet.name === name)!.id);
          context.workbook.worksheets.getItem(name).delete();
        }
        await context.sync();
      },
    },
  ];
}

/** What an applied plan teaches about the workbook. */
function remember({ memory, grown }: Workplace, { receipt, resizes }: Prepared): void {
  for (const { at } of receipt.applied) {
    const end = memory.ends.get(at.sheet);
    if (end !== undefined) memory.ends.set(at.sheet, Math.max(end, at.row + 1));
  }
  for (const { name } of receipt.removed) memory.ends.delete(name);
  for (const { table, to } of resizes) {
    const { rows, columns } = table.area;
    const before = grown.get(table.id) ?? { rows, columns };
    if (to.rows > before.rows || to.columns > before.columns) grown.set(table.id, before);
    else grown.delete(table.id);
  }
}

/** Codes with which builds of Excel refuse to make one step of undo out of many (office-js#6711). */
const NO_MERGE = ['UndoNotSupported', 'GeneralException'];
const MERGE_SET = '1.20';

/**
 * Carries a plan out in Excel: checked, then written in requests of at most a slice, each a sync. What fails or is
 * stopped is taken back; what cannot be taken back is named in the receipt.
 */
export async function applyPlan(
  place: Workplace,
  plan: Plan,
  { signal, onProgress }: ApplyOptions,
  // Closing a sheet ends the undo of Excel itself: there is nothing to make one step of.
  merge = place.client.supports(MERGE_SET) && !plan.protect?.length,
): Promise<Receipt> {
  const journal = newJournal();
  let syncs = 0;
  try {
    const options = { delayForCellEdit: true, ...(merge && { mergeUndoGroup: true }) };
    return await place.client.run(options, async (context) => {
      const stop = (): void => {
        if (signal?.aborted) throw new HostError('aborted');
      };
      const prepared = await prepare(context, place.memory, place.grown, plan);
      const { receipt } = prepared;
      const steps = [
        ...protectSteps(prepared, false),
        ...addSteps(receipt.added, place),
        ...changeSteps(prepared),
        ...lookSteps(plan, prepared),
        ...removeStep(place, prepared),
        ...protectSteps(prepared, true),
      ];
      const rows = plan.add.reduce((sum, draft) => sum + draft.rows.length + 1, 0);
      const total = plan.changes.length + rows + plan.remove.length + plan.looks.length;
      let done = 0;
      stop();
      for (const step of steps) {
        step.note(journal);
        await step.run(context);
        syncs++;
        done = Math.min(total, done + step.weight);
        if (step !== steps.at(-1)) onProgress?.(done, total);
        stop();
      }
      if (total > 0) onProgress?.(total, total);
      stop();
      remember(place, prepared);
      return receipt;
    });
  } catch (error) {
    const reason = hostError(error);
    try {
      await rollBack(place.client, place.memory, journal);
    } catch {
      if (!(reason instanceof HostError)) throw reason;
      const applied = await standing(place.client, place.memory, journal);
      const { code, data } = reason;
      return {
        applied,
        skipped: [],
        added: journal.added,
        removed: journal.removed,
        ...(journal.switched.length > 0 && { protected: journal.switched }),
        kept: [],
        stopped: { code, data },
      };
    }
    if (merge && syncs === 0 && NO_MERGE.includes(officeCode(error) ?? '') && !signal?.aborted)
      return applyPlan(place, plan, { signal, onProgress }, false);
    throw reason;
  }
}
