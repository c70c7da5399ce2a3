import type { Rational } from '../number/rational';
import { rational } from '../number/rational';
import type { DecimalSign } from './reading';

/** Digits that can be read in two ways, and nobody but the column (or a person) can say which. */
export const OPEN = 'open';

/** What is known about the column that the digits stand in. */
export interface DigitRules {
  readonly decimal?: DecimalSign;
  /**
   * While the decimal sign is not known: the signs that leave it open when they stand alone before three digits. Of the
   * others `1,234` is read with thousands and `1.234` with decimals, as in Chinese and English; `123.456` is always open.
   */
  readonly open?: '.' | '.,';
}

const GROUPED = /^[1-9]\d{0,2}(?:([,.' ])\d{3})(?:\1\d{3})*$/;
/** Lakhs and crores: 12,34,567. */
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}$/;

const whole = (text: string): Rational => ({ n: BigInt(text.replace(/[,.' ]/g, '')), d: 1n });
const decimals = (head: string, tail: string): Rational =>
  rational(BigInt(head.replace(/[,.' ]/g, '') + tail), 10n ** BigInt(tail.length));

const isGrouped = (text: string, decimal: DecimalSign | undefined): boolean => {
  const match = GROUPED.exec(text);
  return (match !== null && match[1] !== decimal) || (INDIAN.test(text) && decimal !== ',');
};

/**
 * Unsigned digits with their separators: `1,234.50`, `1.234,50`, `1 234,5`, `1'234.50`, `12,34,567.8`, `.5`, `5.`.
 * Thousands are grouped throughout or not at all. `undefined` when that is not what the text is.
 */
export function readDigits(text: string, { decimal, open }: DigitRules = {}): Rational | typeof OPEN | undefined {
  if (/^\d+$/.test(text)) return whole(text);
  const match = /^([\d,.' ]*)([,.])(\d*)$/.exec(text);
  if (!match) return isGrouped(text, decimal) ? whole(text) : undefined;
  const [, head = '', sign, tail = ''] = match;
  if (!/^(?:|\d[\d,.' ]*)$/.test(head) || head.includes(sign!)) {
    return isGrouped(text, decimal) ? whole(text) : undefined;
  }
  const plain = /^\d*$/.test(head);
  if (!plain && !isGrouped(head, undefined)) return undefined;
  if (decimal !== undefined && sign !== decimal) return plain && isGrouped(text, decimal) ? whole(text) : undefined;
  if (tail === '') return head !== '' && sign === '.' ? whole(head) : undefined;
  if (!plain || decimal !== undefined) return decimals(head, tail);
  if (head === '') return sign === '.' ? decimals(head, tail) : undefined;
  // One sign alone: 1,234 and 1.234 say nothing about what it is.
  if (tail.length === 3 && head.length <= 3 && !head.startsWith('0')) {
    if (open?.includes(sign!)) return OPEN;
    if (sign === ',') return whole(text);
    return head.length < 3 ? decimals(head, tail) : OPEN;
  }
  return sign === '.' || tail.length <= 2 || /^0+$/.test(head) ? decimals(head, tail) : OPEN;
}
