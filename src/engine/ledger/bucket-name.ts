import { simplified } from './header-key';

export type SpanUnit = 'day' | 'month' | 'year';

/** A length of time as it is written: `3个月`. */
export interface Span {
  readonly count: number;
  readonly unit: SpanUnit;
}

/**
 * What the name of an aging bucket says by itself. Where a stretch begins or ends often shows only beside its
 * neighbours (`Older`, `<30`, `30-60` after `0-30`): see `resolveBuckets`.
 */
export type BucketName =
  /** `1-30`, `31 - 60 days past due`, `3-6个月`. */
  | { readonly kind: 'range'; readonly from: Span; readonly to: Span; readonly notDue: boolean; readonly bare: boolean }
  /** `≤30`, `3个月以内`; `strict`: `< 1 Month`. */
  | { readonly kind: 'up-to'; readonly to: Span; readonly strict: boolean; readonly notDue: boolean }
  /** `>90` is strict; `91 and over` and `90天以上` are not, and mean days from 91 on all the same. */
  | { readonly kind: 'over'; readonly from: Span; readonly strict: boolean; readonly notDue: boolean }
  /** `30`, `2 Months`: says neither where it begins nor where it ends. */
  | { readonly kind: 'single'; readonly at: Span; readonly bare: boolean }
  | { readonly kind: 'not-due' | 'current' | 'today' | 'older' | 'unnumbered' };

const HAN_DIGITS = '零一二三四五六七八九';

/** `十二` → `12`; up to 99, more is not written in words. */
function hanNumber(text: string): string {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text];
  const digit = (part: string | undefined, none: number): number =>
    part ? HAN_DIGITS.indexOf(part === '两' ? '二' : part) : none;
  return String(digit(tens === '0' ? undefined : tens, text.includes('十') ? 1 : 0) * 10 + digit(ones, 0));
}

