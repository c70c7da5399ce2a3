import { describe, expect, test } from '@jest/globals';
import { parseDecimal, toText } from '../../../../src/engine/number/rational';
import { conditionsOf } from '../../../../src/engine/rubric/bands-condition';
import type { Reading } from '../../../../src/engine/rubric/bands-text/doubts';
import { readBandText } from '../../../../src/engine/rubric/bands-text/read';

const read = (text: string, choices: Record<string, Reading> = {}, step = '0.1') =>
  readBandText(text, { choices: new Map(Object.entries(choices)), step: parseDecimal(step)! });

/** `< 60 → 0` a band, the name behind; then what was not understood. */
const table = (text: string, choices: Record<string, Reading> = {}, step = '0.1'): string[] => {
  const { bands, problems } = read(text, choices, step);
  const conditions = conditionsOf(bands);
  return [
    ...bands.map(({ points, name }, i) => `${conditions[i]!} → ${toText(points)}${name && ` ${name}`}`),
    ...problems.map(({ code, text: part }) => `${code}: ${part}`),
  ];
};

/** One line a place in doubt: how it was read, and what else could be chosen; `?` where nobody can say. */
const doubts = (text: string, choices: Record<string, Reading> = {}, step = '0.1'): string[] =>
  read(text, choices, step).resolutions.map(
    ({ kind, key, reading, readings, isScored }) =>
      `${kind} ${key}: ${reading ?? '?'} of ${readings.join(', ')}${isScored ? '' : ', no score there'}`,
  );

const S5 = '①<60积0分;②60~75积1分;③75~85积1.5分;④85~100积2分;⑤101~110积2.5分;⑥>=110积3分';
const STANDARD = ['< 60 → 0', '>= 60 → 1', '>= 75 → 1.5', '>= 85 → 2', '> 100 → 2.5', '>= 110 → 3'];

describe('S5', () => {
  test('is read as the standard reading', () => expect(table(S5)).toEqual(STANDARD));

  test('names its overlaps and its hole', () =>
    expect(doubts(S5)).toEqual([
      'overlap 75: upper of upper, lower',
      'overlap 85: upper of upper, lower',
      'hole 100-101: upper of upper, lower, open',
      'overlap 110: upper of upper, lower',
    ]));

  test.each([
    ['75', 'lower', [...STANDARD.slice(0, 2), '> 75 → 1.5', ...STANDARD.slice(3)]],
    ['100-101', 'lower', [...STANDARD.slice(0, 4), '>= 101 → 2.5', '>= 110 → 3']],
    ['100-101', 'open', [...STANDARD.slice(0, 3), '>= 85, <= 100 → 2', '>= 101 → 2.5', '>= 110 → 3']],
    ['110', 'lower', [...STANDARD.slice(0, 5), '> 110 → 3']],
    ['75', 'open', STANDARD],
    ['60', 'lower', STANDARD],
    ['__proto__', 'lower', STANDARD],
  ] as const)('%s chosen for %s', (key, reading, expected) => {
    expect(table(S5, { [key]: reading })).toEqual(expected);
  });

  test('whole scores skip the hole', () =>
    expect(doubts(S5, {}, '1')[2]).toBe('hole 100-101: upper of upper, lower, open, no score there'));
});

