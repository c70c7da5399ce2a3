import { daysOf, isDay } from './date';
import type { DateOrder } from './reading';

/*
 * The ordinary forms of dates by their character codes, many times as fast as the grammars and never of another opinion:
 * whatever is not plain is left to them.
 */

const ZERO = 48;
const MINUS = 45;
const POINT = 46;
const SLASH = 47;
const COLON = 58;
const BLANK = 32;
const YEAR = '年'.charCodeAt(0);
const MONTH = '月'.charCodeAt(0);
const DAY = '日'.charCodeAt(0);

/** The numbers of a plain date. Where the year stands last, `month` and `day` are as printed: the first and the second. */
export interface ScannedDate {
  year: number;
  month: number;
  day: number;
  yearLast: boolean;
}

export const newDate = (): ScannedDate => ({ year: 0, month: 0, day: 0, yearLast: false });

/** One or two digits as a number, `-1` for anything else. */
function short(text: string, from: number, to: number): number {
  const one = text.charCodeAt(from) - ZERO;
  if (!(one >= 0 && one <= 9)) return -1;
  if (to - from === 1) return one;
  const two = text.charCodeAt(from + 1) - ZERO;
  return to - from === 2 && two >= 0 && two <= 9 ? one * 10 + two : -1;
}

function four(text: string, from: number): number {
  const high = short(text, from, from + 2);
  const low = short(text, from + 2, from + 4);
  return high < 0 || low < 0 ? -1 : high * 100 + low;
}

/** ` 08:30` or ` 08:30:00` to the end, or the end itself. */
function isEnd(text: string, at: number): boolean {
  const length = text.length - at;
  if (length === 0) return true;
  if ((length !== 6 && length !== 9) || text.charCodeAt(at) !== BLANK || text.charCodeAt(at + 3) !== COLON)
    return false;
  const hour = short(text, at + 1, at + 3);
  const minute = short(text, at + 4, at + 6);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return false;
  const second = length === 9 ? short(text, at + 7, at + 9) : 0;
  return second >= 0 && second < 60 && (length === 6 || text.charCodeAt(at + 6) === COLON);
}

/** Where the one or two digits from `at` on end. */
const digitsEnd = (text: string, at: number): number => {
  const code = text.charCodeAt(at + 1);
  return code >= ZERO && code <= ZERO + 9 ? at + 2 : at + 1;
};

/**
 * `2020-05-12`, `2020/5/12`, `2020.5.12`, `20200512`, `2020年5月12日`, `12/5/2020`, `12-May-2020`, with or without a time of day.
 * @param into what was read; whether there is such a day is another question
 * @returns whether the text was plain
 */
export function scanDate(text: string, into: ScannedDate): boolean {
  const { length } = text;
  if (length < 8 || length > 19) return false;
  const year = four(text, 0);
  if (year < 0) return isNamed(text) ? scanNamed(text, into) : scanYearLast(text, into);
  into.year = year;
  into.yearLast = false;
  const sign = text.charCodeAt(4);
  if (sign >= ZERO && sign <= ZERO + 9) {
    // 19000101 to 20991231: what lies outside of it is a number.
    if (length !== 8 || year < 1900 || year > 2099) return false;
    into.month = short(text, 4, 6);
    into.day = short(text, 6, 8);
    return into.month >= 0 && into.day >= 0;
  }
  if (sign !== MINUS && sign !== SLASH && sign !== POINT && sign !== YEAR) return false;
  const at = digitsEnd(text, 5);
  if (text.charCodeAt(at) !== (sign === YEAR ? MONTH : sign)) return false;
  let end = digitsEnd(text, at + 1);
  into.month = short(text, 5, at);
  into.day = short(text, at + 1, end);
  if (into.month < 0 || into.day < 0) return false;
  if (sign === YEAR && text.charCodeAt(end++) !== DAY) return false;
  return isEnd(text, end);
}

function scanYearLast(text: string, into: ScannedDate): boolean {
  const at = digitsEnd(text, 0);
  const sign = text.charCodeAt(at);
  if (sign !== SLASH && sign !== MINUS && sign !== POINT) return false;
  const next = digitsEnd(text, at + 1);
  if (text.charCodeAt(next) !== sign) return false;
  into.yearLast = true;
  into.month = short(text, 0, at);
  into.day = short(text, at + 1, next);
  into.year = four(text, next + 1);
  return into.month >= 0 && into.day >= 0 && into.year >= 0 && isEnd(text, next + 5);
}

const isNamed = (text: string): boolean => {
  const letter = text.charCodeAt(text.length - 7) | 32;
  return letter >= 97 && letter <= 122;
};

/** Three letters, small or not, as one number; -1 for other signs. */
function letters(text: string, at: number): number {
  const a = text.charCodeAt(at);
  const b = text.charCodeAt(at + 1);
  const c = text.charCodeAt(at + 2);
  return (a | b | c) < 128 ? ((a | 32) << 16) | ((b | 32) << 8) | (c | 32) : -1;
}

const MONTHS: ReadonlyMap<number, number> = new Map(
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((name, i) => [letters(name, 0), i + 1] as const),
);

/** `12-May-2020`, `12 May 2020`. */
function scanNamed(text: string, into: ScannedDate): boolean {
  const at = text.length - 9;
  const sign = text.charCodeAt(at);
  if ((sign !== MINUS && sign !== BLANK && sign !== SLASH) || text.charCodeAt(at + 4) !== sign) return false;
  into.yearLast = false;
  into.month = MONTHS.get(letters(text, at + 1)) ?? -1;
  into.day = short(text, 0, at);
  into.year = four(text, at + 5);
  return into.month > 0 && into.day >= 0 && into.year >= 0;
}

/** No such day. */
export const IMPOSSIBLE = Infinity;

/**
 * Days since 1970-01-01 of what was scanned, `IMPOSSIBLE` for a day that is none.
 * @param order of day and month where the year stands last; `NaN` while it is not known
 */
export function scannedDay(date: ScannedDate, order: DateOrder | undefined): number {
  const { year } = date;
  let { month, day } = date;
  if (date.yearLast && order !== 'mdy') {
    if (order !== 'dmy') return NaN;
    day = date.month;
    month = date.day;
  }
  return isDay(year, month, day) ? daysOf(year, month, day) : IMPOSSIBLE;
}