/** Plain forms, one dash, digits: the form that the grammar below reads. */
const plain = (text: string): string =>
  simplified(text.normalize('NFKC').replace(/\p{Cf}+/gu, ''))
    .toLowerCase()
    .replace(/[~〜‐-―−_]|至|到(?!期)|\bto\b|\bthru\b/g, '-')
    .replace(/半年/g, '6个月')
    .replace(
      /[一二两三四五六七八九]?十?[一二三四五六七八九]?(?=[个年天日月-])|(?<=-)[一二两三四五六七八九十]+/g,
      (han) => (/^[一二两三四五六七八九十]{1,3}$/.test(han) ? hanNumber(han) : han),
    )
    .replace(/[≥]/g, '>=')
    .replace(/[≤]/g, '<=')
    .replace(/[()[\]{}（）【】]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Sums, shares, counts of days and dates carry the same numbers and are no buckets. */
const OTHER =
  /合计|小计|总计|累计|共计|占|比|率|percent|%|total|sum\b|share|天数|日数|日期|date$|期数|数量|count|计提|坏账|provision/;
const NOT_DUE =
  /尚未到期|未到期|未逾期|未过期|账期内|信用期内|期日前|\bnot( yet)? (over)?due\b|\bundue\b|\bwithin terms\b/;
const LATE = /逾期|超期|超账期|过期|拖欠|延滞|연체|past due|over ?due|\blate\b|in arrears/;
const FILLER =
  /应收账款|应收|账款|账龄|账期|欠款|余额|金额|\bage[ds]?\b|\bage?ing\b|\bperiod of\b|\bbalance\b|\bamount\b|\bbucket\b|\bdue\b|\boutstanding\b|[:,：]/g;

const NUMBER = String.raw`(\d{1,4}(?:\.5)?)`;
const UNIT = String.raw`(?: ?(days?|d\.?|天|日|个月|月|months?|mths?|mos?|m|年|years?|yrs?|y|일|개월))?`;
const SPAN = `${NUMBER}${UNIT}`;
const RANGE = new RegExp(`^(?:days? )?${SPAN} ?- ?${SPAN}(?:以?内)?$`);
const OVER = [
  new RegExp(
    `^(>=?|\\+|超过|大于等于|大于|超出|over|above|more than|older than|greater than|beyond|after) ?${SPAN} ?(?:及?以上)?\\+?$`,
  ),
  new RegExp(
    `^${SPAN} ?(?:\\+|及以上|以上|以后|以外|초과|이상|and (?:over|above|more|older|up)|or (?:more|over)|plus|- ?(?:above|over|以上|up)?)(?: ?(?:days?|天))?$`,
  ),
];
const UP_TO = [
  new RegExp(`^(<=?|within|up -|up to|under|less than|below|不超过|小于等于|小于) ?${SPAN} ?(?:以?内)?$`),
  new RegExp(`^${SPAN} ?(?:及?以内|内|以下|이내|이하|or (?:less|under))$`),
];
const SINGLE = new RegExp(`^${SPAN}$`);

function span(count: string, unit: string | undefined, otherwise: SpanUnit = 'day'): Span {
  const kind =
    unit === undefined
      ? otherwise
      : /^(?:d|天|日|일)/.test(unit)
        ? 'day'
        : /^(?:个?月|m|개월)/.test(unit)
          ? 'month'
          : 'year';
  return { count: Number(count), unit: kind };
}

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

/** The name of a bucket, `undefined` for any other text. */
export function readBucketName(text: string): BucketName | undefined {
  if (text.length > 60) return undefined;
  const whole = plain(text);
  if (/^(?:今日|当日|今天|本日)到期$|^due today$|^today$/.test(whole)) return { kind: 'today' };
  if (/^(?:current|当期|at date|按期)$/.test(whole)) return { kind: whole === 'at date' ? 'not-due' : 'current' };
  if (/^(?:older|更早|更久|更长|beyond|以上|远期)$/.test(whole)) return { kind: 'older' };
  if (/^(?:period|bucket|range|期间|区间|账龄段?) ?\d{1,2}$/.test(whole)) return { kind: 'unnumbered' };
  if (whole === '' || OTHER.test(whole)) return undefined;
  const notDue = NOT_DUE.test(whole);
  const late = LATE.test(whole);
  const rest = whole
    .replace(NOT_DUE, ' ')
    .replace(LATE, ' ')
    .replace(FILLER, ' ')
    .replace(/^(?:当期|current)(?=\s|$)/, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (rest === '') return notDue ? { kind: 'not-due' } : undefined;
  const words = late || notDue || rest !== whole;

  const range = RANGE.exec(rest);
  if (range) {
    const [, a, unitA, b, unitB] = range as unknown as [string, string, string | undefined, string, string | undefined];
    const to = span(b, unitB, unitA === undefined ? 'day' : span(a, unitA).unit);
    const bare = !words && unitA === undefined && unitB === undefined && !/day/.test(rest);
    if (bare && (isYear(a) || isYear(b))) return undefined;
    const from = span(a, unitA, to.unit);
    return inDays(from) < inDays(to) || (from.unit === to.unit && from.count === to.count)
      ? { kind: 'range', from, to, notDue, bare }
      : undefined;
  }
  for (const form of OVER) {
    const over = form.exec(rest);
    if (!over) continue;
    const [sign, count, unit] = over.length > 3 ? [over[1]!, over[2]!, over[3]] : ['', over[1]!, over[2]];
    if (isYear(count)) return undefined;
    return { kind: 'over', from: span(count, unit), strict: sign !== '' && !/=|等于/.test(sign), notDue };
  }
  for (const form of UP_TO) {
    const upTo = form.exec(rest);
    if (!upTo) continue;
    const [sign, count, unit] = upTo.length > 3 ? [upTo[1]!, upTo[2]!, upTo[3]] : ['', upTo[1]!, upTo[2]];
    return { kind: 'up-to', to: span(count, unit), strict: /^(?:<|less than|under|below|小于)$/.test(sign), notDue };
  }
  const single = SINGLE.exec(rest);
  if (single && !isYear(single[1]!) && !/^\d+\s?(?:月|年|日)$/.test(rest))
    return { kind: 'single', at: span(single[1]!, single[2]), bare: !words && single[2] === undefined };
  return undefined;
}

/** Months count 30 days, twelve of them 365: a reading that the result must say. */
export const inDays = ({ count, unit }: Span): number => {
  if (unit === 'day') return count;
  const months = unit === 'year' ? count * 12 : count;
  return Math.floor(months / 12) * 365 + (months % 12) * 30;
};
