/** A stretch of days since the date that aging counts from, both ends included; `to` absent: and over. */
export interface Bucket {
  readonly from: number;
  readonly to?: number;
}

/** 0–30, 31–60, 61–90, over 90. */
export const DEFAULT_BUCKETS: readonly Bucket[] = [
  { from: 0, to: 30 },
  { from: 31, to: 60 },
  { from: 61, to: 90 },
  { from: 91 },
];

/** `0-30`, `31-60`, `90+`: the last one is named by the day that it begins after. */
export const bucketName = ({ from, to }: Bucket): string =>
  to === undefined ? `${Math.max(0, from - 1)}+` : `${from}-${to}`;
