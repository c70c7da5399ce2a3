import { NUMERALS } from './chinese-digits';
import { CODES, NAMES, SHARED } from './currency-names';

/*
 * The words and signs that amounts, numbers and dates are written with. What holds any other is text: most cells of a
 * table are, and are known as such at first sight, without asking every grammar.
 */

const names = [...Object.values(NAMES), ...SHARED.map(({ names }) => names)].join('|');

const WORDS: ReadonlySet<string> = new Set(
  [
    ...[...CODES, names]
      .join(' ')
      .toLowerCase()
      .matchAll(/[a-z]+/g),
    ...(
      'january february march april may june july august september october november december sept ' +
      'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun ' +
      'jan feb mar apr jun jul aug sep oct nov dec st nd rd th of the and a an am pm m p t z utc gmt roc e ' +
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
      'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million millions ' +
      'billion billions trillion trillions lakh lakhs lac crore crores point minus negative ' +
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
      'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth mondays tuesdays wednesdays thursdays ' +
      'fridays saturdays sundays k mm mn mio g b bn tn percent per cent pct cents c penny pennies pence sen sens ' +
      'ttc ht h incl excl exc vat tax gst n na nil none null nan nul blank not applicable div ref value name num spill calc'
    ).matchAll(/[a-z]+/g),
  ].map(([word]) => word),
);

const IDEOGRAPHS: ReadonlySet<number> = new Set(
  [
    ...(NUMERALS + names),
    ...'元圆圓块塊角毛毫分仙厘蚊钱錢整正负負点點又之百千个份上下午晚早中凌晨时時秒星期礼拜禮周週日天年月号號',
    ...'公西民国國华華农農历曆阴陰旧舊闰閏腊臘冬初不未含税稅前后无無暂暫没沒有空白适適用',
  ].map((sign) => sign.charCodeAt(0)),
);

/** Of a long text the beginning tells. */
const SEEN = 200;

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** Whether a text, as it was written, holds a word or an ideograph that no amount, number or date has. */
export function isProse(raw: string): boolean {
  const end = Math.min(raw.length, SEEN);
  for (let at = 0; at < end; at++) {
    const code = raw.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) {
      if (!IDEOGRAPHS.has(code)) return true;
    } else if (code < 128 && isLetter(code)) {
      const start = at;
      while (isLetter(raw.charCodeAt(at + 1)) && raw.charCodeAt(at + 1) < 128) at++;
      if (!WORDS.has(raw.slice(start, at + 1).toLowerCase())) return true;
    }
  }
  return false;
}
