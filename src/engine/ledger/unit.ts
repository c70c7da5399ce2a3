import type { Rational } from '../number/rational';
import { rational } from '../number/rational';
import { currencyAtStart, currencyNamed } from '../parse/currency';
import { simplified } from './header-key';

/** What a header, a title or a row of units says about the money below it. */
export interface MoneyUnit {
  /** What one unit of a printed amount is worth. */
  readonly unit?: Rational;
  /** ISO 4217. */
  readonly currency?: string;
}

/** In order: a longer word goes before one that it begins with. */
const SIZES: readonly (readonly [RegExp, number])[] = [
  [/^[十拾]亿/, 1_000_000_000],
  [/^亿|^억/, 100_000_000],
  [/^[千仟]万|^천만/, 10_000_000],
  [/^[百佰]万|^백만/, 1_000_000],
  [/^[十拾]万/, 100_000],
  [/^万|^만/, 10_000],
  [/^[千仟]|^천/, 1_000],
  [/^[百佰]/, 100],
  [/^(?:in )?(?:millions?|mn|mio)\b/i, 1_000_000],
  [/^(?:in )?(?:thousands?|'000s?|000'?s|000|k)(?![a-z])/i, 1_000],
];

/** A whole unit of money that says nothing more. */
const ONE = /^(?:元整?|圆|원|dollars?)$/i;
const LABEL = /^(?:金额|货币)?(?:单位|unit|currency|币种|币别|货币)\s*[:：]?\s*/i;
const JOINT = /^(?:[\s,，、/()]|of\b|in\b)+/i;

/** The ISO 4217 code of a currency's name, sign or code; `undefined` for anything else and for what several currencies share. */
export function currencyOf(text: string): string | undefined {
  const named = currencyNamed(text.normalize('NFKC').trim());
  return named?.among ? undefined : named?.iso;
}

/**
 * Reads `万元`, `人民币元`, `USD`, `千美元`, `in thousands of EUR`. `undefined` when the text says anything else, so that
 * `含税` or `1-30天` is never taken for a unit.
 */
export function readUnit(text: string): MoneyUnit | undefined {
  if (text.length > 40) return undefined;
  let rest = simplified(text.normalize('NFKC').trim())
    .replace(LABEL, '')
    .replace(/([A-Za-z])(?=[\u4E00-\u9FFF])/g, '$1 ');
  let [unit, currency]: [Rational | undefined, string | undefined] = [undefined, undefined];
  for (let before = ''; rest !== before && rest !== '';) {
    before = rest;
    const size = unit === undefined ? SIZES.find(([form]) => form.test(rest)) : undefined;
    if (size) {
      unit = rational(size[1]);
      rest = rest.replace(size[0], '');
    }
    const whole = currencyOf(rest);
    const cut = whole === undefined ? currencyAtStart(rest) : undefined;
    const name = whole === undefined ? (cut && !cut.named.among ? cut.named.name : '') : rest;
    const iso = whole ?? (name === '' ? undefined : cut!.named.iso);
    if (currency === undefined && iso !== undefined) {
      currency = iso;
      if (/[元圆円]$/.test(name)) unit ??= rational(1);
      rest = whole === undefined ? cut!.rest : '';
    }
    rest = rest.replace(JOINT, '');
  }
  if (ONE.test(rest)) {
    unit ??= rational(1);
    rest = '';
  }
  if (rest !== '' || (unit === undefined && currency === undefined)) return undefined;
  return { ...(unit && { unit }), ...(currency !== undefined && { currency }) };
}
