import { OK, valueAt } from '../../number/column';
import { add } from '../../number/rational';
import type { Lines, Sums } from './proof';
import { compareLine, isClose, sumOf } from './proof';

/** Whether a line prints exactly half of what lines add up to: then each sum among them is counted beside its parts. */
export function isHalf(sums: Sums, line: number, stretch: Lines): boolean {
  let told = 0;
  for (const [index, { values, firm }] of sums.columns.entries()) {
    if (!firm || values.state[line] !== OK) continue;
    const printed = valueAt(values, line);
    if (!isClose(add(printed, printed), sumOf(sums, index, stretch))) return false;
    if (printed.n !== 0n) told++;
  }
  return told > 0;
}

/**
 * Lines that look like all others and add up those below them (or above), so that all of a stretch is such sums and
 * their parts: regions printed among their customers, without a word or a blank for it.
 */
export function nestedTotals(sums: Sums, stretch: Lines): readonly number[] {
  const above = sumsBeforeParts(sums, stretch);
  return above.length > 0 ? above : sumsAfterParts(sums, stretch);
}

const isSum = (sums: Sums, line: number, parts: Lines): boolean => {
  const { equal, different, telling } = compareLine(sums, line, parts);
  return equal > 0 && different === 0 && telling > 0;
};

function sumsBeforeParts(sums: Sums, { from, to }: Lines): number[] {
  const found: number[] = [];
  for (let line = nextCounted(sums, from, to); line < to;) {
    let end = line + 2;
    while (end <= to && !isSum(sums, line, { from: line + 1, to: end })) end++;
    if (end > to) return [];
    found.push(line);
    line = nextCounted(sums, end, to);
  }
  return found;
}

function sumsAfterParts(sums: Sums, { from, to }: Lines): number[] {
  const found: number[] = [];
  for (let start = nextCounted(sums, from, to); start < to;) {
    let line = start + 1;
    while (line < to && (sums.counted[line] === 0 || !isSum(sums, line, { from: start, to: line }))) line++;
    if (line >= to) return [];
    found.push(line);
    start = nextCounted(sums, line + 1, to);
  }
  return found;
}

function nextCounted({ counted }: Sums, from: number, to: number): number {
  let line = from;
  while (line < to && counted[line] === 0) line++;
  return line;
}
