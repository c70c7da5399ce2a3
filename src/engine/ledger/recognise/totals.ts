import { OK } from '../../number/column';
import { attemptAll, isProof } from './attempts';
import type { Line } from './line';
import { sumsFor } from './line';
import type { Lines, ProofColumn, Sums } from './proof';
import { countLines } from './proof';
import { settle } from './settle';
import type { RowWord } from './words';
import { countedTwice, silentTotals } from './silent';

export interface FoundTotal {
  readonly line: number;
  readonly of: Lines;
  readonly proved: boolean;
  /** Unlike the others it does not end the table: something of the table is not in it. */
  readonly sub: boolean;
  /** Over the rows that it can add up: those in its own currency, when it is the total of one of several. */
  readonly sums: Sums;
}

export interface Totals {
  readonly found: readonly FoundTotal[];
  /** Rows with the word of a total that are read as data: they add nothing up. */
  readonly refused: readonly number[];
  /** Percentages and the like. */
  readonly derived: readonly number[];
  /** Over the rows that are neither total nor derived. */
  readonly sums: Sums;
}

/** Finds the rows that add up others: by their numbers, with a word or a place that speaks for it. */
export function findTotals(lines: readonly Line[], columns: readonly ProofColumn[]): Totals {
  if (columns.length === 0) return { found: [], refused: [], derived: [], sums: sumsFor(lines, columns, []) };
  const derived = derivedLines(lines, columns);
  const worded = lines.flatMap(({ money, word }, i) => (money && isTotal(word) && !derived.has(i) ? [i] : []));
  let sums = sumsFor(lines, columns, [...worded, ...derived]);
  const silent = silentTotals(lines, sums, worded);
  if (silent.length === 0) silent.push(...countedTwice(lines, sums, worded));
  const candidates = [...worded, ...silent].sort((a, b) => a - b);
  if (silent.length > 0) sums = sumsFor(lines, columns, [...candidates, ...derived]);
  const { data, attempts } = settle(lines, sums, candidates, new Set(silent), derived);
  const kept = candidates.filter((line) => !data.has(line));
  if (data.size > 0) sums = sumsFor(lines, columns, [...kept, ...derived]);
  const final = data.size > 0 ? attemptAll(lines, sums, kept) : attempts;
  const all = countLines(sums, { from: 0, to: lines.length });
  const found = kept.map((line): FoundTotal => {
    const attempt = final.get(line)!;
    const own = attempt.sums ?? sums;
    const counted = countLines(own, attempt.of);
    // The last total is the table's own, be it that rows were added below it.
    const isLast =
      line === kept.at(-1) && lines[line]!.word?.sub === false && counted === countLines(sums, { from: 0, to: line });
    return { line, of: attempt.of, proved: isProof(attempt), sub: counted < all && !isLast, sums: own };
  });
  return { found, refused: [...data].filter((line) => lines[line]!.word !== undefined), derived: [...derived], sums };
}

/** A total in another currency is an ordinary one where there is only one. */
const isTotal = (word: RowWord | undefined): boolean => word?.kind === 'total' || word?.kind === 'converted';

/** Rows of percentages, and rows that tie the total to another book: below a total, never summed. */
function derivedLines(lines: readonly Line[], columns: readonly ProofColumn[]): Set<number> {
  const derived = new Set<number>();
  const isMixed =
    new Set(lines.flatMap(({ money, currency }) => (money && currency !== '' ? [currency] : []))).size > 1;
  let afterTotal = false;
  lines.forEach(({ money, word }, line) => {
    if (!money || !word) {
      if (money) afterTotal = false;
      return;
    }
    if (word.kind === 'converted' ? !isMixed : word.kind === 'total') afterTotal = true;
    else if (word.kind === 'converted') derived.add(line);
    else if (word.kind === 'derived' && (afterTotal || areShares(line, columns))) derived.add(line);
    else if (afterTotal) derived.add(line);
  });
  return derived;
}

/** Whether all numbers of a line could be percentages. */
const areShares = (line: number, columns: readonly ProofColumn[]): boolean =>
  columns.every(({ values }) => values.state[line] !== OK || Math.abs(values.num[line]!) <= 100 * values.den);
