import type { BucketName, Span } from './bucket-name';
import { inDays, readBucketName } from './bucket-name';
import type { Bucket } from './buckets';

/** What a bucket's name means beside its neighbours. */
export interface ReadBucket {
  /** Not yet due: `bucket`, if there is one, counts the days before the due date, as negative numbers. */
  readonly notDue: boolean;
  /** Absent: the name does not say which days (`Period 1`, `Over due`). */
  readonly bucket?: Bucket;
  /** What was taken for granted, for a person to know. */
  readonly assumed?: 'months-as-days' | 'shared-day' | 'by-neighbours';
}

const isLong = (span: Span): boolean => span.unit !== 'day';
const same = (a: Span, b: Span): boolean => inDays(a) === inDays(b);

/** Where a name begins and ends if nothing stands beside it; used to put names into the order of time. */
function startOf(name: BucketName): number {
  switch (name.kind) {
    case 'range':
    case 'over':
      return inDays(name.from);
    case 'single':
      return inDays(name.at);
    case 'up-to':
      return 0;
    case 'older':
      return Infinity;
    default:
      return -1;
  }
}

/**
 * The first day of a stretch that is written `from N`. Years and months are cut at their ends: `1-2年` is what follows
 * the first year, unless the names count months (`1-3个月`, `4-6个月`), where month 4 begins after the third.
 */
function firstDay(from: Span, before: Span | undefined, after: Span | undefined, to: Span): number {
  if (!isLong(from)) return from.count;
  const counted =
    (before !== undefined && before.unit === from.unit && before.count + 1 === from.count) ||
    (before === undefined && after !== undefined && after.unit === to.unit && after.count === to.count + 1);
  return inDays(counted ? { ...from, count: from.count - 1 } : from) + 1;
}

/**
 * Names of buckets that stand side by side, in the order of the sheet, either way round. Each is read beside its
 * neighbours: `Older` begins where the one before it ends.
 */
export function resolveBuckets(names: readonly BucketName[]): ReadBucket[] {
  const starts = names.map(startOf).filter((start) => start >= 0);
  if (starts.length > 1 && starts[0]! > starts.at(-1)!) return resolveBuckets([...names].reverse()).reverse();

  const due = names.filter((name) => !('notDue' in name && name.notDue));
  const hasNotDue = names.some(
    (name) => name.kind === 'not-due' || name.kind === 'current' || ('notDue' in name && name.notDue),
  );
  const firstDue = due.find((name) => startOf(name) >= 0);
  let before: { to: number; span?: Span } | undefined;
  let singles = false;

  return names.map((name, i): ReadBucket => {
    const next = names.slice(i + 1).find((each) => startOf(each) >= 0);
    const read = one(name, next);
    if (read.bucket && !read.notDue && name.kind !== 'current')
      before =
        read.bucket.to === undefined ? undefined : { to: read.bucket.to, ...('to' in name && { span: name.to }) };
    return read;
  });

  function one(name: BucketName, next: BucketName | undefined): ReadBucket {
    switch (name.kind) {
      case 'not-due':
        return { notDue: true };
      case 'unnumbered':
        return { notDue: false };
      case 'today':
        return { notDue: false, bucket: { from: 0, to: 0 } };
      case 'current': {
        const first = firstDue && firstDue.kind === 'range' ? inDays(firstDue.from) : 0;
        return first > 1
          ? { notDue: false, bucket: { from: 0, to: first - 1 }, assumed: 'by-neighbours' }
          : { notDue: true };
      }
      case 'older':
        return before
          ? { notDue: false, bucket: { from: before.to + 1 }, assumed: 'by-neighbours' }
          : { notDue: false };
      case 'range': {
        if (name.notDue)
          return { notDue: true, bucket: { from: -inDays(name.to), to: -Math.max(1, inDays(name.from)) } };
        const after = next && 'from' in next ? next.from : undefined;
        let from = firstDay(name.from, before?.span, after, name.to);
        const to = inDays(name.to);
        let assumed: ReadBucket['assumed'] = isLong(name.from) || isLong(name.to) ? 'months-as-days' : undefined;
        if (before && before.to === from && from < to && !isLong(name.from)) {
          from += 1;
          assumed ??= 'shared-day';
        }
        return { notDue: false, bucket: { from, to }, ...(assumed && { assumed }) };
      }
      case 'up-to': {
        if (name.notDue) return { notDue: true, bucket: { from: -inDays(name.to), to: -1 } };
        singles = name.strict && next?.kind === 'single' && same(next.at, name.to);
        const first = next && 'from' in next ? next.from : undefined;
        const to =
          inDays(name.to) - (name.strict && !isLong(name.to) && first !== undefined && same(first, name.to) ? 1 : 0);
        const from = before ? before.to + 1 : hasNotDue ? 1 : 0;
        if (from > to) return { notDue: false };
        return { notDue: false, bucket: { from, to }, ...(isLong(name.to) && { assumed: 'months-as-days' as const }) };
      }
      case 'over': {
        if (name.notDue) return { notDue: true };
        const day = inDays(name.from);
        // `90天以上` after `61-90` begins on day 91, `91 and over` on day 91 too; alone, a full month's or year's number is an end.
        const isEnd = before ? before.to >= day : day % 30 === 0 || day % 365 === 0;
        const from = name.strict || isLong(name.from) || isEnd ? day + 1 : day;
        return { notDue: false, bucket: { from }, ...(isLong(name.from) && { assumed: 'months-as-days' as const }) };
      }
      case 'single': {
        // `< 1 Month`, `1 Month`, `2 Months`: each begins where its number says. Without such a first one nobody can tell.
        if (!singles || !before) return { notDue: false };
        const step = next?.kind === 'single' ? inDays(next.at) : inDays({ ...name.at, count: name.at.count + 1 });
        const assumed = isLong(name.at) ? 'months-as-days' : 'by-neighbours';
        return { notDue: false, bucket: { from: before.to + 1, to: step }, assumed };
      }
    }
  }
}

/** Names of buckets that stand in the cells of a column, each once, in any order. Texts that are none are left out. */
export function readBuckets(texts: Iterable<string>): Map<string, ReadBucket> {
  const named = [...new Set(texts)].flatMap((text) => {
    const name = readBucketName(text);
    return name ? [{ text, name }] : [];
  });
  named.sort((a, b) => startOf(a.name) - startOf(b.name));
  const read = resolveBuckets(named.map(({ name }) => name));
  return new Map(named.map(({ text }, i) => [text, read[i]!]));
}

/** A bucket's name by itself; `undefined` for any other text. */
export const readBucket = (text: string): ReadBucket | undefined => readBuckets([text]).get(text);
