import type { Colour } from '../engine/grid/look';
import { FORMATS } from '../engine/grid/number-format';
import type { BoardStart, BoardState } from '../engine/ledger/board/result';
import { PALETTE } from './colours';
import type { SheetDefinition } from './definition';
import { PRINTED_WIDE } from './definition';
import { LEDGER_COLUMNS, MONEY_FORMAT, WHOSE_COLUMNS } from './ledger-columns';
import type { Words } from './words';

/** The payment board, a payable unit a row. The columns behind Note, and Note, are the user's: they stay with their row. */
export const BOARD_SHEET: SheetDefinition<'board'> = {
  key: 'board',
  name: 'Board 回款看板',
  print: PRINTED_WIDE,
  columns: [
    LEDGER_COLUMNS.key,
    { key: 'state', header: { 'zh-CN': '状态', en: 'State' }, width: 18, format: '@' },
    LEDGER_COLUMNS.days,
    ...WHOSE_COLUMNS,
    { key: 'amount', header: { 'zh-CN': '应收总额', en: 'Amount' }, width: 15, format: MONEY_FORMAT },
    { key: 'paid', header: { 'zh-CN': '已回款', en: 'Paid' }, width: 15, format: MONEY_FORMAT },
    { key: 'open', header: { 'zh-CN': '未回款', en: 'Open' }, width: 15, format: MONEY_FORMAT },
    { key: 'payment', header: { 'zh-CN': '回款情况', en: 'Payment' }, width: 12, format: '@' },
    { key: 'signDate', header: { 'zh-CN': '签订日期', en: 'Signed' }, width: 12, format: FORMATS.date },
    { key: 'shipDate', header: { 'zh-CN': '发货日期', en: 'Shipped' }, width: 12, format: FORMATS.date },
    { key: 'receiptDate', header: { 'zh-CN': '签收日期', en: 'Signed for' }, width: 12, format: FORMATS.date },
    { key: 'invoiceDate', header: { 'zh-CN': '开票日期', en: 'Invoiced' }, width: 12, format: FORMATS.date },
    { key: 'paidDate', header: { 'zh-CN': '回款日期', en: 'Paid on' }, width: 12, format: FORMATS.date },
    { key: 'words', header: { 'zh-CN': '报表所写状态', en: 'Status in the list' }, width: 18, format: '@' },
    LEDGER_COLUMNS.source,
    LEDGER_COLUMNS.note,
  ],
};

/** What a row's state is called; `gone` is a row whose note is kept although no list has it any more. */
export const BOARD_STATE_WORDS: Words<BoardState | 'gone'> = {
  overdue: { 'zh-CN': '超期未回款', en: 'overdue' },
  shipped: { 'zh-CN': '已发货', en: 'shipped' },
  signed: { 'zh-CN': '已签约', en: 'signed' },
  unjudged: { 'zh-CN': '未判定', en: 'not judged' },
  credit: { 'zh-CN': '贷项', en: 'credit' },
  paid: { 'zh-CN': '已结清', en: 'paid' },
  cancelled: { 'zh-CN': '已取消', en: 'cancelled' },
  gone: { 'zh-CN': '本期报表无此项', en: 'not in the report' },
};

export const PAYMENT_WORDS: Words<'none' | 'part' | 'all'> = {
  none: { 'zh-CN': '未回款', en: 'unpaid' },
  part: { 'zh-CN': '部分回款', en: 'part-paid' },
  all: { 'zh-CN': '已回款', en: 'paid' },
};

/** P1: red, yellow, green; beside each stands its word. */
const STATE_COLOURS: Partial<Record<BoardState, Colour>> = {
  overdue: PALETTE[0]!,
  shipped: PALETTE[2]!,
  signed: PALETTE[3]!,
};

/** Colours by the words of every language, so that a board that changes its language keeps them. */
export const boardColours = (): Record<string, Colour> =>
  Object.fromEntries(
    (Object.entries(STATE_COLOURS) as [BoardState, Colour][]).flatMap(([state, colour]) =>
      Object.values(BOARD_STATE_WORDS[state]).map((word) => [word, colour]),
    ),
  );

/** The column of the board, and the field of its rows, that a choice of the start means. */
export const START_COLUMNS = {
  contract: 'signDate',
  shipment: 'shipDate',
  receipt: 'receiptDate',
  invoice: 'invoiceDate',
} as const satisfies Readonly<Record<BoardStart, string>>;

/** The fields that days may count from, as people choose them. */
export const START_WORDS: Words<BoardStart> = {
  contract: { 'zh-CN': '合同签订日期', en: 'contract signed' },
  shipment: { 'zh-CN': '发货日期', en: 'shipped' },
  receipt: { 'zh-CN': '签收日期', en: 'signed for' },
  invoice: { 'zh-CN': '开票日期', en: 'invoiced' },
};
