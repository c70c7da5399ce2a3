import type { Injector, Workbook } from '@univerjs/core';
import { ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import { ReorderRangeMutation, SetSelectionsOperation, SheetsSelectionsService } from '@univerjs/sheets';
import { useInjector } from '@univerjs/ui';
import { useEffect } from 'react';

/** Says what is selected once more, for what shows the cell. */
function sayAgain(injector: Injector): void {
  const workbook = injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const sheet = workbook?.getActiveSheet();
  if (!sheet) return;
  const selections = injector.get(SheetsSelectionsService).getCurrentSelections();
  if (selections.length === 0) return;
  const params = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId(), selections };
  injector.get(ICommandService).syncExecuteCommand(SetSelectionsOperation.id, params);
}

/**
 * A part of Univer's screen that shows nothing. The formula bar and the name box come after the workbook and miss what is
 * selected by then: mounted beside them, this says it again.
 */
export function SelectionAgain() {
  const injector = useInjector();
  useEffect(() => {
    // They listen when all effects of this turn are through.
    queueMicrotask(() => sayAgain(injector));
  }, [injector]);
  return null;
}

/** After sorting, and after taking it back, Univer would go on showing, and editing, what was in the cell before. */
export function followSorting(injector: Injector): void {
  injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id === ReorderRangeMutation.id) queueMicrotask(() => sayAgain(injector));
  });
}
