import { readChinese } from './chinese-number';
import { NUMERALS } from './chinese-digits';
import { monthNamed } from './date-names';
import { readSpokenYear } from './english-number';

/** What a date says, before anybody asks whether there is such a day. */
export type DateParts =
  /** The year is written with four digits, or said to be of the Republic (民國). */
  | { readonly form: 'full'; readonly year: number; readonly month: number; readonly day: number; readonly roc?: true }
  /** A year of two digits beside the name of a month: `12-May-20`. */
  | { readonly form: 'short'; readonly year: number; readonly month: number; readonly day: number }
  /** Three numbers whose order the column decides: `5/12/2020` (year of 4 digits), `20-5-12`, `109/05/12`. */
  | { readonly form: 'open'; readonly numbers: readonly [string, string, string] }
  /** `doubtful`: `Mar-20` is a month of 2020 as likely as a day of March. */
  | { readonly form: 'yearless'; readonly month: number; readonly day: number; readonly doubtful?: boolean }
  /** Two numbers: a day and a month, or a fraction. */
  | { readonly form: 'pair'; readonly numbers: readonly [string, string] }
  | { readonly form: 'dayless'; readonly year: number; readonly month?: number }
  | { readonly form: 'lunar' };

type Recogniser = (text: string) => DateParts | undefined;

const full = (year: number, month: number, day: number): DateParts => ({ form: 'full', year, month, day });

/** 2020-5-12, 2020/05/12, 2020.5.12, 2020 05 12, 20200512. */
const yearFirst: Recogniser = (text) => {
  const [, year, , month, day] =
    /^(\d{4})( ?[-/.] ?| )(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^((?:19|20)\d{2})()(\d{2})(\d{2})$/.exec(text) ?? [];
  return day === undefined ? undefined : full(Number(year), Number(month), Number(day));
};

/** 5/12/2020, 12.5.2020, 20-5-12, 109/05/12. */
const threeNumbers: Recogniser = (text) => {
  const [, first, , second, third] =
    /^(\d{1,2})( ?[-/.] ?)(\d{1,2})\2(\d{4}|\d{2})$/.exec(text) ??
    /^(\d{2,3})( ?[-/.] ?)(\d{1,2})\2(\d{1,2})$/.exec(text) ??
    [];
  return third === undefined ? undefined : { form: 'open', numbers: [first!, second!, third] };
};

const pair: Recogniser = (text) => {
  const [, first, second] = /^(\d{1,2})\/(\d{1,2})$/.exec(text) ?? [];
  return second === undefined ? undefined : { form: 'pair', numbers: [first!, second] };
};

const dayless: Recogniser = (text) => {
  const [, year, month] = /^((?:19|20)\d{2})[-/](\d{1,2})$/.exec(text) ?? [];
  const [, first, last] = /^(\d{1,2})\/((?:19|20)\d{2})$/.exec(text) ?? [];
  if (last !== undefined) return { form: 'dayless', year: Number(last), month: Number(first) };
  return month === undefined ? undefined : { form: 'dayless', year: Number(year), month: Number(month) };
};

const COUNT = `[\\d${NUMERALS}元]{1,8}`;
const CHINESE = new RegExp(
  `^(?:公元|西元)?(民国|民國|中华民国|中華民國|ROC)?(?:(${COUNT})年)?(?:(${COUNT})月份?(?:(${COUNT})([日号號])?)?)?$`,
  'i',
);
const LUNAR = /农历|農曆|阴历|陰曆|旧历|舊曆|闰|閏|正月|腊月|臘月|冬月|初[一二三四五六七八九十]/;

/** 2020年5月12日, 二〇二〇年五月十二日, 民國109年5月12日, 5月12号; also 民國109/5/12. */
const chinese: Recogniser = (text) => {
  if (!/[年月]|民[国國]|ROC/i.test(text)) return undefined;
  const plain = text.replace(/ /g, '');
  const roc = /^(?:民[国國]|中[华華]民[国國]|ROC)(\d{1,3})([-/.])(\d{1,2})\2(\d{1,2})$/i.exec(plain);
  if (roc) return { ...full(1911 + Number(roc[1]), Number(roc[3]), Number(roc[4])), roc: true } as DateParts;
  const [all, republic, yearText, monthText, dayText, sign] = CHINESE.exec(plain) ?? [];
  const lunar: DateParts | undefined = LUNAR.test(plain) && /[年月]/.test(plain) ? { form: 'lunar' } : undefined;
  if (!all || (!yearText && !monthText) || lunar) return lunar;
  const [year, month, day] = [yearText, monthText, dayText].map((part) => (part ? countOf(part) : NaN));
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (!yearText) return dayText ? { form: 'yearless', month, day } : undefined;
  const given = republic ? year + 1911 : year;
  // 三年 and 5年3月 are lengths of time.
  if (!dayText) return given >= 1000 ? { form: 'dayless', year: given, ...(monthText && { month }) } : undefined;
  if (republic) return { form: 'full', year: given, month, day, roc: true };
  if (given >= 1000) return full(given, month, day);
  if (!sign) return undefined;
  if (given < 100) return { form: 'short', year: given, month, day };
  return { form: 'open', numbers: [String(given), String(month), String(day)] };
};

/** 元年 is the first. */
function countOf(text: string): number | undefined {
  if (text === '元') return 1;
  if (/^\d{1,4}$/.test(text)) return Number(text);
  if (/\d/.test(text)) return undefined;
  const value = readChinese(text);
  return value && value.d === 1n && value.n < 10_000n ? Number(value.n) : undefined;
}

const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th)?$/i;

