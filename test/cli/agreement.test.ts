import { describe, expect, it } from '@jest/globals';
import { workbookAtHand } from '../support/at-hand';
import { grid } from '../support/grid-literal';
import { visitSheets } from '../support/visits';

const SECOND = `
  | #visit | #evaluator | prep       | mail   | tips  |
  | Visit  | Evaluator  | Background | E-mail | Ideas |
  | V1     | Max        | 7          | yes    | 4     |
  | V2     | Max        | 8          | yes    | 2     |
  | V3     |            |            |        |       |
  | V9     | Max        | 8          | yes    | 2     |`;
const { steelyard, json } = workbookAtHand(() => [...visitSheets(), grid('Double scoring 双评', SECOND)]);

describe('steelyard agreement', () => {
  it('shows the criteria, the scores and what is still to be done', async () => {
    const { code, out, err } = await steelyard('agreement v.xlsx');
    expect(code).toBe(1);
    expect(out).toMatch(/^Criterion +Pairs/);
    expect(out).toMatch(/\nBackground +2 +too few to say\n/);
    expect(out).toContain('Scores of 2 pairs: too few to say (from 5 on).\n1 row is not filled in yet.\n');
    expect(err).toContain('There is no visit “V9” that could be scored a second time.');
  });

  it('says the same as JSON', async () =>
    expect(await json('agreement v.xlsx')).toMatchObject({
      job: 'agreement',
      rubric: 'visit',
      pairs: 2,
      pending: 1,
      score: { pairs: 2, meanDifference: null, sameBand: null },
      findings: [{ code: 'double-visit-unknown' }],
    }));

  it('does not know a rubric that is not there', async () => {
    const { code, err } = await steelyard('agreement v.xlsx --rubric house');
    expect([code, err]).toEqual([2, expect.stringContaining('house')]);
  });
});
