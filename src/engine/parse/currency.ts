import { CODES, NAMES, SHARED, WORDS } from './currency-names';

/** A currency as a cell names it. */
export interface Named {
  /** ISO 4217 of the one currency that it can be, or of the usual one. */
  readonly iso?: string;
  /** A sign that several currencies share: these. */
  readonly among?: readonly string[];
  /** The first of that sign's names: `$` for dollars and bucks. */
  readonly sign?: string;
  /** The name as it is written in the table: the key of `CellContext.signs`. */
  readonly name: string;
}

const KNOWN = new Map<string, Named>();
for (const [iso, names] of Object.entries(NAMES)) for (const name of names.split('|')) KNOWN.set(name, { iso, name });
for (const { names, of, usual } of SHARED) {
  const among = of.split(' ');
  const [sign = '', ...others] = names.split('|');
  for (const name of [sign, ...others]) KNOWN.set(name, { name, sign, among, ...(usual && { iso: among[0]! }) });
}

const LONGEST = Math.max(...[...KNOWN.keys()].map((name) => name.length));
const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;

/** The currency of exactly this name, sign or code. */
export function currencyNamed(text: string): Named | undefined {
  const small = text.toLowerCase();
  const known = KNOWN.get(text) ?? KNOWN.get(small) ?? KNOWN.get(small.replace(/ (?=\p{Sc}$)/u, ''));
  if (known) return known;
  const code = text.toUpperCase();
  if (text.length !== 3 || !CODES.has(code) || (text !== code && (text !== small || WORDS.has(small))))
    return undefined;
  return { iso: code, name: code };
}

export interface Cut {
  readonly named: Named;
  readonly rest: string;
}

/** The longest name of a currency that a text begins with, and what follows it. A name in letters is a word of its own. */
export function currencyAtStart(text: string): Cut | undefined {
  if (/^[\d.,(-]/.test(text)) return undefined;
  for (let size = Math.min(LONGEST, text.length - 1); size > 0; size--) {
    const named = currencyNamed(text.slice(0, size));
    if (!named || (LETTER.test(text[size - 1]!) && LETTER.test(text[size]!))) continue;
    return { named, rest: text.slice(size).trimStart() };
  }
  return undefined;
}

/** The longest name of a currency that a text ends with, and what stands before it. */
export function currencyAtEnd(text: string): Cut | undefined {
  if (/[\d,)-]$/.test(text)) return undefined;
  for (let size = Math.min(LONGEST, text.length - 1); size > 0; size--) {
    const named = currencyNamed(text.slice(-size));
    if (!named || (LETTER.test(text.at(-size)!) && LETTER.test(text.at(-size - 1)!))) continue;
    return { named, rest: text.slice(0, -size).trimEnd() };
  }
  return undefined;
}

/**
 * The one currency that two names beside the same number mean: `$` and `AUD` are Australian dollars, `£` and `USD`
 * contradict each other.
 * @returns `undefined` for a contradiction; a currency without `iso` when nobody says which
 */
export function together(first: Named, second: Named): Named | undefined {
  if (!first.among || !second.among) {
    const [one, other] = first.among ? [second, first] : [first, second];
    const fits = other.among ? other.among.includes(one.iso!) : other.iso === one.iso;
    return fits ? one : undefined;
  }
  const among = first.among.filter((iso) => second.among!.includes(iso));
  const iso = [first.iso, second.iso].find((each) => each !== undefined && among.includes(each));
  return among.length === 0 ? undefined : { ...first, among, ...(iso !== undefined && { iso }) };
}

/** Whether a sign that several currencies share can stand for this one. */
export const canMean = (sign: string, iso: string): boolean => currencyNamed(sign)?.among?.includes(iso) ?? false;

/** Whether the name of a currency is a sign that several share, so that nobody knows which one it is. */
export const isOpenSign = (currency: string): boolean => currencyNamed(currency)?.sign === currency;
