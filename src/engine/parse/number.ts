import type { Rational } from '../number/rational';
import { multiply, rational } from '../number/rational';
import { readChinese } from './chinese-number';
import type { DigitRules } from './decimal';
import { OPEN, readDigits } from './decimal';
import { readEnglish, SCALES } from './english-number';

/** Short for a thousand and its powers, as finance writes them. A small `g` or `t` is a weight. */
const SHORT = new Map([
  ...['k', 'K'].map((word) => [word, 1_000n] as const),
  ...['m', 'M', 'mm', 'MM', 'mn', 'mio', 'Mio'].map((word) => [word, 1_000_000n] as const),
  ...['G', 'B', 'bn', 'BN', 'Bn'].map((word) => [word, 1_000_000_000n] as const),
  ...['T', 'tn'].map((word) => [word, 1_000_000_000_000n] as const),
]);
/** Behind a blank these are lengths. */
const LENGTHS: ReadonlySet<string> = new Set(['m', 'mm']);

export type Figure = Rational | typeof OPEN | undefined;

/** An unsigned number in any notation that has only one reading. The notations exclude each other; the first wins. */
export function readUnsigned(text: string, rules: DigitRules = {}): Figure {
  return (
    readDigits(text, rules) ?? scaled(text, rules) ?? powers(text) ?? readChinese(text, rules) ?? readEnglish(text)
  );
}

/** `1.2M`, `40k`, `3 million`. */
function scaled(text: string, rules: DigitRules): Figure {
  const [, digits = '', blank, word = ''] = /^(.*\d)( ?)([A-Za-z]+)$/.exec(text) ?? [];
  const long = word.toLowerCase();
  const scale = SHORT.get(word) ?? SCALES.get(long) ?? (long === 'hundred' ? 100n : undefined);
  if (scale === undefined || (blank && LENGTHS.has(word))) return undefined;
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
