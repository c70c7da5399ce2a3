import type { Finding, FindingData } from '../../grid/plan';
import type { Bucket } from '../buckets';
import { bucketName } from '../buckets';
import { READ } from '../read-table';
import type { Records } from '../records';
import { textOf } from '../records';
import type { AsOfFrom } from './age';
import type { AgedTable } from './groups';
import type { PlacedTable } from './place-table';
import type { AgingResult } from './result';
import { at } from './finding-at';
import { aboutDays } from './about-dates';
import { aboutBuckets, aboutMoney, sumsOf } from './about-amounts';

type About = Omit<AgingResult, 'findings'> & {
  readonly tables: readonly (AgedTable & PlacedTable)[];
  readonly wanted: readonly Bucket[];
  readonly from: AsOfFrom;
};

/** What a person should know about how a report was aged, table by table, and about the result as a whole. */
export function agingFindings(about: About): Finding[] {
  const { tables } = about;
  const [first] = tables;
  if (!first) return [];
  const whole = at(first.records);
  return [
    ...(about.from === 'days' ? [whole('aging-as-of-from-days', 'info', { asOf: about.asOf })] : []),
    ...(about.from === 'today' ? [whole('aging-as-of-today', 'warning', { asOf: about.asOf })] : []),
    ...(about.buckets === about.wanted ? [] : [whole('aging-buckets-kept', 'warning', bucketNames(about))]),
    ...(about.totals.length > 1
      ? [whole('aging-currencies', 'info', { currencies: about.totals.map(({ currency }) => currency || '?') })]
      : []),
    ...tables.flatMap((table) => {
      const byCurrency = sumsOf(table.records);
      return [...aboutMoney(table, byCurrency), ...aboutDays(table, about), ...aboutBuckets(table, about, byCurrency)];
    }),
    ...twice(tables),
  ];
}

const bucketNames = ({ buckets, wanted }: About): FindingData => ({
  buckets: buckets.map(bucketName),
  wanted: wanted.map(bucketName),
});

/** That nobody said what to count from, and the report's own buckets show it. */
export const basisFound = (records: Records): Finding => at(records, 'invoiceDate')('aging-basis-found', 'info');

/** Customers' lines of several tables cannot be told apart by a number: both count, and a person should know. */
function twice(tables: readonly PlacedTable[]): Finding[] {
  const first = new Map<string, Records>();
  return tables.flatMap(({ records }) => {
    const both: string[] = [];
    let other: Records | undefined;
    for (let record = 0; record < records.rows.length; record++) {
      if (records.fate[record] !== READ) continue;
      if (textOf(records, 'document', record) || textOf(records, 'contract', record)) continue;
      const customer = textOf(records, 'customer', record);
      const key = `${records.currency[record]}\n${customer}`;
      const before = first.get(key);
      if (!before) first.set(key, records);
      else if (before !== records) {
        both.push(customer);
        other ??= before;
      }
    }
    if (!other) return [];
    const data = { count: both.length, customers: both.slice(0, 5), otherSheet: other.source.grid.sheet };
    return [at(records, 'customer')('aging-customers-twice', 'warning', data)];
  });
}
