import type { DecimalSign } from './reading';

/*
 * The ordinary forms of amounts by their character codes, many times as fast as the grammars and never of another
 * opinion: whatever is not plain is left to them.
 */

const ZERO = 48;
const MINUS = 45;
const POINT = 46;
const COMMA = 44;
const OPENING = 40;
const CLOSING = 41;
const SIGNS: ReadonlySet<number> = new Set(['¥', '￥', '$', '€', '£'].map((sign) => sign.charCodeAt(0)));
const [WAN, WAN_OLD, YI, YI_OLD] = ['万', '萬', '亿', '億'].map((sign) => sign.charCodeAt(0));

/** A number as digits and decimal places: 1,234.5 is 12345 with 1. */
export interface Scanned {
  digits: number;
  places: number;
  /** It has thousands signs or decimals, and so shows which sign is the decimal one. */
  shows: boolean;
  /** The code of the currency's sign before it; 0 without one. */
  sign: number;
  /** Zeros of the 万 or 亿 behind it. */
  zeros: number;
}

export const newScan = (): Scanned => ({ digits: 0, places: 0, shows: false, sign: 0, zeros: 0 });

/** Whole numbers of so many digits are exact in a float. */
const DIGITS = 15;
/** More decimals are left to the grammar. */
const MOST_PLACES = 6;

/**
 * `1234`, `-1,234.50`, `(1,200)`, `1,200-`, `¥1,234.50`, `12.5万`; with thousands everywhere or nowhere.
 * @param decimal `undefined`: not known; then what it would decide is not plain
 * @param into what was read
 * @returns whether the text was plain
 */
export function scanNumber(text: string, decimal: DecimalSign | undefined, into: Scanned): boolean {
  let at = 0;
  let end = text.length;
  let negative = false;
  const first = text.charCodeAt(0);
  if (first === MINUS) {
    negative = true;
    at = 1;
  } else if (first === OPENING) {
    if (text.charCodeAt(end - 1) !== CLOSING) return false;
    negative = true;
    at = 1;
    end--;
  }
  const code = text.charCodeAt(at);
  into.sign = code > 57 || code === 36 ? code : 0;
  if (into.sign !== 0) {
    if (!SIGNS.has(into.sign)) return false;
    at++;
  }
  let last = text.charCodeAt(end - 1);
  if (last === MINUS) {
    if (negative) return false;
    negative = true;
    end--;
    last = text.charCodeAt(end - 1);
  }
  into.zeros = 0;
  if (last > 57) {
    into.zeros = last === WAN || last === WAN_OLD ? 4 : last === YI || last === YI_OLD ? 8 : -1;
    if (into.zeros < 0) return false;
    end--;
  }
  return scanDigits(text, at, end, decimal, into) && finish(into, negative);
}

/** Writes the sign and the 万 into the digits, if they still fit. */
function finish(into: Scanned, negative: boolean): boolean {
  if (into.zeros > 0) {
    const shift = Math.min(into.zeros, into.places);
    into.places -= shift;
    into.digits *= 10 ** (into.zeros - shift);
    if (into.digits >= 10 ** DIGITS) return false;
  }
  if (negative && into.digits !== 0) into.digits = -into.digits;
  return true;
}

function scanDigits(text: string, from: number, end: number, decimal: DecimalSign | undefined, into: Scanned): boolean {
  const point = decimal === ',' ? COMMA : POINT;
  const comma = decimal === ',' ? POINT : COMMA;
  let at = from;
  let digits = 0;
  let count = 0;
  /** Digits since the last thousands sign; -1 while there was none. */
  let group = -1;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    const digit = code - ZERO;
    if (digit >= 0 && digit <= 9) {
      digits = digits * 10 + digit;
      count++;
      if (group >= 0) group++;
    } else if (code === comma) {
      if (group >= 0 ? group !== 3 : count === 0 || count > 3 || text.charCodeAt(from) === ZERO) return false;
      group = 0;
    } else break;
  }
  if (count === 0 || (group >= 0 && group !== 3)) return false;
  let places = 0;
  if (at < end) {
    if (text.charCodeAt(at) !== point) return false;
    const whole = count;
    for (at++; at < end; at++) {
      const digit = text.charCodeAt(at) - ZERO;
      if (digit < 0 || digit > 9) return false;
      digits = digits * 10 + digit;
      count++;
    }
    places = count - whole;
    if (places === 0 || places > MOST_PLACES) return false;
    if (decimal === undefined && group < 0 && places === 3 && whole <= 3) return false;
  } else if (decimal === undefined && group >= 0 && count <= 6) return false; // 1,234
  if (count > DIGITS) return false;
  into.digits = digits;
  into.places = places;
  into.shows = places > 0 || group >= 0;
  return true;
}
