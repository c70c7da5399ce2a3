import { OK } from '../../number/column';
import type { Comparison, Lines, ProofColumn, Sums } from './proof';
import { compareLine, countLines, isQuicklyRefuted, sumsOf } from './proof';
import { isHalf, nestedTotals } from './nested';
import type { RowWord } from './words';

/** One filled row below the header, as the search for totals sees it. */
export interface Line {
  /** Row of the sheet. */
  readonly row: number;
  /** Has a number in a column that can be added up. */
  readonly money: boolean;
  /** A group begins here, or the table was interrupted: sums may start and end. */
  readonly starts: boolean;
  readonly word: RowWord | undefined;
  /** The word stands where other rows have their name. */
  readonly wordFirst: boolean;
  /** Which of the columns that tell rows apart (names, numbers, dates) are filled, and how far the name is indented. */
  readonly identity: number;
  /** How many of them. */
  readonly identities: number;
}

export interface FoundTotal {
  readonly line: number;
  readonly of: Lines;
  readonly proved: boolean;
  /** Unlike the others it does not end the table: something of the table is not in it. */
  readonly sub: boolean;
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

/** So many places where a section may begin are tried, nearest first, and the table's first one. */
const NEAR = 64;
/** So many kinds of rows without a word are tried, those with the least in them first, and so many rows of each. */
const KINDS = 6;
const SAMPLE = 100;

interface Attempt extends Comparison {
  readonly of: Lines;
}

const isProof = ({ equal, different }: Comparison): boolean => equal > 0 && different === 0;

/** Finds the rows that add up others: by their numbers, with a word or a place that speaks for it. */
export function findTotals(lines: readonly Line[], columns: readonly ProofColumn[]): Totals {
  const derived = derivedLines(lines, columns);
  const worded = lines.flatMap(({ money, word }, i) => (money && word?.kind === 'total' && !derived.has(i) ? [i] : []));
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
    const counted = countLines(sums, attempt.of);
    // The last total is the table's own, be it that rows were added below it.
    const isLast =
      line === kept.at(-1) && lines[line]!.word?.sub === false && counted === countLines(sums, { from: 0, to: line });
    return { line, of: attempt.of, proved: isProof(attempt), sub: counted < all && !isLast };
  });
  return { found, refused: [...data].filter((line) => lines[line]!.word !== undefined), derived: [...derived], sums };
}

function sumsFor(lines: readonly Line[], columns: readonly ProofColumn[], left: readonly number[]): Sums {
  const counted = new Uint8Array(lines.length);
  lines.forEach(({ money }, line) => (counted[line] = money ? 1 : 0));
  for (const line of left) counted[line] = 0;
  return sumsOf(columns, counted);
}

/** Lines where a section may begin: the first one, after group rows and breaks, after each other total. */
function breaksOf(lines: readonly Line[], totals: readonly number[]): Int32Array {
  const breaks = new Set([0, lines.length]);
  lines.forEach(({ starts }, line) => starts && breaks.add(line));
  for (const line of totals) breaks.add(line).add(line + 1);
  return Int32Array.from(breaks).sort();
}

/** The stretch of lines above or below that a line adds up best: all its numbers, or as many of them as possible. */
function bestAttempt(lines: readonly Line[], sums: Sums, breaks: Int32Array, line: number): Attempt {
  let best: Attempt | undefined;
  const consider = (of: Lines): boolean => {
    if (countLines(sums, of) === 0) return false;
    if (best && best.telling > 0 && isQuicklyRefuted(sums, line, of)) return false;
    const attempt = { ...compareLine(sums, line, of), of };
    if (!best || attempt.telling > best.telling) best = attempt;
    return isProof(attempt);
  };
  for (const of of stretchesAbove(breaks, line)) if (consider(of)) return best!;
  for (const of of stretchesBelow(breaks, line, lines.length)) if (consider(of)) return best!;
  return best?.telling ? best : { equal: 0, different: 1, telling: 0, of: claimed(lines, sums, breaks, line) };
}

const placeOf = (breaks: Int32Array, line: number): number => {
  let [low, high] = [0, breaks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (breaks[middle]! <= line) low = middle + 1;
    else high = middle;
  }
  return low;
};

function* stretchesAbove(breaks: Int32Array, line: number): Generator<Lines> {
  const place = placeOf(breaks, line);
  for (let i = place - 1; i >= Math.max(0, place - NEAR); i--) yield { from: breaks[i]!, to: line };
  if (place > NEAR) yield { from: 0, to: line };
}

function* stretchesBelow(breaks: Int32Array, line: number, end: number): Generator<Lines> {
  const place = placeOf(breaks, line);
  for (let i = place; i < Math.min(breaks.length, place + NEAR); i++)
    if (breaks[i]! > line + 1) yield { from: line + 1, to: breaks[i]! };
  if (place + NEAR < breaks.length) yield { from: line + 1, to: end };
}

/** What a total that adds up nothing claims to add up: its section, or all of the table. */
function claimed(lines: readonly Line[], sums: Sums, breaks: Int32Array, line: number): Lines {
  if (lines[line]!.word?.sub !== false) {
    for (const of of stretchesAbove(breaks, line)) if (countLines(sums, of) > 0) return of;
    for (const of of stretchesBelow(breaks, line, lines.length)) if (countLines(sums, of) > 0) return of;
  }
  const above = { from: 0, to: line };
  return countLines(sums, above) > 0 ? above : { from: line + 1, to: lines.length };
}

interface Settled {
  /** Candidates that are data. */
  readonly data: ReadonlySet<number>;
  readonly attempts: ReadonlyMap<number, Attempt>;
}

