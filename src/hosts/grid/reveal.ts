import type { Injector, Workbook } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import { SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/sheets';
import type { Address } from '../../engine/grid/address';
import { nextTurn } from '../turns';

/** Belongs to the drawn spreadsheet; without one there is nothing to scroll. */
const SCROLL = 'sheet.command.scroll-to-cell';

/** Turns to a sheet. Nothing happens when it is gone. */
export function turnTo(injector: Injector, workbook: Workbook, name: string): void {
  const sheet = workbook.getSheetBySheetName(name);
  if (!sheet) return;
  const at = { unitId: workbook.getUnitId(), subUnitId: sheet.getSheetId() };
  injector.get(ICommandService).syncExecuteCommand(SetWorksheetActiveOperation.id, at);
}

/** Brings a cell into view and selects it. Nothing happens when its sheet is gone. */
export async function revealCell(
  injector: Injector,
  workbook: Workbook,
  { sheet: name, row, column }: Address,
): Promise<void> {
  const commands = injector.get(ICommandService);
  const sheet = workbook.getSheetBySheetName(name);
  if (!sheet) return;
  const at = { unitId: workbook.getUnitId(), subUnitId: sheet.getSheetId() };
  const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
  // Each is a lot of work for what draws, and the page may have something to draw as well.
  await nextTurn();
  turnTo(injector, workbook, name);
  await nextTurn();
  const primary = { ...range, actualRow: row, actualColumn: column, isMerged: false, isMergedMainCell: false };
  await commands.executeCommand(SetSelectionsOperation.id, { ...at, selections: [{ range, primary, style: null }] });
  if (commands.hasCommand(SCROLL)) await commands.executeCommand(SCROLL, { range, forceTop: false });
}
