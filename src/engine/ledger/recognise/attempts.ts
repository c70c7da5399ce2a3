import { headerKey } from '../header-key';
import type { Line } from './line';
import { sumsOfCurrency } from './line';
import type { Comparison, Lines, Sums } from './proof';
import { compareLine, countLines, isQuicklyRefuted } from './proof';

/** So many places where a section may begin are tried, nearest first, and the table's first one. */
const NEAR = 64;

/** How well a line adds up a stretch of others. */
export interface Attempt extends Comparison {
  readonly of: Lines;
  /** Of the stretch only the lines in the total's own currency count. */
  readonly sums?: Sums;
}

export const isProof = ({ equal, different }: Comparison): boolean => equal > 0 && different === 0;

/**
 * Lines where a section may begin: the first one, after group rows and breaks, after each other total, and where the
 * names begin that a total has in its own (`Total for Acme`).
 */
export function breaksOf(lines: readonly Line[], totals: readonly number[]): Int32Array {
  const breaks = new Set([0, lines.length]);
  lines.forEach(({ starts }, line) => starts && breaks.add(line));
  for (const line of totals) {
    breaks.add(line).add(line + 1);
    const start = namedStart(lines, line);
    if (start !== undefined) breaks.add(start);
  }
  return Int32Array.from(breaks).sort();
}

/** So far above a total the row is looked for that has its name. */
const FAR = 1000;

/** The first of the rows just above a total whose names begin with its own; else the nearest row of just that name. */
function namedStart(lines: readonly Line[], total: number): number | undefined {
  const name = lines[total]!.word?.name;
  if (name === undefined) return undefined;
  let start = total;
  while (start > 0 && headerKey(lines[start - 1]!.label).startsWith(name)) start--;
  if (start < total) return start;
  for (let line = total - 1; line >= Math.max(0, total - FAR); line--)
    if (headerKey(lines[line]!.label) === name) return line;
  return undefined;
}

/**
 * The stretch of lines above or below that a line adds up best: all its numbers, or as many of them as possible. A word
 * for the whole takes the longest such stretch, any other the nearest.
 */
export function bestAttempt(lines: readonly Line[], sums: Sums, breaks: Int32Array, line: number): Attempt {
  const isWhole = lines[line]!.word?.sub === false;
  let best: Attempt | undefined;
  let size = 0;
  /** Whether nothing better can come. */
  const consider = (of: Lines): boolean => {
    const count = countLines(sums, of);
    if (count === 0 || (best && isProof(best) && count <= size)) return false;
    if (best && (best.telling > 0 || isProof(best)) && isQuicklyRefuted(sums, line, of)) return false;
    const attempt = { ...compareLine(sums, line, of), of };
    const proof = isProof(attempt);
    if (
      best && isProof(best)
        ? !proof || attempt.telling < best.telling
        : best && attempt.telling <= best.telling && !proof
    )
      return false;
    [best, size] = [attempt, count];
    return proof && !isWhole;
  };
  for (const of of stretchesAbove(breaks, line)) if (consider(of)) return best!;
  for (const of of stretchesBelow(breaks, line, lines.length)) if (consider(of)) return best!;
  if (best && (best.telling > 0 || isProof(best))) return best;
  return { equal: 0, different: 1, telling: 0, of: claimed(lines, sums, breaks, line) };
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

/** The best attempt of each candidate. One that names a currency may add up the lines in that currency alone. */
export function attemptAll(lines: readonly Line[], sums: Sums, candidates: readonly number[]): Map<number, Attempt> {
  const breaks = breaksOf(lines, candidates);
  const known = new Map<string, Sums | undefined>();
  const ownSums = (currency: string): Sums | undefined => {
    if (!known.has(currency)) known.set(currency, sumsOfCurrency(lines, sums, currency));
    return known.get(currency);
  };
  return new Map(
    candidates.map((line): [number, Attempt] => {
      const whole = bestAttempt(lines, sums, breaks, line);
      const { currency } = lines[line]!;
      const own = isProof(whole) || currency === '' ? undefined : ownSums(currency);
      const part = own && { ...bestAttempt(lines, own, breaks, line), sums: own };
      return [line, part && part.telling >= whole.telling ? part : whole];
    }),
  );
}
