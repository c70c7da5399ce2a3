/*
 * Chinese text of one encoding is readable nonsense in the other: both give two bytes to a character, from nearly the
 * same range. But each put its common characters first and its rare ones behind (GB 2312: rows B0 to D7; Big5: A4 to
 * C6), so that text read wrongly is full of rare ones.
 */

export type LikelyEncoding = 'gb18030' | 'big5' | 'windows-1252';

/** How text looks when it is read in an encoding. All are shares of what is not ASCII, 0 to 1. */
interface Look {
  readonly common: number;
  readonly wrong: number;
  /** Characters that stand beside another one: people write words. */
  readonly joined: number;
}

/** Of the commonest characters, and those of invoices and ledgers; simplified and traditional ones. */
const COMMON = new Set(
  '的一是在不了有人这中大来上国个到说们为和地出也时年得就要下以生会自之过家学对可后小多天而能好都没日于起发成事只作当看文无开手十用主行方如前所本见经面公同三已从动两长' +
    '這來國個說們為時過學對後沒於發當開經從動兩長' +
    '客户名称合计总金额应收账款龄到期未付回单位元万编号合同发票备注部门负责人余额内限司月逾预贷款项业务员区电话签订货验' +
    '客戶名稱合計總金額應收帳賬款齡單萬編號發票備註部門負責餘額預貸項業務員區電話簽訂貨驗' +
    '，。、：；（）￥／－',
);

/** By the first and the second byte of a pair: is it one, and a common one? */
interface Pairs {
  readonly isPair: (first: number, second: number) => boolean;
  readonly isCommon: (first: number, second: number) => boolean;
}

const PAIRS: Record<'gb18030' | 'big5', Pairs> = {
  gb18030: {
    isPair: (first, second) => first >= 0x81 && first < 0xff && second >= 0x40 && second !== 0x7f && second < 0xff,
    isCommon: (first, second) =>
      second >= 0xa1 && ((first >= 0xb0 && first <= 0xd7) || (first >= 0xa1 && first <= 0xa3)),
  },
  big5: {
    isPair: (first, second) =>
      first >= 0x81 && first < 0xff && ((second >= 0x40 && second < 0x7f) || (second >= 0xa1 && second < 0xff)),
    isCommon: (first) => first >= 0xa1 && first <= 0xc6,
  },
};

function lookOf(bytes: Uint8Array, encoding: 'gb18030' | 'big5'): Look {
  const { isPair, isCommon } = PAIRS[encoding];
  let [pairs, common, wrong, joined, last] = [0, 0, 0, 0, -2];
  for (let at = 0; at < bytes.length; at++) {
    const [first, second] = [bytes[at]!, bytes[at + 1] ?? 0];
    if (first < 0x80) continue;
    if (encoding === 'gb18030' && second >= 0x30 && second <= 0x39 && bytes[at + 2]! >= 0x81) {
      at += 3; // four bytes: rare characters
      pairs++;
    } else if (isPair(first, second)) {
      if (last === at - 1) joined++;
      pairs++;
      if (isCommon(first, second)) common++;
      last = ++at;
    } else if (at + 1 < bytes.length) wrong++;
  }
  const all = Math.max(1, pairs + wrong);
  const letters = [...new TextDecoder(encoding).decode(bytes)].filter((letter) => letter > '\x7f');
  const familiar = letters.filter((letter) => COMMON.has(letter)).length / Math.max(1, letters.length);
  return { common: (common / all + familiar) / 2, wrong: wrong / all, joined: joined / all };
}

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));

/** The share of bytes that are letters or signs of western Europe between plain ones. */
function latinShare(bytes: Uint8Array): number {
  let [high, latin] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) continue;
    high++;
    const between = (bytes[at - 1] ?? 0) < 0x80 || (bytes[at + 1] ?? 0) < 0x80;
    if (byte >= 0xc0 ? between && (isLetter(bytes[at - 1]) || isLetter(bytes[at + 1])) : (bytes[at + 1] ?? 0) < 0x80)
      latin++;
  }
  return high === 0 ? 0 : latin / high;
}

/** The encoding that makes most of the bytes common characters; `rival` when another one is close. */
export function likeliest(bytes: Uint8Array): { readonly encoding: LikelyEncoding; readonly rival?: LikelyEncoding } {
  const [gb, big5] = [lookOf(bytes, 'gb18030'), lookOf(bytes, 'big5')];
  const worth = ({ common, wrong }: Look): number => common - 2 * wrong;
  const [better, other] = worth(big5) > worth(gb) ? (['big5', 'gb18030'] as const) : (['gb18030', 'big5'] as const);
  const [best, second] = better === 'gb18030' ? [gb, big5] : [big5, gb];
  if (latinShare(bytes) > 0.7 && (best.joined < 0.3 || best.common < 0.2)) return { encoding: 'windows-1252' };
  const isClose = worth(best) - worth(second) < 0.1;
  return { encoding: better, ...(isClose && { rival: other }) };
}

/** Whether text that declares this encoding may be believed: hardly a byte of it is wrong. */
export const isSureOf = (bytes: Uint8Array, encoding: string): boolean =>
  encoding === 'gb18030' || encoding === 'big5' ? lookOf(bytes, encoding).wrong < 0.02 : true;
