import type { Rational } from '../engine/number/rational';
import { decimalPlaces, toFixed, toText } from '../engine/number/rational';

/** An exact number for reading: whole when it is a short decimal, otherwise its first decimals (four) and `…`. */
export function showNumber(value: Rational, most = 4): string {
  const places = decimalPlaces(value);
  return places !== undefined && places <= most ? toText(value) : `${toFixed(value, most)}…`;
}

/** The same of a change: with its sign, unless it is none. */
export const showSigned = (value: Rational, most?: number): string =>
  `${value.n > 0n ? '+' : ''}${showNumber(value, most)}`;

/** `2019-02-28T17:30:00+08:00` as people read it: `2019-02-28 17:30`. Anything else stays as it is. */
export function showTime(iso: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(iso);
  return match ? `${match[1]} ${match[2]}` : iso;
}

/** The calendar date of the clock, in the clock's own zone. */
export const dateOf = (now: string): string => now.slice(0, 10);
