import type { Change } from '../engine/grid/change';
import type { Grid } from '../engine/grid/grid';
import { contentAt } from '../engine/grid/grid';
import type { SheetLook } from '../engine/grid/look';
import type { Finding, Plan } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import type { Value } from '../engine/grid/value';
import { sameContent } from '../engine/grid/value';
import { board as judgeBoard } from '../engine/ledger/board/board';
import type { BoardOptions, BoardResult } from '../engine/ledger/board/result';
import { BALANCE_SHEET } from '../sheets/balance';
import { BOARD_SHEET, boardColours } from '../sheets/board';
import { readBoardSettings } from '../sheets/board-settings';
import { headers } from '../sheets/definition';
import { LATE_SHEET } from '../sheets/late';
import type { LedgerSheetKey } from '../sheets/ledger-sheets';
import { lookOf } from '../sheets/look';
import { SET_ASIDE_SHEET } from '../sheets/set-aside';
import { readStatusWords } from '../sheets/status-words';
import { cellOf, findTable, textOf } from '../sheets/table';
import type { Report } from './aging-reports';
import { balanceRows, setAsideRows } from './aging-sheets';
import { settingsPlan, wordsPlan } from './board-choices';
import type { RowOptions } from './board-rows';
import { boardLines, boardRows, goneCells, LATE_HEADER, lateRows } from './board-rows';
import { fieldsPart } from './fields';
import type { Job } from './job';
import { keepRows } from './kept-rows';
import type { LedgerOptions } from './ledger-book';
import { ledgerBook } from './ledger-book';
import type { Part } from './ledger-parts';
import { recipesPlan, writeWhole } from './ledger-parts';
import { rawSheet } from './raw-sheet';

export interface BoardJobOptions extends LedgerOptions, Omit<BoardOptions, 'statuses'> {}

export interface BoardReport {
  readonly result: BoardResult;
  /** Which lists count, and what became of the others. */
  readonly reports: readonly Pick<Report, 'sheet' | 'origin' | 'asOf' | 'state'>[];
  /** Rows that are in no list any more and keep their place for the sake of their notes. */
  readonly gone: number;
  /** Of the result, the lists, and our own sheets. */
  readonly findings: readonly Finding[];
}

const WHY = 'board';

/**
 * Puts the workbook's lists, and those that are new, on the payment board (P1), counted to today: what is red becomes so
 * by itself. What the days count from stands in the Board settings; an option of this job is written there. The same
 * list a second time changes nothing.
 */
export const board: Job<BoardJobOptions, BoardReport> = (grids, options, environment) => {
  const { language, now } = environment;
  const today = now.slice(0, 10);
  const { asOf = today } = options;
  const book = ledgerBook(grids, options, asOf);
  const { gridOf, reports, dates1904 } = book;

  const settings = readBoardSettings(gridOf('boardSettings'));
  const words = readStatusWords(gridOf('words'));
  const start = options.start ?? settings.start;
  const limit = options.limit ?? settings.limit;
  const result = judgeBoard(book.counted, { asOf, limit, ...(start && { start }), statuses: words.rules }, today);

  const rows = boardPlan(gridOf('board'), result, { language, dates1904 });
  const all = [...book.findings, ...settings.findings, ...words.findings, ...result.findings, ...rows.findings];
  const report = {
    result,
    reports: reports.map(({ sheet, origin, asOf, state }) => ({ sheet, origin, asOf, state })),
    gone: rows.gone,
    findings: all,
  };
  if (reports.length === 0) return { plan: { ...EMPTY_PLAN, findings: all }, report };

  const parts = [
    rows,
    writeWhole(gridOf('late'), LATE_SHEET, lateRows(result, notesOf(gridOf('board')), { language, dates1904 }), {
      ...lookOf(LATE_SHEET, { language, headerRow: LATE_HEADER }),
      frozenColumns: 0,
    }),
    settingsPlan(settings, { start, limit }, language),
    wordsPlan(words, result, language),
    ...aside(result, gridOf, environment),
    recipesPlan(book.kept, reports, environment, dates1904),
    fieldsPart(gridOf('fields'), language),
  ];
  const plan: Plan = {
    ...EMPTY_PLAN,
    add: [...book.sheets.map((source) => rawSheet(source, dates1904)), ...parts.flatMap(({ add }) => add)],
    changes: parts.flatMap(({ changes }) => changes),
    looks: parts.flatMap(({ looks = [] }) => looks),
    findings: all,
  };
  return { plan, report };
};

