import type { Finding } from '../engine/grid/plan';
import type { Grid } from '../engine/grid/grid';
import { headerKey } from '../engine/ledger/header-key';
import type { Status, StatusRules } from '../engine/ledger/status';
import { OUR_WORDS, statusRules } from '../engine/ledger/status';
import type { Bilingual } from '../i18n/language';
import type { SheetDefinition } from './definition';
import type { Table } from './table';
import { findingAt, findTable, textOf } from './table';
import type { Words } from './words';
import { readWord, wordsIn } from './words';

export const STATUS_MEANINGS: Words<Status> = {
  unsigned: { 'zh-CN': '未签约', en: 'not signed' },
  signed: { 'zh-CN': '已签约', en: 'signed' },
  unshipped: { 'zh-CN': '未发货', en: 'not shipped' },
  shipped: { 'zh-CN': '已发货', en: 'shipped' },
  received: { 'zh-CN': '已签收', en: 'signed for' },
  accepted: { 'zh-CN': '已验收', en: 'accepted' },
  invoiced: { 'zh-CN': '已开票', en: 'invoiced' },
  unpaid: { 'zh-CN': '未回款', en: 'unpaid' },
  'part-paid': { 'zh-CN': '部分回款', en: 'part-paid' },
  paid: { 'zh-CN': '已回款', en: 'paid' },
  disputed: { 'zh-CN': '有争议', en: 'disputed' },
  cancelled: { 'zh-CN': '已取消', en: 'cancelled' },
  nothing: { 'zh-CN': '不说明什么', en: 'says nothing' },
};

/** What people's own words for a status mean. Ours to begin with, the user's from then on. */
export const WORDS_SHEET: SheetDefinition<'words'> = {
  key: 'words',
  name: 'Words 用词',
  columns: [
    {
      key: 'word',
      header: { 'zh-CN': '报表里的写法', en: 'Word in the list' },
      width: 26,
      format: '@',
      required: true,
    },
    {
      key: 'meaning',
      header: { 'zh-CN': '含义', en: 'Meaning' },
      width: 16,
      format: '@',
      choices: (language) => wordsIn(STATUS_MEANINGS, language),
      required: true,
    },
    { key: 'note', header: { 'zh-CN': '说明', en: 'Remark' }, width: 50, format: '@', wrap: true },
  ],
};

export interface KeptWords {
  readonly rules: StatusRules;
  /** Words of the sheet, as written, whether settled or not. */
  readonly words: readonly string[];
  readonly findings: readonly Finding[];
  /** Absent when the workbook has no such sheet, or it has no header. */
  readonly table?: Table;
}

/** Stands beside a word until it has a meaning. */
export const OPEN_WORD_NOTE: Bilingual = {
  'zh-CN': '尚未确定：请选择含义。',
  en: 'Not settled yet: choose a meaning.',
};

/** The workbook's words. What the sheet does not have means what we say; a word whose meaning is blank is to be settled. */
export function readStatusWords(grid: Grid | undefined): KeptWords {
  const table = grid && findTable(grid, WORDS_SHEET);
  if (!table) return { rules: statusRules(OUR_WORDS), words: [], findings: [] };
  const findings: Finding[] = [];
  const own: [string, Status][] = [];
  const words: string[] = [];
  for (const row of table.rows) {
    const [word, meaning] = [textOf(table, row, 'word'), textOf(table, row, 'meaning')];
    if (word === '') continue;
    words.push(word);
    if (meaning === '') continue;
    const status = readWord(STATUS_MEANINGS, meaning);
    if (status) own.push([word, status]);
    else findings.push(findingAt(table, row, 'meaning', 'status-meaning-unknown', 'error', { word, text: meaning }));
  }
  const left = statusRules(words.map((word) => [word, 'nothing']));
  const ours = OUR_WORDS.filter(([word]) => !left.has(headerKey(word)));
  return { rules: statusRules(own, ours), words, findings, table };
}
