import type { Value } from '../../grid/value';
import type { ExactColumn } from '../../number/column';
import { OK, valueAt } from '../../number/column';
import type { Rational } from '../../number/rational';
import { add, ZERO } from '../../number/rational';
import { readAmounts } from '../../parse/columns';
import type { CellContext } from '../../parse/reading';
import type { Mapping } from '../map';
import type { ReadColumn } from './columns';
import type { Sheet } from './header';
import { isMoneyColumn } from './lines';
import { isClose } from './proof';

/** What the numbers of a column say that its name does not. */
export interface Deduction {
  readonly mapping: Mapping;
  /** Names of the columns that it adds up. */
  readonly parts: readonly string[];
}

/** Rows that are looked at, and how many of them must have something to add up. */
const [ROWS, ENOUGH] = [200, 2];

/** Columns that add up buckets: what is outstanding if it is all of them, otherwise derived. By index of the column. */
export function deduce(
  sheet: Sheet,
  columns: readonly ReadColumn[],
  sample: readonly number[],
  context: CellContext,
): ReadonlyMap<number, Deduction> {
  const isBucket = ({ mapping: { field } }: ReadColumn): boolean => field === 'bucket' || field === 'notDue';
  const buckets = columns.flatMap((column, i) => (isBucket(column) ? [i] : []));
  const found = new Map<number, Deduction>();
  if (buckets.length < 2) return found;
  const rows = sample.slice(0, ROWS);
  const amounts = new Map<number, ExactColumn>();
  const amountsOf = (i: number): ExactColumn => {
    const known = amounts.get(i);
    if (known) return known;
    const cells = rows.map((row): Value => sheet.source.grid.rows[row]?.[columns[i]!.recognised.column] ?? null);
    const { values } = readAmounts(cells, context);
    amounts.set(i, values);
    return values;
  };
  const isSum = (whole: number, parts: readonly number[]): boolean => addsUp(amountsOf(whole), parts.map(amountsOf));
  const namesOf = (parts: readonly number[]): string[] => parts.map((i) => columns[i]!.recognised.name);

  const span = (i: number): number => {
    const { from, to } = columns[i]!.mapping.bucket ?? { from: 0, to: 0 };
    return to === undefined ? 1e9 - from : to - from;
  };
  for (const i of [...buckets].sort((a, b) => span(a) - span(b))) {
    const parts = within(columns, i, buckets).filter((part) => !found.has(part));
    if (parts.length > 1 && columns[i]!.mapping.decidedBy !== 'recipe' && isSum(i, parts)) found.set(i, derived(parts));
  }
  const single = buckets.filter((i) => !found.has(i));
  const hasOutstanding = columns.some(({ mapping }) => mapping.field === 'outstanding');
  columns.forEach(({ recognised, mapping }, i) => {
    const isOpen = mapping.field === undefined && mapping.decidedBy !== 'recipe' && !mapping.period;
    if (!(isOpen || (mapping.field === 'derived' && mapping.decidedBy !== 'recipe')) || !isMoneyColumn(recognised))
      return;
    const parts = runs(single).find((run) => isSum(i, run));
    if (!parts) return;

    if (isOpen && !hasOutstanding && parts.length === single.length)
      found.set(i, {
        mapping: { field: 'outstanding', decidedBy: 'values', confidence: 0.8, byContext: true },
        parts: namesOf(parts),
      });
    else found.set(i, derived(parts));
  });
  return found;

  function derived(parts: readonly number[]): Deduction {
    return { mapping: { field: 'derived', decidedBy: 'values', confidence: 0.95 }, parts: namesOf(parts) };
  }
}

/** Buckets whose days lie within another bucket's. */
function within(columns: readonly ReadColumn[], whole: number, buckets: readonly number[]): number[] {
  const outer = columns[whole]!.mapping;
  if (!outer.bucket || outer.field !== 'bucket') return [];
  const { from, to = Infinity } = outer.bucket;
  return buckets.filter((i) => {
    const { field, bucket } = columns[i]!.mapping;
    return (
      i !== whole && field === 'bucket' && bucket !== undefined && bucket.from >= from && (bucket.to ?? Infinity) <= to
    );
  });
}

/** Neighbouring buckets, the longest runs first; a single one only after all others. */
function* neighbours(buckets: readonly number[]): Generator<readonly number[]> {
  for (let length = buckets.length; length > 0; length--)
    for (let start = buckets.length - length; start >= 0; start--) yield buckets.slice(start, start + length);
}

/** Tables have few buckets; of very many only all of them together are tried. */
const runs = (buckets: readonly number[]): (readonly number[])[] =>
  buckets.length > 24 ? [buckets] : [...neighbours(buckets)];

/** Whether a column is the sum of others in every row, and that says something. */
function addsUp(whole: ExactColumn, parts: readonly ExactColumn[]): boolean {
  let told = 0;
  for (let row = 0; row < whole.length; row++) {
    const filled = parts.filter(({ state }) => state[row] === OK);
    if (whole.state[row] !== OK) {
      if (filled.some((part) => valueAt(part, row).n !== 0n)) return false;
      continue;
    }
    const printed = valueAt(whole, row);
    const sum = filled.reduce((total: Rational, part) => add(total, valueAt(part, row)), ZERO);
    if (!isClose(printed, sum)) return false;
    if (printed.n !== 0n) told++;
  }
  return told >= Math.min(ENOUGH, whole.length);
}

/** Buckets that share days although none adds up the others: by name, for a warning. */
export function overlaps(columns: readonly ReadColumn[]): readonly ReadColumn[] {
  const named = columns.filter(({ mapping }) => mapping.field === 'bucket' && mapping.bucket && !mapping.period);
  return named.filter((column) =>
    named.some((other) => {
      const [a, b] = [column.mapping.bucket!, other.mapping.bucket!];
      return other !== column && a.from <= (b.to ?? Infinity) && b.from <= (a.to ?? Infinity);
    }),
  );
}
