import { describe, expect, it } from '@jest/globals';
import { workbookAtHand } from '../support/at-hand';
import { visitSheets } from '../support/visits';

const { steelyard, json, rows, type } = workbookAtHand(() => visitSheets());
const RAISE = 'dispute v.xlsx V2 --by Ben --reason "The plan was kept" --in-place';

describe('steelyard dispute', () => {
  it('goes from the objection to the other result; the points book enters the difference', async () => {
    expect((await steelyard('dispute v.xlsx')).out).toBe('Nobody has objected to a result.\n');
    await steelyard('give v.xlsx V2 --by Zoe --at 2019-02-28T17:30:00+08:00 --in-place');
    await steelyard('points v.xlsx --in-place');
    expect((await steelyard(RAISE)).code).toBe(0);
    expect((await steelyard('dispute v.xlsx')).out).toMatch(/\nV2 +Ben +\d{4}-.* +The plan was kept +open\n/);
    await type('Visits', 3, 8, 10);
    const decided = await json('dispute v.xlsx V2 --by Max --decide upheld --reason True --in-place');
    expect(decided).toMatchObject({
      regraded: true,
      disputes: [{ visit: 'V2', decision: 'upheld', decidedBy: 'Max' }],
    });
    expect((await rows('Results')).filter((row) => row[2] === 'V2').map((row) => row[8])).toEqual([74, 82]);
    await steelyard('points v.xlsx --in-place');
    expect((await rows('Points 积分')).filter((row) => String(row[4]).startsWith('V2')).map((row) => row[5])).toEqual([
      1, 0.5,
    ]);
  });

  it.each([
    ['nobody objects', 'dispute v.xlsx V1 --reason So --in-place', '--by'],
    ['there is no reason', 'dispute v.xlsx V1 --by Ann --in-place', '--reason'],
    ['nothing is said of where to write', 'dispute v.xlsx V1 --by Ann --reason So', '--in-place'],
    ['no visit is named', 'dispute v.xlsx --by Ann --reason So --in-place', 'name the visit'],
    ['there is no such visit', 'dispute v.xlsx V9 --by Ann --reason So --in-place', 'V9'],
    [
      'there is nothing to decide',
      'dispute v.xlsx V1 --by Max --reason So --decide upheld --in-place',
      'no open objection',
    ],
    ['the decision is none', 'dispute v.xlsx V1 --by Max --reason So --decide maybe --in-place', 'maybe'],
  ])('says what is wrong when %s', async (_, line, message) => {
    const { code, err } = await steelyard(line);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});
