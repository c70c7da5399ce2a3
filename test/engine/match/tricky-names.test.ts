import { describe, expect, it } from '@jest/globals';
import { compareNames } from '../../../src/engine/match/compare';
import { linkNames } from '../../../src/engine/match/link-names';
import { partsOf } from '../../../src/engine/match/parts';
import { inventLists } from './invented-names';
import { DOUBTFUL, OTHER, SAME } from './tricky-names';

/** Names that have nothing to do with the pairs, so that the lists are long enough to say that only one fits. */
const BACKGROUND = inventLists(5, 40).right.filter((name) => !/宏|达|华|天/.test(name));

/** What becomes of one pair among others. */
function verdictOf(one: string, other: string): string {
  const links = linkNames([one, ...BACKGROUND], [...BACKGROUND, other]);
  return links.find(({ left, right }) => left === 0 && right === BACKGROUND.length)?.verdict ?? 'none';
}

const table = (pairs: readonly (readonly [string, string])[]): string[] =>
  pairs.map(([one, other]) => `${one} | ${other}: ${verdictOf(one, other)}`);

describe('tricky names', () => {
  it('are many', () => expect(SAME.length + OTHER.length + DOUBTFUL.length).toBeGreaterThanOrEqual(200));

  it('are one company in another spelling', () => {
    expect(table(SAME)).toEqual(SAME.map(([one, other]) => `${one} | ${other}: auto`));
  });

  it('are related, and nothing more', () => {
    expect(table(OTHER)).toEqual(OTHER.map(([one, other]) => `${one} | ${other}: none`));
  });

  it('are not linked without asking', () => {
    expect(table(DOUBTFUL).filter((line) => line.endsWith('auto'))).toEqual([]);
  });

  it('compare alike from both sides', () => {
    for (const [one, other] of [...SAME, ...OTHER, ...DOUBTFUL]) {
      const [a, b] = [partsOf(one), partsOf(other)];
      const [there, back] = [compareNames(a, b), compareNames(b, a)];
      expect([one, other, back.grade, back.score.toFixed(6)]).toEqual([
        one,
        other,
        there.grade,
        there.score.toFixed(6),
      ]);
    }
  });
});
