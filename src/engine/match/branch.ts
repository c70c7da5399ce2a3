import { endOfForm } from './forms';
import { placeSuffix, wholePlace } from './places';

const MARK =
  /(?:中心支公司|支公司|分公司|(?<![电分量原种])子公司|分行|支行|储蓄所|营业部|营业厅|营业所|办事处|代表处|联络处|分厂|分店|门店|专卖店|旗舰店|分院|分校|分所|分社|分部|分中心|分会|事业部|项目部|经理部|工程处|服务部|售后服务中心|工会委员会|工会)$/;
/** Most names end with 公司 and are no branches. */
const MAYBE = /[行所部厅处厂店院校社会心]$|[分子支]公司$/;
const ORDER = /第?[一二三四五六七八九十百〇零\d]+$/;
const DIGITS = '〇一二三四五六七八九';

/** Part of a company, such as its branch in a city. */
export interface Branch {
  readonly head: string;
  /** What tells it from other parts; `` for the company itself. */
  readonly branch: string;
}

/**
 * Splits a part of a company from the company: `某某有限公司上海第一分公司` is 上海1分公司 of 某某有限公司.
 * @param text folded
 */
export function splitBranch(text: string): Branch {
  const end = endOfForm(text);
  const after = text.slice(end);
  if (end > 0 && after.length > 1) return { head: text.slice(0, end), branch: canonical(after) };
  const mark = MAYBE.test(text.slice(-3)) ? MARK.exec(text) : null;
  if (!mark || mark.index < 3) return { head: text, branch: '' };
  const before = text.slice(0, mark.index);
  const numbered = ORDER.exec(before);
  const bare = numbered && numbered.index > 2 ? before.slice(0, numbered.index) : before;
  const bank = /^(.{2,}?(?:银行|保险|人寿|财险|证券|电网|移动|联通|电信|集团|大学))(.+)$/.exec(bare);
  const cut = bank ? bank[1]!.length : bare.length - placeSuffix(bare);
  return { head: text.slice(0, cut), branch: canonical(text.slice(cut)) };
}

/** `上海市第一分公司`, `上海一分公司` and `上海1分公司` are one. */
function canonical(text: string): string {
  const plain = text
    .replace(/第(?=[一二三四五六七八九十\d])/g, '')
    .replace(/[一二三四五六七八九](?=分|支|营|门|项|事)/g, (digit) => String(DIGITS.indexOf(digit)));
  const mark = MARK.exec(plain);
  const where = plain.slice(0, mark?.index);
  return (wholePlace(where)?.at(-1) ?? where) + (mark?.[0] ?? '');
}
