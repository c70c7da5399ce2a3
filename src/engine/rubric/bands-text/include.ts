import type { Rational } from '../../number/rational';
import { compare } from '../../number/rational';
import type { Phrase, Read, SpelledEdge, Tokens } from './cursor';
import { isKind, readNumber, skip } from './cursor';

/** Whether an end of a range belongs to it. */
export interface Include {
  readonly closed: boolean;
  readonly both: boolean;
  /** The number that it is said of, where one is named. */
  readonly at?: Rational;
}

/** `(含)`, `不含75`, `(75 excluded)`: one statement about an end, in brackets or not. */
export function readInclude(tokens: Tokens, i: number): Read<Include> | undefined {
  const inner = isKind(tokens, i, 'open') ? i + 1 : i;
  const named = inner > i ? readNumber(tokens, inner) : undefined;
  const token = tokens[named?.next ?? inner];
  if (token?.kind !== 'include') return undefined;
  const j = (named?.next ?? inner) + 1;
  const number = named ?? readNumber(tokens, j);
  let next = named ? j : (number?.next ?? j);
  if (inner > i) {
    if (!isKind(tokens, next, 'close')) return undefined;
    next++;
  }
  const { closed, both = false } = token;
  return { value: { closed, both, ...(number && { at: number.value }) }, next };
}

/** Statements about the ends that stand behind a phrase: `60~75(含60, 不含75)`. */
export function applyIncludes(tokens: Tokens, { value, next }: Read<Phrase>): Read<Phrase> {
  // 60分以上，含60分
  const start = isKind(tokens, next, 'comma') && isKind(tokens, next + 1, 'include') ? next + 1 : next;
  const list = readIncludeList(tokens, start);
  if (!list) return { value, next };
  let phrase = value;
  for (const include of list.value) {
    const changed = withInclude(phrase, include);
    if (!changed) return { value, next };
    phrase = changed;
  }
  return applyIncludes(tokens, { value: phrase, next: list.next });
}

function readIncludeList(tokens: Tokens, i: number): Read<readonly Include[]> | undefined {
  const single = readInclude(tokens, i);
  if (single) return { value: [single.value], next: single.next };
  if (!isKind(tokens, i, 'open')) return undefined;
  const list: Include[] = [];
  let next = i + 1;
  for (let one = readInclude(tokens, next); one; one = readInclude(tokens, next)) {
    list.push(one.value);
    next = skip(tokens, one.next, 'comma', 'and');
  }
  return list.length > 0 && isKind(tokens, next, 'close') ? { value: list, next: next + 1 } : undefined;
}

/** Without a number it is said of the last edge, or of both. `undefined`: it is said of none of them. */
function withInclude({ from, to }: Phrase, { closed, both, at }: Include): Phrase | undefined {
  const say = (edge: SpelledEdge | undefined): SpelledEdge | undefined => edge && { ...edge, closed, spelling: 'sign' };
  const isFrom = at ? from && compare(from.at, at) === 0 : both || !to;
  const isTo = at ? to && compare(to.at, at) === 0 : true;
  if (!isFrom && !isTo) return undefined;
  const [low, high] = [isFrom ? say(from) : from, isTo ? say(to) : to];
  return { ...(low && { from: low }), ...(high && { to: high }) };
}
