import { add } from '../../number/column-arithmetic';
import { distribute, zeros } from '../../number/column-place';
import type { Bucket } from '../buckets';
import { readBuckets } from '../read-bucket';
import type { Records } from '../records';
import type { StatedParts } from './aged';
import { isNowhereNegative } from './aged';
import type { Money } from './money';

/** The report's own buckets: from its columns, else from the word that each record has; `undefined` without either. */
export const statedParts = (records: Records, money: Money): StatedParts | undefined =>
  byColumns(records, money) ?? byWords(records, money);

function byColumns({ fate }: Records, money: Money): StatedParts | undefined {
  const { notDue, buckets, rest } = money;
  if (!notDue && buckets.length === 0) return undefined;
  const none = zeros(rest.length);
  const unnamed = buckets.filter(({ bucket }) => !bucket);
  return {
    notDue: notDue ?? none,
    buckets: buckets.flatMap(({ bucket, amount }) => (bucket ? [{ bucket, amount }] : [])),
    unnamed: unnamed.map(({ amount }) => amount).reduce(add, none),
    rest,
    restIsNotDue: notDue === undefined && isNowhereNegative(money, fate),
  };
}

/** In the column for it, or as the name of the group that rows stand under (`31 - 60 days past due`). */
function byWords(records: Records, { gross }: Money): StatedParts | undefined {
  const { texts, table, rows } = records;
  const column = texts.get('bucketName');
  const words = column ? column.map((word) => [word]) : rows.map((row) => table.groups.get(row) ?? []);
  const known = readBuckets(words.flat());
  const buckets: Bucket[] = [];
  const places = new Map<string, number>();
  // 0: not yet due; 1: some bucket that has no days; 2: no word; the buckets follow.
  for (const [word, { bucket, notDue }] of known) {
    if (notDue) places.set(word, 0);
    else if (!bucket) places.set(word, 1);
    else {
      const same = buckets.findIndex(({ from, to }) => from === bucket.from && to === bucket.to);
      places.set(word, 3 + (same < 0 ? buckets.push(bucket) - 1 : same));
    }
  }
  if (places.size === 0) return undefined;
  const placeOf = words.map((path) => places.get(path.find((word) => places.has(word)) ?? '') ?? 2);
  const parts = distribute(gross, placeOf, 3 + buckets.length);
  return {
    notDue: parts[0]!,
    buckets: buckets.map((bucket, i) => ({ bucket, amount: parts[3 + i]! })),
    unnamed: parts[1]!,
    rest: parts[2]!,
    restIsNotDue: false,
  };
}

/** Whether some record has money in several places: a customer's line, which no single date can age. */
export function isSpread({ notDue, buckets }: Money, length: number): boolean {
  const filled = new Uint8Array(length);
  for (const column of [...(notDue ? [notDue] : []), ...buckets.map(({ amount }) => amount)])
    for (let record = 0; record < length; record++)
      if ((column.num[record] !== 0 || column.big?.has(record)) && ++filled[record]! > 1) return true;
  return false;
}
