import type { Rational } from '../number/rational';
import { multiply, rational } from '../number/rational';
import { readChinese } from './chinese-number';
import type { DigitRules } from './decimal';
import { OPEN, readDigits } from './decimal';
import { readEnglish, SCALES } from './english-number';

/** Short for a thousand and its powers, as finance writes them. */
const SHORT: Record<string, bigint> = {
  k: 1_000n,
  m: 1_000_000n,
  mm: 1_000_000n,
  mn: 1_000_000n,
  mio: 1_000_000n,
  g: 1_000_000_000n,
  b: 1_000_000_000n,
  bn: 1_000_000_000n,
  T: 1_000_000_000_000n,
  tn: 1_000_000_000_000n,
};

const scaleOf = (word: string): bigint | undefined => {
  const small = word.toLowerCase();
  if (word === 'T') return SHORT.T;
  return SCALES.get(small) ?? (Object.hasOwn(SHORT, small) ? SHORT[small] : undefined);
};

export type Figure = Rational | typeof OPEN | undefined;

/** An unsigned number in any notation that has only one reading. The notations exclude each other; the first wins. */
export function readUnsigned(text: string, rules: DigitRules = {}): Figure {
  return (
    readDigits(text, rules) ?? scaled(text, rules) ?? powers(text) ?? readChinese(text, rules) ?? readEnglish(text)
  );
}

/** `1.2M`, `40k`, `3 million`. */
function scaled(text: string, rules: DigitRules): Figure {
  const [, digits = '', word = ''] = /^(.*\d) ?([A-Za-z]+)$/.exec(text) ?? [];
  const scale = scaleOf(word);
  if (scale === undefined) return undefined;
  const count = readDigits(digits, rules);
  return count === undefined || count === OPEN ? count : multiply(count, rational(scale));
}

/** `1.2e6`, `100E-3`. */
function powers(text: string): Rational | undefined {
  const [, whole = '', places = '', power] = /^(\d{1,20})(?:\.(\d{1,20}))?[eE]([+-]?\d{1,2})$/.exec(text) ?? [];
  if (power === undefined) return undefined;
  const digits = BigInt(whole + places);
  const shift = Number(power) - places.length;
  return shift >= 0 ? rational(digits * 10n ** BigInt(shift)) : rational(digits, 10n ** BigInt(-shift));
}
