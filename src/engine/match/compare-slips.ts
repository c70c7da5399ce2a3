import type { Comparison, Grade } from './comparison';
import { APART, says, UNLIKE, weaker } from './comparison';
import type { NameParts } from './parts';
import type { Slip } from './typo';
import { DOUBLED, LOOSE, slipsBetween } from './typo';

/**
 * Two names that differ by a slip or two of the pen.
 * @param within `body`: places are no matter or cannot be read for the slip; `key`: the slip is in the form or the branch
 */
export function compareSlips(a: NameParts, b: NameParts, within: 'body' | 'key'): Comparison {
  if (within === 'key') return judge(a, b, a.key, slipsBetween(a.key, b.key), offsetIn('key'));
  if (farApart(a.wholeSigns, b.wholeSigns) && farApart(a.bodySigns, b.bodySigns)) return UNLIKE;
  if (a.places.join() === b.places.join())
    return judge(a, b, a.whole, slipsBetween(a.whole, b.whole), offsetIn('whole'));
  const inBody = slipsBetween(a.body, b.body);
  const inWhole = slipsBetween(a.whole, b.whole);
  const useBody = inBody !== undefined && (!inWhole || inBody.length <= inWhole.length);
  return useBody ? judge(a, b, a.body, inBody, () => 0) : judge(a, b, a.whole, inWhole, offsetIn('whole'));
}

/** Where the 字号 begins. */
const offsetIn =
  (text: 'key' | 'whole') =>
  (parts: NameParts): number =>
    text === 'key' ? Math.max(0, parts.key.indexOf(parts.core)) : parts.whole.length - parts.body.length;

/** More than two slips can change: each takes one sign away and brings another one. */
export function farApart(a: number, b: number): boolean {
  let bits = a ^ b;
  for (let count = 0; bits !== 0; count++) {
    if (count === 4) return true;
    bits &= bits - 1;
  }
  return false;
}

function judge(
  a: NameParts,
  b: NameParts,
  left: string,
  slips: readonly Slip[] | undefined,
  offset: (parts: NameParts) => number,
): Comparison {
  if (!slips || slips.length === 0) return UNLIKE;
  const replaced = slips.filter(({ left, right }) => left.length === 1 && right.length === 1).length;
  const equal = left.length - replaced - slips.filter(({ right }) => right === '').length;
  const inCore = slips.filter((slip) => isInCore(slip, a, b, slip.at[0] - offset(a), slip.at[1] - offset(b)));
  const core = Math.max(a.core.length, b.core.length);
  // A 字号 of two characters that lost one is no other one.
  const added = inCore.filter(
    ({ kind, left }) => kind === 'missing-character' && (left === '' ? b : a).core.length > 2,
  );
  const telling = slips.filter(
    (slip) => slip.kind !== 'missing-character' || !inCore.includes(slip) || added.includes(slip),
  );
  if (telling.some((slip) => slip.telling === 'surely')) return APART;
  let grade = a.latin ? latinGrade(slips, equal, inCore.length, core) : hanGrade(slips, inCore, equal, core);
  if (grade === 'unlike') return UNLIKE;
  if (inCore.some((slip) => slip.telling === 'maybe')) grade = weaker(grade, 'review');
  // 宏达 and 宏达兴 are rather two companies, unless all the rest is the same.
  const isOther = a.form !== b.form || a.places.join() !== b.places.join();
  if (!a.latin && isOther && added.some(({ cost }) => cost > DOUBLED)) grade = weaker(grade, 'review');
  return {
    grade,
    score: 1 - slips.reduce((sum, slip) => sum + slip.cost, 0),
    evidence: slips.map(({ kind, left, right }) => says(kind, left, right)),
    ...(inCore.length > 0 && core <= 3 && { delicate: true, loose: inCore.some(({ cost }) => cost === LOOSE) }),
  };
}

/** A slip that both names have in their 字号; one that only one of them has there is in a word that it spoiled. */
function isInCore({ left, right }: Slip, a: NameParts, b: NameParts, i: number, j: number): boolean {
  const inA = i >= 0 && i < a.core.length;
  const inB = j >= 0 && j < b.core.length;
  return left === '' ? inB : right === '' ? inA : inA && inB;
}

function hanGrade(slips: readonly Slip[], inCore: readonly Slip[], equal: number, core: number): Grade {
  const others = slips.filter(({ kind }) => kind === 'other-character');
  if (others.length > 1 || (others.length === 1 && slips.length > 1)) return 'unlike';
  if (slips.length === 1) {
    if (others.length === 0) return equal >= 3 ? 'auto' : equal === 2 ? 'review' : 'unlike';
    if (inCore.length === 0) return equal >= 5 ? 'auto' : 'unlike';
    // Far from the beginning it is rather in a word of a trade that no list knows.
    const late = slips[0]!.at[0] >= 5 && slips[0]!.at[1] >= 5;
    return late && core >= 5 && equal >= 6 ? 'review' : 'unlike';
  }
  if (inCore.length === 2 && core <= 3) return 'unlike';
  return equal >= 6 ? 'auto' : equal >= 5 ? 'review' : 'unlike';
}

function latinGrade(slips: readonly Slip[], equal: number, inCore: number, core: number): Grade {
  const first: Grade = slips.some(({ at }) => at[0] === 0 || at[1] === 0) ? 'review' : 'auto';
  const replaced = slips.length > 1 || slips[0]!.kind === 'other-character';
  if (inCore > 0 && core < 5) return core < 4 || replaced ? 'unlike' : 'review';
  if (slips.length === 1) return equal >= 7 ? first : equal >= 5 ? 'review' : 'unlike';
  if (slips.every(({ kind }) => kind === 'other-character')) return 'unlike';
  return equal >= 12 ? first : equal >= 9 ? 'review' : 'unlike';
}