describe('spellings of one band', () => {
  test.each([
    // range
    ['60-75 1', '>= 60, <= 75 → 1'],
    ['60–75：1分', '>= 60, <= 75 → 1'],
    ['60~75分1分', '>= 60, <= 75 → 1'],
    ['６０～７５分积１．５分', '>= 60, <= 75 → 1.5'],
    ['60分至75分，积1分', '>= 60, <= 75 → 1'],
    ['60分到75分，计1分', '>= 60, <= 75 → 1'],
    ['从60到75得1分', '>= 60, <= 75 → 1'],
    ['介于60和75之间的积1分', '>= 60, <= 75 → 1'],
    ['得分60~75分积1分', '>= 60, <= 75 → 1'],
    ['75~60积1分', '>= 60, <= 75 → 1'],
    ['60 to 75: 1 point', '>= 60, <= 75 → 1'],
    ['60 through 75 points → 1', '>= 60, <= 75 → 1'],
    ['between 60 and 75: 1 pt', '>= 60, <= 75 → 1'],
    ['from 60 to 75 = 1', '>= 60, <= 75 → 1'],
    ['60 – 75 – 1 point', '>= 60, <= 75 → 1'],
    ['Scores 60-75 earn 1 point.', '>= 60, <= 75 → 1'],
    ['1 point for 60 to 75', '>= 60, <= 75 → 1'],
    ['积1分：60~75', '>= 60, <= 75 → 1'],
    ['1.5分（60~75分）', '>= 60, <= 75 → 1.5'],
    ['60.5~75.25积1分', '>= 60.5, <= 75.25 → 1'],
    // ends that are said
    ['(60,75] 1', '> 60, <= 75 → 1'],
    ['[60,75) → 1', '>= 60, < 75 → 1'],
    ['【60，75）积1分', '>= 60, < 75 → 1'],
    ['[60~75) 1分', '>= 60, < 75 → 1'],
    ['(60,75)→1', '> 60, < 75 → 1'],
    ['(60~75)→1', '>= 60, <= 75 → 1'],
    ['[110,+∞) 3分', '>= 110 → 3'],
    ['(-∞,60) 0分', '< 60 → 0'],
    ['≥60且<75 积1分', '>= 60, < 75 → 1'],
    ['>=60, <75: 1', '>= 60, < 75 → 1'],
    ['＞＝60 并且 ＜75 积1分', '>= 60, < 75 → 1'],
    ['<75 and >=60 1 point', '>= 60, < 75 → 1'],
    ['60≤x<75 1分', '>= 60, < 75 → 1'],
    ['60 <= score < 75: 1', '>= 60, < 75 → 1'],
    ['60<得分≤75 积1分', '> 60, <= 75 → 1'],
    ['75>x≥60 积1分', '>= 60, < 75 → 1'],
    ['x≥60且x<75 积1分', '>= 60, < 75 → 1'],
    ['满60不满75，积1分', '>= 60, < 75 → 1'],
    ['60分以上不足75分积1分', '>= 60, < 75 → 1'],
    ['大于等于60小于75积1分', '>= 60, < 75 → 1'],
    ['不低于60且低于75积1分', '>= 60, < 75 → 1'],
    ['高于60分、不超过75分，积1分', '> 60, <= 75 → 1'],
    ['60分及以上、75分以下，积1分', '>= 60, <= 75 → 1'],
    ['60分（含）至75分（不含），积1分', '>= 60, < 75 → 1'],
    ['60~75分（不含75分）积1分', '>= 60, < 75 → 1'],
    ['60~75（含60，不含75）积1分', '>= 60, < 75 → 1'],
    ['60(含60)-75(不含75) 1分', '>= 60, < 75 → 1'],
    ['60~<75 1分', '>= 60, < 75 → 1'],
    ['60~75分以下 1分', '>= 60, <= 75 → 1'],
    ['from 60 up to but not including 75: 1 point', '>= 60, < 75 → 1'],
    ['60 up to and including 75: 1 point', '>= 60, <= 75 → 1'],
    ['60 to below 75: 1', '>= 60, < 75 → 1'],
    ['60 or more but less than 75 → 1', '>= 60, < 75 → 1'],
    ['at least 60 but below 75: 1', '>= 60, < 75 → 1'],
    ['more than 60 and up to 75: 1', '> 60, <= 75 → 1'],
    ['above 60 and below 75: 1', '> 60, < 75 → 1'],
    ['60 (inclusive) to 75 (exclusive): 1', '>= 60, < 75 → 1'],
    ['60 to 75 inclusive: 1', '>= 60, <= 75 → 1'],
    ['60 to 75, excluding 75: 1', '>= 60, < 75 → 1'],
    // one end
    ['<60 0', '< 60 → 0'],
    ['60分以上积1分', '>= 60 → 1'],
    ['60分及以上积1分', '>= 60 → 1'],
    ['60（含）以上积1分', '>= 60 → 1'],
    ['60分以上（不含60分）积1分', '> 60 → 1'],
    ['60分以上，含60分，积1分', '>= 60 → 1'],
    ['自60分起积1分', '>= 60 → 1'],
    ['60分以下积0分', '<= 60 → 0'],
    ['60分以下（不含60）积0分', '< 60 → 0'],
    ['不足60积0分', '< 60 → 0'],
    ['低于60，不积分', '< 60 → 0'],
    ['未满60分得0分', '< 60 → 0'],
    ['不超过60分计0分', '<= 60 → 0'],
    ['超过100积2.5分', '> 100 → 2.5'],
    ['达到110积3分', '>= 110 → 3'],
    ['至少110分，积3分', '>= 110 → 3'],
    ['below 60: no points', '< 60 → 0'],
    ['under 60 – 0 points', '< 60 → 0'],
    ['less than 60 gets 0', '< 60 → 0'],
    ['at most 60: 0', '<= 60 → 0'],
    ['up to 60: 0', '<= 60 → 0'],
    ['110 and above: 3 points', '>= 110 → 3'],
    ['110 or more → 3', '>= 110 → 3'],
    ['110+ 3', '>= 110 → 3'],
    ['110 and above 3', '>= 110 → 3'],
    ['between 60 and under 75: 1', '>= 60, < 75 → 1'],
    ['60及以上\t1', '>= 60 → 1'],
    ['from 110: 3', '>= 110 → 3'],
    ['over 100 = 2.5', '> 100 → 2.5'],
    ['> -5 1', '> -5 → 1'],
    // names
    ['合格：60~75积1分', '>= 60, <= 75 → 1 合格'],
    ['合格60~75分积1分', '>= 60, <= 75 → 1 合格'],
    ['良好（75~85分）积1.5分', '>= 75, <= 85 → 1.5 良好'],
    ['60~75 合格 积1分', '>= 60, <= 75 → 1 合格'],
    ['60~75积1分（合格）', '>= 60, <= 75 → 1 合格'],
    ['不合格：<60 0分', '< 60 → 0 不合格'],
    ['未达标 <60 0分', '< 60 → 0 未达标'],
    ['Very good (85-100): 2', '>= 85, <= 100 → 2 Very good'],
    ['A级：85分以上，积2分', '>= 85 → 2 A级'],
    ['S: 110 and above: 3', '>= 110 → 3 S'],
  ])('%s', (text, expected) => expect(table(text)).toEqual([expected]));
});

