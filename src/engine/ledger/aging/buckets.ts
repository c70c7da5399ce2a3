import type { Bucket } from '../buckets';
import { isWithin } from './aged';

/** The days after which a bucket ends. */
const ends = (buckets: readonly Bucket[]): number[] => buckets.flatMap(({ to }) => (to === undefined ? [] : [to]));

const nests = (inner: readonly Bucket[], outer: readonly Bucket[]): boolean =>
  inner.every((each) => outer.some((bucket) => isWithin(each, bucket)));

/**
 * The buckets of the result: those that are wanted, when the buckets of every report lie within them. Otherwise the
 * reports' own: the finest into which all of them fit.
 */
export function chooseBuckets(wanted: readonly Bucket[], stated: readonly (readonly Bucket[])[]): readonly Bucket[] {
  if (stated.every((each) => nests(each, wanted))) return wanted;
  const [first = [], ...others] = stated.filter((each) => each.length > 0);
  const last = Math.max(...first.concat(...others).map(({ from }) => from - 1));
  const isClean = (end: number): boolean =>
    stated.flat().every(({ from, to }) => from > end || (to !== undefined && to <= end));
  const candidates = new Set([...ends(first), ...others.flatMap(ends), last]);
  const clean = [...candidates].filter((end) => end >= 0 && isClean(end)).sort((a, b) => a - b);
  return [
    ...clean.map((to, i): Bucket => ({ from: i === 0 ? 0 : clean[i - 1]! + 1, to })),
    { from: (clean.at(-1) ?? -1) + 1 },
  ];
}
