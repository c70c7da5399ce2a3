import type { Rational } from '../number/rational';
import { add, compare, multiply, rational } from '../number/rational';
import { digitOf, placeOf } from './chinese-digits';
import type { DigitRules } from './decimal';
import { OPEN, readDigits } from './decimal';

/** A part of a number: digits with separators, or one Chinese digit; then perhaps a place. */
const PART = /(零?)(?:(\d[\d,.]*)|([一二三四五六七八九两]))?([十百千])?/y;

/** A part of a number below a big unit. */
export interface Section {
  readonly value: Rational;
  /** The digit at the end that has neither place nor 零: its place is the next lower one. */
  readonly bare: boolean;
  /** Begins with 零. */
  readonly padded: boolean;
  /** Digits of a closing `230`; 0 when it ends in another way. */
  readonly width: number;
}

/** Below 万, or any coefficient written in digits: 四千二百三十, 7.5千, 1234. */
export function section(text: string, rules: DigitRules): Section | undefined {
  let value = rational(0);
  let above = Infinity;
  let last: Section | undefined;
  for (let at = 0; at < text.length; at = PART.lastIndex) {
    PART.lastIndex = at;
    const [all = '', zero, digits, sign, place] = PART.exec(text) ?? [];
    if (all === '' || (!digits && !sign && !place)) return undefined;
    if (last?.width || last?.bare) return undefined;
    const size = place ? placeOf(place)! : 1;
    if (size >= above) return undefined;
    // 百二 and 千三 begin with a bare place; 十 is one anywhere.
    if (!digits && !sign && size !== 10 && at > 0) return undefined;
    if (sign === '两' && size === 10) return undefined;
    if (sign === '两' && !place && text.length > 1) return undefined;
    const count = digits ? readDigits(digits, rules) : rational(sign ? digitOf(sign)! : 1);
    if (count === undefined || count === OPEN) return undefined;
    if (digits && place && above !== Infinity && compare(count, rational(10)) >= 0) return undefined;
    if (digits && !place && above !== Infinity) {
      if (count.d !== 1n || compare(count, rational(above)) >= 0) return undefined;
      if (!zero && digits.length !== String(above).length - 1) return undefined;
    }
    const colloquial = !zero && !place && sign !== undefined && (above === 100 || above === 1000);
    value = add(value, multiply(count, colloquial ? rational(above, 10) : rational(size)));
    last = {
      value,
      bare: !zero && !place && sign !== undefined && at === 0,
      padded: at === 0 ? zero !== '' : last!.padded,
      width: digits && !place ? digits.length : 0,
    };
    if (colloquial) return PART.lastIndex === text.length ? { ...last, value, bare: false } : undefined;
    if (count.d !== 1n && PART.lastIndex < text.length) return undefined;
    above = size;
  }
  return last && { ...last, value };
}
