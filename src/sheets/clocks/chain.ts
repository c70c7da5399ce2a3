import type { Authority } from '../../engine/clock/authority';
import { UNITS } from '../../engine/clock/limit';
import type { Level } from '../../engine/clock/rule';
import type { Grid } from '../../engine/grid/grid';
import type { Finding } from '../../engine/grid/plan';
import { wordKey } from '../../engine/parse/text';
import type { SheetDefinition } from '../definition';
import { findTable, textOf } from '../table';
import { wordsIn } from '../words';
import { readerOf } from './cells';
import { UNIT_WORDS } from './rules';

/** Who is asked when a clock is late, from the first level up, a level a row (E3, E4). A person keeps it. */
export const CHAIN_SHEET: SheetDefinition<'chain'> = {
  key: 'chain',
  name: 'Escalation chain 升级链',
  columns: [
    { key: 'rule', header: { 'zh-CN': '规则（空白为全部）', en: 'Rule (blank: all)' }, width: 20, format: '@' },
    { key: 'role', header: { 'zh-CN': '角色', en: 'Role' }, width: 16, format: '@', required: true },
    { key: 'person', header: { 'zh-CN': '姓名', en: 'Person' }, width: 14, format: '@' },
    { key: 'answer', header: { 'zh-CN': '答复时限', en: 'Time to answer' }, width: 14, format: '0.##' },
    {
      key: 'unit',
      header: { 'zh-CN': '单位', en: 'Unit' },
      width: 12,
      choices: (language) => wordsIn(UNIT_WORDS, language),
    },
    { key: 'amount', header: { 'zh-CN': '权限金额', en: 'May decide up to' }, width: 16, format: '@' },
    { key: 'currency', header: { 'zh-CN': '币种', en: 'Currency' }, width: 8, format: '@' },
    { key: 'kinds', header: { 'zh-CN': '权限事项', en: 'May decide about' }, width: 30, format: '@', wrap: true },
    { key: 'note', header: { 'zh-CN': '备注', en: 'Note' }, width: 30, format: '@', wrap: true },
  ],
};

/** A level with who it is. */
export interface ChainLevel extends Level {
  readonly person: string;
  readonly row: number;
}

export interface Chain {
  /** A rule's own levels, or those of all rules where it has none. */
  levelsOf(rule: string): readonly ChainLevel[];
  readonly findings: readonly Finding[];
}

export function readChain(grid: Grid | undefined): Chain {
  const table = grid && findTable(grid, CHAIN_SHEET);
  if (!table) return { levelsOf: () => [], findings: [] };
  const read = readerOf(table);
  const byRule = new Map<string, ChainLevel[]>();
  for (const row of table.rows) {
    const rule = wordKey(textOf(table, row, 'rule'));
    const count = read.number(row, 'answer');
    const unit = read.word(row, 'unit', UNIT_WORDS) ?? UNITS[0];
    const authority = authorityIn((key) => read.text(row, key));
    const own = byRule.get(rule) ?? [];
    own.push({
      role: read.text(row, 'role'),
      ...{ person: read.text(row, 'person'), row },
      answer: count === null ? null : { count, unit },
      ...(authority && { authority }),
    });
    byRule.set(rule, own);
  }
  return { levelsOf: (rule) => byRule.get(wordKey(rule)) ?? byRule.get('') ?? [], findings: read.findings };
}

/** Whether an amount can be read is the engine's to say. */
function authorityIn(text: (key: string) => string): Authority | undefined {
  const amount = text('amount').replace(/[,，\s]/g, '');
  const kinds = text('kinds')
    .split(/[、，,;；\n]+/)
    .map((kind) => kind.trim())
    .filter((kind) => kind !== '');
  if (amount === '' && kinds.length === 0) return undefined;
  return {
    ...(amount !== '' && { money: { amount, currency: text('currency') || 'CNY' } }),
    ...(kinds.length > 0 && { kinds }),
  };
}
