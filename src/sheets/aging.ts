import { FORMATS } from '../engine/grid/number-format';
import type { Bucket } from '../engine/ledger/buckets';
import { bucketName } from '../engine/ledger/buckets';
import { isZero } from '../engine/number/rational';
import type { AgingItem } from '../engine/ledger/aging/result';
import type { Bilingual } from '../i18n/language';
import type { ColumnDefinition, SheetDefinition } from './definition';
import { PRINTED_WIDE } from './definition';
import { LEDGER_COLUMNS, MONEY_FORMAT, WHOSE_COLUMNS } from './ledger-columns';
import type { Words } from './words';

/** A column for each bucket; recognised by its days, whatever the language. */
export const bucketColumns = (buckets: readonly Bucket[]): ColumnDefinition[] =>
  buckets.map((bucket) => {
    const name = bucketName(bucket);
    return { key: bucketKey(name), header: bucketHeader(name), width: 14, format: MONEY_FORMAT };
  });

export const bucketHeader = (name: string): Bilingual => ({ 'zh-CN': `${name}天`, en: `${name} days` });

export const bucketKey = (name: string): string => `bucket ${name}`;

/** Whether a header is of a column of ours for some bucket, if not one of today's. */
export const isBucketHeader = (header: string): boolean => /^\d+(?:-\d+|\+) ?(?:天|days)$/.test(header.trim());

/** Aging, an open item a row. The columns behind Note, and Note, are the user's: they stay with their item. */
export const agingSheet = (buckets: readonly Bucket[]): SheetDefinition<'aging'> => ({
  key: 'aging',
  name: 'Aging 账龄',
  print: PRINTED_WIDE,
  columns: [
    LEDGER_COLUMNS.key,
    ...WHOSE_COLUMNS,
    { key: 'invoiceDate', header: { 'zh-CN': '开票日期', en: 'Invoice date' }, width: 12, format: FORMATS.date },
    { key: 'dueDate', header: { 'zh-CN': '到期日', en: 'Due date' }, width: 12, format: FORMATS.date },
    LEDGER_COLUMNS.days,
    { key: 'outstanding', header: { 'zh-CN': '未收金额', en: 'Outstanding' }, width: 15, format: MONEY_FORMAT },
    { key: 'notDue', header: { 'zh-CN': '未到期', en: 'Not yet due' }, width: 14, format: MONEY_FORMAT },
    ...bucketColumns(buckets),
    { key: 'unplaced', header: { 'zh-CN': '未分账龄', en: 'Not placed' }, width: 14, format: MONEY_FORMAT },
    { key: 'credits', header: { 'zh-CN': '贷项与预收', en: 'Credits' }, width: 14, format: MONEY_FORMAT },
    { key: 'state', header: { 'zh-CN': '状态', en: 'State' }, width: 16, format: '@' },
    LEDGER_COLUMNS.source,
    LEDGER_COLUMNS.note,
  ],
});

/** What an item is, in a word. */
export type ItemState = 'over60' | 'late' | 'notDue' | 'unplaced' | 'credit' | 'settled' | 'gone';

export const ITEM_STATE_WORDS: Words<ItemState> = {
  over60: { 'zh-CN': '超过60天', en: 'over 60 days' },
  late: { 'zh-CN': '60天以内', en: 'up to 60 days' },
  notDue: { 'zh-CN': '未到期', en: 'not yet due' },
  unplaced: { 'zh-CN': '未分账龄', en: 'not placed' },
  credit: { 'zh-CN': '贷项', en: 'credit' },
  settled: { 'zh-CN': '已结清', en: 'settled' },
  gone: { 'zh-CN': '本期报表无此项', en: 'not in the report' },
};

/** The worst that is true of an item. */
export function itemState({ outstanding, over60, notDue, unplaced, credits, buckets }: AgingItem): ItemState {
  if (over60 && !isZero(over60)) return 'over60';
  if (buckets.some((bucket) => !isZero(bucket))) return 'late';
  if (!isZero(notDue)) return 'notDue';
  if (!isZero(unplaced) || !isZero(outstanding)) return 'unplaced';
  return isZero(credits) ? 'settled' : 'credit';
}
