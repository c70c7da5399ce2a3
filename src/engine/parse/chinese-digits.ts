/** Everyday, financial (大写) and traditional forms of one digit. */
const FORMS = [
  '零〇○',
  '一壹弌壱',
  '二贰貳弍弐两兩俩倆',
  '三叁參叄参弎',
  '四肆',
  '五伍',
  '六陆陸',
  '七柒',
  '八捌',
  '九玖',
];
const DIGITS = new Map(FORMS.flatMap((forms, digit) => [...forms].map((form) => [form, digit] as const)));

const PLACES: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
/** 廿 stands for 二十, digit and place in one. */
const TENS: Record<string, string> = { 廿: '二十', 卄: '二十', 卅: '三十', 卌: '四十' };
const BIG: Record<string, string> = { 萬: '万', 億: '亿' };

/** One sign for each meaning: `零一二…九两十百千万亿兆`. */
export const plainNumerals = (text: string): string =>
  [...text]
    .map((sign) => {
      if ('两兩俩倆'.includes(sign)) return '两';
      const digit = DIGITS.get(sign);
      if (digit !== undefined) return FORMS[digit]![0]!;
      const place = Object.hasOwn(PLACES, sign) ? PLACES[sign] : undefined;
      if (place !== undefined) return '十百千'[Math.log10(place) - 1]!;
      return TENS[sign] ?? BIG[sign] ?? sign;
    })
    .join('');

/** Of a plain digit, 两 included; `undefined` for other signs. */
export const digitOf = (sign: string): number | undefined => DIGITS.get(sign);
/** Of a plain place: 十 is 10. */
export const placeOf = (sign: string): number | undefined => (Object.hasOwn(PLACES, sign) ? PLACES[sign] : undefined);

/** Every sign that a number in Chinese is written with, for character classes of regular expressions. */
export const NUMERALS =
  '零〇○一壹弌壱二贰貳弍弐两兩俩倆三叁參叄参弎四肆五伍六陆陸七柒八捌九玖十拾百佰千仟廿卄卅卌万萬亿億兆';
