import type { Finding } from '../grid/plan';
import type { Rational } from '../number/rational';
import { compare, ONE, toText } from '../number/rational';
import type { RecognisedColumn } from './recognition';
import { cellFinding } from './set-aside';
import type { Source } from './source';

/**
 * A unit that stands over some columns of money only: `金额（万元）` beside `余额`. Whether the others are meant too
 * decides about a factor of ten thousand, so it is said; they are read as they stand.
 */
export function unitsDiffer(
  source: Source,
  headerRow: number,
  columns: readonly { readonly column: RecognisedColumn; readonly unit?: Rational }[],
): Finding[] {
  const stated = columns.filter(({ unit }) => unit && compare(unit, ONE) !== 0);
  const silent = columns.filter(({ unit }) => !unit);
  const [first] = silent;
  if (!first || stated.length === 0) return [];
  const nameOf = ({ column: { name } }: { readonly column: RecognisedColumn }): string => name;
  const data = { names: silent.map(nameOf), others: stated.map(nameOf), unit: toText(stated[0]!.unit!) };
  return [cellFinding(source, headerRow, first.column.column, { code: 'unit-of-some', data }, 'warning')];
}
