import type { Rational } from '../number/rational';
import { add, compare, multiply, rational } from '../number/rational';
import { digitOf, NUMERALS, plainNumerals } from './chinese-digits';
import type { Section } from './chinese-section';
import { section } from './chinese-section';
import type { DigitRules } from './decimal';

/*
 * Numbers in Chinese by strict places: 一百二十三万四千五百零六, 壹佰零伍, 12.3万, 5億1萬4千6百. The colloquial last digit counts
 * in the next lower place (三万五 is 35,000) unless 零 stands before it. Two digits side by side, places out of order
 * and open ends (二三十, 十几, 一百零) are not numbers.
 */

const JUST_DIGITS = /^[零一二三四五六七八九]+$/;
const WAN = 10_000n;
const YI = 100_000_000n;
const ZHAO = 1_000_000_000_000n;

const int = (value: bigint | number): Rational => rational(value);
const tenth = (place: bigint): Rational => rational(place, 10n);

/** What stands behind a big unit: smaller than it, and with its place clear. */
function rest(text: string, unit: bigint, read: (text: string) => Section | undefined): Rational | undefined {
  if (text === '') return int(0);
  const part = read(text);
  if (!part || part.value.d !== 1n || compare(part.value, int(unit)) >= 0) return undefined;
  if (part.bare) return multiply(part.value, tenth(unit));
  // 3万500 might mean either: digits must fill the places below the unit, or 零 must say that they do not.
  if (part.width > 0 && !part.padded && part.width !== String(unit).length - 1) return undefined;
  return part.value;
}

/** Up to 万, with 万万 as one unit of a hundred million: 一十万万零一百一十万. */
function belowYi(text: string, rules: DigitRules): Section | undefined {
  const last = text.lastIndexOf('万');
  if (last < 0) return section(text, rules);
  let value = int(0);
  let limit: bigint | undefined;
  let padded: boolean | undefined;
  for (const [, coefficient = '', run = ''] of text.slice(0, last + 1).matchAll(/([^万]*)(万+)/g)) {
    const unit = WAN ** BigInt(run.length);
    const count = coefficient === '' && limit === undefined ? undefined : section(coefficient, rules);
    if (coefficient !== '' && !count) return undefined;
    if (coefficient === '' && limit !== undefined) return undefined;
    const times = count?.value ?? int(1);
    const part = multiply(times, int(unit));
    if (limit !== undefined && (unit >= limit || compare(part, int(limit)) >= 0)) return undefined;
    if (coefficient === '' && text.length === run.length) return undefined;
    padded ??= count?.padded ?? false;
    value = add(value, part);
    limit = unit;
  }
  const tail = rest(text.slice(last + 1), limit!, (part) => section(part, rules));
  if (!tail || (value.d !== 1n && text.length > last + 1)) return undefined;
  return { value: add(value, tail), bare: false, padded: padded!, width: 0 };
}

/** 亿 multiplies all that stands before it: 四万亿, 一亿亿, 一十亿零一十一亿. */
function belowZhao(text: string, rules: DigitRules): Section | undefined {
  const last = text.lastIndexOf('亿');
  if (last < 0) return belowYi(text, rules);
  const left = text.slice(0, last);
  const times = left === '' ? { value: int(1), padded: false } : belowZhao(left, rules);
  if (!times) return undefined;
  const inner = left.lastIndexOf('亿');
  if (inner >= 0 && inner < left.length - 1) {
    // Not 三亿五千亿: between two 亿 every place down from 千万 is filled, or 零 says that it is not.
    const low = belowYi(left.slice(inner + 1), rules);
    if (!low || (!low.padded && compare(low.value, int(WAN * 1000n)) < 0)) return undefined;
  }
  const tail = rest(text.slice(last + 1), YI, (part) => belowYi(part, rules));
  if (!tail || (left === '' && text.length === 1) || (times.value.d !== 1n && text.length > last + 1)) {
    return undefined;
  }
  const value = add(multiply(times.value, int(YI)), tail);
  return value.d === 1n ? { value, bare: false, padded: times.padded, width: 0 } : undefined;
}

function wholeNumber(text: string, rules: DigitRules): Rational | undefined {
  const parts = text.split('兆');
  if (parts.length > 2) return undefined;
  if (parts.length === 1) return belowZhao(text, rules)?.value;
  const times = parts[0] === '' ? undefined : belowZhao(parts[0]!, rules);
  const tail = rest(parts[1]!, ZHAO, (part) => belowZhao(part, rules));
  if (!times || !tail || (times.value.d !== 1n && parts[1] !== '')) return undefined;
  return add(multiply(times.value, int(ZHAO)), tail);
}

const digitString = (text: string): string => [...text].map((sign) => digitOf(sign)!).join('');

/**
 * An unsigned number that has at least one Chinese numeral; `undefined` for anything else. Blanks beside numerals do
 * not count.
 */
export function readChinese(raw: string, rules: DigitRules = {}): Rational | undefined {
  if (!HAS_NUMERAL.test(raw)) return undefined;
  const text = plainNumerals(raw.replace(BLANKS, ''));
  if (/^.+分之.+$/.test(text)) return undefined;
  const [before = '', after, ...more] = text.split(/[点點]/);
  if (more.length > 0) return undefined;
  if (after === undefined) {
    if (JUST_DIGITS.test(before)) return int(BigInt(digitString(before)));
    return ALONE.test(before) ? undefined : wholeNumber(before, rules);
  }
  const [, places = '', unit = ''] = /^([零一二三四五六七八九]+)([百千万亿兆]*)$/.exec(after) ?? [];
  if (places === '') return undefined;
  const head = before === '' || JUST_DIGITS.test(before) ? digitString(before) || '0' : undefined;
  const whole = head === undefined ? wholeNumber(before, rules) : int(BigInt(head));
  const times = unit === '' ? int(1) : wholeNumber(`一${unit}`, rules);
  if (!whole || whole.d !== 1n || !times) return undefined;
  return multiply(add(whole, rational(BigInt(digitString(places)), 10n ** BigInt(places.length))), times);
}

const HAS_NUMERAL = new RegExp(`[${NUMERALS}]`);
/** Blanks with a numeral on one side at least: digits are never joined. */
const BLANKS = new RegExp(`(?<=[${NUMERALS}点點]) +| +(?=[${NUMERALS}点點])`, 'g');
/** A unit alone is a word, or somebody's name. */
const ALONE = /^[百千万亿兆]+$/;
