import type { Field } from './fields';
import { FIELDS } from './fields';
import { headerKey } from './header-key';
import type { HeaderText } from './header-text';
import { readHeaderText } from './header-text';
import { isOther, meaningsAlike, meaningsOf, meantKeys } from './meanings';

/** A field that a header may name, and how sure that is. */
export interface Candidate {
  readonly field: Field;
  readonly score: number;
}

/** Before a name they make another thing of it: last year's balance is not the balance. */
const OTHER_TIME =
  /^(?:上期|上年|上月|上季|去年|期初|年初|月初|前期|以前|往年|预算|预测|计划|目标|应付|供应商|标准|税前|不含税|opening|beginning|previous|prior|lastyear|lastmonth|budget|forecast|plan|target|payable|vendor|supplier)/;
/** Before a name they change nothing. */
const SAME =
  /^(?:本币|原币|人民币|当前|目前|截止目前|截至目前|本期|累计|合计|其中|实际|最新|对应|原|total|sum of|current)/;
/** Behind a name they change nothing. */
const SAME_END = /(?:合计|汇总|信息|明细|情况|必填|人民币|本币|原币|lc|localcurrency)$/;
const BLANK_GROUP = /(?:信息|情况|资料|明细|内容|基本|info|information|details?|data)$/;
/** Fields of a key, by the aliases as they are. */
const exact = (key: string, weight: number): Candidate[] =>
  meaningsOf(key).map((meaning) => ({ field: meaning.field, score: meaning.weight * weight }));

/** `合同编号/订单号`: two names for the same thing. */
function alternatives(text: string): Candidate[] {
  const names = text.slice(0, 100).split(/[/／、|]/);
  if (names.length < 2) return [];
  const each = names.map((name) => ofKeys(readHeaderText(name), 0.93));
  return merge(each[0]!.filter(({ field }) => each.every((list) => list.some((other) => other.field === field))));
}

/** Best score of each field. */
function merge(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<Field, number>();
  for (const { field, score } of candidates) if (score > (best.get(field) ?? 0)) best.set(field, score);
  return [...best].map(([field, score]) => ({ field, score })).sort((a, b) => b.score - a.score);
}

function ofKeys({ keys }: HeaderText, weight: number): Candidate[] {
  const whole = keys.flatMap((key, i) => exact(key, weight * (i === 0 ? 1 : 0.97)));
  if (whole.length > 0 || keys.some(isOther)) return whole;
  return keys.flatMap((key) => {
    const shorter = key.replace(SAME, '');
    const shortest = shorter.replace(SAME_END, '');
    return [
      ...exact(shorter, weight * 0.93),
      ...exact(key.replace(SAME_END, ''), weight * 0.93),
      ...exact(shortest, weight * 0.9),
    ];
  });
}

/** Slips: one letter in a long latin name; two Chinese signs of four look like another word, so those are only guesses. */
function near(key: string): Candidate[] {
  const latin = /^[a-z0-9]+$/.test(key);
  if (key.length < (latin ? 7 : 4) || key.length > LONGEST) return [];
  const names = new Set([key, ...shorter(key)].flatMap((part) => byPart().get(part) ?? []));
  return [...names]
    .filter((name) => (!latin || name[0] === key[0]) && isOneEdit(key, name))
    .flatMap((name) => exact(name, latin ? 0.88 : 0.6));
}

const LONGEST = 40;

/** A text without one of its signs, each in turn. */
const shorter = (text: string): string[] =>
  Array.from({ length: text.length }, (_, i) => text.slice(0, i) + text.slice(i + 1));

let parts: Map<string, string[]> | undefined;

/** Aliases by themselves and by what is left without one sign: two names one slip apart have such a part in common. */
function byPart(): ReadonlyMap<string, readonly string[]> {
  if (parts) return parts;
  parts = new Map();
  for (const name of meantKeys()) {
    if (name.length < 4 || name.length > LONGEST) continue;
    for (const part of new Set([name, ...shorter(name)])) {
      const known = parts.get(part);
      if (known) known.push(name);
      else parts.set(part, [name]);
    }
  }
  return parts;
}

/** Whether one insertion, deletion, exchange or swap of neighbours makes one text of the other. */
function isOneEdit(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  const [restA, restB] = [endA - start, endB - start];
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

/** The fields that a header may name, best first. */
export function candidatesFor(parts: readonly string[]): Candidate[] {
  const last = readHeaderText(parts.at(-1) ?? '');
  return last.keys.length === 0 ? [] : merge(named(parts, last).map((each) => inUnit(each, last)));
}

/** `逾期（天）` counts days, `逾期（万元）` is money. */
function inUnit({ field, score }: Candidate, { unit, days }: HeaderText): Candidate {
  const isOther = days ? FIELDS[field] === 'amount' : unit !== undefined && FIELDS[field] === 'number';
  return { field, score: isOther ? score / 2 : score };
}

function named(parts: readonly string[], last: HeaderText): Candidate[] {
  const groups = parts.slice(0, -1).filter((part) => !BLANK_GROUP.test(headerKey(part)));
  const joined = groups.length > 0 ? readHeaderText([...groups, parts.at(-1)!].join(' ')) : undefined;
  const groupKey = headerKey(groups.join(' '));
  if (OTHER_TIME.test(groupKey) || last.keys.some((key) => OTHER_TIME.test(key) && meaningsOf(key).length === 0))
    return merge(last.keys.flatMap((key) => exact(key.replace(OTHER_TIME, ''), 0.4)));
  const known = joined ? ofKeys(joined, 1) : [];
  // Below a group's name the column's own name says less: `金额` below `合同` is not any amount.
  const own = ofKeys(last, joined ? (known.length > 0 ? 0.8 : 0.93) : 1);
  const direct = merge([...known, ...own]);
  if (direct.length > 0 || last.keys.some(isOther)) return direct;
  const both = alternatives(parts.at(-1)!);
  if (both.length > 0) return both;
  const alike = meaningsAlike(last.text).map(({ field, weight }) => ({ field, score: weight * 0.95 }));
  return merge([...alike, ...last.keys.flatMap(near)]);
}
