import type { Colour } from '../engine/grid/look';
import { FORMATS } from '../engine/grid/number-format';
import type { Paid, Received } from '../engine/reconcile/halves';
import type { LedgerField } from '../engine/reconcile/ledger-fields';
import { LEDGER_FIELD_NAMES } from '../engine/reconcile/ledger-fields';
import type { LedgerState } from '../engine/reconcile/result';
import type { Side } from '../engine/ledger/side';
import { FIELDS } from '../engine/ledger/fields';
import { PALETTE } from './colours';
import type { ColumnDefinition, SheetDefinition } from './definition';
import { FIELD_MEANINGS } from './field-meanings';
import { LEDGER_COLUMNS, MONEY_FORMAT } from './ledger-columns';
import type { Words } from './words';

const FIELD_FORMATS = { text: '@', date: FORMATS.date, amount: MONEY_FORMAT, number: '0' } as const;
const WIDTHS = { text: 18, date: 12, amount: 15, number: 10 } as const;

/** `note` of the departments stands beside the user's own. */
const keyOf = (field: LedgerField): string => (field === 'note' ? 'notes' : field);

const fieldColumn = (field: LedgerField): ColumnDefinition => ({
  key: keyOf(field),
  header: field === 'note' ? { 'zh-CN': '台账备注', en: 'Notes of the ledgers' } : FIELD_MEANINGS[field].word,
  width: field === 'customer' ? 28 : WIDTHS[FIELDS[field]],
  format: FIELD_FORMATS[FIELDS[field]],
});

/** One ledger out of all (L1), a contract a row. The columns behind Note, and Note, are the user's: they stay with their row. */
export const LEDGER_SHEET: SheetDefinition<'ledger'> = {
  key: 'ledger',
  name: 'Ledger 统一台账',
  // Some thirty columns on the width of one page nobody can read.
  print: { landscape: true, repeatHeader: true },
  columns: [
    LEDGER_COLUMNS.key,
    { key: 'state', header: { 'zh-CN': '转化状态', en: 'Conversion' }, width: 18, format: '@', required: true },
    { key: 'received', header: { 'zh-CN': '签收情况', en: 'Signed for?' }, width: 11, format: '@' },
    { key: 'paid', header: { 'zh-CN': '回款情况', en: 'Payment' }, width: 11, format: '@' },
    { key: 'differences', header: { 'zh-CN': '差异数', en: 'Differences' }, width: 9, format: '0' },
    ...LEDGER_FIELD_NAMES.flatMap((field) =>
      field === 'contractAmount' ? [LEDGER_COLUMNS.currency, fieldColumn(field)] : [fieldColumn(field)],
    ),
    { key: 'sources', header: { 'zh-CN': '数据来源', en: 'Where from' }, width: 50, format: '@' },
    LEDGER_COLUMNS.note,
  ],
};

export const ledgerKey = keyOf;

/** L2, and what is not whole of it. `gone` is a row whose note is kept although no ledger has it any more. */
export const LEDGER_STATE_WORDS: Words<LedgerState | 'gone'> = {
  complete: { 'zh-CN': '转化完成', en: 'complete' },
  paid: { 'zh-CN': '已回款未签收', en: 'paid, not signed for' },
  received: { 'zh-CN': '已签收未回款', en: 'signed for, not paid' },
  'part-paid': { 'zh-CN': '部分回款', en: 'part-paid' },
  open: { 'zh-CN': '未完成', en: 'open' },
  unsettled: { 'zh-CN': '各方不一致', en: 'contradicted' },
  unknown: { 'zh-CN': '信息不足', en: 'not known' },
  carried: { 'zh-CN': '旧账（不判定）', en: 'carried over' },
  cancelled: { 'zh-CN': '已取消', en: 'cancelled' },
  gone: { 'zh-CN': '本期台账无此项', en: 'not in the ledgers' },
};

export const RECEIVED_WORDS: Words<Received> = {
  yes: { 'zh-CN': '已签收', en: 'signed for' },
  part: { 'zh-CN': '部分签收', en: 'in part' },
  no: { 'zh-CN': '未签收', en: 'not yet' },
  unknown: { 'zh-CN': '不明', en: 'not known' },
};

export const PAID_WORDS: Words<Paid> = {
  full: { 'zh-CN': '已付清', en: 'in full' },
  part: { 'zh-CN': '部分回款', en: 'in part' },
  none: { 'zh-CN': '未回款', en: 'nothing' },
  unknown: { 'zh-CN': '不明', en: 'not known' },
};

export const SIDE_WORDS: Words<Side> = {
  sales: { 'zh-CN': '销售', en: 'sales' },
  delivery: { 'zh-CN': '交付', en: 'delivery' },
  finance: { 'zh-CN': '财务', en: 'finance' },
};

const STATE_COLOURS: Partial<Record<LedgerState, Colour>> = {
  unsettled: PALETTE[0]!,
  'part-paid': PALETTE[2]!,
  complete: PALETTE[3]!,
};

/** Colours by the words of every language, so that a ledger that changes its language keeps them. */
export const ledgerColours = (): Record<string, Colour> =>
  Object.fromEntries(
    (Object.entries(STATE_COLOURS) as [LedgerState, Colour][]).flatMap(([state, colour]) =>
      Object.values(LEDGER_STATE_WORDS[state]).map((word) => [word, colour]),
    ),
  );
