import type { RowRole } from '../recognition';
import type { Groups } from './groups';
import type { BodyLine } from './lines';
import type { Totals } from './totals';

/** 1 for each line that is data: money that is no total, and rows of words above the last money. */
export function dataLines(lines: readonly BodyLine[], totals: Totals): Uint8Array {
  const isData = new Uint8Array(lines.length);
  const left = new Set([...totals.found.map(({ line }) => line), ...totals.derived]);
  let last = -1;
  lines.forEach(({ money }, i) => {
    if (!money) return;
    last = i;
    if (!left.has(i)) isData[i] = 1;
  });
  lines.forEach(({ kind, word }, i) => {
    if (kind === 'words' && !word && (i < last || last < 0)) isData[i] = 1;
  });
  return isData;
}

/** The role of each line, by its index. */
export function rolesOf(lines: readonly BodyLine[], isData: Uint8Array, totals: Totals, groups: Groups): RowRole[] {
  const found = new Map(totals.found.map(({ line, sub }) => [line, sub]));
  const derived = new Set(totals.derived);
  return lines.map((line, i) => {
    const sub = found.get(i);
    if (sub !== undefined) return sub ? 'subtotal' : 'total';
    if (isData[i] === 1) return 'data';
    if (derived.has(i)) return 'derived';
    return groups.lines.has(i) ? 'group' : otherwise(line);
  });
}

/** What a line without money is, when it names no group. */
function otherwise({ kind, word }: BodyLine): RowRole {
  if (kind === 'repeated-header') return 'repeated-header';
  if (kind === 'excluded' || kind === 'stray') return 'unclear';
  if (word?.kind === 'total') return word.sub ? 'subtotal' : 'total';
  return 'note';
}
