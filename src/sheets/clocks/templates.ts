import type { Grid } from '../../engine/grid/grid';
import type { Finding } from '../../engine/grid/plan';
import type { Situation, Template } from '../../engine/contact/message';
import { unknownFields } from '../../engine/contact/message';
import type { Language } from '../../i18n/language';
import type { SheetDefinition } from '../definition';
import { findTable } from '../table';
import type { Words } from '../words';
import { readWord, wordsIn } from '../words';
import { readerOf } from './cells';

export const SITUATION_WORDS: Words<Situation> = {
  first: { 'zh-CN': '首次联系', en: 'first contact' },
  'no-answer': { 'zh-CN': '未接通', en: 'no answer' },
  waiting: { 'zh-CN': '等待中的客户', en: 'waiting customer' },
  reserve: { 'zh-CN': '预留技术时间', en: 'reserve technical time' },
};

const LANGUAGE_WORDS: Words<Language> = {
  'zh-CN': { 'zh-CN': '中文', en: 'Chinese' },
  en: { 'zh-CN': '英文', en: 'English' },
};

/** What is said to a customer, by situation (F4). The team changes it. */
export const TEMPLATES_SHEET: SheetDefinition<'templates'> = {
  key: 'templates',
  name: 'Templates 话术模板',
  columns: [
    {
      key: 'situation',
      header: { 'zh-CN': '场合', en: 'Situation' },
      width: 20,
      choices: (language) => wordsIn(SITUATION_WORDS, language),
      required: true,
    },
    {
      key: 'language',
      header: { 'zh-CN': '语言', en: 'Language' },
      width: 10,
      choices: (language) => wordsIn(LANGUAGE_WORDS, language),
      required: true,
    },
    { key: 'text', header: { 'zh-CN': '内容', en: 'Text' }, width: 100, format: '@', wrap: true, required: true },
  ],
};

/** The first template of a situation and language counts; one with an unknown field is used as it stands, and told. */
export function readTemplates(grid: Grid | undefined): {
  readonly templates: readonly Template[];
  readonly findings: readonly Finding[];
} {
  const table = grid && findTable(grid, TEMPLATES_SHEET);
  if (!table) return { templates: [], findings: [] };
  const read = readerOf(table);
  const templates = table.rows.flatMap((row): Template[] => {
    const situation = read.word(row, 'situation', SITUATION_WORDS);
    const language = read.word(row, 'language', LANGUAGE_WORDS);
    const text = read.needed(row, 'text');
    for (const key of ['situation', 'language']) if (read.text(row, key) === '') read.needed(row, key);
    for (const field of unknownFields(text ?? ''))
      read.tell(row, 'text', 'template-field-unknown', { field }, 'warning');
    return situation && language && text !== null ? [{ situation, language, text }] : [];
  });
  return { templates, findings: read.findings };
}

export const templateCells = ({ situation, language: of, text }: Template, language: Language): string[] => [
  SITUATION_WORDS[situation][language],
  readWord(LANGUAGE_WORDS, of) ? LANGUAGE_WORDS[of as Language][language] : of,
  text,
];