describe('several bands in one text', () => {
  const three = ['< 60 → 0', '>= 60 → 1', '>= 75 → 1.5'];
  test.each([
    ['one a line', '<60 0\n60~75 1\n75以上 1.5'],
    ['lines of another system', '<60 0\r\n60~75 1\r\n75以上 1.5\r\n'],
    ['semicolons', '<60积0分；60~75积1分；75以上积1.5分。'],
    ['commas', '60分以下0分，60~75分1分，75分以上1.5分'],
    ['enumeration commas', '<60积0分、60~75积1分、75以上积1.5分'],
    ['nothing between', '<60积0分60~75积1分75以上积1.5分'],
    ['circled numbers', '①<60积0分②60~75积1分③75以上积1.5分'],
    ['numbers and points', '1. <60积0分\n2. 60~75积1分\n3. 75以上积1.5分'],
    ['numbers close by', '1.<60积0分;2.60~75积1分;3.75以上积1.5分'],
    ['numbers and commas', '1、<60积0分;2、60~75积1分;3、75以上积1.5分'],
    ['numbers in brackets', '(1)<60积0分;(2)60~75积1分;(3)75以上积1.5分'],
    ['numbers in brackets in a row', '（1）<60积0分，（2）60~75积1分，（3）75以上积1.5分'],
    ['Chinese numbers', '一、<60积0分；二、60~75积1分；三、75以上积1.5分'],
    ['steps', '第一档：<60积0分；第二档：60~75积1分；第三档：75以上积1.5分'],
    ['bullets', '- <60: 0\n- 60~75: 1\n- 75以上: 1.5'],
    ['a line of sentences', '1. Below 60: 0 points. 2. 60 to 75: 1 point. 3. 75 and above: 1.5 points.'],
    ['words round them', '回访得分低于60分的，不积分；60-75分的，积1分；75分及以上者，积1.5分。'],
    ['points first', '0分：<60；1分：60~75；1.5分：75以上'],
    ['lower edges only', '60以下0分；60以上1分；75以上1.5分'],
    ['another order', '75以上1.5分；<60 0分；60~75 1分'],
    ['cells', '得分\t积分\n<60\t0\n60~75\t1\n75以上\t1.5'],
    ['a table of a text', '| 得分 | 积分 |\n|---|---|\n| <60 | 0 |\n| 60~75 | 1 |\n| 75以上 | 1.5 |'],
    [
      'a table of a page',
      '<table><tr><th>得分<th>积分</tr><tr><td>&lt;60</td><td>0</td></tr><tr><td>60&#126;75</td><td>1</td></tr><tr><td>75<b>以上</b></td><td>1.5</td></tr></table>',
    ],
    ['numbered cells', '序号\t得分\t积分\n①\t<60\t0\n②\t60~75\t1\n③\t75以上\t1.5'],
  ])('%s', (_, text) => expect(table(text)).toEqual(three));

  test('cells with names', () =>
    expect(table('得分\t分段\t积分\n<60\t未达标\t0\n60~75\t合格\t1\n≥75\t良好\t1.5分')).toEqual([
      '< 60 → 0 未达标',
      '>= 60 → 1 合格',
      '>= 75 → 1.5 良好',
    ]));
  test('names before and behind', () => {
    const expected = ['< 60 → 0 不合格', '>= 60 → 1 合格'];
    expect(table('不合格<60积0分，合格60以上积1分')).toEqual(expected);
    expect(table('<60积0分(不合格)，60以上积1分(合格)')).toEqual(expected);
  });
});