/** Decides about the candidates that their numbers do not prove. */
function settle(
  lines: readonly Line[],
  sums: Sums,
  candidates: readonly number[],
  silent: ReadonlySet<number>,
  derived: ReadonlySet<number>,
): Settled {
  const attempts = attemptAll(lines, sums, candidates);
  const open = candidates.filter((line) => !isProof(attempts.get(line)!));
  const data = new Set<number>();
  for (const line of open) {
    if (silent.has(line)) continue;
    if (completes(line) || (attempts.get(line)!.telling === 0 && isSomebody(lines, sums, line))) data.add(line);
  }
  return { data, attempts };

  /** Whether totals that do not add up do so once this row counts as data. */
  function completes(line: number): boolean {
    if (open.length < 2 || open.length > 16) return false;
    const others = candidates.filter((each) => each !== line && !data.has(each));
    const tried = attemptAll(lines, sumsFor(lines, sums.columns, [...others, ...derived]), others);
    const proved = (by: ReadonlyMap<number, Attempt>): number => others.filter((each) => isProof(by.get(each)!)).length;
    return proved(tried) > proved(attempts);
  }
}

function attemptAll(lines: readonly Line[], sums: Sums, candidates: readonly number[]): Map<number, Attempt> {
  const breaks = breaksOf(lines, candidates);
  return new Map(candidates.map((line) => [line, bestAttempt(lines, sums, breaks, line)]));
}

/**
 * Whether a row that has the word of a total and agrees with no sum is somebody's own row: an account called `Total`. It
 * has all that the rows around it have to tell them apart, or it stands in the middle of them.
 */
function isSomebody(lines: readonly Line[], sums: Sums, line: number): boolean {
  const { word, wordFirst, identities } = lines[line]!;
  const [above, below] = [nextData(lines, sums, line, -1), nextData(lines, sums, line, 1)];
  const neighbour = above ?? below;
  if (neighbour === undefined) return true;
  const alike = identities >= lines[neighbour]!.identities;
  if (wordFirst && identities > 1 && alike) return true;
  if (!alike || word!.sure) return false;
  if (below !== undefined && below === line + 1 && !lines[below]!.starts) return true;
  return !word!.plain || isSmall(sums, line);
}

/** The nearest line of data above (-1) or below (1), `undefined` when another row of money comes first, or none. */
function nextData(lines: readonly Line[], sums: Sums, line: number, step: -1 | 1): number | undefined {
  for (let i = line + step; i >= 0 && i < lines.length; i += step) {
    if (sums.counted[i] === 1) return i;
    if (step > 0 && lines[i]!.money) return undefined;
  }
  return undefined;
}

/** Less than a single one of the rows, and not 0: no total of anything, unless credits are among them. */
function isSmall({ columns, counted }: Sums, line: number): boolean {
  const printed = columns.filter(({ values, firm }) => firm && values.state[line] === OK && values.num[line] !== 0);
  return (
    printed.length > 0 &&
    printed.every(({ values }) => {
      let [largest, least] = [0, 0];
      for (let i = 0; i < counted.length; i++) {
        if (counted[i] === 0 || values.state[i] !== OK) continue;
        if (values.num[i]! > largest) largest = values.num[i]!;
        if (values.num[i]! < least) least = values.num[i]!;
      }
      return least >= 0 && values.num[line]! < largest;
    })
  );
}

/**
 * Rows without a word that add up others: they lack what the others have (a date, a number, a name), and their numbers
 * prove it.
 */
function silentTotals(lines: readonly Line[], sums: Sums, worded: readonly number[]): number[] {
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
  let open = bySize.filter((kind) => identitiesOf(kind) < identitiesOf(bySize.at(-1)!)).slice(0, KINDS);
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
function countedTwice(lines: readonly Line[], sums: Sums, worded: readonly number[]): readonly number[] {
  const last = worded.at(-1);
  if (last === undefined) return [];
  const above = { from: 0, to: last };
  const below = { from: last + 1, to: lines.length };
  const stretch = countLines(sums, above) > 0 ? above : below;
  return isHalf(sums, last, stretch) ? nestedTotals(sums, stretch) : [];
}

/** Whether nearly all rows of a kind are sums, and one of them of more than one row. */
function addsUp(lines: readonly Line[], sums: Sums, kind: readonly number[], left: readonly number[]): boolean {
  const own = sumsFor(lines, sums.columns, left);
  const breaks = breaksOf(lines, left);
  const sample = kind.filter((_, i) => i % Math.ceil(kind.length / SAMPLE) === 0);
  const told = sample
    .map((line) => bestAttempt(lines, own, breaks, line))
    .filter((tried) => isProof(tried) && tried.telling > 0);
  return told.length >= sample.length * 0.8 && told.some(({ of }) => countLines(own, of) > 1);
}

/** Rows of percentages, and rows that tie the total to another book: below a total, never summed. */
function derivedLines(lines: readonly Line[], columns: readonly ProofColumn[]): Set<number> {
  const derived = new Set<number>();
  let afterTotal = false;
  lines.forEach(({ money, word }, line) => {
    if (!money || !word) {
      if (money) afterTotal = false;
      return;
    }
    if (word.kind === 'total') afterTotal = true;
    else if (word.kind === 'derived' && (afterTotal || areShares(line, columns))) derived.add(line);
    else if (afterTotal) derived.add(line);
  });
  return derived;
}

/** Whether all numbers of a line could be percentages. */
const areShares = (line: number, columns: readonly ProofColumn[]): boolean =>
  columns.every(({ values }) => values.state[line] !== OK || Math.abs(values.num[line]!) <= 100 * values.den);
