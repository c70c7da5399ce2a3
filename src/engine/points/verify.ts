import { compare } from '../number/rational';
import { add, parseDecimal, toText, ZERO } from '../number/rational';
import type { Rational } from '../number/rational';
import type { Field, Fields } from './entry';
import { changedFields, checksOf, FIELDS, GENESIS, hashOf } from './entry';
import { personKey } from './person';

/** A line of the book as its cells say it, in canonical spelling. What cannot be read stands as it is. */
export interface BookLine {
  readonly fields: Fields;
  readonly checks: string;
  readonly previous: string;
  readonly hash: string;
}

export type Cell = Field | 'checks' | 'previous' | 'hash';

/** Something in a book that is not as it was written. `line` counts the lines from 0. */
export type Fault =
  /** A cell was changed. `was`: what the other cells say that it was. */
  | {
      readonly code: 'cell-changed';
      readonly line: number;
      readonly cell: Cell;
      readonly entry: number;
      readonly was?: string;
    }
  /** A line that the chain does not know. */
  | { readonly code: 'row-inserted'; readonly line: number }
  /** Entries `from` to `to` are gone; `line` is the one that follows the gap. */
  | { readonly code: 'rows-removed'; readonly line: number; readonly from: number; readonly to: number }
  /** The line belongs behind entry `after`. */
  | { readonly code: 'row-moved'; readonly line: number; readonly entry: number; readonly after: number }
  /** An entry was replaced together with its hash: the one behind it still has the hash of what stood there. */
  | { readonly code: 'row-rewritten'; readonly line: number; readonly entry: number }
  /** The balance is not the sum of the entries. */
  | { readonly code: 'balance-wrong'; readonly line: number; readonly entry: number; readonly sum: string };

interface Judged extends BookLine {
  readonly line: number;
  /** The hash that its values come to. */
  readonly own: string;
  readonly checksHold: boolean;
  readonly changed: readonly Field[];
  /** As the book counted it; `NaN` where nothing says so. */
  readonly no: number;
}

/**
 * What is not as it was written: each cell that was changed, lines that were put in, taken out, moved or rewritten. Nothing
 * for a book that is whole. A tail that was cut off, or a book that was written anew from the start, has no fault in
 * itself: only a head that was kept elsewhere shows that (`compareHead`).
 */
export function verifyChain(lines: readonly BookLine[]): Fault[] {
  const judged = judge(lines);
  const referred = new Set(lines.map(({ previous }) => previous));
  const { kept, foreign } = settle(judged, referred);
  const byNo = new Map(kept.map((each) => [each.no, each]));
  const before = (no: number): string | undefined => (no === 1 ? GENESIS : idOf(byNo.get(no - 1), referred));
  const faults: Fault[] = [
    ...foreign.map(({ line }): Fault => ({ code: 'row-inserted', line })),
    ...kept.flatMap((each) => cellFaults(each, before(each.no))),
    ...gaps(kept),
    ...moves(kept),
    ...rewritten(kept, byNo, referred),
  ];
  return (faults.length > 0 ? faults : wrongBalances(judged)).sort((a, b) => a.line - b.line);
}

function judge(lines: readonly BookLine[]): Judged[] {
  const numbers = new Map(lines.map(({ hash, fields }) => [hash, Number(fields.no)]));
  return lines.map((line, i) => {
    const checksHold = line.checks === checksOf(line.fields);
    const changed = checksHold ? [] : changedFields(line.fields, line.checks);
    const own = hashOf(line.fields, line.previous);
    // A number that was changed is told by the entry before.
    const isLost = own !== line.hash && changed.includes('no');
    const told = line.previous === GENESIS ? 1 : (numbers.get(line.previous) ?? NaN) + 1;
    return { ...line, line: i, own, checksHold, changed, no: isLost ? told : numberOf(line.fields.no) };
  });
}

const numberOf = (text: string): number => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : NaN);

/** The hash by which the entry behind knows this one. */
const idOf = (each: Judged | undefined, referred: ReadonlySet<string>): string | undefined =>
  each && (each.hash !== each.own && referred.has(each.own) ? each.own : each.hash);

