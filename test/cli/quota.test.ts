import { describe, expect, it } from '@jest/globals';
import { workbookAtHand } from '../support/at-hand';
import { visitSheets } from '../support/visits';

const { steelyard, json } = workbookAtHand(() => visitSheets());

describe('steelyard quota', () => {
  it('says met or missed, once there is a quota', async () => {
    expect((await steelyard('quota v.xlsx')).out).toBe(
      'Nobody has a quota of visits: there is no filled row in the sheet “Quota 回访指标”.\n',
    );
    await steelyard('quota v.xlsx --add Ann --visits 2 --in-place');
    await steelyard('quota v.xlsx --add Ben --visits 3 --from 2019-02-01 --to 2019-02-28 --in-place');
    const lines = (await steelyard('quota v.xlsx --month 2019-02')).out.split('\n').slice(2, 4);
    expect(lines.map((line) => line.replace(/ +/g, ' '))).toEqual([
      '2019-02 Ann 2 2 ✓ met',
      '2019-02 Ben 2 3 ✗ missed',
    ]);
    expect(await json('quota v.xlsx --month 2019-02')).toMatchObject({
      months: [
        { person: 'Ann', state: 'met' },
        { person: 'Ben', made: 2, need: 3, state: 'missed' },
      ],
    });
  });

  it.each([
    ['the month is none', 'quota v.xlsx --month 2019-13', '2019-13'],
    ['nobody says how many', 'quota v.xlsx --add Ann --in-place', '--visits'],
    ['nobody says who', 'quota v.xlsx --visits 2 --in-place', '--add'],
    ['nobody says where to write', 'quota v.xlsx --add Ann --visits 2', '--in-place'],
  ])('says what is wrong when %s', async (_, line, message) => {
    const { code, err } = await steelyard(line);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});
