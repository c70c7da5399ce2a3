import { cellName } from '../engine/grid/address';
import type { Value } from '../engine/grid/value';
import type { Balance, SetAside } from '../engine/ledger/balance';
import { subtract, sum, toNumber } from '../engine/number/rational';
import type { MessageKey } from '../i18n';
import { problemText, translate } from '../i18n';
import type { Language } from '../i18n/language';
import { BALANCE_SHEET, COUNTS, MONEY, ROWS_WORD } from '../sheets/balance';
import { headers } from '../sheets/definition';
import { SET_ASIDE_SHEET } from '../sheets/set-aside';

/** What a person can do about a row that was set aside. */
const REMEDIES: Readonly<Record<string, MessageKey>> = {
  'no-header': 'aging.todo-header',
  'row-unclear': 'aging.todo-row',
  'row-above-header': 'aging.todo-row',
  'row-below-notes': 'aging.todo-row',
  'row-opening': 'aging.todo-opening',
  'table-sums-differ': 'aging.todo-table',
  'table-nameless': 'aging.todo-table',
  'record-superseded': 'aging.todo-superseded',
  'record-unnamed': 'aging.todo-name',
  'currency-unknown': 'aging.todo-currency',
  'currencies-differ': 'aging.todo-currency',
};

export const setAsideRows = (setAside: readonly SetAside[], language: Language): Value[][] => [
  headers(SET_ASIDE_SHEET, language),
  ...setAside.map(({ sheet, row, column, code, data, cells }) => [
    sheet,
    column === undefined ? String(row + 1) : cellName({ row, column }),
    problemText(language, { code, data }),
    translate(language, REMEDIES[code] ?? 'aging.todo-cell', { sheet }),
    shortened(cells.join(' | ')),
    code,
  ]),
];

/** A cell holds 32,767 characters; the row itself is in its sheet. */
const LONGEST = 2000;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** The Balance sheet: of each report its rows, then the money of each column. */
export function balanceRows({ rows, money }: Balance, language: Language): Value[][] {
  const ofRows = rows.map((each): Value[] => {
    const out = each.read + each.merged + each.totals + each.titles + each.setAside;
    const { sheet, origin, read, merged, totals, titles, setAside } = each;
    const counts = [each.rows, read, merged, totals, titles, setAside, each.rows - out];
    const what = each.area === undefined ? ROWS_WORD[language] : `${ROWS_WORD[language]} ${each.area}`;
    return [sheet, origin, what, null, ...counts, ...MONEY.map(() => null)];
  });
  const ofMoney = money.map((each): Value[] => {
    const { sheet, origin, column, currency, read, merged, setAside, printed } = each;
    const rest = subtract(each.in, sum([read, merged, setAside]));
    const against = printed && subtract(printed, read);
    return [
      ...[sheet, origin, column, currency || null],
      ...COUNTS.map(() => null),
      ...[each.in, read, merged, setAside, rest].map(toNumber),
      printed ? toNumber(printed) : null,
      against ? toNumber(against) : null,
    ];
  });
  return [headers(BALANCE_SHEET, language), ...ofRows, ...ofMoney];
}
