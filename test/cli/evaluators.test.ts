import { describe, expect, it } from '@jest/globals';
import { workbookAtHand } from '../support/at-hand';
import { visitSheets } from '../support/visits';

const { steelyard, json, rows } = workbookAtHand(() => visitSheets());

describe('steelyard evaluators', () => {
  it('says that anybody may score while there is no list', async () => {
    expect(await steelyard('evaluators v.xlsx')).toEqual({
      code: 0,
      out: 'Anybody may score: there is no list.\n',
      err: '',
    });
  });

  it('begins the list; from then on nobody else scores', async () => {
    const { evaluators, changes } = (await json('evaluators v.xlsx --add Zoe --from 2019-01-01 --in-place')) as Record<
      string,
      unknown
    >;
    expect([evaluators, changes]).toEqual([[{ person: 'Zoe', from: '2019-01-01', to: null, today: true }], 6]);
    const give = 'give v.xlsx V2 --at 2019-02-28T17:30:00+08:00 --in-place --by';
    const max = await steelyard(`${give} Max`);
    expect([max.code, max.err]).toEqual([1, expect.stringContaining('Max is not on the list of who may score')]);
    expect((await rows('Results')).length).toBe(3);
    expect((await steelyard(`${give} zoe`)).code).toBe(0);
    expect((await steelyard('evaluators v.xlsx')).out.split('\n')[2]).toMatch(/^Zoe +2019-01-01 +✓$/);
  });

  it('refuses a regrade by the engineer of the visit', async () => {
    const { code, err } = await steelyard('regrade v.xlsx V1 --by Ann --reason Again --in-place');
    expect([code, err]).toEqual([2, expect.stringContaining('Nobody scores their own visit: Ann is its engineer')]);
  });

  it.each([
    ['a day that is none', 'evaluators v.xlsx --add Zoe --from soon --in-place', 'soon'],
    ['days without a name', 'evaluators v.xlsx --from 2019-01-01 --in-place', '--add'],
    ['nowhere to write', 'evaluators v.xlsx --add Zoe', '--in-place'],
    [
      'an end before the beginning',
      'evaluators v.xlsx --add Zoe --from 2019-02-01 --to 2019-01-01 --in-place',
      'before the first',
    ],
  ])('says what is wrong with %s', async (_, line, message) => {
    const { code, err } = await steelyard(line);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});
