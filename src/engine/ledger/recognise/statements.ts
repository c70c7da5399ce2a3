import type { CalendarDate } from '../../parse/date';
import { fromSerial } from '../../parse/date';
import { readCell } from '../../parse/cell';
import type { CellContext } from '../../parse/reading';
import { simplified } from '../header-key';
import type { Sheet } from './header';
import { textAt } from './header';
import { isFactLabel } from './labels';
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
const BETWEEN = /\s{2,}|[;；\n|｜]|\s-\s(?=[A-Z]{3}$)/;
const COLON = /^([^:：]{1,30})[:：]\s*(.*)$/s;

const clean = (text: string): string => text.slice(0, LONGEST).replace(/\p{Cf}/gu, '');
const plain = (text: string): string => simplified(text.normalize('NFKC').trim());

/** The statements of the title rows, in reading order. A label in one cell goes with the value in the next. */
export function statementsOf(sheet: Sheet, rows: readonly number[], context: CellContext): Statement[] {
  return rows.flatMap((row) => {
    const columns = filledColumns(sheet.shape, row).slice(0, MOST);
    const made: Statement[] = [];
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i]!;
      const parts = clean(textAt(sheet, row, column)).split(BETWEEN);
      const filled = parts.map((part) => part.trim()).filter((part) => part !== '');
      const next = columns[i + 1];
      const label = filled.length === 1 && next !== undefined ? labelIn(filled[0]!) : undefined;
      if (label !== undefined) {
        made.push(statement(filled[0]!, label, clean(textAt(sheet, row, next!)).trim(), row, next!, dateAt(next!)));
        i++;
        continue;
      }
      for (const part of filled) {
        const colon = COLON.exec(part);
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

/** The label that a cell is, its value standing in the next one. */
function labelIn(text: string): string | undefined {
  const bare = /^([^:：]{1,30})[:：]$/.exec(text)?.[1];
  return bare ?? (isFactLabel(plain(text)) ? text : undefined);
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
  text: plain(written),
  label: plain(label),
  value: plain(value),
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