/** What was set aside, and the balance: those of the aging where the workbook has one, for they hold the same lists. */
function aside(
  { setAside, balance }: BoardResult,
  gridOf: (key: LedgerSheetKey) => Grid | undefined,
  { language }: { readonly language: RowOptions['language'] },
): Part[] {
  if (gridOf('aging')) return [];
  return [
    writeWhole(
      gridOf('setAside'),
      SET_ASIDE_SHEET,
      setAsideRows(setAside, language),
      lookOf(SET_ASIDE_SHEET, { language }),
    ),
    writeWhole(gridOf('balance'), BALANCE_SHEET, balanceRows(balance, language), lookOf(BALANCE_SHEET, { language })),
  ];
}

interface BoardPart extends Part {
  readonly looks: Plan['looks'];
  readonly gone: number;
  readonly findings: readonly Finding[];
}

/** The Board sheet: lines that say what it is judged by, then the rows, which people write beside. */
function boardPlan(grid: Grid | undefined, result: BoardResult, options: RowOptions): BoardPart {
  const { language } = options;
  const lines = boardLines(result, language);
  const rows = boardRows(result, options);
  const nothing = { add: [], changes: [], looks: [], gone: 0, findings: [] };
  if (!grid) {
    const keys = BOARD_SHEET.columns.map(({ key }) => key);
    const cells = rows.map((row) => keys.map((key) => row.cells[key] ?? null));
    const content = [...lines.map((line) => [line]), headers(BOARD_SHEET, language), ...cells];
    const look = boardLook(new Map(keys.map((key, i) => [key, i])), lines.length, content.length, language);
    return { ...nothing, add: [{ name: BOARD_SHEET.name, rows: content, look }] };
  }
  const { sheet } = grid;
  const table = findTable(grid, BOARD_SHEET);
  if (!table?.columns.has('key')) {
    const at = { sheet, row: 0, column: 0 };
    return { ...nothing, findings: [{ at, code: 'board-sheet-unreadable', severity: 'error', data: { sheet } }] };
  }
  const kept = keepRows(table, BOARD_SHEET, rows, { language, why: WHY, theirs: ['note'], gone: goneCells(language) });
  // Somebody who took the lines off does not want them back.
  const first = table.headerRow - lines.length;
  const above = first < 0 ? [] : lines.flatMap((line, i) => setCell(grid, first + i, 0, line));
  const look = boardLook(kept.columns, table.headerRow, grid.rows.length, language);
  return {
    ...nothing,
    changes: [...above, ...kept.changes],
    looks: kept.addedColumns ? [{ sheet, look }] : [],
    gone: kept.gone,
  };
}

function setCell(grid: Grid, row: number, column: number, after: Value): Change[] {
  const before = contentAt(grid, row, column);
  return sameContent(before, after) ? [] : [{ at: { sheet: grid.sheet, row, column }, before, after, why: WHY }];
}

function boardLook(
  columns: ReadonlyMap<string, number>,
  headerRow: number,
  height: number,
  language: RowOptions['language'],
): SheetLook {
  const look = lookOf(BOARD_SHEET, { language, headerRow, frozenColumns: 2 });
  return {
    ...look,
    columns: BOARD_SHEET.columns.map(({ key }, i) => ({
      ...look.columns[i]!,
      column: columns.get(key)!,
      ...(key === 'state' && { colours: boardColours() }),
    })),
    lastRow: Math.max(look.lastRow, height + 500),
  };
}

/** What people wrote on the board, by key: it is read out at the meeting. */
function notesOf(grid: Grid | undefined): ReadonlyMap<string, Value> {
  const table = grid && findTable(grid, BOARD_SHEET);
  if (!table) return new Map();
  return new Map(
    table.rows.flatMap((row): [string, Value][] => {
      const note = cellOf(table, row, 'note');
      return note === null || note === '' ? [] : [[textOf(table, row, 'key'), note]];
    }),
  );
}
