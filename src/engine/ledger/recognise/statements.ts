import type { CalendarDate } from '../../parse/date';
import { fromSerial } from '../../parse/date';
import { readCell } from '../../parse/cell';
import type { CellContext } from '../../parse/reading';
import { simplified } from '../header-key';
import type { Sheet } from './header';
import { textAt } from './header';
import { FIGURE, filledColumns, kindAt } from './shape';

/** One statement of a title row: `单位：万元`, `As of December 31, 2023`, with the cell that makes it. */
export interface Statement {
  /** As it is written; `label` and `value` stand before and behind its colon, all three in plain and simplified forms below. */
  readonly written: string;
  readonly text: string;
  /** Empty without a colon. */
  readonly label: string;
  readonly value: string;
  /** The value as it is written. */
  readonly writtenValue: string;
  readonly row: number;
  readonly column: number;
  /** The date that the whole cell is. */
  readonly date?: CalendarDate;
}

/** Longer cells are prose, and so many cells of a row are enough. */
const [LONGEST, MOST] = [300, 60];
const BETWEEN = /\s{2,}|[;；\n|]|\s-\s(?=[A-Z]{3}$)/;

const plainText = (text: string): string =>
  text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '');

/** The statements of the title rows, in reading order. A label in one cell goes with the value in the next. */
export function statementsOf(sheet: Sheet, rows: readonly number[], context: CellContext): Statement[] {
  return rows.flatMap((row) => {
    const columns = filledColumns(sheet.shape, row).slice(0, MOST);
    const made: Statement[] = [];
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i]!;
      const parts = plainText(textAt(sheet, row, column)).split(BETWEEN);
      const filled = parts.map((part) => part.trim()).filter((part) => part !== '');
      const next = columns[i + 1];
      const single = filled.length === 1 && next !== undefined ? /^([^:]{1,30}):$/.exec(filled[0]!) : null;
      if (single) {
        made.push(
          statement(single[0], single[1]!, plainText(textAt(sheet, row, next!)).trim(), row, next!, dateAt(next!)),
        );
        i++;
        continue;
      }
      for (const part of filled) {
        const colon = /^([^:]{1,30}):\s*(.*)$/s.exec(part);
        const date = filled.length === 1 ? dateAt(column) : undefined;
        made.push(statement(part, colon?.[1] ?? '', colon?.[2] ?? '', row, column, date));
      }
    }
    return made;

    function dateAt(column: number): CalendarDate | undefined {
      return dateOf(sheet, row, column, context);
    }
  });
}

const statement = (
  written: string,
  label: string,
  value: string,
  row: number,
  column: number,
  date: CalendarDate | undefined,
): Statement => ({
  written,
  text: simplified(written),
  label: simplified(label.trim()),
  value: simplified(value.trim()),
  writtenValue: value.trim(),
  row,
  column,
  ...(date !== undefined && { date }),
});

/** The date of a cell that holds one, be it a number. */
function dateOf(sheet: Sheet, row: number, column: number, context: CellContext): CalendarDate | undefined {
  if (kindAt(sheet.shape, row, column) !== FIGURE) return undefined;
  const { grid, formatAt } = sheet.source;
  const value = grid.rows[row]![column]!;
  if (typeof value === 'number')
    return formatAt?.(row, column) === 'date' ? fromSerial(value, grid.dates1904) : undefined;
  const reading = readCell(value, context);
  return reading.as === 'date' && reading.value !== null && !reading.problem ? reading.value : undefined;
}
