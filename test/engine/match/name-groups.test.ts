import { describe, expect, it } from '@jest/globals';
import { groupNames } from '../../../src/engine/match/name-groups';
import type { NameDecisions } from '../../../src/engine/match/types';

const groups = (names: readonly string[], decisions?: NameDecisions): string[] =>
  groupNames(names, decisions).groups.map((places) => places.map((place) => names[place]!).join(' = '));
const asked = (names: readonly string[], decisions?: NameDecisions): string[] =>
  groupNames(names, decisions).review.map(({ left, right }) => `${names[left]!} ? ${names[right]!}`);

describe('groupNames', () => {
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['nothing', [], [], []],
    ['blank names stay alone', ['', ' '], ['', ' '], []],
    [
      'spellings',
      ['上海宏达贸易有限公司', '远洋建材有限公司', '宏達贸易(上海)有限公司', '上海宏达贸易'],
      ['上海宏达贸易有限公司 = 宏達贸易(上海)有限公司 = 上海宏达贸易', '远洋建材有限公司'],
      [],
    ],
    [
      'related companies',
      ['华为技术有限公司', '华为终端有限公司', '华为技术有限公司东莞分公司'],
      ['华为技术有限公司', '华为终端有限公司', '华为技术有限公司东莞分公司'],
      [],
    ],
    [
      'a short name between two cities joins neither',
      ['上海宏达贸易有限公司', '宏达贸易', '北京宏达贸易有限公司'],
      ['上海宏达贸易有限公司', '宏达贸易', '北京宏达贸易有限公司'],
      ['上海宏达贸易有限公司 ? 宏达贸易', '宏达贸易 ? 北京宏达贸易有限公司'],
    ],
  ])('%s', (_, names, expected, review) => {
    expect(groups(names)).toEqual(expected);
    expect(asked(names)).toEqual(review);
  });

  it('keeps to what people decided', () => {
    const names = ['上海宏达贸易有限公司', '宏达贸易（上海）有限公司', '老王建材', '王记装饰'];
    const decisions: NameDecisions = {
      pinned: [['老王建材', '王记装饰']],
      forbidden: [['上海宏达贸易有限公司', '宏达贸易(上海)有限公司']],
    };
    expect(groups(names, decisions)).toEqual([
      '上海宏达贸易有限公司',
      '宏达贸易（上海）有限公司',
      '老王建材 = 王记装饰',
    ]);
  });

  it('does not join by way of a third name what people hold apart', () => {
    const names = ['上海宏达贸易有限公司', '宏达贸易（上海）有限公司', '上海宏达贸易'];
    const found = groups(names, { forbidden: [[names[0]!, names[1]!]] });
    expect(found.some((group) => group.includes(names[0]!) && group.includes(names[1]!))).toBe(false);
  });

  it('splits spellings of one key when people say so', () => {
    const names = ['上海宏达', '上海 宏达', '上海宏达'];
    expect(groups(names, { forbidden: [['上海宏达', '上海 宏达']] })).toEqual(['上海宏达 = 上海宏达', '上海 宏达']);
  });

  it('comes to the same groups in any order', () => {
    const names = [
      '上海宏达贸易有限公司',
      '宏達贸易(上海)有限公司',
      '上海宏达贸易',
      '北京天辰电子有限公司',
      '天辰电子',
      '北京天晨电子有限公司',
    ];
    const sorted = (list: readonly string[]): string[][] =>
      groupNames(list)
        .groups.map((places) => places.map((at) => list[at]!).sort())
        .sort();
    const expected = sorted(names);
    expect(sorted([...names].reverse())).toEqual(expected);
    expect(sorted([...names.slice(3), ...names.slice(0, 3)])).toEqual(expected);
  });
});
