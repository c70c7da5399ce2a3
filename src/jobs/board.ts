import type { Grid } from '../engine/grid/grid';
import type { Finding } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import type { Value } from '../engine/grid/value';
import { board as judgeBoard } from '../engine/ledger/board/board';
import type { BoardOptions, BoardResult } from '../engine/ledger/board/result';
import { BOARD_SHEET, boardColours } from '../sheets/board';
import { readBoardSettings } from '../sheets/board-settings';
import { LATE_SHEET } from '../sheets/late';
import { lookOf } from '../sheets/look';
import { readStatusWords } from '../sheets/status-words';
import { cellOf, findTable, textOf } from '../sheets/table';
import type { Report } from './aging-reports';
import { asideParts } from './aside-sheets';
import { settingsPlan, wordsPlan } from './board-choices';
import { boardLines, boardRows, goneCells, LATE_HEADER, lateRows } from './board-rows';
import { fieldsPart } from './fields';
import type { Job } from './job';
import { keepSheet } from './kept-sheet';
import type { LedgerOptions } from './ledger-book';
import { ledgerBook, ledgerPlan } from './ledger-book';
import { recipesPlan, writeWhole } from './ledger-parts';

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

  const rows = keepSheet({
    ...{ definition: BOARD_SHEET, grid: gridOf('board'), lines: boardLines(result, language), language, why: WHY },
    rows: boardRows(result, { language, dates1904 }),
    gone: goneCells(language),
    ...{ colours: { state: boardColours() }, frozenColumns: 2, unreadable: 'board-sheet-unreadable' },
  });
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
    ...asideParts('board', gridOf, result, language),
    recipesPlan(book.kept, reports, environment, dates1904),
    fieldsPart(gridOf('fields'), language),
  ];
  return { plan: ledgerPlan(book, parts, all), report };
};

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
