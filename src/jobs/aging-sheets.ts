import { cellName } from '../engine/grid/address';
import type { ChartDraft } from '../engine/grid/chart';
import type { Value } from '../engine/grid/value';
import type { AgingGroup, AgingResult } from '../engine/ledger/aging/result';
import type { Balance, SetAside } from '../engine/ledger/balance';
import { compareText } from '../engine/ledger/order';
import type { Rational } from '../engine/number/rational';
import {
  add,
  compare,
  divide,
  isZero,
  multiply,
  rational,
  roundHalfUp,
  subtract,
  sum,
  toNumber,
} from '../engine/number/rational';
import type { MessageKey } from '../i18n';
import { problemText, translate } from '../i18n';
import type { Language } from '../i18n/language';
import { agingSummarySheet, BASIS_WORDS, SUMMARY_WORDS } from '../sheets/aging-summary';
import { BALANCE_SHEET, ROWS_WORD } from '../sheets/balance';
import { headers } from '../sheets/definition';
import { SET_ASIDE_SHEET } from '../sheets/set-aside';

/** Characters of a full bar. */
const BAR = 20;

/** Row of the headers: above them stands of which day the aging is. */
export const SUMMARY_HEADER = 1;

/** The Aging summary sheet: the whole, then by customer, owner and department, the largest first. */
export function summaryRows(result: AgingResult, language: Language): Value[][] {
  const { totals, customers, owners, departments, asOf, basis, buckets } = result;
  const line =
    (by: keyof typeof SUMMARY_WORDS) =>
    (group: AgingGroup): Value[] => {
      const whole = totals.find(({ currency }) => currency === group.currency)!.outstanding;
      const share = isZero(whole) ? undefined : divide(group.outstanding, whole);
      const name = by === 'total' ? '' : group.name || translate(language, 'aging.nameless');
      return [
        SUMMARY_WORDS[by][language],
        name || null,
        group.currency || null,
        group.items,
        ...[group.outstanding, group.notDue, ...group.buckets, group.unplaced].map(toNumber),
        group.over60 ? toNumber(group.over60) : null,
        toNumber(group.credits),
        toNumber(add(group.outstanding, group.credits)),
        share ? toNumber(share) : null,
        share ? bar(share) : null,
      ];
    };
  const named = (groups: readonly AgingGroup[]): AgingGroup[] =>
    groups.some(({ name }) => name !== '') ? [...groups].sort(largestFirst) : [];
  return [
    [translate(language, 'aging.as-of', { asOf }), BASIS_WORDS[basis][language]],
    headers(agingSummarySheet(buckets), language),
    ...totals.map(line('total')),
    ...named(customers).map(line('customer')),
    ...named(owners).map(line('owner')),
    ...named(departments).map(line('department')),
  ];
}

const largestFirst = (a: AgingGroup, b: AgingGroup): number =>
  compareText(a.currency, b.currency) || compare(b.outstanding, a.outstanding) || compareText(a.name, b.name);

/** In the cell itself, so that every spreadsheet shows it. */
const bar = (share: Rational): string =>
  '█'.repeat(Math.min(BAR, Math.max(0, Number(roundHalfUp(multiply(share, rational(BAR))).n))));

/** How the first currency's money stands by age; in hosts that draw charts. */
export function summaryChart({ buckets, totals }: AgingResult, language: Language): ChartDraft[] {
  const [first] = totals;
  if (!first) return [];
  const [left, right] = [5, 6 + buckets.length];
  const row = SUMMARY_HEADER + 1;
  const title = translate(language, 'aging.chart', { currency: first.currency });
  return [
    {
      kind: 'column',
      title: title.trim(),
      categories: { top: SUMMARY_HEADER, bottom: SUMMARY_HEADER, left, right },
      series: [{ name: SUMMARY_WORDS.total[language], values: { top: row, bottom: row, left, right } }],
      at: { row: SUMMARY_HEADER, column: 12 + buckets.length },
      size: { rows: 16, columns: 8 },
    },
  ];
}

/** What a person can do about a row that was set aside. */
const REMEDIES: Readonly<Record<string, MessageKey>> = {
  'no-header': 'aging.todo-header',
  'row-unclear': 'aging.todo-row',
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
    return [sheet, origin, ROWS_WORD[language], null, ...counts, null, null];
  });
  const ofMoney = money.map((each): Value[] => {
    const { sheet, origin, column, currency, read, merged, setAside, printed } = each;
    const rest = subtract(each.in, sum([read, merged, setAside]));
    const against = printed && subtract(printed, read);
    return [
      ...[sheet, origin, column, currency || null],
      ...[each.in, read, merged].map(toNumber),
      ...[null, null],
      ...[setAside, rest].map(toNumber),
      printed ? toNumber(printed) : null,
      against ? toNumber(against) : null,
    ];
  });
  return [headers(BALANCE_SHEET, language), ...ofRows, ...ofMoney];
}
