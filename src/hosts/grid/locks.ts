import type { Injector, Workbook, Worksheet } from '@univerjs/core';
import { IPermissionService } from '@univerjs/core';
import {
  getAllWorksheetPermissionPoint,
  getAllWorksheetPermissionPointByPointPanel,
  WorksheetCopyPermission,
  WorksheetSelectProtectedCellsPermission,
  WorksheetSelectUnProtectedCellsPermission,
  WorksheetViewPermission,
} from '@univerjs/sheets';

/** What one may do on a sheet that is protected. */
const ALLOWED: ReadonlySet<unknown> = new Set([
  WorksheetViewPermission,
  WorksheetCopyPermission,
  WorksheetSelectProtectedCellsPermission,
  WorksheetSelectUnProtectedCellsPermission,
]);

/** A sheet that its file protects; whoever opens the workbook says so in the sheet's custom data. */
export const isLocked = (sheet: Worksheet): boolean => sheet.getCustomMetadata()?.['locked'] === true;

/** Keeps people from writing where nothing could be saved. */
export function lockSheets(injector: Injector, workbook: Workbook): void {
  const permissions = injector.get(IPermissionService);
  const points = [...getAllWorksheetPermissionPoint(), ...getAllWorksheetPermissionPointByPointPanel()];
  for (const sheet of workbook.getSheets()) {
    if (!isLocked(sheet)) continue;
    for (const Point of points) {
      if (ALLOWED.has(Point)) continue;
      permissions.updatePermissionPoint(new Point(workbook.getUnitId(), sheet.getSheetId()).id, false);
    }
  }
}
