import type { Address } from '../../engine/grid/address';
import { valueAt } from '../../engine/grid/grid';
import { FORMATS } from '../../engine/grid/number-format';
import type { Content } from '../../engine/grid/value';
import { isFormula } from '../../engine/grid/value';
import { fromSerial } from '../../engine/parse/date';
import { isNamed } from '../../sheets/definition';
import { SHEETS } from '../../sheets/read-book';
import type { Table } from '../../sheets/table';
import { findTable } from '../../sheets/table';
import type { SessionState } from '../session';
import { useText } from '../text';

export interface ShowContent {
  /** The header above a cell of a sheet of ours; empty elsewhere. */
  readonly header: (at: Address) => string;
  /** What a cell holds, in words: a date as a date. */
  readonly content: (content: Content, at: Address) => string;
}

/** Puts cells of our sheets into words. */
export function useShowContent({ grids, scored, preview }: SessionState): ShowContent {
  const say = useText();
  const seen = new Map<string, SheetOfOurs | undefined>();
  const ours = (sheet: string): SheetOfOurs | undefined => {
    if (!seen.has(sheet)) seen.set(sheet, sheetOfOurs(grids, sheet, scored));
    return seen.get(sheet);
  };
  const told = (sheet: string) => preview?.shows?.find((each) => each.sheet === sheet);
  return {
    header: ({ sheet, column }) => {
      const headers = told(sheet)?.headers;
      if (headers) return headers[column] ?? '';
      const table = ours(sheet)?.table;
      return table ? String(valueAt(table.grid, table.headerRow, column) ?? '') : '';
    },
    content: (content, { sheet, column }) => {
      if (isFormula(content)) return `=${content.formula}`;
      if (content === null || content === '') return say('app.emptyCell');
      const time = typeof content === 'number' && told(sheet)?.time(content, column);
      if (time) return time;
      const found = typeof content === 'number' && ours(sheet);
      const date = found && found.dateColumns.has(column) && fromSerial(content, found.table.grid.dates1904);
      return date || String(content);
    },
  };
}

interface SheetOfOurs {
  readonly table: Table;
  readonly dateColumns: ReadonlySet<number>;
}

function sheetOfOurs(
  grids: SessionState['grids'],
  sheet: string,
  scored: SessionState['scored'],
): SheetOfOurs | undefined {
  const definition = SHEETS.find((each) => isNamed(each, sheet));
  const grid = grids.find((each) => each.sheet === sheet);
  const visits = scored?.book.visitColumns?.table;
  const table = visits?.grid.sheet === sheet ? visits : definition && grid && findTable(grid, definition);
  if (!definition || !table) return undefined;
  const dates = definition.columns.filter(({ format }) => format === FORMATS.date);
  return { table, dateColumns: new Set(dates.flatMap(({ key }) => table.columns.get(key) ?? [])) };
}
