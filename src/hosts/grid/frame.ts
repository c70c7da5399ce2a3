import type { Injector, IWorkbookData, Workbook } from '@univerjs/core';
import { IResourceManagerService, Tools } from '@univerjs/core';

/** A workbook as plain data but for rows of cells. Shares nothing with it. */
export function frameOf(injector: Injector, workbook: Workbook): IWorkbookData {
  const { sheets, ...rest } = workbook.getSnapshot();
  const bare = Object.entries(sheets).map(([id, sheet]) => [id, { ...sheet, cellData: {}, rowData: {} }]);
  const resources = injector.get(IResourceManagerService).getResources(workbook.getUnitId(), workbook.type);
  return Tools.deepClone({ ...rest, sheets: Object.fromEntries(bare), resources });
}
