import { columnName } from '../../engine/grid/address';
import type { SheetDraft } from '../../engine/grid/plan';
import { pageText } from '../page-text';

/** Queues how a new sheet is printed. */
export function queuePrint(context: Excel.RequestContext, { name, look: { headerRow, print } }: SheetDraft): void {
  if (!print) return;
  const { pageLayout } = context.workbook.worksheets.getItem(name);
  pageLayout.paperSize = print.paper ?? 'A4';
  pageLayout.orientation = print.landscape ? 'Landscape' : 'Portrait';
  if (print.fitWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
  if (print.columns !== undefined) pageLayout.setPrintArea(`A:${columnName(print.columns - 1)}`);
  if (print.lines) pageLayout.printGridlines = true;
  const text = pageText(print);
  if (Object.keys(text).length > 0) pageLayout.headersFooters.defaultForAllPages.set(text);
  if (print.repeatHeader && headerRow >= 0) pageLayout.setPrintTitleRows(`$${headerRow + 1}:$${headerRow + 1}`);
}
