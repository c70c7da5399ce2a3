import { readBucketName } from './bucket-name';
import { readHeaderText, withoutSumOf } from './header-text';
import type { Learned } from './learned';
import { LONGEST_NAME, NOTHING_LEARNED, learnedField } from './learned';
import { isOther, meaningsOf } from './meanings';
import { monthOf } from './month';
import { readUnit } from './unit';

/**
 * Whether a text is a name that columns have: of a field, a bucket, a month, or another common one; or one that was
 * learned. In one language or two.
 */
export const isHeaderWord = (text: string, learned: Learned = NOTHING_LEARNED): boolean =>
  text.length <= LONGEST_NAME &&
  (isPlainWord(text) ||
    chineseHalf(text) !== undefined ||
    learnedField(learned, { name: text, parts: [] }) !== undefined);

function isPlainWord(text: string): boolean {
  const { keys, unit } = readHeaderText(text);
  if (keys.length === 0) return unit !== undefined;
  return (
    keys.some((key) => meaningsOf(key).length > 0 || isOther(key)) ||
    readBucketName(withoutSumOf(text)) !== undefined ||
    monthOf(text) !== undefined ||
    readUnit(text) !== undefined
  );
}

const HAN = /[\u4E00-\u9FFF]/;
const LATIN = /[A-Za-z]{2}/;
/** Between the halves, or where one script ends and the other begins. */
const JOINTS = /[\s/／|｜(（)）]+|(?<=[\u4E00-\u9FFF])(?=[A-Za-z])|(?<=[A-Za-z.])(?=[\u4E00-\u9FFF])/g;

/** The Chinese half of a name that says the same in Chinese and in English: `客户 Customer`, `1-30 days/1-30天`. */
export function chineseHalf(text: string): string | undefined {
  if (text.length > 80 || !HAN.test(text) || !LATIN.test(text)) return undefined;
  for (const { index, 0: joint } of text.matchAll(JOINTS)) {
    const halves = [text.slice(0, index), text.slice(index + joint.length)].map((half) =>
      half.replace(/^[\s(（]+|[\s)）]+$/g, ''),
    );
    if (isTranslation(halves[0]!, halves[1]!)) return halves.find((half) => HAN.test(half));
  }
  return undefined;
}

/** Whether two names, one of them Chinese and the other not, are names of the same. */
export function isTranslation(one: string, other: string): boolean {
  const isPair = HAN.test(one) ? !HAN.test(other) && LATIN.test(other) : HAN.test(other) && LATIN.test(one);
  if (!isPair) return false;
  const [a, b] = [readBucketName(one), readBucketName(other)];
  if (a || b) return a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b);
  const fields = fieldsOf(one);
  return fieldsOf(other).some((field) => fields.includes(field));
}

const fieldsOf = (text: string): string[] =>
  readHeaderText(text).keys.flatMap((key) => meaningsOf(key).map(({ field }) => field));
