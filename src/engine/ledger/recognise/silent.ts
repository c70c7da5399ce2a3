import { bestAttempt, breaksOf, isProof } from './attempts';
import type { Line } from './line';
import { sumsFor } from './line';
import { isHalf, nestedTotals } from './nested';
import type { Lines, Sums } from './proof';
import { addsSeveral, countLines } from './proof';

/** So many kinds of rows without a word are tried, those with the least in them first, and so many rows of each. */
const KINDS = 6;
const SAMPLE = 100;
/** Of a kind that is of sums this share may come to something else: a slip in the report. */
const MISSED = 0.2;

/**
 * Rows without a word that add up others: they lack what the others have (a date, a number, a name), and their numbers
 * prove it. A document or a date of its own is owed by somebody, even when it comes to what two others come to; and no
 * contract is the sum of others.
 */
export function silentTotals(lines: readonly Line[], sums: Sums, worded: readonly number[]): number[] {
  const kinds = new Map<number, number[]>();
  lines.forEach(({ identity }, line) => {
    if (sums.counted[line] === 0) return;
    const kind = kinds.get(identity);
    if (kind) kind.push(line);
    else kinds.set(identity, [line]);
  });
  const identitiesOf = (kind: readonly number[]): number => lines[kind[0]!]!.identities;
  const bySize = [...kinds.values()].sort((a, b) => identitiesOf(a) - identitiesOf(b));
  const found: number[] = [];
  const isItem = (kind: readonly number[]): boolean => kind.every((line) => lines[line]!.isItem);
  let open = bySize
    .filter((kind) => identitiesOf(kind) < identitiesOf(bySize.at(-1)!) && !isItem(kind))
    .slice(0, KINDS);
  // What adds up all others is proved only when what adds up some of them is known.
  for (let before = -1; found.length > before && open.length > 0;) {
    before = found.length;
    open = open.filter((kind) => {
      const isSum = addsUp(lines, sums, kind, [...worded, ...found, ...kind]);
      if (isSum) found.push(...kind);
      return !isSum;
    });
  }
  return found;
}

/** Sums among the rows that nothing tells apart, when the printed total is half of what all rows come to. */
export function countedTwice(lines: readonly Line[], sums: Sums, worded: readonly number[]): readonly number[] {
  const last = worded.at(-1);
  if (last === undefined) return [];
  const above = { from: 0, to: last };
  const below = { from: last + 1, to: lines.length };
  const stretch = countLines(sums, above) > 0 ? above : below;
  return isHalf(sums, last, stretch) ? nestedTotals(sums, stretch) : [];
}

/** Whether nearly all rows of a kind are sums, and one of them of several numbers. */
function addsUp(lines: readonly Line[], sums: Sums, kind: readonly number[], left: readonly number[]): boolean {
  const own = sumsFor(lines, sums.columns, left);
  const breaks = breaksOf(lines, left);
  const sample = kind.filter((_, i) => i % Math.ceil(kind.length / SAMPLE) === 0);
  let [missed, isOfSeveral] = [0, false];
  for (const line of sample) {
    const tried = bestAttempt(lines, own, breaks, line);
    if (isProof(tried) && tried.telling > 0 && !isOfOthers(lines, own, tried.of, line))
      isOfSeveral ||= addsSeveral(own, line, tried.of);
    else if (++missed > sample.length * MISSED) return false;
  }
  return isOfSeveral;
}

/** A row with a number adds up what has none, or a number that goes on from it; never other contracts. */
function isOfOthers(lines: readonly Line[], { counted }: Sums, { from, to }: Lines, line: number): boolean {
  const { contract } = lines[line]!;
  if (contract === '') return false;
  for (let other = from; other < to; other++)
    if (counted[other] === 1 && !(lines[other]!.contract === '' || lines[other]!.contract.startsWith(contract)))
      return true;
  return false;
}
