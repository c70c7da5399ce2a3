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
  const typical = last < 0 ? 0 : typicalIdentities(lines, isData);
  const end = totals.found.reduce((after, { line, sub }) => (sub ? after : Math.max(after, line)), -1);
  lines.forEach(({ kind, word, identities }, i) => {
    if (kind !== 'words' || word) return;
    // Below the last money a row of data has most of what the others have; below the total all of it.
    const enough = end >= 0 && i > end ? typical : Math.max(2, typical / 2);
    if (i < last || last < 0 || identities >= enough) isData[i] = 1;
  });
  return isData;
}

/** How many of the columns that tell rows apart the first rows of data fill at most. */
function typicalIdentities(lines: readonly BodyLine[], isData: Uint8Array): number {
  let [most, seen] = [0, 0];
  for (let i = 0; i < lines.length && seen < 100; i++) {
    if (isData[i] === 0) continue;
    seen++;
    most = Math.max(most, lines[i]!.identities);
  }
  return most;
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
  if (kind === 'repeated-title') return 'title';
  if (kind === 'excluded' || kind === 'stray' || kind === 'below-notes' || kind === 'opening') return 'unclear';
  if (kind === 'sums') return 'derived';
  if (word?.kind === 'total') return word.sub ? 'subtotal' : 'total';
  return 'note';
}
