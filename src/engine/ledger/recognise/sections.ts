import { OK, valueAt } from '../../number/column';
import type { Rational } from '../../number/rational';
import { add, isZero, ZERO } from '../../number/rational';
import type { BodyLine } from './lines';
import type { Lines, ProofColumn } from './proof';
import { isClose } from './proof';

/** Lines under one printing of the header that add up those under another. */
export interface SummedSection {
  readonly lines: Lines;
  /** The lines that they add up. */
  readonly of: Lines;
}

/**
 * Sums by name above or below their detail, with the same header printed over both. Told by the figures: each name once,
 * each figure the sum of the rows of that name, and one of them of more than one row.
 */
export function summedSection(
  lines: readonly BodyLine[],
  columnsOf: () => readonly ProofColumn[],
): SummedSection | undefined {
  const sections = sectionsOf(lines);
  if (sections.length < 2 || sections.length > MOST) return undefined;
  const columns = columnsOf();
  for (const own of sections)
    for (const of of sections) if (own !== of && addsUp(lines, columns, own, of)) return { lines: own, of };
  return undefined;
}

/** Reports of more pages than this are no summary and its detail. */
const MOST = 8;

function sectionsOf(lines: readonly BodyLine[]): Lines[] {
  const ends = [...lines.flatMap(({ kind }, i) => (kind === 'repeated-header' ? [i] : [])), lines.length];
  return ends.map((to, i) => ({ from: i === 0 ? 0 : ends[i - 1]! + 1, to })).filter(({ from, to }) => to > from);
}

function addsUp(lines: readonly BodyLine[], columns: readonly ProofColumn[], own: Lines, of: Lines): boolean {
  const named = byName(lines, own);
  const detail = byName(lines, of);
  if (named.size < 2 || columns.length === 0) return false;
  let [isSum, told] = [false, 0];
  for (const [name, [line, second]] of named) {
    const parts = detail.get(name);
    if (second !== undefined || !parts) return false;
    if (parts.length > 1) isSum = true;
    for (const column of columns) {
      const printed = amountAt(column, line!);
      const sum = parts.reduce((total, part) => add(total, amountAt(column, part)), ZERO);
      if (column.firm && !isClose(printed, sum)) return false;
      if (!isZero(printed)) told++;
    }
  }
  return isSum && told > 1;
}

const amountAt = ({ values }: ProofColumn, line: number): Rational =>
  values.state[line] === OK ? valueAt(values, line) : ZERO;

/** The lines of money, without totals, by their names. */
function byName(lines: readonly BodyLine[], { from, to }: Lines): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (let i = from; i < to; i++) {
    const { money, word, label } = lines[i]!;
    if (!money || word) continue;
    const same = found.get(label.trim());
    if (same) same.push(i);
    else found.set(label.trim(), [i]);
  }
  return found;
}
