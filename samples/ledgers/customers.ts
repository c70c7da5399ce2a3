import type { Bilingual, Language } from '../../src/i18n/language';
import type { How } from './kinds';
import { CITIES, FIRST_WORDS, SECOND_WORDS, SIGNS, SLIPS, TRADES, TRADITIONAL } from './words';

/** An invented company, in parts, so that it can be spelled as people spell it. */
export interface Customer {
  /** What tells it from all others; of any two companies at least two parts of it differ. */
  readonly stem: Bilingual;
  readonly trade: Bilingual;
  readonly city: Bilingual;
  /** Whether the city stands in its registered name. */
  readonly cityNamed: boolean;
  readonly related?: { readonly how: How<'related-company'>; readonly city: Bilingual };
}

const WORDS = Math.min(SIGNS.length, FIRST_WORDS.length, SECOND_WORDS.length);

/** How many companies there can be. */
export const CUSTOMERS = WORDS ** 2;

/** @param id from 0 and below `CUSTOMERS` */
export function customerOf(id: number): Customer {
  // Spread, so that companies that stand together in the list do not share a word.
  const [a, b] = [id % WORDS, (id * 7 + 11 + Math.floor(id / WORDS)) % WORDS];
  const sign = (i: number): string => SIGNS[i % WORDS]!;
  return {
    stem: { 'zh-CN': sign(a) + sign(b + 23) + sign(a + b + 41), en: `${FIRST_WORDS[a]!} ${SECOND_WORDS[b]!}` },
    trade: TRADES[(a + 2 * b) % TRADES.length]!,
    city: CITIES[(2 * a + b) % CITIES.length]!,
    cityNamed: b % 2 === 0,
  };
}

export const relatedTo = (customer: Customer, how: How<'related-company'>): Customer => ({
  ...customer,
  related: { how, city: CITIES[(CITIES.indexOf(customer.city) + 1) % CITIES.length]! },
});

/** The registered name. */
export const nameOf = (customer: Customer, language: Language): string =>
  language === 'en' ? englishName(customer) : chineseName(customer);

const chineseName = (customer: Customer, form = '有限公司'): string => {
  const { stem, trade, city, cityNamed, related } = customer;
  const own = `示例${stem['zh-CN']}`;
  const before = cityNamed ? city['zh-CN'] : '';
  const there = related?.city['zh-CN'];
  if (related?.how === 'branch') return `${before}${own}${trade['zh-CN']}${form}${there}分公司`;
  if (related?.how === 'subsidiary') return `${own}（${there}）${trade['zh-CN']}${form}`;
  if (related?.how === 'group') return `${own}集团${form}`;
  return `${before}${own}${trade['zh-CN']}${form}`;
};

const englishName = (customer: Customer, form = 'Co., Ltd.'): string => {
  const { stem, trade, city, cityNamed, related } = customer;
  const own = `Sample ${stem.en}`;
  const before = cityNamed ? `${city.en} ` : '';
  const there = related?.city.en;
  if (related?.how === 'branch') return `${before}${own} ${trade.en} ${form}, ${there} Branch`;
  if (related?.how === 'subsidiary') return `${own} (${there}) ${trade.en} ${form}`;
  if (related?.how === 'group') return `${own} Group ${form}`;
  return `${before}${own} ${trade.en} ${form}`;
};

/** The name as somebody else writes it: it is the same company, and never the name of another one. */
export function spelled(customer: Customer, how: How<'name-variant'>, language: Language): string {
  const cityTurned: Customer = { ...customer, cityNamed: !customer.cityNamed };
  const name = nameOf(customer, language);
  if (language === 'en')
    return {
      short: `Sample ${customer.stem.en}`,
      city: englishName(cityTurned),
      script: name.toUpperCase().replace(/[.,]/g, ''),
      typo: name.replace(customer.stem.en, (stem) => stem.slice(0, 2) + stem.slice(3)),
      form: englishName(customer, 'Company Limited'),
      width: name.replace(/[ -~]/g, fullWidth),
    }[how];
  return {
    short: `示例${customer.stem['zh-CN']}`,
    city: chineseName(cityTurned),
    script: name.replace(/./g, (sign) => TRADITIONAL.get(sign) ?? sign),
    typo: name.replace(customer.stem['zh-CN'], (stem) => SLIPS.get(stem[0]!)! + stem.slice(1)),
    form: chineseName(customer, '有限责任公司'),
    width: `${name.replace('示例', ' 示例 ').trim()}\u3000`,
  }[how];
}

/** `A` as `Ａ`, a blank as the wide one. */
export const fullWidth = (sign: string): string =>
  sign === ' ' ? '\u3000' : String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
