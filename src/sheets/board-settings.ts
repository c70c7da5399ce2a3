import type { Finding } from '../engine/grid/plan';
import type { Grid } from '../engine/grid/grid';
import { DEFAULT_LIMIT } from '../engine/ledger/board/result';
import type { BoardStart } from '../engine/ledger/board/result';
import { START_WORDS } from './board';
import type { SheetDefinition } from './definition';
import type { Table } from './table';
import { cellOf, findingAt, findTable, textOf } from './table';
import { readWord, wordsIn } from './words';

/** What the payment board is judged by: one row, which a person fills in. */
export const BOARD_SETTINGS_SHEET: SheetDefinition<'boardSettings'> = {
  key: 'boardSettings',
  name: 'Board settings 看板设置',
  columns: [
    {
      key: 'start',
      header: { 'zh-CN': '天数从哪天算起', en: 'Days count from' },
      width: 22,
      choices: (language) => wordsIn(START_WORDS, language),
      required: true,
    },
    {
      key: 'limit',
      header: { 'zh-CN': '超过几天算超期', en: 'Overdue after days' },
      width: 22,
      format: '0',
      required: true,
    },
  ],
};

export interface BoardSettings {
  readonly start: BoardStart | null;
  readonly limit: number;
  readonly findings: readonly Finding[];
  /** Absent when the workbook has no such sheet, or it has no header. */
  readonly table?: Table;
}

/** Days that a limit may have: whole, and not beyond ten years. */
export const isLimit = (days: number): boolean => Number.isInteger(days) && days >= 0 && days <= 3650;

/** Reads the first filled row. What cannot be understood is said, and is as if nothing was chosen. */
export function readBoardSettings(grid: Grid | undefined): BoardSettings {
  const table = grid && findTable(grid, BOARD_SETTINGS_SHEET);
  const [row] = table?.rows ?? [];
  if (!table || row === undefined) return { start: null, limit: DEFAULT_LIMIT, findings: [], ...(table && { table }) };
  const findings: Finding[] = [];
  const text = textOf(table, row, 'start');
  const start = text === '' ? null : readWord(START_WORDS, text);
  if (start === undefined)
    findings.push(
      findingAt(table, row, 'start', 'board-start-unknown', 'error', {
        text,
        choices: Object.values(START_WORDS).map((word) => word.en),
      }),
    );
  const days = cellOf(table, row, 'limit');
  const limit = typeof days === 'string' && /^\d{1,4}$/.test(days.trim()) ? Number(days) : days;
  const isGood = typeof limit === 'number' && isLimit(limit);
  if (!isGood && limit !== null && limit !== '')
    findings.push(
      findingAt(table, row, 'limit', 'board-limit-invalid', 'error', { text: String(days), limit: DEFAULT_LIMIT }),
    );
  return { start: start ?? null, limit: isGood ? limit : DEFAULT_LIMIT, findings, table };
}
