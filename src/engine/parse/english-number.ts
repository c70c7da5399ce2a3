import type { Rational } from '../number/rational';
import { add, multiply, rational, ZERO } from '../number/rational';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

const SMALL = new Map([
  ...ONES.split(' ').map((word, value) => [word, value] as const),
  ...TENS.split(' ').map((word, i) => [word, (i + 2) * 10] as const),
]);

/** Groups of a number, each with the words for it. */
export const SCALES: ReadonlyMap<string, bigint> = new Map([
  ['thousand', 1_000n],
  ['lakh', 100_000n],
  ['lakhs', 100_000n],
  ['lac', 100_000n],
  ['million', 1_000_000n],
  ['millions', 1_000_000n],
  ['crore', 10_000_000n],
  ['crores', 10_000_000n],
  ['billion', 1_000_000_000n],
  ['billions', 1_000_000_000n],
  ['trillion', 1_000_000_000_000n],
  ['trillions', 1_000_000_000_000n],
]);

/** Below a thousand: twenty-one, three hundred and five, nineteen hundred. `undefined` when words are out of order. */
function belowThousand(words: readonly string[]): number | undefined {
  let value = 0;
  /** What the next word must stay below: 10 behind twenty, 100 behind hundred. */
  let room = 100;
  for (const [i, word] of words.entries()) {
    if (word === 'and') {
      if (room === 10 || room === 0 || i === words.length - 1) return undefined;
      continue;
    }
    if (word === 'hundred') {
      if (value === 0 || value >= 100 || words[i - 1] === 'and') return undefined;
      [value, room] = [value * 100, 100];
      continue;
    }
    const small = word === 'a' && words[i + 1] === 'hundred' ? 1 : SMALL.get(word);
    if (small === undefined || small >= room || (small === 0 && words.length > 1)) return undefined;
    value += small;
    room = small >= 20 ? 10 : 0;
  }
  return words.length > 0 ? value : undefined;
}

/** An unsigned number in English words: `two hundred and five thousand`, `two point five million`. */
export function readEnglish(text: string): Rational | undefined {
  const words = text.toLowerCase().split(/[ -]+/);
  if (!SMALL.has(words[0]!) && words[0] !== 'a') return undefined;
  let total = ZERO;
  let group: string[] = [];
  let limit: bigint | undefined;
  for (const word of words) {
    const scale = SCALES.get(word);
    if (scale === undefined) {
      group.push(word);
      continue;
    }
    const count = group.length === 1 && group[0] === 'a' ? rational(1) : withPoint(group);
    if (!count || (limit !== undefined && scale >= limit)) return undefined;
    total = add(total, multiply(count, rational(scale)));
    [group, limit] = [[], scale];
  }
  if (group.length === 0) return total;
  if (limit !== undefined && group[0] === 'and') group.shift();
  const rest = withPoint(group);
  return rest && (limit === undefined || rest.d === 1n) ? add(total, rest) : undefined;
}

function withPoint(words: readonly string[]): Rational | undefined {
  const point = words.indexOf('point');
  if (point < 0) return whole(words);
  const digits = words.slice(point + 1).map((word) => SMALL.get(word));
  const head = whole(words.slice(0, point));
  if (!head || digits.length === 0 || digits.some((digit) => digit === undefined || digit > 9)) return undefined;
  return add(head, rational(BigInt(digits.join('')), 10n ** BigInt(digits.length)));
}

function whole(words: readonly string[]): Rational | undefined {
  const value = belowThousand(words);
  return value === undefined ? undefined : rational(value);
}

const ORDINALS = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth'
    .split(' ')
    .map((word, i) => [word, i === 20 ? 30 : i + 1] as const),
);

/** A day of the month as it is spoken: `first`, `twenty second`, `thirty one`. */
export function readSpokenDay(words: readonly string[]): number | undefined {
  const [first = '', second, ...more] = words.map((word) => word.toLowerCase());
  const numeral = (word: string): number => ORDINALS.get(word) ?? SMALL.get(word) ?? 0;
  if (second === undefined) return numeral(first) || undefined;
  const [tens, ones] = [SMALL.get(first) ?? 0, numeral(second)];
  return more.length === 0 && tens >= 20 && ones > 0 && ones < 10 ? tens + ones : undefined;
}

/** A year as it is spoken: `nineteen seventy two`, `twenty twenty`, `two thousand and four`. */
export function readSpokenYear(text: string): number | undefined {
  const words = text.toLowerCase().split(/[ -]+/);
  for (let cut = 1; cut < words.length; cut++) {
    const [century, year] = [belowThousand(words.slice(0, cut)), belowThousand(words.slice(cut))];
    if (century !== undefined && year !== undefined && century >= 19 && century <= 20 && year >= 10 && year <= 99) {
      return century * 100 + year;
    }
  }
  const value = readEnglish(text);
  return value && value.d === 1n && value.n >= 1900n && value.n < 2100n ? Number(value.n) : undefined;
}
