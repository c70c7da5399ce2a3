import type { SheetDraft } from '../../engine/grid/plan';

/** Queues how a new sheet is printed. */
export function queuePrint(context: Excel.RequestContext, { name, look: { headerRow, print } }: SheetDraft): void {
  if (!print) return;
  const { pageLayout } = context.workbook.worksheets.getItem(name);
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = print.landscape ? 'Landscape' : 'Portrait';
  if (print.fitWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
  if (print.repeatHeader && headerRow >= 0) pageLayout.setPrintTitleRows(`$${headerRow + 1}:$${headerRow + 1}`);
}
