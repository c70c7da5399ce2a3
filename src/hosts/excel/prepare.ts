import type { Change } from '../../engine/grid/change';
import type { Plan } from '../../engine/grid/plan';
import type { HeldSheet } from '../held-sheet';
import { carryOut } from '../carry-out';
import type { Receipt } from '../host';
import type { Area } from './area';
import { gridOfBlocks } from './cells';
import { draftFormats } from './draft';
import { foundCells } from './found';
import { badHeader, writtenHeaders } from './headers';
import { lockedAreas } from './locked';
import type { Memory } from './read';
import { readAreas, usedAreas } from './read';
import { lastWrites } from './roll-back';
import { blockWrites } from './slices';
import { stepPast } from './step-past';
import type { Survey } from './survey';
import { survey } from './survey';
import type { Grown, Resize } from './tables';
import { emptying, resizes } from './tables';
import type { FormatOf } from './write';

/** A plan, checked against the workbook as it is now, and what is to be done about it. */
export interface Prepared {
  readonly receipt: Receipt;
  readonly resizes: readonly Resize[];
  readonly formatOf: FormatOf;
  readonly survey: Survey;
}

const covers = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/** The areas that changes write to. */
const areasOf = (changes: readonly Change[]): Area[] =>
  lastWrites(changes).flatMap(([sheet, cells]) => blockWrites(sheet, cells).map(({ area }) => area));

/**
 * Reads the cells that a plan is about, and decides what is done, skipped and kept. Writes nothing.
 * @throws {HostError} `filtered`, `structure-protected`
 */
export async function prepare(
  context: Excel.RequestContext,
  memory: Memory,
  grown: Grown,
  given: Plan,
): Promise<Prepared> {
  const state = await survey(context, given);
  const plan = { ...given, changes: stepPast(given.changes, memory.ends, state.ends) };
  const names = new Set(state.sheets.map(({ name }) => name));
  const changes = plan.changes.filter(({ at }) => names.has(at.sheet));

  const written = areasOf(changes);
  const planned = resizes(state.tables, changes, grown, () => undefined);
  const headers = writtenHeaders(state.tables, planned, changes);
  const ends = state.tables.flatMap((table) => emptying(table, changes, grown) ?? []);
  const removed = plan.remove.map(({ name }) => name).filter((name) => names.has(name));
  const whole = removed.length > 0 ? await usedAreas(context, removed) : [];
  const switching = new Map((plan.protect ?? []).map(({ sheet, on }) => [sheet, on]));
  const closed = state.sheets.filter(({ name, isProtected }) => isProtected && switching.get(name) !== false);
  const locked = await lockedAreas(context, closed, written);
  const found = await readAreas(context, memory, [...written, ...headers, ...ends, ...whole], true);

  const gridOf = (sheet: string) =>
    gridOfBlocks(
      sheet,
      found.filter(({ area }) => area.sheet === sheet),
      memory.dates1904,
    );
  const isBadHeader = badHeader(headers, changes, gridOf);
  const dressed = new Set([...plan.looks.map(({ sheet }) => sheet), ...removed]);
  const held = state.sheets.map(({ name, isHidden, isProtected }): HeldSheet => {
    const areas = locked.filter(({ sheet }) => sheet === name);
    return {
      name,
      hidden: isHidden,
      grid: gridOf(name),
      ...(switching.has(name) && { isLocked: isProtected }),
      refusal: (row, column) => {
        if (isProtected && dressed.has(name) && row === 0 && column === 0) return 'protected';
        if (areas.some((area) => covers(area, row, column))) return 'protected';
        return isBadHeader(name, row, column) ? 'table-header' : undefined;
      },
    };
  });
  const { sheets, receipt } = carryOut(held, plan);

  const cells = foundCells(found);
  const drafts = new Map(receipt.added.map((draft) => [draft.name, draftFormats(draft)]));
  return {
    receipt,
    resizes: resizes(state.tables, receipt.applied, grown, (sheet) => sheets.find(({ name }) => name === sheet)?.grid),
    formatOf: (sheet, row, column) => (drafts.get(sheet) ?? cells.format)(sheet, row, column),
    survey: state,
  };
}
