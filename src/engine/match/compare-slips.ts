import type { Comparison, Grade } from './comparison';
import { APART, says, UNLIKE, weaker } from './comparison';
import type { NameParts } from './parts';
import type { Slip } from './typo';
import { slipsBetween } from './typo';

/**
 * Two names that differ by a slip or two of the pen.
 * @param within `body`: places are no matter or cannot be read for the slip; `key`: the slip is in the form or the branch
 */
export function compareSlips(a: NameParts, b: NameParts, within: 'body' | 'key'): Comparison {
  if (within === 'key') return judge(a, b, a.key, b.key, slipsBetween(a.key, b.key), false);
  const inBody = slipsBetween(a.body, b.body);
  const inWhole = a.places.join() === b.places.join() ? undefined : slipsBetween(a.whole, b.whole);
  const useBody = inBody && (!inWhole || inBody.length <= inWhole.length);
  const [one, other] = useBody ? [a.body, b.body] : [a.whole, b.whole];
  return judge(a, b, one, other, useBody ? inBody : inWhole, useBody === true);
}

function judge(
  a: NameParts,
  b: NameParts,
  left: string,
  right: string,
  slips: readonly Slip[] | undefined,
  isBody: boolean,
): Comparison {
  if (!slips || slips.length === 0) return UNLIKE;
  const shared = isBody && a.places.join() === b.places.join() ? a.places.join('').length : 0;
  const equal = Math.min(left.length, right.length) - slips.reduce((sum, { left }) => sum + left.length, 0) + shared;
  const offset = (parts: NameParts): number => (isBody ? 0 : parts.whole.length - parts.body.length);
  const inCore = slips.filter(({ at }) => isIn(a, at[0] - offset(a)) && isIn(b, at[1] - offset(b)));
  const core = Math.max(a.core.length, b.core.length);
  const shortest = Math.min(coreOf(a, b).length, coreOf(b, a).length);
  const missing = slips.some(({ kind }) => kind === 'missing-character');
  if (slips.some(({ telling }) => telling) && !(missing && shortest < 2)) return APART;
  const grade = a.latin ? latinGrade(slips, equal, inCore.length, core) : hanGrade(slips, inCore, equal, core);
  if (grade === 'unlike') return UNLIKE;
  // 宏达 and 宏达兴 are rather two companies, unless all the rest is the same.
  const added =
    !a.latin && inCore.some(({ kind, cost }) => kind === 'missing-character' && cost > 0.03) && shortest >= 2;
  const alone = added && (a.form !== b.form || a.places.join() !== b.places.join());
  const cost = slips.reduce((sum, slip) => sum + slip.cost, 0);
  return {
    grade: alone ? weaker(grade, 'review') : grade,
    score: 1 - cost,
    evidence: slips.map(({ kind, left, right }) => says(kind, left, right)),
    ...(inCore.length > 0 && core <= 3 && { delicate: true }),
  };
}

const isIn = (parts: NameParts, at: number): boolean => at >= 0 && at <= parts.core.length;
/** The 字号 without what a slip in a word of trade added to it. */
const coreOf = (a: NameParts, b: NameParts): string =>
  b.core.length < a.core.length ? a.core.slice(0, b.core.length) : a.core;

function hanGrade(slips: readonly Slip[], inCore: readonly Slip[], equal: number, core: number): Grade {
  const others = slips.filter(({ kind }) => kind === 'other-character');
  if (others.length > 1 || (others.length === 1 && slips.length > 1)) return 'unlike';
  if (slips.length === 1) {
    if (others.length === 0) return equal >= 3 ? 'auto' : equal === 2 ? 'review' : 'unlike';
    if (inCore.length === 0) return equal >= 5 ? 'auto' : 'review';
    return core >= 5 && equal >= 6 ? 'review' : 'unlike';
  }
  if (inCore.length === 2 && core <= 3) return 'unlike';
  return equal >= 6 ? 'auto' : equal >= 4 ? 'review' : 'unlike';
}

function latinGrade(slips: readonly Slip[], equal: number, inCore: number, core: number): Grade {
  const first: Grade = slips.some(({ at }) => at[0] === 0 || at[1] === 0) ? 'review' : 'auto';
  if (inCore > 0 && core < 5) return core < 4 ? 'unlike' : 'review';
  if (slips.length === 1) return equal >= 7 ? first : equal >= 5 ? 'review' : 'unlike';
  return equal >= 12 ? weaker(first, 'auto') : equal >= 9 ? 'review' : 'unlike';
}
