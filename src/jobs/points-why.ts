import { compare, negate, ONE, toText } from '../engine/number/rational';
import type { Draft } from '../engine/points/draft';
import type { PointsRules } from '../engine/points/rules';
import { ruleOf } from '../engine/points/rules';
import { translate } from '../i18n';
import type { Language } from '../i18n/language';

/** Longer reasons are cut: they stand in full in their own sheets. */
const LONGEST = 500;

/** A text as one line that every cell can hold: control characters and outer blanks off. */
export const plainText = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, '');

/** Why an entry is made, as the book keeps it. It names nobody: whoever reads a statement reads of oneself alone. */
export function whyOf(
  { cause, result, complaint = '', points, source }: Draft,
  rules: PointsRules,
  language: Language,
): string {
  if (cause === 'deducted' && complaint !== '') return plainText(complaint);
  const { factor } = result ? ruleOf(rules, result.rubric) : { factor: ONE };
  const times = compare(factor, ONE) === 0 ? '' : ` × ${toText(factor)}`;
  return plainText(
    translate(language, `points.why.${cause}`, {
      score: result ? toText(result.score) : '',
      band: result?.band ?? '',
      worth: result ? `${toText(result.points)}${times}` : '',
      month: source,
      cap: rules.monthCap ? toText(rules.monthCap) : '',
      points: toText(negate(points)),
      complaint: complaint === '' ? '' : ` (${complaint})`,
      reason: result?.reason ? ` (${result.reason})` : '',
    }),
  );
}
