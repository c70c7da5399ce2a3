import type { Change } from '../engine/grid/change';
import { contentAt } from '../engine/grid/grid';
import type { Value } from '../engine/grid/value';
import { sameContent } from '../engine/grid/value';
import { headerKey } from '../engine/ledger/header-key';
import type { BoardResult, BoardStart } from '../engine/ledger/board/result';
import { DEFAULT_LIMIT } from '../engine/ledger/board/result';
import { OUR_WORDS } from '../engine/ledger/status';
import type { Language } from '../i18n/language';
import { START_WORDS } from '../sheets/board';
import type { BoardSettings } from '../sheets/board-settings';
import { BOARD_SETTINGS_SHEET } from '../sheets/board-settings';
import { headers } from '../sheets/definition';
import { lookOf } from '../sheets/look';
import type { KeptWords } from '../sheets/status-words';
import { OPEN_WORD_NOTE, STATUS_MEANINGS, WORDS_SHEET } from '../sheets/status-words';
import type { Table } from '../sheets/table';
import { textOf } from '../sheets/table';
import { byColumn, nextRow, writeRow } from './append';
import type { Part } from './ledger-parts';

const WHY = 'board';

interface Choice {
  readonly start: BoardStart | null;
  readonly limit: number;
}

/** What the board is judged by stands in the workbook: what was chosen otherwise is written there. */
export function settingsPlan({ table, ...before }: BoardSettings, { start, limit }: Choice, language: Language): Part {
  if (!table) {
    const row = [start && START_WORDS[start][language], limit];
    const look = lookOf(BOARD_SETTINGS_SHEET, { language });
    return {
      add: [{ name: BOARD_SETTINGS_SHEET.name, rows: [headers(BOARD_SETTINGS_SHEET, language), row], look }],
      changes: [],
    };
  }
  const { grid, headerRow, rows } = table;
  const row = rows[0] ?? headerRow + 1;
  const set = (key: string, after: Value): Change[] => {
    const column = table.columns.get(key);
    if (column === undefined) return [];
    const was = contentAt(grid, row, column);
    return sameContent(was, after) ? [] : [{ at: { sheet: grid.sheet, row, column }, before: was, after, why: WHY }];
  };
  return {
    add: [],
    changes: [
      ...(start === before.start ? [] : set('start', start && START_WORDS[start][language])),
      ...(limit === before.limit || (rows.length === 0 && limit === DEFAULT_LIMIT) ? [] : set('limit', limit)),
    ],
  };
}

/** The words of the lists: ours to begin with, and above them those that nobody has settled yet. */
export function wordsPlan({ table, words }: KeptWords, { unknownWords, rows }: BoardResult, language: Language): Part {
  const listed = new Set(words.map(headerKey));
  const open = [...new Map([...unknownWords.keys()].map((word) => [headerKey(word), word])).values()].filter(
    (word) => !listed.has(headerKey(word)),
  );
  const asked = (word: string): Record<string, Value> => ({
    word,
    meaning: null,
    note: OPEN_WORD_NOTE[language],
  });
  if (table) {
    const changes = open.flatMap((word, i) => writeRow(table, nextRow(table) + i, byColumn(table, asked(word)), WHY));
    return { add: [], changes: [...answered(table), ...changes] };
  }
  // A workbook whose lists have no status column needs no words for it.
  if (open.length === 0 && !rows.some(({ statusText }) => statusText !== '')) return { add: [], changes: [] };
  const keys = WORDS_SHEET.columns.map(({ key }) => key);
  const ours = OUR_WORDS.map(([word, status]) => [word, STATUS_MEANINGS[status][language], null]);
  const content = [
    headers(WORDS_SHEET, language),
    ...open.map((word) => keys.map((key) => asked(word)[key] ?? null)),
    ...ours,
  ];
  return { add: [{ name: WORDS_SHEET.name, rows: content, look: lookOf(WORDS_SHEET, { language }) }], changes: [] };
}

/** What asks for a meaning goes once there is one. */
function answered(table: Table): Change[] {
  const asks: readonly string[] = Object.values(OPEN_WORD_NOTE);
  return table.rows.flatMap((row) =>
    textOf(table, row, 'meaning') !== '' && asks.includes(textOf(table, row, 'note'))
      ? writeRow(table, row, byColumn(table, { note: null }), WHY)
      : [],
  );
}
