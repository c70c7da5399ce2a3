import type { BucketName } from './bucket-name';
import { readBucketName } from './bucket-name';
import { candidatesFor } from './candidates';
import type { ColumnValues } from './column-type';
import { FIELDS } from './fields';
import type { Mapped, Taught, UnmappedColumn } from './map';
import { SURE } from './map';
import { monthOf } from './month';
import { resolveBuckets } from './read-bucket';

/** What can be added up: money, or numbers that may be money. */
const isMoney = ({ type }: ColumnValues): boolean => type === 'amount' || type === 'number' || type === 'empty';
const nameOf = ({ parts }: UnmappedColumn): string => parts.at(-1) ?? '';

/** Names that are no bucket alone: `Older` and `30` need company. */
const WEAK: ReadonlySet<BucketName['kind']> = new Set(['single', 'older', 'current', 'unnumbered']);
/** `>90天合计`, `1-30天占比`: sums and shares of buckets. */
const OF_BUCKETS =
  /^(.+?)\s*(?:[-—/]\s*)?(?:合计|合計|小计|小計|占比|佔比|比例|比率|百分比|%|percent|pct|share|total)$/i;

/** Buckets, read beside each other; and the columns that add them up or relate them. */
export function mapBuckets(columns: readonly UnmappedColumn[], mapped: Mapped, taught: Taught): void {
  const named = columns.flatMap((column, i): { i: number; name: BucketName }[] => {
    const own = mapped[i];
    const isOpen = own === undefined || own.field === 'bucket' || own.field === 'notDue';
    const name = isOpen && !taught[i] && isMoney(column.values) ? readBucketName(nameOf(column)) : undefined;
    return name ? [{ i, name }] : [];
  });
  // One bare pair of numbers is no aging report.
  const isTold = named.some(({ name }) => !('bare' in name && name.bare));
  if (named.length > 1 || (named.length === 1 && isTold && !WEAK.has(named[0]!.name.kind))) {
    const read = resolveBuckets(named.map(({ name }) => name));
    named.forEach(({ i }, at) => {
      const { notDue, bucket, assumed } = read[at]!;
      const note = !notDue && !bucket ? 'no-days' : assumed;
      mapped[i] = {
        ...(mapped[i] ?? {
          field: notDue ? 'notDue' : 'bucket',
          decidedBy: 'pattern',
          confidence: bucket || notDue ? 1 : SURE,
        }),
        ...(bucket && { bucket }),
        ...(note && { bucketNote: note }),
      };
    });
  }
  columns.forEach((column, i) => {
    const of =
      mapped[i] || taught[i] || column.values.type === 'text'
        ? undefined
        : OF_BUCKETS.exec(nameOf(column).normalize('NFKC'))?.[1];
    const name = of === undefined ? undefined : readBucketName(of);
    if (name && !('bare' in name && name.bare)) mapped[i] = { field: 'derived', decidedBy: 'pattern', confidence: 0.9 };
  });
}

/** Months side by side: amounts of these months. What they are is what stands above them, if anything does. */
export function mapMonths(columns: readonly UnmappedColumn[], mapped: Mapped, taught: Taught): void {
  const months = columns.flatMap((column, i) => {
    const period =
      mapped[i] === undefined && !taught[i] && isMoney(column.values) ? monthOf(nameOf(column)) : undefined;
    return period ? [{ i, period }] : [];
  });
  if (months.length < 2) return;
  for (const { i, period } of months) {
    const above = columns[i]!.parts.slice(0, -1);
    const group = candidatesFor(above).find(({ field, score }) => FIELDS[field] === 'amount' && score >= SURE);
    mapped[i] = { ...(group && { field: group.field }), period, decidedBy: 'pattern', confidence: group?.score ?? 0 };
  }
}
