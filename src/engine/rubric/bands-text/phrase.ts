import type { Rational } from '../../number/rational';
import { compare } from '../../number/rational';
import { isFilled } from '../bands';
import type { Phrase, Read, SpelledEdge, Tokens } from './cursor';
import { isKind, readNumber, skip } from './cursor';
import { applyIncludes, readInclude } from './include';

/** The scores that are spoken of from token `i` on; `undefined` when none are. One that is empty (`≥75且<60`) is returned all the same. */
export function readPhrase(tokens: Tokens, i: number): Read<Phrase> | undefined {
  const first = readBound(tokens, skip(tokens, i, 'variable', 'filler'));
  if (!first) return undefined;
  const joined = skip(tokens, first.next, 'and', 'comma', 'dash', 'variable', 'filler');
  const second = isOneSided(first.value) ? readBound(tokens, joined) : undefined;
  const isOther = second && isOneSided(second.value) && (first.value.from ? second.value.to : second.value.from);
  const whole = isOther ? { value: { ...first.value, ...second.value }, next: second.next } : first;
  const { value, next } = applyIncludes(tokens, whole);
  return { value, next: skip(tokens, next, 'filler') };
}

export const isBackwards = (phrase: Phrase): boolean => !isFilled(phrase);

const isOneSided = ({ from, to }: Phrase): boolean => !from || !to;

function readBound(tokens: Tokens, i: number): Read<Phrase> | undefined {
  const token = tokens[i];
  if (token?.kind === 'open') return readBrackets(tokens, i);
  if (token?.kind === 'from') return readFrom(tokens, i + 1);
  if (token?.kind === 'compare') return readCompared(tokens, i);
  return token?.kind === 'number' ? readNumbered(tokens, i) : undefined;
}

/** `≥ 60`. */
function readCompared(tokens: Tokens, i: number): Read<Phrase> | undefined {
  const token = tokens[i]!;
  const number = readNumber(tokens, i + 1);
  if (token.kind !== 'compare' || !number) return undefined;
  const edge: SpelledEdge = { at: number.value, closed: token.closed, spelling: token.stated ? 'sign' : 'usual' };
  return applyIncludes(tokens, { value: { [token.side]: edge }, next: number.next });
}

/** What begins with a number: `60分以上`, `60 ≤ x`, `60~75`, `60 up to but not including 75`. */
function readNumbered(tokens: Tokens, i: number): Read<Phrase> | undefined {
  const number = readNumber(tokens, i)!;
  const start = readInclude(tokens, number.next);
  const from: SpelledEdge = start
    ? { at: number.value, closed: start.value.closed, spelling: 'sign' }
    : { at: number.value, closed: true, spelling: 'range' };
  const j = start?.next ?? number.next;
  const behind = tokens[j];
  if (behind?.kind === 'suffix') {
    const { side, closed, stated } = behind;
    const edge: SpelledEdge = start ? from : { at: number.value, closed, spelling: stated ? 'sign' : 'usual' };
    return applyIncludes(tokens, { value: { [side]: edge }, next: j + 1 });
  }
  if (behind?.kind === 'compare' && isKind(tokens, j + 1, 'variable')) {
    const side = behind.side === 'to' ? 'from' : 'to';
    return { value: { [side]: { at: number.value, closed: behind.closed, spelling: 'sign' } }, next: j + 2 };
  }
  if (behind?.kind === 'compare' && behind.till) return upTo(tokens, from, j);
  return behind?.kind === 'dash' ? readRange(tokens, from, j + 1) : undefined;
}

/** `from 60 to 75`, `between 60 and 75`, `from 60`. */
function readFrom(tokens: Tokens, i: number): Read<Phrase> | undefined {
  const number = readNumber(tokens, i);
  if (!number) return undefined;
  const whole = readNumbered(tokens, i);
  if (whole) return whole;
  if (isKind(tokens, number.next, 'and', 'comma') && isKind(tokens, number.next + 1, 'number', 'compare'))
    return readRange(tokens, { at: number.value, closed: true, spelling: 'range' }, number.next + 1);
  return { value: { from: { at: number.value, closed: true, spelling: 'sign' } }, next: number.next };
}

/** The `不足75` of `60~不足75`. */
function upTo(tokens: Tokens, from: SpelledEdge, i: number): Read<Phrase> | undefined {
  const end = readCompared(tokens, i);
  return end?.value.to ? { value: { from, to: end.value.to }, next: end.next } : undefined;
}

/** From the second number of `60~75` on. */
function readRange(tokens: Tokens, from: SpelledEdge, i: number): Read<Phrase> | undefined {
  if (isKind(tokens, i, 'compare')) return upTo(tokens, from, i);
  const number = readNumber(tokens, i);
  if (!number) return undefined;
  const { value: at, next } = number;
  const behind = tokens[next];
  if (behind?.kind === 'suffix') {
    const to: SpelledEdge = { at, closed: true, spelling: behind.stated ? 'sign' : 'usual' };
    return behind.side === 'to' ? applyIncludes(tokens, { value: { from, to }, next: next + 1 }) : undefined;
  }
  const to: SpelledEdge = { at, closed: true, spelling: 'range' };
  const isFalling = from.spelling === 'range' && compare(at, from.at) < 0;
  return applyIncludes(tokens, { value: isFalling ? { from: to, to: from } : { from, to }, next });
}

/** `[60, 75)` and `[60~75)`. `(60~75)` are round brackets round a range, nothing more. */
function readBrackets(tokens: Tokens, i: number): Read<Phrase> | undefined {
  const open = tokens[i]!;
  const left = readLimit(tokens, i + 1);
  const isComma = left && isKind(tokens, left.next, 'comma');
  if (!left || !(isComma || isKind(tokens, left.next, 'dash'))) return undefined;
  const right = readLimit(tokens, left.next + 1);
  if (!right) return undefined;
  const close = tokens[right.next];
  if (open.kind !== 'open' || close?.kind !== 'close') return undefined;
  if (!(isComma || open.square || close.square) || !(left.value ?? right.value)) return undefined;
  const from = left.value && { at: left.value, closed: open.square, spelling: 'sign' as const };
  const to = right.value && { at: right.value, closed: close.square, spelling: 'sign' as const };
  return { value: { ...(from && { from }), ...(to && { to }) }, next: right.next + 1 };
}

function readLimit(tokens: Tokens, i: number): Read<Rational | undefined> | undefined {
  return isKind(tokens, i, 'infinity') ? { value: undefined, next: i + 1 } : readNumber(tokens, i);
}
