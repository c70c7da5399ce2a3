import { sumBy } from '../../number/column-sum';
import type { Rational } from '../../number/rational';
import { add, isZero, ZERO } from '../../number/rational';
import { READ } from '../read-table';
import type { Records } from '../records';
import type { AgedColumns } from './aged';
import type { AgedAmounts, AgingGroup } from './result';

/** A table's records with their money in the buckets of the result. */
export interface AgedTable {
  readonly records: Records;
  readonly aged: AgedColumns;
}

/**
 * Adds records up by a name and their currency, in order of first appearance. Money of different currencies is never
 * added.
 */
export function groupBy(
  tables: readonly AgedTable[],
  nameOf: (records: Records, record: number) => string,
): AgingGroup[] {
  const names: { name: string; currency: string; items: number }[] = [];
  const places = new Map<string, Map<string, number>>();
  const groupsOf = tables.map(({ records }) => {
    const groups = new Int32Array(records.rows.length).fill(-1);
    for (let record = 0; record < groups.length; record++) {
      if (records.fate[record] !== READ) continue;
      const [name, currency] = [nameOf(records, record), records.currency[record]!];
      if (!places.has(currency)) places.set(currency, new Map());
      const byName = places.get(currency)!;
      const place = byName.get(name) ?? names.push({ name, currency, items: 0 }) - 1;
      byName.set(name, place);
      names[place]!.items++;
      groups[record] = place;
    }
    return groups;
  });
  const sums = tables.map(({ aged }, i) => sumsOf(aged, groupsOf[i]!, names.length));
  return names.map((name, i) => ({ ...name, ...total(sums.map((each) => each(i))) }));
}

/** The amounts of each group in one table. */
function sumsOf(aged: AgedColumns, groups: Int32Array, count: number): (group: number) => AgedAmounts {
  const sum = (column: AgedColumns['outstanding']): Rational[] => sumBy(column, groups, count);
  const [outstanding, notDue, credits, unplaced] = [aged.outstanding, aged.notDue, aged.credits, aged.unplaced].map(
    sum,
  );
  const buckets = aged.buckets.map(sum);
  const over60 = aged.over60 && sum(aged.over60);
  return (group) => ({
    outstanding: outstanding![group]!,
    notDue: notDue![group]!,
    credits: credits![group]!,
    buckets: buckets.map((bucket) => bucket[group]!),
    unplaced: unplaced![group]!,
    // Where nothing is owed, nothing is beyond 60 days, whatever the report's buckets are.
    over60: over60 ? over60[group]! : isZero(outstanding![group]!) ? ZERO : null,
  });
}

function total(amounts: readonly AgedAmounts[]): AgedAmounts {
  const [first, ...others] = amounts;
  return others.reduce(
    (sum, each) => ({
      outstanding: plus(sum.outstanding, each.outstanding),
      notDue: plus(sum.notDue, each.notDue),
      credits: plus(sum.credits, each.credits),
      buckets: sum.buckets.map((bucket, i) => plus(bucket, each.buckets[i]!)),
      unplaced: plus(sum.unplaced, each.unplaced),
      over60: sum.over60 && each.over60 && plus(sum.over60, each.over60),
    }),
    first!,
  );
}

const plus = (a: Rational, b: Rational): Rational => (isZero(a) ? b : isZero(b) ? a : add(a, b));
