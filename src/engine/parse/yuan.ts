import type { Rational } from '../number/rational';
import { add, compare, multiply, rational } from '../number/rational';
import { NUMERALS } from './chinese-digits';
import type { DigitRules } from './decimal';
import { OPEN } from './decimal';
import { readUnsigned } from './number';

/*
 * Money by its parts, as cheques and receipts have it: 壹拾贰万叁仟元伍角陆分, 五元三毛, 12元5角, 两毛五, 三块五, 5分, and the closing
 * 整 or 正. The parts below 元 are one digit each; 25分 alone is allowed.
 */

const NUMBER = `[\\d,. ${NUMERALS}点點]`;
const FORM = new RegExp(
  `^(?:(${NUMBER}+?)(?:元|圆|圓|块钱|塊錢|块|塊|蚊))?(?:零?(${NUMBER}+?)(?:角|毛|毫))?(?:零?(${NUMBER}+?)(?:分钱|分|仙))?(?:零?(${NUMBER}+?)厘)?(${NUMBER}+)?(整|正)?$`,
);

const PARTS = /[元圆圓块塊蚊角毛毫分仙厘]/;

/** Of each part below 元. */
const SHARES = [rational(1, 10), rational(1, 100), rational(1, 1000)];

/** An unsigned amount that names at least two of its parts, one below 元, or the closing sign. */
export function readYuan(raw: string, rules: DigitRules): Rational | undefined {
  if (!PARTS.test(raw)) return undefined;
  const text = raw.replace(/\s+/g, '');
  const match = FORM.exec(text);
  if (!match) return undefined;
  const [, yuan, jiao, fen, li, tail, close] = match;
  const small = [jiao, fen, li];
  const named = [yuan, ...small].map((part, i) => (part === undefined ? -1 : i)).filter((i) => i >= 0);
  if (named.length === 0 || (tail !== undefined && close !== undefined)) return undefined;
  if (named.length === 1 && yuan !== undefined && tail === undefined && close === undefined) return undefined;
  let value = rational(0);
  if (yuan !== undefined) {
    const count = readUnsigned(yuan.trim(), rules);
    if (count === undefined || count === OPEN) return undefined;
    value = count;
  }
  for (const [i, part] of small.entries()) {
    if (part === undefined) continue;
    const count = readUnsigned(part, rules);
    // Only what stands first may be larger than a digit: 25分, but not 3元25分.
    const limit = named[0] === i + 1 && named.length === 1 ? 100 : 10;
    if (count === undefined || count === OPEN || count.d !== 1n || compare(count, rational(limit)) >= 0)
      return undefined;
    value = add(value, multiply(count, SHARES[i]!));
  }
  if (tail === undefined) return value;
  // 三块五 is 3.5: the digit belongs to the next part. 零 before it would leave open which.
  const last = named.at(-1)!;
  const digit = readUnsigned(tail, rules);
  if (last > 2 || !/^[一二三四五六七八九1-9]$/.test(tail) || digit === undefined || digit === OPEN) return undefined;
  return add(value, multiply(digit, SHARES[last]!));
}