describe('places in doubt', () => {
  test.each([
    ['nothing', '<60 0; ≥60且<75 1; ≥75 2', []],
    ['不足 says it, 以上 follows', '不足60 0分；60以上 1分', []],
    ['both usual', '60以下 0分；60以上 1分', ['overlap 60: upper of upper, lower']],
    [
      'the certain side keeps its number',
      '<=60 0; 60~75 1; ≥75 2',
      ['overlap 60: lower of upper, lower', 'overlap 75: upper of upper, lower'],
    ],
    [
      'lower edges only',
      '60以下0分；60以上1分；75以上2分',
      ['overlap 60: upper of upper, lower', 'border 75: upper of upper, lower'],
    ],
    ['nothing below', '60以上 1分', ['border 60: upper of upper, lower']],
    ['nothing above', '60以下 1分', ['border 60: lower of upper, lower']],
    [
      'whole numbers, all ranges',
      '0~59 0; 60~74 1; 75~100 2',
      ['hole 59-60: lower of upper, lower, open', 'hole 74-75: lower of upper, lower, open'],
    ],
    ['the certain side keeps its place', '85~99 2; 100以上 3', ['hole 99-100: lower of upper, lower, open']],
    ['tenths', '85~99.9 2; 100~110 3', ['hole 99.9-100: lower of upper, lower, open, no score there']],
    ['a hole of one number', '<60 0; >60 1', ['hole 60: upper of upper, lower, open']],
    ['far apart: nobody can say', '<60 0; 70~80 1', ['hole 60-70: ? of upper, lower, open']],
    [
      'far apart, in usual words',
      '60以下 0; 70以上 1',
      ['hole 60-70: ? of upper, lower, open', 'border 60: lower of upper, lower', 'border 70: upper of upper, lower'],
    ],
    ['no rounder number', '60~71 1; 72~90 2', ['hole 71-72: upper of upper, lower, open']],
    ['more than a border shared: nobody can say', '60~80 1; 75~90 2', ['overlap 75-80: ? of upper, lower']],
  ])('%s', (_, text, expected) => expect(doubts(text)).toEqual(expected));

  test.each([
    [{ '75-80': 'upper' }, ['>= 60 → 1', '>= 75, <= 90 → 2']],
    [{ '75-80': 'lower' }, ['>= 60 → 1', '> 80, <= 90 → 2']],
  ] as const)('more than a border, decided: %j', (choices, expected) =>
    expect(table('60~80 1; 75~90 2', choices)).toEqual(expected),
  );
});

