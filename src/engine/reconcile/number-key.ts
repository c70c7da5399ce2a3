/** A contract's number as people write it, and what all its spellings have in common. */
export interface NumberKey {
  /** Letters, Chinese signs and digits alone, in upper case: `ＨＴ-2026 001` is `HT2026001`. */
  readonly bare: string;
  /** Where it is cut into parts, counted in signs of `bare`: `[2, 6]`. Empty when it is written in one. */
  readonly cuts: readonly number[];
}

const LABEL =
  /^(?:(?:合同|合约|协议|订单|项目)?(?:编号|号码|号)|(?:contract|order|po)?\s*(?:no|number)\b\.?)\s*[:：#]?\s*/iu;
const LONGEST = 60;
/** As most numbers are written: nothing in them needs a second look. */
const PLAIN = /^[0-9A-Za-z-]+$/;

export function numberKey(text: string): NumberKey {
  const plain = text.slice(0, LONGEST).normalize('NFKC').trim().replace(LABEL, '').toUpperCase();
  const parts = plain.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  const cuts: number[] = [];
  let length = 0;
  for (const part of parts.slice(0, -1)) cuts.push((length += [...part].length));
  return { bare: parts.join(''), cuts };
}

/**
 * The numbers in a cell: a payment may be for several contracts (`HT-01、HT-02`). A sign that also stands inside of numbers
 * (`/`, `-`) parts nothing.
 */
export function numbersIn(text: string): readonly string[] {
  if (PLAIN.test(text)) return [text];
  const parts = text
    .split(/[、，,;；\n&＆]|\s+(?:and|和|及|与)\s+|(?<=\d)[和及与](?=\S)/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const areNumbers = parts.every((part) => /\d/.test(part) && numberKey(part).bare.length >= 3);
  return parts.length > 1 && areNumbers ? [...new Set(parts)] : text.trim() === '' ? [] : [text.trim()];
}

/** Equal for numbers that the eye takes for one another: `O` and `0`, `I`, `l` and `1`. */
export const eyeKey = ({ bare }: NumberKey): string => bare.replace(/O/g, '0').replace(/[IL]/g, '1');

/** Equal for numbers that differ in the zeros before a part: `HT-2026-1` and `HT-2026-001`. */
export function partsKey(key: NumberKey): string {
  const signs = [...eyeKey(key)];
  const cuts = new Set(key.cuts);
  const text = signs.map(
    (sign, i) => (i > 0 && (cuts.has(i) || isDigit(signs[i - 1]) !== isDigit(sign)) ? '-' : '') + sign,
  );
  return text.join('').replace(/(?<![0-9])0+(?=[0-9])/g, '');
}

/** A number as it is shown: in one width, with one kind of dash. */
export const shownNumber = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text
        .normalize('NFKC')
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/\p{Pd}/gu, '-');

/** Whether two spellings may be one number: `HT-1-12` and `HT112` may, `HT-1-12` and `HT-11-2` are cut differently. */
export function mayBeOne(a: NumberKey, b: NumberKey): boolean {
  if (a.bare !== b.bare) return false;
  const [few, many] = a.cuts.length <= b.cuts.length ? [a.cuts, b.cuts] : [b.cuts, a.cuts];
  return few.every((cut) => many.includes(cut) || isBetweenKinds(a.bare, cut));
}

/** A cut between letters and digits says nothing: `HT-01` is `HT01`. */
const isBetweenKinds = (bare: string, cut: number): boolean => {
  const signs = [...bare];
  return isDigit(signs[cut - 1]) !== isDigit(signs[cut]);
};

const isDigit = (sign = ''): boolean => /\d/.test(sign);
