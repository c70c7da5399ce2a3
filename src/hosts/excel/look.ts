import type { ColumnLook, SheetLook } from '../../engine/grid/look';
import type { Dress } from '../dress';
import { columnDress, HEADER, ID_ROW, SMALL } from '../dress';

/** Excel takes the choices of a drop-down as one text of at most so many characters. */
const CHOICES_TEXT = 255;

/** Points of a column so many characters wide: seven pixels a character and five between columns. */
const widthOf = (characters: number): number => (characters * 7 + 5) * 0.75;

const VERTICAL = { top: 'Top', center: 'Center' } as const;
const ALIGN = { left: 'Left', center: 'Center', right: 'Right' } as const;

function queueDress(cells: Excel.Range, { format, bold, small, fill, wrap, vertical, align }: Dress): void {
  if (format) cells.numberFormat = format as unknown as string[][]; // one format for all cells is allowed and short
  if (bold) cells.format.font.bold = true;
  if (small) cells.format.font.color = `#${SMALL.ink}`;
  if (small) cells.format.font.size = SMALL.size;
  if (fill) cells.format.fill.color = `#${fill}`;
  if (wrap) cells.format.wrapText = true;
  if (vertical) cells.format.verticalAlignment = VERTICAL[vertical];
  if (align) cells.format.horizontalAlignment = ALIGN[align];
}

/** Choices that a drop-down can hold: a comma would divide one in two, and a `=` would make a formula of the list. */
function choicesText(choices: readonly string[]): string | undefined {
  const text = choices.join(',');
  const isPossible = !choices.some((choice) => choice.includes(',')) && !text.startsWith('=');
  return isPossible && text.length <= CHOICES_TEXT ? text : undefined;
}

function queueColumn(cells: Excel.Range, column: ColumnLook): void {
  const { choices, colours } = column;
  queueDress(cells, columnDress(column));
  const source = choices && choicesText(choices);
  if (source) {
    cells.dataValidation.rule = { list: { inCellDropDown: true, source } };
    cells.dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: '', message: '' };
  }
  if (!colours) return;
  cells.conditionalFormats.clearAll();
  for (const [text, { fill, ink }] of Object.entries(colours)) {
    const rule = cells.conditionalFormats.add('CellValue').cellValue;
    rule.format.fill.color = `#${fill}`;
    rule.format.font.color = `#${ink}`;
    rule.rule = { formula1: `="${text.replaceAll('"', '""')}"`, operator: 'EqualTo' };
  }
}

function queueFreeze(panes: Excel.WorksheetFreezePanes, sheet: Excel.Worksheet, rows: number, columns: number): void {
  if (rows > 0 && columns > 0) panes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) panes.freezeRows(rows);
  else if (columns > 0) panes.freezeColumns(columns);
  else panes.unfreeze();
}

/**
 * Queues a look. The conditional colours of columns that get colours are replaced.
 * @param width columns with content
 * @param lastRow the last row with content
 */
export function queueLook(sheet: Excel.Worksheet, look: SheetLook, width: number, lastRow: number): void {
  const { headerRow, idRow, frozenColumns, columns } = look;
  const rows = Math.max(look.lastRow, lastRow) - headerRow;
  for (const column of columns) {
    if (column.width) sheet.getRangeByIndexes(0, column.column, 1, 1).format.columnWidth = widthOf(column.width);
    if (rows > 0) queueColumn(sheet.getRangeByIndexes(headerRow + 1, column.column, rows, 1), column);
  }
  const across = Math.max(width, ...columns.map(({ column }) => column + 1), 1);
  if (headerRow >= 0) queueDress(sheet.getRangeByIndexes(headerRow, 0, 1, across), HEADER);
  if (idRow !== undefined) queueDress(sheet.getRangeByIndexes(idRow, 0, 1, across), ID_ROW);
  queueFreeze(sheet.freezePanes, sheet, headerRow + 1, frozenColumns);
}
