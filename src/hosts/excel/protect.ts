import type { Protection } from '../../engine/grid/plan';

/** Widths and heights may still be changed; nothing else. */
const LOCK: Excel.WorksheetProtectionOptions = { allowFormatColumns: true, allowFormatRows: true };

/** Queues closing a sheet to people, or opening it. Excel forgets its own undo when it does either. */
export function queueProtection(context: Excel.RequestContext, { sheet, on }: Protection): void {
  const { protection } = context.workbook.worksheets.getItem(sheet);
  if (on) protection.protect(LOCK);
  else protection.unprotect();
}