/** `12-May-2020`, `May 12th, 2020`, `2019/aug/01`, `the 12th of May`, `13 sept nineteen seventy two`, `May 2020`. */
const named: Recogniser = (text) => {
  if (!/[a-z]{3}/i.test(text)) return undefined;
  const spaced = text.replace(/([a-z])\.?(?=\d)/gi, '$1 ').replace(/(\d)(?=(?!st\b|nd\b|rd\b|th\b)[a-z])/gi, '$1 ');
  const words = spaced.split(/[ ,./-]+/).filter((word) => word !== '' && !/^(?:of|the)$/i.test(word));
  const at = words.findIndex((word) => monthNamed(word) !== undefined);
  if (at < 0 || at > 1) return undefined;
  const month = monthNamed(words[at]!)!;
  const rest = words.filter((_, i) => i !== at);
  const [first = '', ...more] = rest;
  if (/^\d{4}$/.test(first)) {
    const day = ORDINAL.exec(more[0] ?? '')?.[1];
    if (more.length === 0) return { form: 'dayless', year: Number(first), month };
    return more.length === 1 && day !== undefined ? full(Number(first), month, Number(day)) : undefined;
  }
  const day = ORDINAL.exec(first)?.[1];
  if (day === undefined) return undefined;
  const year = more.join(' ');
  const doubtful = at === 0 && /^[a-z]+\.?[-']\d\d$/i.test(text);
  if (year === '') return { form: 'yearless', month, day: Number(day), ...(doubtful && { doubtful }) };
  if (/^\d{4}$/.test(year)) return full(Number(year), month, Number(day));
  if (/^'?\d{2}$/.test(year)) return { form: 'short', year: Number(year.slice(-2)), month, day: Number(day) };
  const spoken = readSpokenYear(year);
  return spoken === undefined ? undefined : full(spoken, month, Number(day));
};

/** In order; the first that knows a text decides. They hardly overlap. */
const RECOGNISERS: readonly Recogniser[] = [yearFirst, threeNumbers, pair, dayless, chinese, named];

/** What a text (as `cellText` gives it, without weekday and time) says as a date. */
export function datePartsOf(text: string): DateParts | undefined {
  for (const recognise of RECOGNISERS) {
    const parts = recognise(text);
    if (parts) return parts;
  }
  return undefined;
}
