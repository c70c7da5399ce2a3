import type { Rational } from '../number/rational';
import { add, compare, multiply, negate, rational } from '../number/rational';
import type { Cut, Named } from './currency';
import { currencyAtEnd, currencyAtStart, currencyNamed, together } from './currency';
import type { DigitRules } from './decimal';
import { OPEN } from './decimal';
import { readUnsigned } from './number';
import { isProblem, problem } from './problem';
import type { Problem } from './reading';
import { takeSign } from './sign';
import { readYuan } from './yuan';

export interface AmountRules extends DigitRules {
  readonly signs?: Readonly<Record<string, string>>;
}

export interface Amount {
  readonly value: Rational;
  /** Names a currency, or has the form of money. */
  readonly money: boolean;
  readonly currency?: string;
  /** Read with an assumption. */
  readonly problem?: Problem;
}

const YUAN: Named = currencyNamed('元')!;

/**
 * A number with or without its currency: `-1,200.50`, `¥1,234`, `(US$ 5)`, `12.3万元`, `人民币壹元整`, `10 dollars and 5 cents`.
 * A problem for what has one of these forms and still cannot be read for sure; `undefined` for anything else.
 */
export function readAmount(text: string, rules: AmountRules = {}): Amount | Problem | undefined {
  const outer = takeSign(text);
  const cut = cutCurrencies(outer.text);
  if (!cut) return problem('currency-conflict', text);
  const inner = outer.signed ? { text: cut.rest, negative: false, signed: false } : takeSign(cut.rest);
  const amount = readBody(inner.text, cut.named, outer.text, rules);
  if (!amount) return undefined;
  if (amount === OPEN) return problem('decimal-open', text);
  const { value, named } = amount;
  const currency = named && currencyOf(named, rules);
  return {
    value: outer.negative || inner.negative ? negate(value) : value,
    money: named !== undefined,
    ...(currency !== undefined && { currency }),
  };
}

interface Body {
  readonly value: Rational;
  readonly named?: Named;
}

function readBody(
  text: string,
  named: Named | undefined,
  whole: string,
  rules: AmountRules,
): Body | typeof OPEN | undefined {
  const parts = readYuan(text, rules) ?? (text === whole ? undefined : readYuan(whole, rules));
  if (parts) return { value: parts, named: named ?? YUAN };
  // With a currency beside it, 1.234 may be thousands: nobody counts money to three places.
  const value = readUnsigned(text, named ? { open: '.', ...rules } : rules);
  if (value === OPEN) return OPEN;
  if (value) return named ? { value, named } : { value };
  return readCents(whole);
}

const SMALL_COINS = /^(?:cents?|¢|c|penny|pennies|pence|美分|欧分|sens?)$/i;

/** `10 cents`, `$20 and 43 cents`. */
function readCents(text: string): Body | undefined {
  const [, above, count = '', coin = ''] =
    /^(?:(.*?)(?: and| ) ?)?([\w.]+|[\w]+-\w+) ?([a-z¢]+|美分|欧分)$/i.exec(text) ?? [];
  if (!SMALL_COINS.test(coin)) return undefined;
  const cents = readUnsigned(count);
  if (!cents || cents === OPEN || (above && compare(cents, rational(100)) >= 0)) return undefined;
  const small = multiply(cents, rational(1, 100));
  const shared: Named = { name: coin.toLowerCase(), among: [] };
  if (!above) return { value: small, named: shared };
  const large = readAmount(above);
  if (!large || isProblem(large) || !large.money || large.value.d !== 1n || large.value.n < 0n) return undefined;
  const cut = cutCurrencies(above);
  return cut?.named && { value: add(large.value, small), named: cut.named };
}

/** Takes up to two names of a currency off: before and behind the number, or both behind it. `undefined`: they contradict. */
function cutCurrencies(text: string): { readonly rest: string; readonly named?: Named } | undefined {
  let rest = text;
  let named: Named | undefined;
  const take = (cut: Cut | undefined): boolean => {
    if (!cut) return true;
    const both = named ? together(named, cut.named) : cut.named;
    if (!both) return false;
    [named, rest] = [both, cut.rest];
    return true;
  };
  const start = currencyAtStart(rest);
  if (!take(start)) return undefined;
  const end = currencyAtEnd(rest);
  if (!take(end)) return undefined;
  if (end && !start && !take(currencyAtEnd(rest))) return undefined;
  return named ? { rest, named } : { rest };
}

function currencyOf(named: Named, { signs }: AmountRules): string | undefined {
  const stated = named.among && signs && Object.hasOwn(signs, named.name) ? signs[named.name] : undefined;
  return stated ?? named.iso;
}
