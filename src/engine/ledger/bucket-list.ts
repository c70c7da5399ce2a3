import type { Bucket } from './buckets';
import { bucketName } from './buckets';

/** Why a list of buckets cannot be used: code of a text `aging.CODE`, with what it says. */
export interface BucketProblem {
  readonly code: 'buckets-unreadable' | 'buckets-gap' | 'buckets-open';
  readonly data: Readonly<Record<string, string>>;
}

/** Longer lists are of no use to anybody. */
const MOST = 24;

/** `0-30,31-60,61-90,90+`. */
export const bucketList = (buckets: readonly Bucket[]): string => buckets.map(bucketName).join(',');

/**
 * Reads a list of buckets: `0-30,31-60,61-90,90+`, or in short their ends, `30,60,90`. They begin with day 0, follow
 * each other without a gap, and the last one has no end.
 */
export function parseBuckets(text: string): readonly Bucket[] | BucketProblem {
  const parts = text
    .normalize('NFKC')
    .split(/[,、;]/)
    .map((part) => part.replace(/\s|天|days?/gi, ''));
  if (parts.length > MOST) return { code: 'buckets-unreadable', data: { text: `${text.slice(0, 40)}…` } };
  if (parts.every((part) => /^\d{1,5}$/.test(part))) return fromEnds(parts.map(Number), text);
  const buckets: Bucket[] = [];
  for (const part of parts) {
    const [, from, to, over] = /^(\d{1,5})[-~](\d{1,5})$|^>?(\d{1,5})\+?$/.exec(part) ?? [];
    const isOver = over !== undefined && /^>|\+$/.test(part);
    if (from === undefined && !isOver) return { code: 'buckets-unreadable', data: { text: part || text } };
    const bucket = isOver ? { from: Number(over) + 1 } : { from: Number(from), to: Number(to) };
    const last = buckets.at(-1);
    if (last && last.to === undefined) return { code: 'buckets-open', data: { text: bucketName(last) } };
    const expected = last ? last.to! + 1 : 0;
    if (bucket.from !== expected || (bucket.to !== undefined && bucket.to < bucket.from))
      return { code: 'buckets-gap', data: { text: part, day: String(expected) } };
    buckets.push(bucket);
  }
  const last = buckets.at(-1);
  return last?.to === undefined ? buckets : { code: 'buckets-open', data: { text: bucketName(last) } };
}

function fromEnds(ends: readonly number[], text: string): readonly Bucket[] | BucketProblem {
  if (ends.some((end, i) => i > 0 && end <= ends[i - 1]!)) return { code: 'buckets-unreadable', data: { text } };
  const closed = ends.map((to, i): Bucket => ({ from: i === 0 ? 0 : ends[i - 1]! + 1, to }));
  return [...closed, { from: ends.at(-1)! + 1 }];
}
