import type { Grid } from '../engine/grid/grid';
import type { Finding } from '../engine/grid/plan';
import type { Decision, DecisionKind } from '../engine/reconcile/decisions';
import type { SheetDefinition } from './definition';
import { LEDGER_COLUMNS } from './ledger-columns';
import type { Table } from './table';
import { findingAt, findTable, textOf } from './table';
import type { Words } from './words';
import { readWord, wordsIn } from './words';

export const MATCH_KIND_WORDS: Words<DecisionKind> = {
  customer: { 'zh-CN': '客户', en: 'customer' },
  product: { 'zh-CN': '产品', en: 'product' },
  number: { 'zh-CN': '合同编号', en: 'contract number' },
  payment: { 'zh-CN': '款项', en: 'payment' },
};

export const MATCH_WORDS: Words<'same' | 'different'> = {
  same: { 'zh-CN': '是同一个', en: 'the same' },
  different: { 'zh-CN': '不是同一个', en: 'not the same' },
};

/** What may be one thing under two names (K5), to be settled once; a blank decision waits for a person. */
export const MATCHES_SHEET: SheetDefinition<'matches'> = {
  key: 'matches',
  name: 'Matches 对应关系',
  columns: [
    {
      key: 'kind',
      header: { 'zh-CN': '类别', en: 'Of what' },
      width: 14,
      choices: (language) => wordsIn(MATCH_KIND_WORDS, language),
      required: true,
    },
    { key: 'one', header: { 'zh-CN': '写法一', en: 'One' }, width: 34, format: '@', required: true },
    { key: 'other', header: { 'zh-CN': '写法二', en: 'Other' }, width: 34, format: '@', required: true },
    {
      key: 'decision',
      header: { 'zh-CN': '决定', en: 'Decision' },
      width: 14,
      choices: (language) => wordsIn(MATCH_WORDS, language),
    },
    { key: 'evidence', header: { 'zh-CN': '依据', en: 'Evidence' }, width: 50, format: '@', wrap: true },
    LEDGER_COLUMNS.note,
  ],
};

/** A pair that stands in the sheet, decided or not. */
export interface KeptMatch {
  readonly kind: DecisionKind;
  readonly one: string;
  readonly other: string;
  readonly row: number;
}

export interface KeptMatches {
  readonly decisions: readonly Decision[];
  readonly pairs: readonly KeptMatch[];
  readonly findings: readonly Finding[];
  readonly table?: Table;
}

/** Reads the decisions. A row that cannot be understood decides nothing and is told. */
export function readMatches(grid: Grid | undefined): KeptMatches {
  const table = grid && findTable(grid, MATCHES_SHEET);
  if (!table) return { decisions: [], pairs: [], findings: [] };
  const findings: Finding[] = [];
  const pairs: KeptMatch[] = [];
  const decisions = table.rows.flatMap((row): Decision[] => {
    const [kindWord, one, other, word] = ['kind', 'one', 'other', 'decision'].map((key) => textOf(table, row, key));
    if (one === '' && other === '') return [];
    const tell = (key: string, text: string): Decision[] => {
      findings.push(findingAt(table, row, key, 'match-unreadable', 'error', { text }));
      return [];
    };
    const kind = readWord(MATCH_KIND_WORDS, kindWord!);
    if (!kind) return tell('kind', kindWord!);
    if (one === '' || other === '') return tell(one === '' ? 'one' : 'other', '');
    pairs.push({ kind, one: one!, other: other!, row });
    if (word === '') return [];
    const decision = readWord(MATCH_WORDS, word!);
    if (!decision) return tell('decision', word!);
    return [{ kind, a: one!, b: other!, isSame: decision === 'same' }];
  });
  return { decisions, pairs, findings: [...findings, ...contradictions(table, decisions, pairs)], table };
}

/** The same pair decided both ways: it counts as not the same, for that can be mended and a wrong merge cannot. */
function contradictions(table: Table, decisions: readonly Decision[], pairs: readonly KeptMatch[]): Finding[] {
  const keyOf = (kind: string, a: string, b: string): string => JSON.stringify([kind, ...[a, b].sort()]);
  const said = new Map<string, boolean>();
  return decisions.flatMap(({ kind, a, b, isSame }) => {
    const key = keyOf(kind, a, b);
    if (!said.has(key)) said.set(key, isSame);
    if (said.get(key) === isSame) return [];
    const { row } = pairs.findLast((each) => keyOf(each.kind, each.one, each.other) === key)!;
    return [findingAt(table, row, 'decision', 'match-contradicts', 'warning', { one: a, other: b })];
  });
}
