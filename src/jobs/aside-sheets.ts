import { cellName } from '../engine/grid/address';
import type { Value } from '../engine/grid/value';
import type { Balance, SetAside } from '../engine/ledger/balance';
import { subtract, sum, toNumber } from '../engine/number/rational';
import type { MessageKey } from '../i18n';
import { problemText, translate } from '../i18n';
import type { Language } from '../i18n/language';
import { BALANCE_SHEET, COUNTS, MONEY, ROWS_WORD } from '../sheets/balance';
import type { Grid } from '../engine/grid/grid';
import { headers } from '../sheets/definition';
import type { LedgerSheetKey } from '../sheets/ledger-sheets';
import { lookOf } from '../sheets/look';
import { SET_ASIDE_SHEET } from '../sheets/set-aside';
import type { Part } from './ledger-parts';
import { writeWhole } from './ledger-parts';

/** Jobs that write the two sheets, the first that a workbook has: they hold the same lists, and none writes over another. */
const WRITERS = ['ledger', 'aging', 'board'] as const;

/**
 * The sheets of what was set aside and of the balance.
 * @param more lines of the balance behind those of the reports
 */
export function asideParts(
  by: (typeof WRITERS)[number],
  gridOf: (key: LedgerSheetKey) => Grid | undefined,
  { setAside, balance }: { readonly setAside: readonly SetAside[]; readonly balance: Balance },
  language: Language,
  more: readonly Value[][] = [],
): Part[] {
  if (WRITERS.slice(0, WRITERS.indexOf(by)).some((other) => gridOf(other))) return [];
  const look = { language };
  return [
    writeWhole(gridOf('setAside'), SET_ASIDE_SHEET, setAsideRows(setAside, language), lookOf(SET_ASIDE_SHEET, look)),
    writeWhole(
      gridOf('balance'),
      BALANCE_SHEET,
      [...balanceRows(balance, language), ...more],
      lookOf(BALANCE_SHEET, look),
    ),
  ];
}

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
function balanceRows({ rows, money }: Balance, language: Language): Value[][] {
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
