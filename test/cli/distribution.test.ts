import { describe, expect, test } from '@jest/globals';
import { workbookAtHand } from '../support/at-hand';
import { visitSheets } from '../support/visits';

describe('steelyard distribution', () => {
  const { steelyard, json, rows } = workbookAtHand(() => visitSheets());

  test('for people, with what counts in no month', async () => {
    const { code, out, err } = await steelyard('distribution v.xlsx --by group');
    expect(code).toBe(1); // a mark is missing
    expect(out).toContain('All visits');
    expect(out).toContain('Group: One');
    expect(out).not.toContain('Engineer');
    expect(out).toMatch(/2019-02 +3 +1 +75\.0–86\.0 +76\.0 +82\.0/);
    expect(out).toContain('The main interval holds the middle 50 % of the visits.');
    expect(out).toContain('1 visit has no score yet: V3');
    expect(err).toContain('would change');
  });

  test('as JSON, exact, with another middle', async () => {
    expect(await json('distribution v.xlsx --middle 1')).toMatchObject({
      job: 'distribution',
      middle: '1',
      rubrics: [
        {
          rubric: 'visit',
          series: [
            { by: 'all', name: null, months: [{ month: '2019-02', visits: 3, open: 1, low: '74', high: '96' }] },
          ],
        },
      ],
      withoutScore: ['V3'],
    });
  });

  test('writes its sheet, and a second time nothing', async () => {
    expect((await steelyard('distribution v.xlsx --in-place')).err).toContain('Wrote');
    expect((await rows('Distribution 得分分布'))[1]!.slice(0, 6)).toEqual(['visit', 'all', null, '2019-02', 3, 1]);
    expect((await steelyard('distribution v.xlsx --in-place')).err).toContain('Nothing to change');
  });

  test.each(['0', '-1', '1.5', 'half', '1e-3', ''])('refuses a middle of “%s”', async (middle) => {
    const { code, err } = await steelyard(`distribution v.xlsx --middle=${middle}`);
    expect([code, err]).toEqual([2, expect.stringContaining('--middle')]);
  });

  test('refuses whom it does not know', async () => {
    expect((await steelyard('distribution v.xlsx --by customer')).code).toBe(2);
  });
});
