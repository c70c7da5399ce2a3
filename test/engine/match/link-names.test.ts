import { describe, expect, it } from '@jest/globals';
import { linkNames } from '../../../src/engine/match/link-names';
import type { NameDecisions } from '../../../src/engine/match/types';
import { inventLists, seeded } from './invented-names';

/** `left ~ right` for what is linked, `left ? right` for what a person is asked. */
const links = (left: readonly string[], right: readonly string[], decisions?: NameDecisions): string[] =>
  linkNames(left, right, decisions).map(
    (link) => `${left[link.left]!} ${link.verdict === 'auto' ? '~' : '?'} ${right[link.right]!}`,
  );

describe('linkNames', () => {
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['nothing', [], [], []],
    ['one side only', ['上海宏达贸易有限公司'], [], []],
    ['blank names are no names', ['', ' ', '（）'], ['', '-', '()'], []],
    [
      'every row of a name',
      ['上海宏达贸易有限公司', '上海宏达贸易有限公司 '],
      ['上海宏达貿易有限公司'],
      ['上海宏达贸易有限公司 ~ 上海宏达貿易有限公司', '上海宏达贸易有限公司  ~ 上海宏达貿易有限公司'],
    ],
    [
      'the exact one, and not its neighbour by a slip',
      ['上海宏达贸易有限公司', '上海鸿达贸易有限公司'],
      ['上海鸿达贸易有限公司', '上海宏达贸易有限公司'],
      ['上海宏达贸易有限公司 ~ 上海宏达贸易有限公司', '上海鸿达贸易有限公司 ~ 上海鸿达贸易有限公司'],
    ],
    [
      'a slip where the right spelling is there already is asked',
      ['上海宏达贸易有限公司', '上海鸿达贸易有限公司'],
      ['上海宏达贸易有限公司'],
      ['上海宏达贸易有限公司 ~ 上海宏达贸易有限公司', '上海鸿达贸易有限公司 ? 上海宏达贸易有限公司'],
    ],
    [
      'two that fit as well are both asked',
      ['宏达贸易有限公司'],
      ['上海宏达贸易有限公司', '北京宏达贸易有限公司'],
      ['宏达贸易有限公司 ? 上海宏达贸易有限公司', '宏达贸易有限公司 ? 北京宏达贸易有限公司'],
    ],
    [
      'another company on the same side that fits as well counts too',
      ['宏达贸易有限公司', '北京宏达贸易有限公司'],
      ['上海宏达贸易有限公司'],
      ['宏达贸易有限公司 ? 上海宏达贸易有限公司'],
    ],
    [
      'names that only look like words of the machine',
      ['__proto__', 'constructor', '=1+1'],
      ['__PROTO__', 'toString', '=1+1'],
      ['__proto__ ~ __PROTO__', '=1+1 ~ =1+1'],
    ],
  ])('%s', (_, left, right, expected) => expect(links(left, right)).toEqual(expected));

  it('links what people pinned, and nothing that they forbade, in every spelling', () => {
    const left = ['上海宏达贸易有限公司', '老王建材'];
    const right = ['宏达贸易（上海）有限公司', '王记装饰材料商行'];
    expect(links(left, right)).toEqual(['上海宏达贸易有限公司 ~ 宏达贸易（上海）有限公司']);
    expect(
      links(left, right, {
        pinned: [['王记 装饰材料商行', '老王建材']],
        forbidden: [['上海宏達貿易有限公司', '宏达贸易(上海)有限公司']],
      }),
    ).toEqual(['老王建材 ~ 王记装饰材料商行']);
  });

  it('lets what is forbidden go before what is pinned', () => {
    const pair = ['老王建材', '王记装饰'] as const;
    expect(links(['老王建材'], ['王记装饰'], { pinned: [pair], forbidden: [pair] })).toEqual([]);
  });

  it('holds two spellings of one key apart when people say so, but not the same text', () => {
    const forbidden = [['上海宏达', '上海 宏达']] as const;
    expect(links(['上海宏达', '上海 宏达'], ['上海宏达'], { forbidden })).toEqual(['上海宏达 ~ 上海宏达']);
  });

  it('takes texts that are too long for names as they stand', () => {
    const long = '宏达'.repeat(200_000);
    expect(linkNames([long, `${long}。`], [long, `(${long}`, '宏达']).length).toBe(4);
    expect(linkNames([`${long}一`], [long])).toEqual([]);
  });

  it('says why', () => {
    const [link] = linkNames(['宏達贸易'], ['上海宏达贸易有限公司']);
    expect(link).toEqual({
      left: 0,
      right: 0,
      verdict: 'auto',
      score: 0.94,
      evidence: [
        { code: 'form-differs', data: { left: '', right: 'limited' } },
        { code: 'place-differs', data: { left: '', right: '上海' } },
      ],
    });
  });

  it('comes to the same in any order of rows', () => {
    const lists = inventLists(3, 400);
    const shuffled = (names: readonly string[], seed: number): readonly string[] => {
      const random = seeded(seed);
      return names
        .map((name) => ({ name, at: random(1 << 30) }))
        .sort((a, b) => a.at - b.at)
        .map(({ name }) => name);
    };
    const expected = links(lists.left, lists.right).sort();
    for (const seed of [11, 12, 13])
      expect(links(shuffled(lists.left, seed), shuffled(lists.right, seed + 50)).sort()).toEqual(expected);
  });
});
