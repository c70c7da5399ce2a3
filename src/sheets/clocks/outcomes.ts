import type { Grid } from '../../engine/grid/grid';
import type { Finding } from '../../engine/grid/plan';
import { wordKey } from '../../engine/parse/text';
import type { Bilingual, Language } from '../../i18n/language';
import type { SheetDefinition } from '../definition';
import { findTable } from '../table';
import type { Words } from '../words';
import { readYesNo, wordsIn, YES_NO_WORDS } from '../words';
import { readerOf } from './cells';

/** What a call that failed tells (F3). */
export type Meaning = 'answered' | 'attitude' | 'state' | 'outdated' | 'other';

export const MEANING_WORDS: Words<Meaning> = {
  answered: { 'zh-CN': '已接通', en: 'answered' },
  attitude: { 'zh-CN': '态度', en: 'attitude' },
  state: { 'zh-CN': '状态', en: 'state' },
  outdated: { 'zh-CN': '信息过期', en: 'out of date' },
  other: { 'zh-CN': '其他', en: 'other' },
};

/** How a call ended, an outcome a row: the team adds its own below ours (F3). */
export const OUTCOMES_SHEET: SheetDefinition<'outcomes'> = {
  key: 'outcomes',
  name: 'Outcomes 联系结果',
  columns: [
    { key: 'outcome', header: { 'zh-CN': '联系结果', en: 'Outcome' }, width: 18, format: '@', required: true },
    {
      key: 'meaning',
      header: { 'zh-CN': '说明什么', en: 'What it tells' },
      width: 14,
      choices: (language) => wordsIn(MEANING_WORDS, language),
      required: true,
    },
    {
      key: 'reached',
      header: { 'zh-CN': '算联系上', en: 'Counts as contact' },
      width: 16,
      choices: (language) => wordsIn(YES_NO_WORDS, language),
    },
    { key: 'note', header: { 'zh-CN': '备注', en: 'Note' }, width: 40, format: '@', wrap: true },
  ],
};

export interface Outcome {
  /** All spellings. */
  readonly names: readonly string[];
  readonly meaning: Meaning;
  readonly reached: boolean;
}

/** Ours, each under both languages' names. */
export const OUTCOME_PRESETS: readonly (Omit<Outcome, 'names'> & { readonly name: Bilingual })[] = [
  { name: { 'zh-CN': '接通', en: 'answered' }, meaning: 'answered', reached: true },
  { name: { 'zh-CN': '未接', en: 'not answered' }, meaning: 'attitude', reached: false },
  { name: { 'zh-CN': '关机', en: 'switched off' }, meaning: 'state', reached: false },
  { name: { 'zh-CN': '空号/换号', en: 'number changed' }, meaning: 'outdated', reached: false },
];

const OURS: readonly Outcome[] = OUTCOME_PRESETS.map(({ name, meaning, reached }) => ({
  names: [...Object.values(name), ...(meaning === 'outdated' ? ['空号', '换号'] : [])],
  meaning,
  reached,
}));

/** The sheet's outcomes go before ours of the same name, so that a team may see a word in another way. */
export function readOutcomes(grid: Grid | undefined): {
  readonly outcomes: readonly Outcome[];
  readonly findings: readonly Finding[];
} {
  const table = grid && findTable(grid, OUTCOMES_SHEET);
  if (!table) return { outcomes: OURS, findings: [] };
  const read = readerOf(table);
  const own = table.rows.flatMap((row): Outcome[] => {
    const name = read.needed(row, 'outcome');
    const meaning = read.word(row, 'meaning', MEANING_WORDS) ?? 'other';
    const text = read.text(row, 'reached');
    const reached = text === '' ? meaning === 'answered' : readYesNo(text);
    if (reached === undefined)
      read.tell(row, 'reached', 'clock-word-unknown', {
        ...{ text, header: OUTCOMES_SHEET.columns[2]!.header.en },
        choices: Object.values(YES_NO_WORDS).map((word) => `${word['zh-CN']} / ${word.en}`),
      });
    return name === null ? [] : [{ names: [name], meaning, reached: reached ?? false }];
  });
  return { outcomes: [...own, ...OURS], findings: read.findings };
}

export const outcomeOf = (outcomes: readonly Outcome[], text: string): Outcome | undefined =>
  outcomes.find(({ names }) => names.some((name) => wordKey(name) === wordKey(text)));

/** The words to choose from, of what the workbook knows when the sheet is made. */
export const ourOutcomes = (language: Language): string[] => OUTCOME_PRESETS.map(({ name }) => name[language]);

/** What there is to choose from: the sheet's own words, then ours that it does not have, in a language. */
export function outcomeNames(outcomes: readonly Outcome[], language: Language): string[] {
  const seen = new Set<string>();
  return outcomes.flatMap(({ names }) => {
    if (names.some((name) => seen.has(wordKey(name)))) return [];
    names.forEach((name) => seen.add(wordKey(name)));
    return (names.length > 1 && OURS_IN[language].find((name) => names.includes(name))) || names[0]!;
  });
}

const OURS_IN = { 'zh-CN': ourOutcomes('zh-CN'), en: ourOutcomes('en') };
