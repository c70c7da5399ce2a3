import { expect, test } from '@jest/globals';
import { cardOf } from '../../src/app/card';
import { replyText } from '../../src/app/reply-text';
import type { Language } from '../../src/i18n/language';
import { scoreBook } from '../../src/jobs/score-book';
import { readBook } from '../../src/sheets/read-book';
import { SHEETS, visitSheets } from '../support/visits';

const reply = (index: number, language: Language, change: Parameters<typeof visitSheets>[0] = {}): string =>
  replyText(cardOf(scoreBook(readBook(visitSheets(change))), index), language);

test.each<[string, number, Language, string]>([
  [
    'an open visit',
    1,
    'en',
    `Result of visit V2
     Customer: Dairy Ltd
     Date: 2019-02-08
     Engineer: Ben (Two)
     Evaluator: Zoe
     Score 74, pass, 1 point
     1 to good
     Marks:
     - Background: 8 / 10, counts 32
     - E-mail: yes, counts 20
     - Ideas: 10 / 20, counts 10
     - Plan kept: 5 / 10, counts 10
     - Sharing: 2 / 10, counts 2
     - Late: 0 / 5, counts 0
     - Faked data: Not breached`,
  ],
  [
    'an open visit',
    1,
    'zh-CN',
    `回访评分结果：V2
     客户：Dairy Ltd
     回访日期：2019-02-08
     工程师：Ben（Two）
     评分人：Zoe
     得分 74，分段“pass”，积分 1
     距“good”还差 1 分
     评分明细：
     · Background：8 / 10，计 32 分
     · E-mail：是，计 20 分
     · Ideas：10 / 20，计 10 分
     · Plan kept：5 / 10，计 10 分
     · Sharing：2 / 10，计 2 分
     · Late：0 / 5，计 0 分
     · Faked data：未触发`,
  ],
  [
    'a visit without a score',
    2,
    'en',
    `Result of visit V3
     Customer: Quarry Ltd
     Date: 2019-02-09
     Engineer: Ann (One)
     Evaluator: Zoe
     Not scored yet
     Marks:
     - Background: missing
     - E-mail: yes
     - Ideas: 10 / 20
     - Plan kept: 5 / 10
     - Sharing: 0 / 10
     - Late: 0 / 5
     - Faked data: Not breached`,
  ],
  [
    'a given visit says what was given, not what it would now be',
    3,
    'zh-CN',
    `回访评分结果：V4
     客户：Bakery Ltd
     回访日期：2019-02-02
     工程师：Ben（Two）
     评分人：Zoe
     得分 76，分段“good”，积分 1.5
     评定：Zoe，2019-02-02 17:30
     评分明细：
     · Background：9 / 10，计 36 分
     · E-mail：不适用，计 0 分
     · Ideas：20 / 20，计 20 分
     · old_item：10 / 10，计 20 分
     综合评述：Fine.`,
  ],
])('%s (%#)', (_, index, language, text) => {
  expect(reply(index, language)).toBe(text.replace(/\n +/g, '\n'));
});

test('a breached red line and a deduction are told as they count', () => {
  const Visits = SHEETS.Visits.replace(/\| 2 {5}\| 0 {4}\| no {4}\|/, '| 2 | 3 | yes |');
  const text = reply(1, 'en', { Visits });
  expect(text).toContain('Score 0, fail, 0 points');
  expect(text).toContain('- Faked data: Breached');
  expect(text).toContain('- Late: 3 / 5, takes off 3');
  expect(text).not.toContain('to pass');
});

test('breaks and formulas in comments stay plain text on their own line', () => {
  const Visits = SHEETS.Visits.replace(/\| 8 {4}\| {14}\|/, '| 8 | "\'=1+1\\n<b>hi</b>" |');
  expect(reply(1, 'en', { Visits })).toContain("- Background: 8 / 10, counts 32. '=1+1 <b>hi</b>\n");
});