describe('not understood', () => {
  test.each([
    ['', ['empty: ']],
    ['  \n ', ['empty: ']],
    ['没有写数字', ['skipped: 没有写数字']],
    ['积分规则：\n<60 0', ['< 60 → 0', 'skipped: 积分规则:']],
    ['六十分以上积一分；<60 0', ['< 60 → 0', 'skipped: 六十分以上积一分']],
    ['60~75', ['no-points: 60~75']],
    ['积1分', ['no-scores: 积1分']],
    ['≥75且<60 积1分', ['backwards: ≥75且<60 积1分']],
    ['(60,60) 1', ['backwards: (60,60) 1']],
    ['60 1', ['no-scores: 60 1']],
    ['100分 2分', ['no-scores: 100分 2分']],
    ['低于60扣1分', ['unread: 低于60扣1分']],
    ['低于60不积1分', ['unread: 低于60不积1分']],
    ['60以上每超1分积0.1分', ['unread: 60以上每超1分积0.1分']],
    ['约60~75积1分', ['unread: 约60~75积1分']],
    ['其余积0分', ['unread: 其余积0分']],
    ['60%~75%积1分', ['unread: 60%~75%积1分']],
    ['60~75积1~2分', ['unread: 60~75积1~2分']],
    ['60~75积1分或2分', ['unread: 60~75积1分或2分']],
    ['1分-60~75分', ['unread: 1分-60~75分']],
    ['-60~75 1', ['unread: -60~75 1']],
    ['60²以上 1', ['unread: 60²以上 1']],
    ['1,000以上 1', ['unread: 1,000以上 1']],
    ['12345678901以上 1', ['unread: 12345678901以上 1']],
    ['60-75-90', ['unread: 60-75-90']],
    ['合格-60~75 1', ['unread: 合格-60~75 1']],
    ['60~75奖1次', ['unread: 60~75奖1次']],
    ['=cmd|60', ['no-scores: =cmd|60']],
    ['1.60~75积1分;2.75~85积2分', ['numbering: 1.60~75积1分;2.75~85积2分']],
    ['60~75 1; 60~75 1', ['>= 60, <= 75 → 1', '>= 60, <= 75 → 1', 'inside: 60~75 1']],
    ['60~100 1; 70~80 2', ['>= 60, <= 100 → 1', '>= 70, <= 80 → 2', 'inside: 70~80 2']],
    ['60~80 1; 70~85 2; 75~90 3', ['>= 60, <= 80 → 1', '>= 70, <= 85 → 2', '>= 75, <= 90 → 3', 'entangled: 75~90 3']],
  ])('%j', (text, expected) => expect(table(text)).toEqual(expected));

  test('is named with its place in what was pasted', () => {
    const text = '①＜60积0分;\n  ② 约六七十分 7 ;③60以上积1分';
    const [problem] = read(text).problems;
    expect(text.slice(problem!.place.start, problem!.place.end)).toBe('约六七十分 7');
    expect(read(text).bands.map(({ place }) => text.slice(place.start, place.end))).toEqual([
      '＜60积0分',
      '60以上积1分',
    ]);
  });

  test('a place in the source of a page', () => {
    const text = '<table><tr><td>some 60</td><td>1</td></tr></table>';
    const [problem] = read(text).problems;
    expect(text.slice(problem!.place.start, problem!.place.end)).toContain('some 60</td><td>1');
  });

  test('texts without end', () => {
    expect(table('60~75积1分;'.repeat(2000))).toEqual([expect.stringMatching(/^too-long/)]);
    expect(read('<td'.repeat(3000)).problems.map(({ code }) => code)).toEqual(['skipped']);
    expect(read('('.repeat(9000) + '1').problems.map(({ code }) => code)).toEqual(['no-scores']);
    expect(read('60~'.repeat(3000)).problems.map(({ code }) => code)).toEqual(['no-points']);
    expect(read('含'.repeat(9000) + '1').problems.map(({ code }) => code)).toEqual(['unread']);
  });
});
