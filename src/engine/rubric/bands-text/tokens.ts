import type { Rational } from '../../number/rational';
import { parseDecimal } from '../../number/rational';
import { AFTER_NUMBER, RULES } from './words';

/** What a word or sign says. Which of the two sides of a band an edge is on: `from` its lower, `to` its upper. */
export type Meaning =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'infinity' }
  /** Before a number: ≥, 低于. `stated`: says for certain whether the number itself belongs. `till`: may stand between two numbers. */
  | {
      readonly kind: 'compare';
      readonly side: 'from' | 'to';
      readonly closed: boolean;
      readonly stated: boolean;
      readonly till?: boolean;
    }
  /** Behind a number: 及以上, 以下, and above. */
  | { readonly kind: 'suffix'; readonly side: 'from' | 'to'; readonly closed: boolean; readonly stated: boolean }
  /** 含, 不含. `both`: said of both ends of a range. */
  | { readonly kind: 'include'; readonly closed: boolean; readonly both?: boolean }
  | { readonly kind: 'open' | 'close'; readonly square: boolean }
  | {
      readonly kind:
        | 'dash'
        | 'comma'
        | 'and'
        | 'from'
        | 'unit'
        | 'points'
        | 'earn'
        | 'none'
        | 'variable'
        | 'filler'
        | 'link'
        | 'word'
        | 'other';
    };

export type Token = Meaning & { readonly start: number; readonly end: number };
export type Kind = Token['kind'];

/** Digits; more than anybody scores with, a percentage or `1.2.3` are not numbers here. */
const NUMBER = /\d{1,9}(?:\.\d{1,6})?(?![\d%‰]|\.\d)/y;
const FIGURE = /\d[\d.]*[%‰]?/y;
const WORD = /[A-Za-z\u00C0-\u024F][\p{L}'’&]*|\p{L}/uy;

/** The words and signs of a plain text, blanks left out. Nothing is lost: what is not known is `word` or `other`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < text.length) {
    if (/[^\S\t]/.test(text[start]!)) {
      start++;
      continue;
    }
    const [meaning, length] = read(text, start, tokens);
    tokens.push({ ...meaning, start, end: start + length });
    start += length;
  }
  return tokens;
}

function read(text: string, start: number, tokens: readonly Token[]): [Meaning, number] {
  const before = tokens.at(-1);
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = start;
    return pattern.exec(text)?.[0];
  };
  const digits = match(NUMBER);
  if (digits) return [{ kind: 'number', value: parseDecimal(digits)! }, digits.length];
  const figure = match(FIGURE);
  if (figure) return [{ kind: 'other' }, figure.length];
  if (text[start] === '-' && !(before && AFTER_NUMBER.includes(before.kind))) {
    NUMBER.lastIndex = start + 1;
    const below = NUMBER.exec(text)?.[0];
    // A minus where a number must come; elsewhere it may as well be a dash.
    if (below && (before?.kind === 'compare' || before?.kind === 'open'))
      return [{ kind: 'number', value: parseDecimal(`-${below}`)! }, below.length + 1];
    if (below) return [{ kind: 'other' }, 1];
  }
  for (const { pattern, meaning, after, isLast } of RULES) {
    if (after && !after.includes(before?.kind)) continue;
    const found = match(pattern);
    if (found && !(isLast && isCompared(tokens) && /^ *\d/.test(text.slice(start + found.length))))
      return [meaning, found.length];
  }
  const word = match(WORD);
  return word ? [{ kind: 'word' }, word.length] : [{ kind: 'other' }, 1];
}

/** Whether a comparison stands before the last number. */
function isCompared(tokens: readonly Token[]): boolean {
  const before = tokens[tokens.map(({ kind }) => kind).lastIndexOf('number') - 1]?.kind;
  return before === 'compare' || before === 'from';
}
