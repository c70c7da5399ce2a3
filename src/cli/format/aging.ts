import type { Finding } from '../../engine/grid/plan';
import type { AgedAmounts, AgingGroup, AgingResult, Stated } from '../../engine/ledger/aging/result';
import type { Bucket } from '../../engine/ledger/buckets';
import { bucketName } from '../../engine/ledger/buckets';
import { compareText } from '../../engine/ledger/order';
import type { Rational } from '../../engine/number/rational';
import { add, compare, isZero, toFixed, toText } from '../../engine/number/rational';
import type { Language } from '../../i18n/language';
import { BASIS_WORDS } from '../../sheets/aging-summary';
import type { Context } from '../context';
import { balanceLines } from './balance-line';
import { finding, jsonText } from './json';
import { balanceJson, decimal, setAsideJson } from './ledger-json';
import type { Column } from './table';
import { table } from './table';

/** The documented, stable form: keys are only ever added. Money of several currencies has no total. */
export function agingJson(result: AgingResult, findings: readonly Finding[], language: Language): string {
  const { asOf, basis, buckets, totals, stated } = result;
  const single = totals.length <= 1;
  const [only] = totals;
  return jsonText({
    asOf,
    currency: single ? (only?.currency ?? '') : null,
    basis,
    buckets: buckets.map(bucketName),
    rows: result.customers.map((group) => ({ customer: group.name, ...groupJson(group, buckets) })),
    totals: single ? totalJson(only ?? NOTHING(buckets), buckets) : null,
    ...(!single && {
      byCurrency: totals.map((total, i) => ({
        currency: total.currency,
        ...totalJson(total, buckets),
        stated: statedJson(stated[i]),
      })),
    }),
    owners: named(result.owners).map((group) => ({ owner: group.name, ...groupJson(group, buckets) })),
    departments: named(result.departments).map((group) => ({ department: group.name, ...groupJson(group, buckets) })),
    stated: single ? statedJson(stated[0]) : null,
    balance: balanceJson(result.balance),
    setAside: result.setAside.map((each) => setAsideJson(each, language)),
    findings: findings.map((each) => finding(each, language)),
  });
}

const ZERO: Rational = { n: 0n, d: 1n };

const NOTHING = (buckets: readonly Bucket[]): AgedAmounts => ({
  outstanding: ZERO,
  notDue: ZERO,
  credits: ZERO,
  buckets: buckets.map(() => ZERO),
  unplaced: ZERO,
  over60: ZERO,
});

const named = (groups: readonly AgingGroup[]): readonly AgingGroup[] =>
  groups.some(({ name }) => name !== '') ? groups : [];

const totalJson = (amounts: AgedAmounts, buckets: readonly Bucket[]) => ({
  outstanding: toText(amounts.outstanding),
  notDue: toText(amounts.notDue),
  credits: toText(amounts.credits),
  net: toText(add(amounts.outstanding, amounts.credits)),
  buckets: Object.fromEntries(buckets.map((bucket, i) => [bucketName(bucket), toText(amounts.buckets[i]!)])),
  over60: decimal(amounts.over60),
  ...(!isZero(amounts.unplaced) && { unplaced: toText(amounts.unplaced) }),
});

const groupJson = (group: AgingGroup, buckets: readonly Bucket[]) => ({
  currency: group.currency,
  ...totalJson(group, buckets),
  items: group.items,
});

/** What the report itself says; `null` for what it has no column for. */
const statedJson = (stated: Stated | undefined) =>
  stated === undefined
    ? null
    : {
        outstanding: decimal(stated.outstanding),
        notDue: decimal(stated.notDue),
        credits: decimal(stated.credits),
        buckets: Object.fromEntries(stated.buckets.map(({ name, amount }) => [name, toText(amount)])),
      };

/** Longer tables are of no use on a screen; JSON and the workbook have them all. */
const SHOWN = 200;

export function agingTable(result: AgingResult, context: Context): string {
  const { say, language } = context;
  const { asOf, basis, buckets, totals, customers } = result;
  const hasUnplaced = totals.some(({ unplaced }) => !isZero(unplaced));
  const money = (header: string): Column => ({ header, align: 'right' });
  const columns: Column[] = [
    { header: say('cli.column.customer') },
    { header: '' },
    money(say('cli.column.outstanding')),
    money(say('cli.column.not-due')),
    ...buckets.map((bucket) => money(bucketName(bucket))),
    ...(hasUnplaced ? [money(say('cli.column.unplaced'))] : []),
    money('>60'),
    money(say('cli.column.credits')),
    money(say('cli.column.net')),
  ];
  const line = (name: string, group: AgingGroup): string[] => [
    name,
    group.currency,
    ...[group.outstanding, group.notDue, ...group.buckets].map(shown),
    ...(hasUnplaced ? [shown(group.unplaced)] : []),
    group.over60 ? shown(group.over60) : '?',
    shown(group.credits),
    shown(add(group.outstanding, group.credits)),
  ];
  const sorted = [...customers].sort(
    (a, b) => compareText(a.currency, b.currency) || compare(b.outstanding, a.outstanding),
  );
  const rows = [
    ...sorted.slice(0, SHOWN).map((group) => line(group.name, group)),
    ...totals.map((total) => line(say('cli.column.total'), total)),
  ];
  const more = sorted.length > SHOWN ? `${say('cli.more-rows', { count: sorted.length - SHOWN })}\n` : '';
  return `${say('cli.aging-title', { asOf, basis: BASIS_WORDS[basis][language] })}\n\n${table(columns, rows)}${more}${balanceLines(result.balance, context)}`;
}

/** Two places, as money is shown; more where there are more. */
const shown = (amount: Rational): string => {
  if (isZero(amount)) return '';
  const exact = toText(amount);
  return /\.\d{3,}$|\//.test(exact) ? exact : toFixed(amount, 2);
};
