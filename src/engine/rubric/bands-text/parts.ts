import type { Rational } from '../../number/rational';
import { compare, ZERO } from '../../number/rational';
import type { Phrase, Read } from './cursor';
import { readPhrase } from './phrase';
import type { Kind, Token } from './tokens';
import { tokenize } from './tokens';

/** What a piece says, and where in it. */
export type Part =
  | { readonly kind: 'scores'; readonly phrase: Phrase; readonly start: number; readonly end: number }
  | { readonly kind: 'points'; readonly points: Rational; readonly start: number; readonly end: number }
  | { readonly kind: 'name'; readonly name: string; readonly start: number; readonly end: number };

/** What separates and says nothing. */
const PUNCTUATION: readonly Kind[] = ['link', 'comma', 'dash', 'and', 'open', 'close', 'filler', 'variable'];
/** What a name may have inside. */
const INSIDE_NAME: readonly Kind[] = ['word', 'filler', 'and', 'variable', 'unit', 'points'];
const LONGEST_NAME = 30;
/** Words that turn round what follows them, or ask for more than a band can say: nothing is called so. */
const TURNS =
  /[每倍扣约%]|除外|另外|再|其[余他它]|封顶|上限|下限|\b(?:each|per|every|deduct|minus|except|otherwise|plus|extra|times|about|around|roughly)\b/i;
const TURNS_NEXT = /(?:[不未无没非减罚乘除加仅只]|没有|\bnot?|\blose)$/i;

/** `1分-60~75` might be 1 point for 60~75 or 75 points for 1-60: three rising numbers with dashes between. */
function isTwoRanges(tokens: readonly Token[]): boolean {
  const bare = tokens.filter(({ kind }) => kind !== 'unit' && kind !== 'points');
  return bare.some((_, i) => {
    const [a, dash, b, other, c] = bare.slice(i, i + 5);
    if (dash?.kind !== 'dash' || other?.kind !== 'dash') return false;
    if (a?.kind !== 'number' || b?.kind !== 'number' || c?.kind !== 'number') return false;
    return compare(a.value, b.value) < 0 && compare(b.value, c.value) < 0;
  });
}

/** Everything that stands there, in order; `undefined` as soon as something is not understood. */
export function readParts(text: string): Part[] | undefined {
  const tokens = tokenize(text);
  if (isTwoRanges(tokens)) return undefined;
  const parts: Part[] = [];
  for (let i = 0; i < tokens.length;) {
    const start = tokens[i]!.start;
    const endOf = (next: number): number => tokens[next - 1]!.end;
    const phrase = readPhrase(tokens, i);
    if (phrase) {
      parts.push({ kind: 'scores', phrase: phrase.value, start, end: endOf(phrase.next) });
      i = phrase.next;
      continue;
    }
    const points = readPoints(tokens, i);
    if (points) {
      parts.push({ kind: 'points', points: points.value, start, end: endOf(points.next) });
      i = points.next;
      continue;
    }
    const name = readName(text, tokens, i);
    if (name) {
      parts.push({ kind: 'name', name: name.value, start, end: endOf(name.next) });
      i = name.next;
      continue;
    }
    if (!PUNCTUATION.includes(tokens[i]!.kind)) return undefined;
    i++;
  }
  return parts;
}

/** `积1.5分`, `1.5 points`, `points: 1`, `不积分`, or a number with nothing stuck to it. */
function readPoints(tokens: readonly Token[], i: number): Read<Rational> | undefined {
  const at = (place: number): Token | undefined => tokens[place];
  if (at(i)?.kind === 'none') return { value: ZERO, next: i + 1 };
  while (at(i)?.kind === 'earn' || at(i)?.kind === 'points') i += at(i + 1)?.kind === 'link' ? 2 : 1;
  const number = at(i);
  if (number?.kind !== 'number') return undefined;
  let next = i + 1;
  while (at(next)?.kind === 'unit' || at(next)?.kind === 'points') next++;
  // 1次 and 2级 are no points.
  const isStuck = next === i + 1 && at(next)?.kind === 'word' && at(next)!.start === number.end;
  return isStuck ? undefined : { value: number.value, next };
}

function readName(text: string, tokens: readonly Token[], i: number): Read<string> | undefined {
  if (tokens[i]!.kind !== 'word') return undefined;
  let last = i;
  for (let j = i + 1; j < tokens.length && INSIDE_NAME.includes(tokens[j]!.kind); j++)
    if (tokens[j]!.kind === 'word') last = j;
  const name = text.slice(tokens[i]!.start, tokens[last]!.end);
  const isName = name.length <= LONGEST_NAME && !TURNS.test(name) && !TURNS_NEXT.test(name);
  return isName ? { value: name, next: last + 1 } : undefined;
}
