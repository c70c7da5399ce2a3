import type { ChartDraft } from '../engine/grid/chart';
import type { Value } from '../engine/grid/value';
import type { AgingGroup, AgingResult } from '../engine/ledger/aging/result';
import { bucketName } from '../engine/ledger/buckets';
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
  sum,
  toNumber,
} from '../engine/number/rational';
import { translate } from '../i18n';
import type { Language } from '../i18n/language';
import { agingSummarySheet, BASIS_WORDS, SUMMARY_WORDS } from '../sheets/aging-summary';
import { bucketHeader } from '../sheets/aging';
import { headers } from '../sheets/definition';

/** Characters of a full bar. */
const BAR = 20;

/** Row of the headers: above them stands of which day the aging is. */
export const SUMMARY_HEADER = 1;

/** Lines for the first currency's ages, below its total, whatever the buckets are: a chart's ranges stay where they are. */
const AGES = 8;
const AGES_ROW = SUMMARY_HEADER + 2;

const COLUMNS = agingSummarySheet([]).columns.map(({ key }) => key);
const [NAME, OUTSTANDING] = [COLUMNS.indexOf('name'), COLUMNS.indexOf('outstanding')];

/** The Aging summary sheet: the whole and how old it is, then by customer, owner and department, the largest first. */
export function summaryRows(result: AgingResult, language: Language): Value[][] {
  const { totals, customers, owners, departments, asOf, basis, buckets } = result;
  const shareOf = (amount: Rational, currency: string): [Value, Value] => {
    const whole = totals.find((total) => total.currency === currency)!.outstanding;
    const share = isZero(whole) ? undefined : divide(amount, whole);
    return share ? [toNumber(share), bar(share)] : [null, null];
  };
  const line =
    (by: keyof typeof SUMMARY_WORDS) =>
    (group: AgingGroup): Value[] => {
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
        ...shareOf(group.outstanding, group.currency),
      ];
    };
  const age = ([name, amount]: readonly [string, Rational], currency: string): Value[] => [
    SUMMARY_WORDS.age[language],
    name,
    currency || null,
    null,
    toNumber(amount),
    ...[null, ...buckets, null, null, null, null].map(() => null),
    ...shareOf(amount, currency),
  ];
  const named = (groups: readonly AgingGroup[]): AgingGroup[] =>
    groups.some(({ name }) => name !== '') ? [...groups].sort(largestFirst) : [];
  const [first, ...others] = totals;
  const ages = first ? agesOf(first, buckets, language).map((each) => age(each, first.currency)) : [];
  return [
    [translate(language, 'aging.as-of', { asOf }), BASIS_WORDS[basis][language]],
    headers(agingSummarySheet(buckets), language),
    ...(first ? [line('total')(first), ...Array.from({ length: AGES }, (_, i) => ages[i] ?? [])] : []),
    ...others.map(line('total')),
    ...named(customers).map(line('customer')),
    ...named(owners).map(line('owner')),
    ...named(departments).map(line('department')),
  ];
}

/** What is owed by age: not yet due, each bucket, and without an age. More buckets than there are lines for end in one. */
function agesOf(
  { notDue, buckets: amounts, unplaced }: AgingGroup,
  buckets: AgingResult['buckets'],
  language: Language,
): readonly (readonly [string, Rational])[] {
  const room = AGES - 2;
  const own = buckets.length > room ? room - 1 : buckets.length;
  const rest = buckets[own];
  return [
    [SUMMARY_WORDS.notDue[language], notDue],
    ...buckets.slice(0, own).map((bucket, i) => [bucketHeader(bucketName(bucket))[language], amounts[i]!] as const),
    ...(rest ? [[bucketHeader(bucketName({ from: rest.from }))[language], sum(amounts.slice(own))] as const] : []),
    [SUMMARY_WORDS.unplaced[language], unplaced],
  ];
}

const largestFirst = (a: AgingGroup, b: AgingGroup): number =>
  compareText(a.currency, b.currency) || compare(b.outstanding, a.outstanding) || compareText(a.name, b.name);

/** In the cell itself, so that every spreadsheet shows it. */
const bar = (share: Rational): string =>
  '█'.repeat(Math.min(BAR, Math.max(0, Number(roundHalfUp(multiply(share, rational(BAR))).n))));

/** Said, for a workbook without a theme has no colour of its own in every program. */
const BLUE = '4472C4';

/** Columns of the table up to the chart: it does not stand in the way of a few buckets more. */
const ROOM = 8;

/** How the first currency's money stands by age; in hosts that draw charts. */
export function summaryChart({ buckets, totals }: AgingResult, language: Language): ChartDraft[] {
  const [first] = totals;
  if (!first) return [];
  const lines = { top: AGES_ROW, bottom: AGES_ROW + AGES - 1 };
  const title = translate(language, 'aging.chart', { currency: first.currency });
  return [
    {
      kind: 'bar',
      title: title.trim(),
      categories: { ...lines, left: NAME, right: NAME },
      series: [
        {
          name: SUMMARY_WORDS.total[language],
          values: { ...lines, left: OUTSTANDING, right: OUTSTANDING },
          colour: BLUE,
        },
      ],
      at: { row: SUMMARY_HEADER, column: COLUMNS.length + Math.max(buckets.length, ROOM) },
      size: { rows: 16, columns: 8 },
    },
  ];
}