/** One line for each number; the others do not belong. */
function settle(
  judged: readonly Judged[],
  referred: ReadonlySet<string>,
): { readonly kept: readonly Judged[]; readonly foreign: readonly Judged[] } {
  const known = new Set([GENESIS, ...judged.flatMap(({ hash, own }) => [hash, own])]);
  const worth = ({ own, hash, previous, changed }: Judged): number =>
    (own === hash ? 8 : 0) +
    (referred.has(own) || referred.has(hash) ? 4 : 0) +
    (known.has(previous) ? 2 : 0) +
    (changed.length < FIELDS.length / 2 ? 1 : 0);
  const best = new Map<number, Judged>();
  for (const each of judged) {
    const rival = best.get(each.no);
    // A line that nothing speaks for was typed by hand.
    if (Number.isNaN(each.no) || worth(each) === 0) continue;
    if (!rival || worth(each) > worth(rival)) best.set(each.no, each);
  }
  const isKept = (each: Judged): boolean => best.get(each.no) === each;
  return { kept: judged.filter(isKept), foreign: judged.filter((each) => !isKept(each)) };
}

function cellFaults({ line, fields, checksHold, changed, no, own, hash }: Judged, before: string | undefined): Fault[] {
  const fault = (cell: Cell, was?: string): Fault => ({
    code: 'cell-changed',
    line,
    cell,
    entry: no,
    ...(was !== undefined && { was }),
  });
  if (own === hash) return checksHold ? [] : [fault('checks')];
  if (changed.length === 0)
    return [before !== undefined && hashOf(fields, before) === hash ? fault('previous', before) : fault('hash', own)];
  const [only] = changed;
  if (changed.length === 1 && only === 'no') return [fault('no', String(no))];
  return changed.map((cell) => fault(cell));
}

/** Numbers that no line has. */
function gaps(kept: readonly Judged[]): Fault[] {
  const sorted = [...kept].sort((a, b) => a.no - b.no);
  return sorted.flatMap(({ no, line }, i): Fault[] => {
    const from = (sorted[i - 1]?.no ?? 0) + 1;
    return from < no ? [{ code: 'rows-removed', line, from, to: no - 1 }] : [];
  });
}

/** The fewest lines that would have to be moved: those outside a longest rising sequence. */
function moves(kept: readonly Judged[]): Fault[] {
  const ends: number[] = [];
  const link: number[] = [];
  kept.forEach(({ no }, i) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (kept[ends[middle]!]!.no < no) low = middle + 1;
      else high = middle;
    }
    link[i] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = i;
  });
  const inOrder = new Set<number>();
  for (let i = ends.at(-1) ?? -1; i >= 0; i = link[i]!) inOrder.add(i);
  return kept.flatMap(({ line, no }, i): Fault[] =>
    inOrder.has(i) ? [] : [{ code: 'row-moved', line, entry: no, after: no - 1 }],
  );
}

/** Entries that agree with themselves while the one behind remembers another hash. */
function rewritten(kept: readonly Judged[], byNo: ReadonlyMap<number, Judged>, referred: ReadonlySet<string>): Fault[] {
  return kept.flatMap((each): Fault[] => {
    if (each.own !== each.hash) return [];
    if (each.no === 1 && each.previous !== GENESIS) return [{ code: 'row-rewritten', line: each.line, entry: 1 }];
    const before = byNo.get(each.no - 1);
    if (!before || each.previous === idOf(before, referred)) return [];
    return [{ code: 'row-rewritten', line: before.line, entry: before.no }];
  });
}

/** A chain that holds and does not add up was written by something else. */
function wrongBalances(judged: readonly Judged[]): Fault[] {
  const sums = new Map<string, Rational>();
  return judged.flatMap(({ line, no, fields }): Fault[] => {
    const [points, balance] = [parseDecimal(fields.points), parseDecimal(fields.balance)];
    const key = personKey(fields.engineer);
    const sum = add(sums.get(key) ?? ZERO, points ?? ZERO);
    sums.set(key, sum);
    if (points && balance && compare(balance, sum) === 0) return [];
    return [{ code: 'balance-wrong', line, entry: no, sum: toText(sum) }];
  });
}

/** Cells of a line, in the order in which a book has them. */
export const CELLS: readonly Cell[] = [...FIELDS, 'checks', 'previous', 'hash'];
