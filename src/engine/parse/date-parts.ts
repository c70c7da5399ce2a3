import { readChinese } from './chinese-number';
import { NUMERALS } from './chinese-digits';
import { monthNamed } from './date-names';
import { readSpokenDay, readSpokenYear } from './english-number';

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
  /** Two numbers: a day and a month, a fraction, or a range. */
  | { readonly form: 'pair'; readonly numbers: readonly [string, string]; readonly dashed: boolean }
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
  const [, first, sign, second] = /^(\d{1,2})([/-])(\d{1,2})$/.exec(text) ?? [];
  return second === undefined ? undefined : { form: 'pair', numbers: [first!, second], dashed: sign === '-' };
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
const LUNAR = new RegExp(
  `^(?=.*(?:[农農阴陰旧舊][历曆]|[闰閏正腊臘冬]月|[闰閏]|初[一二三四五六七八九十]))[\\d${NUMERALS}元年月日号號农農阴陰旧舊历曆闰閏正腊臘冬初]+$`,
);

/** 2020年5月12日, 二〇二〇年五月十二日, 民國109年5月12日, 5月12号; also 民國109/5/12. */
const chinese: Recogniser = (text) => {
  if (!/[年月]|民[国國]|ROC/i.test(text)) return undefined;
  const plain = text.replace(/ /g, '');
  const roc = /^(?:民[国國]|中[华華]民[国國]|ROC)(\d{1,3})([-/.])(\d{1,2})\2(\d{1,2})$/i.exec(plain);
  if (roc) return { ...full(1911 + Number(roc[1]), Number(roc[3]), Number(roc[4])), roc: true } as DateParts;
  const [all, republic, yearText, monthText, dayText, sign] = CHINESE.exec(plain) ?? [];
  const lunar: DateParts | undefined = LUNAR.test(plain) ? { form: 'lunar' } : undefined;
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

/** A day in one word or two: `12`, `12th`, `twenty first`. */
function dayOf(words: readonly string[]): number | undefined {
  const digits = words.length === 1 ? ORDINAL.exec(words[0]!)?.[1] : undefined;
  return digits === undefined ? readSpokenDay(words) : Number(digits);
}

const isYear = (words: readonly string[]): boolean => words.length === 1 && /^\d{4}$/.test(words[0]!);

/** `12-May-2020`, `May 12th, 2020`, `2019/aug/01`, `the 12th of May`, `13 sept nineteen seventy two`, `May 2020`. */
const named: Recogniser = (text) => {
  if (!/[a-z]{3}/i.test(text)) return undefined;
  const spaced = text.replace(/([a-z])\.?(?=\d)/gi, '$1 ').replace(/(\d)(?=(?!st\b|nd\b|rd\b|th\b)[a-z])/gi, '$1 ');
  const words = spaced.split(/[ ,./-]+/).filter((word) => word !== '' && !/^(?:of|the)$/i.test(word));
  const at = words.findIndex((word) => monthNamed(word) !== undefined);
  if (at < 0) return undefined;
  const month = monthNamed(words[at]!)!;
  const [left, right] = [words.slice(0, at), words.slice(at + 1)];
  if (isYear(left)) {
    const day = dayOf(right);
    return day === undefined ? undefined : full(Number(left[0]), month, day);
  }
  if (left.length > 0) return withYear(month, dayOf(left), right);
  if (isYear(right)) return { form: 'dayless', year: Number(right[0]), month };
  const size = dayOf(right.slice(0, 2)) === undefined || right.length < 2 ? 1 : 2;
  const parts = withYear(month, dayOf(right.slice(0, size)), right.slice(size));
  const doubtful = parts?.form === 'yearless' && /^[a-z]+\.?[-']\d\d$/i.test(text);
  return doubtful ? { ...parts, doubtful } : parts;
};

function withYear(month: number, day: number | undefined, words: readonly string[]): DateParts | undefined {
  if (day === undefined) return undefined;
  if (words.length === 0) return { form: 'yearless', month, day };
  if (isYear(words)) return full(Number(words[0]), month, day);
  const year = words.join(' ');
  if (/^'?\d{2}$/.test(year)) return { form: 'short', year: Number(year.slice(-2)), month, day };
  const spoken = readSpokenYear(year);
  return spoken === undefined ? undefined : full(spoken, month, day);
}

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
