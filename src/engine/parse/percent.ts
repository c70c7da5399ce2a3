import type { Rational } from '../number/rational';
import { multiply, negate, rational } from '../number/rational';
import type { DigitRules } from './decimal';
import { OPEN } from './decimal';
import { readUnsigned } from './number';
import { problem } from './problem';
import type { Problem } from './reading';
import { takeSign } from './sign';

const FORMS: readonly (readonly [form: RegExp, share: Rational])[] = [
  [/^(.+?) ?(?:%|(?<![a-z])(?:percent|per cent|pct))$/i, rational(1, 100)],
  [/^(.+?)个?百分点$/, rational(1, 100)],
  [/^百分之(.+)$/, rational(1, 100)],
  [/^(.+?) ?‰$/, rational(1, 1000)],
  [/^千分之(.+)$/, rational(1, 1000)],
];

/** 12% is 0.12; also `百分之十二`, `12 percent`, `5‰`. */
export function readPercent(text: string, rules: DigitRules): Rational | Problem | undefined {
  const outer = takeSign(text);
  for (const [form, share] of FORMS) {
    const inside = form.exec(/百|千|个/.test(outer.text) ? outer.text.replace(/\s+/g, '') : outer.text)?.[1];
    if (inside === undefined) continue;
    const inner = outer.signed ? { text: inside, negative: false } : takeSign(inside);
    const value = inner.text === '百' ? rational(100) : readUnsigned(inner.text, rules);
    if (value === OPEN) return problem('decimal-open', text);
    if (value === undefined) return undefined;
    return multiply(outer.negative || inner.negative ? negate(value) : value, share);
  }
  return undefined;
}
