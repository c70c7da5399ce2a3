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
import { WHOLE } from './currency-names';
import { readYuan } from './yuan';

export interface AmountRules extends DigitRules {
  readonly signs?: Readonly<Record<string, string>>;
}

export interface Amount {
  readonly value: Rational;
  /** Names a currency, or has the form of money. */
  readonly money: boolean;
  readonly currency?: string;
  /** A sign that several currencies share, and nothing says which is meant. */
  readonly sign?: string;
  /** Read with an assumption. */
  readonly problem?: Problem;
}

const YUAN: Named = currencyNamed('元')!;

/**
 * A number with or without its currency: `-1,200.50`, `¥1,234`, `(US$ 5)`, `12.3万元`, `人民币壹元整`, `10 dollars and 5 cents`.
 * A problem for what has one of these forms and still cannot be read for sure; `undefined` for anything else.
 */
export function readAmount(text: string, rules: AmountRules = {}): Amount | Problem | undefined {
  const amount = readPlain(text, rules);
  if (amount) {
    if (!isProblem(amount) && amount.money && /^- /.test(text)) return withDoubt(amount, 'minus-assumed', text);
    return amount;
  }
  for (const [form, code] of DOUBTS) {
    const plain = text.replace(form, '$1');
    const inside = plain === text ? undefined : readPlain(plain, rules);
    if (inside && !isProblem(inside)) return withDoubt(inside, code, text);
  }
  return undefined;
}

/** What is read without the part that does not belong to a number, and said. */
const DOUBTS: readonly (readonly [form: RegExp, code: string])[] = [
  [/^(.*\d\.) (?=\d\d(?!\d))/, 'blank-assumed'],
  [
    /^(.*?) ?\(?(?:(?:不|未)?含税|(?:不|未)?含稅|税前|税后|(?<![A-Za-z])(?:T\.?T\.?C\.?|H\.?T\.?|(?:incl|excl?)\.? (?:VAT|tax|GST)))\)?$/i,
    'tax-noted',
  ],
];

const withDoubt = (amount: Amount, code: string, text: string): Amount => ({ ...amount, problem: problem(code, text) });

function readPlain(text: string, rules: AmountRules): Amount | Problem | undefined {
  const outer = takeSign(text);
  const cut = cutCurrencies(outer.text);
  const inner = outer.signed ? { text: cut.rest, negative: false, signed: false } : takeSign(cut.rest);
  const amount = readBody(inner.text, cut.named, outer.text, rules);
  if (!amount) return undefined;
  if (cut.conflict) return problem('currency-conflict', text);
  if (amount === OPEN) return problem('decimal-open', text);
  const { value, named } = amount;
  const currency = named && currencyOf(named, rules);
  return {
    value: outer.negative || inner.negative ? negate(value) : value,
    money: named !== undefined,
    ...(currency !== undefined ? { currency } : named?.sign !== undefined && { sign: named.sign }),
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
  if (value === OPEN) return named?.iso !== undefined && WHOLE.has(named.iso) ? readWhole(text, named) : OPEN;
  if (value) return named ? { value, named } : { value };
  return readCents(whole);
}

function readWhole(text: string, named: Named): Body | typeof OPEN {
  const value = readUnsigned(text, { decimal: ',' });
  return value && value !== OPEN ? { value, named } : OPEN;
}

const CENTS =
  /^(?:(.+?)(?: and | ))?(?:([\d.]+) ?|([a-z]+(?:-[a-z]+)?) )(?:cents?|¢|c|penny|pennies|pence|美分|欧分|sens?)$/i;

/** `10 cents`, `$20 and 43 cents`. */
function readCents(text: string): Body | undefined {
  const [, above, digits, words] = CENTS.exec(text) ?? [];
  const count = digits ?? words ?? '';
  const cents = count === '' ? undefined : readUnsigned(count);
  if (!cents || cents === OPEN || (above !== undefined && compare(cents, rational(100)) >= 0)) return undefined;
  const small = multiply(cents, rational(1, 100));
  if (above === undefined) return { value: small, named: { name: 'cent', among: [] } };
  const large = readPlain(above, {});
  if (!large || isProblem(large) || !large.money || large.value.d !== 1n || large.value.n < 0n) return undefined;
  const cut = cutCurrencies(above);
  return cut.named && { value: add(large.value, small), named: cut.named };
}

interface Cuts {
  readonly rest: string;
  readonly named?: Named;
  /** The two names contradict each other. */
  readonly conflict: boolean;
}

/** Takes up to two names of a currency off: before and behind the number, or both on the same side. */
function cutCurrencies(text: string): Cuts {
  let rest = text;
  let named: Named | undefined;
  let conflict = false;
  const take = (cut: Cut | undefined): boolean => {
    if (!cut) return false;
    const both = named ? together(named, cut.named) : cut.named;
    conflict ||= !both;
    [named, rest] = [both ?? cut.named, cut.rest];
    return true;
  };
  const start = take(currencyAtStart(rest));
  const end = take(currencyAtEnd(rest));
  if (end && !start) take(currencyAtEnd(rest));
  if (start && !end) take(currencyAtStart(rest));
  return { rest, conflict, ...(named && { named }) };
}

function currencyOf(named: Named, { signs }: AmountRules): string | undefined {
  const stated = named.among && signs && Object.hasOwn(signs, named.name) ? signs[named.name] : undefined;
  return stated ?? named.iso;
}
