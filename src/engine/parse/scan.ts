import type { DateOrder, DecimalSign } from './reading';
import { daysOf, isDay } from './date';

/*
 * The ordinary forms of amounts and dates by their character codes, many times as fast as the grammars and never of
 * another opinion: whatever is not plain is left to them.
 */

const [ZERO, MINUS, POINT, COMMA, SLASH, COLON, BLANK, OPENING, CLOSING] = [48, 45, 46, 44, 47, 58, 32, 40, 41];
const [YEAR, MONTH, DAY] = ['年', '月', '日'].map((sign) => sign.charCodeAt(0)) as [number, number, number];

/** A number as digits and decimal places: 1,234.5 is 12345 with 1. */
export interface Scanned {
  digits: number;
  places: number;
}

/** Whole numbers of so many digits are exact in a float. */
const DIGITS = 15;
/** More decimals are left to the grammar. */
export const MOST_PLACES = 6;

/**
 * `1234`, `-1,234.50`, `(1,200)`; with thousands everywhere or nowhere.
 * @param decimal `undefined`: not known; then what it would decide is not plain
 * @param into what was read
 * @returns whether the text was plain
 */
export function scanNumber(text: string, decimal: DecimalSign | undefined, into: Scanned): boolean {
  let at = 0;
  let end = text.length;
  let negative = false;
  const first = text.charCodeAt(0);
  if (first === MINUS) [negative, at] = [true, 1];
  else if (first === OPENING) {
    if (text.charCodeAt(end - 1) !== CLOSING) return false;
    [negative, at, end] = [true, 1, end - 1];
  }
  const [point, comma] = decimal === ',' ? [COMMA, POINT] : [POINT, COMMA];
  const start = at;
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
      if (group >= 0 ? group !== 3 : count === 0 || count > 3 || text.charCodeAt(start) === ZERO) return false;
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
  into.digits = negative && digits !== 0 ? -digits : digits;
  into.places = places;
  return true;
}

/** One or two digits as a number, `-1` for anything else. */
function short(text: string, from: number, to: number): number {
  const one = text.charCodeAt(from) - ZERO;
  if (one < 0 || one > 9) return -1;
  if (to - from === 1) return one;
  const two = text.charCodeAt(from + 1) - ZERO;
  return to - from === 2 && two >= 0 && two <= 9 ? one * 10 + two : -1;
}

function four(text: string, from: number): number {
  const [high, low] = [short(text, from, from + 2), short(text, from + 2, from + 4)];
  return high < 0 || low < 0 ? -1 : high * 100 + low;
}

/** ` 08:30`, ` 08:30:00` to the end. */
function isClock(text: string, at: number): boolean {
  const length = text.length - at;
  if (length !== 6 && length !== 9) return false;
  const hour = short(text, at + 1, at + 3);
  const minute = short(text, at + 4, at + 6);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || text.charCodeAt(at + 3) !== COLON) return false;
  const second = length === 9 ? short(text, at + 7, at + 9) : 0;
  return second >= 0 && second < 60 && (length === 6 || text.charCodeAt(at + 6) === COLON);
}

const dayOr = (year: number, month: number, day: number): number =>
  isDay(year, month, day) ? daysOf(year, month, day) : NaN;

/**
 * `2020-05-12`, `2020/5/12`, `2020.5.12`, `20200512`, `2020年5月12日`, with or without a time of day; `12/5/2020` where the
 * order is known.
 * @returns days since 1970-01-01; `NaN` for what is not plain
 */
export function scanDate(text: string, order: DateOrder | undefined): number {
  const length = text.length;
  if (length < 8 || length > 19) return NaN;
  const year = four(text, 0);
  if (year < 0) return order === 'dmy' || order === 'mdy' ? scanYearLast(text, order) : NaN;
  const sign = text.charCodeAt(4);
  const digit = sign - ZERO;
  if (digit >= 0 && digit <= 9) {
    // 19000101 to 20991231: what lies outside of it is a number.
    if (length !== 8 || year < 1900 || year > 2099) return NaN;
    return dayOr(year, short(text, 4, 6), short(text, 6, 8));
  }
  if (sign !== MINUS && sign !== SLASH && sign !== POINT && sign !== YEAR) return NaN;
  let at = 5;
  const second = sign === YEAR ? MONTH : sign;
  at += text.charCodeAt(6) === second ? 1 : 2;
  if (text.charCodeAt(at) !== second) return NaN;
  const month = short(text, 5, at);
  let end = at + 1;
  while (end < length && end < at + 3 && text.charCodeAt(end) >= ZERO && text.charCodeAt(end) <= ZERO + 9) end++;
  const day = short(text, at + 1, end);
  if (month < 0 || day < 0) return NaN;
  if (sign === YEAR) {
    if (text.charCodeAt(end) !== DAY) return NaN;
    end++;
  }
  if (end < length && (text.charCodeAt(end) !== BLANK || !isClock(text, end))) return NaN;
  return dayOr(year, month, day);
}

function scanYearLast(text: string, order: DateOrder): number {
  const at = short(text, 1, 2) >= 0 ? 2 : 1;
  const sign = text.charCodeAt(at);
  if (sign !== SLASH && sign !== MINUS && sign !== POINT) return NaN;
  const next = short(text, at + 2, at + 3) >= 0 ? at + 3 : at + 2;
  if (text.charCodeAt(next) !== sign) return NaN;
  const end = next + 5;
  if (end > text.length) return NaN;
  if (end < text.length && (text.charCodeAt(end) !== BLANK || !isClock(text, end))) return NaN;
  const [first, second, year] = [short(text, 0, at), short(text, at + 1, next), four(text, next + 1)];
  if (first < 0 || second < 0 || year < 0) return NaN;
  return order === 'dmy' ? dayOr(year, second, first) : dayOr(year, first, second);
}
