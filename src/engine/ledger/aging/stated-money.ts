import type { ExactColumn } from '../../number/column';
import { add as addColumns } from '../../number/column-arithmetic';
import { orZero } from '../../number/column-place';
import { sumBy } from '../../number/column-sum';
import type { Rational } from '../../number/rational';
import { add } from '../../number/rational';
import type { Bucket } from '../buckets';
import { bucketName } from '../buckets';
import { READ } from '../read-table';
import type { Records } from '../records';
import { amountOf } from '../records';
import { columnsOf } from '../table';
import type { PlacedTable } from './place-table';
import type { Stated } from './result';

type Draft = { -readonly [Key in keyof Stated]: Stated[Key] };

/** The sums of the reports' own columns over the records that count, by currency. */
export function statedMoney(tables: readonly PlacedTable[], currencies: readonly string[]): Stated[] {
  const stated = currencies.map((currency): Draft => ({
    currency,
    buckets: [],
    outstanding: null,
    notDue: null,
    credits: null,
  }));
  for (const { records, money, stated: parts } of tables) {
    const groups = Int32Array.from(records.currency, (currency, record) =>
      records.fate[record] === READ ? currencies.indexOf(currency) : -1,
    );
    const present = new Set(groups);
    const each = (column: ExactColumn | undefined, take: (draft: Draft, sum: Rational) => void): void => {
      if (!column) return;
      const sums = sumBy(column, groups, currencies.length);
      stated.forEach((draft, i) => {
        if (present.has(i)) take(draft, sums[i]!);
      });
    };
    each(amountOf(records, 'outstanding'), (draft, sum) => (draft.outstanding = plus(draft.outstanding, sum)));
    each(columnsOf(records.table, 'notDue').length > 0 ? parts?.notDue : undefined, (draft, sum) => {
      draft.notDue = plus(draft.notDue, sum);
    });
    each(creditColumn(records), (draft, sum) => (draft.credits = plus(draft.credits, sum)));
    for (const { amount, name, bucket } of ownBuckets(money, parts))
      each(amount, (draft, sum) => (draft.buckets = withBucket(draft.buckets, { name, bucket, amount: sum })));
  }
  return stated;
}

const plus = (a: Rational | null, b: Rational): Rational => (a ? add(a, b) : b);

function creditColumn(records: Records): ExactColumn | undefined {
  const columns = [...columnsOf(records.table, 'credit'), ...columnsOf(records.table, 'advance')];
  const read = columns.flatMap(({ column }) => records.amounts.get(column)?.values ?? []);
  return read.length > 0 ? read.map(orZero).reduce(addColumns) : undefined;
}

/** In columns, by their headers; by words in the rows, by the days that these mean. */
const ownBuckets = (
  { buckets }: PlacedTable['money'],
  parts: PlacedTable['stated'],
): { name: string; bucket: Bucket; amount: ExactColumn }[] =>
  buckets.length > 0
    ? buckets.flatMap(({ name, bucket, amount }) => (bucket ? [{ name, bucket, amount }] : []))
    : (parts?.buckets ?? []).map(({ bucket, amount }) => ({ name: bucketName(bucket), bucket, amount }));

function withBucket(buckets: Stated['buckets'], fresh: Stated['buckets'][number]): Stated['buckets'] {
  const isSame = ({ name }: { readonly name: string }): boolean => name === fresh.name;
  if (!buckets.some(isSame)) return [...buckets, fresh];
  return buckets.map((each) => (isSame(each) ? { ...each, amount: add(each.amount, fresh.amount) } : each));
}
