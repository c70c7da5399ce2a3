import type { SheetDraft } from '../../engine/grid/plan';
import type { Content } from '../../engine/grid/value';
import type { FormatOf } from './write';
import { GENERAL } from './entry';
import { queueLook } from './look';
import type { BlockWrite } from './slices';
import { cutBlock } from './slices';

const widthOf = ({ rows }: SheetDraft): number => rows.reduce((width, line) => Math.max(width, line.length), 0);

/** A header longer than this is not a table's. */
const HEADER_TEXT = 255;

/** The columns of the table that a new sheet holds: different texts over everything below; 0 when it holds none. */
export function tableWidth(draft: SheetDraft): number {
  // A table takes no merged cells.
  if (draft.merged?.some(({ bottom }) => bottom >= draft.look.headerRow)) return 0;
  const header = draft.rows[draft.look.headerRow] ?? [];
  const names = header.map((content) => (typeof content === 'string' ? content.trim().toLowerCase() : ''));
  const isHeader = names.every((name) => name !== '' && name.length <= HEADER_TEXT);
  const below = draft.rows.slice(draft.look.headerRow).every((line) => line.length <= header.length);
  return isHeader && below && new Set(names).size === names.length ? header.length : 0;
}

/** The formats that a new sheet's cells have when they are written: those of its look. */
export function draftFormats({ look, rows }: SheetDraft): FormatOf {
  const formats = new Map(look.columns.map(({ column, format }) => [column, format ?? GENERAL]));
  const last = Math.max(look.lastRow, rows.length - 1);
  return (_, row, column) => (row > look.headerRow && row <= last ? (formats.get(column) ?? GENERAL) : GENERAL);
}

/** What is written into a new sheet, cut to size. */
export function draftBlocks(draft: SheetDraft): BlockWrite[] {
  const columns = widthOf(draft);
  if (columns === 0) return [];
  const rows = draft.rows.map((line) =>
    Array.from({ length: columns }, (_, column): Content | undefined => line[column] ?? undefined),
  );
  return cutBlock({ sheet: draft.name, row: 0, column: 0, rows: rows.length, columns }, rows);
}

/** Queues a new sheet's look, which goes before its contents: a text cell takes text as it is. */
export function queueDraft(context: Excel.RequestContext, draft: SheetDraft): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(draft.name);
  queueLook(sheet, draft.look, widthOf(draft), draft.rows.length - 1);
  return sheet.load('id');
}

/** Queues the table over a new sheet's rows, once they are there. */
export function queueTable(context: Excel.RequestContext, draft: SheetDraft): void {
  const width = tableWidth(draft);
  if (width === 0) return;
  const { headerRow } = draft.look;
  const sheet = context.workbook.worksheets.getItem(draft.name);
  const rows = Math.max(2, draft.rows.length - headerRow);
  const table = sheet.tables.add(sheet.getRangeByIndexes(headerRow, 0, rows, width), true);
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
}
