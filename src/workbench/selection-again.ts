import type { Workbook } from '@univerjs/core';
import { ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import { SetSelectionsOperation, SheetsSelectionsService } from '@univerjs/sheets';
import { useInjector } from '@univerjs/ui';
import { useEffect } from 'react';

/**
 * A part of Univer's screen that shows nothing. The formula bar and the name box come after the workbook and miss what is
 * selected by then: mounted beside them, this says it again.
 */
export function SelectionAgain() {
  const injector = useInjector();
  useEffect(() => {
    // They listen when all effects of this turn are through.
    queueMicrotask(() => {
      const sheet = injector
        .get(IUniverInstanceService)
        .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)
        ?.getActiveSheet();
      if (!sheet) return;
      const selections = injector.get(SheetsSelectionsService).getCurrentSelections();
      const params = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId(), selections };
      injector.get(ICommandService).syncExecuteCommand(SetSelectionsOperation.id, params);
    });
  }, [injector]);
  return null;
}
