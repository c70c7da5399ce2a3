import { describe, expect, it } from '@jest/globals';
import { workbookAtHand } from '../support/at-hand';
import { visitSheets } from '../support/visits';

const { steelyard, json, rows } = workbookAtHand(() => visitSheets());

describe('steelyard draw', () => {
  it('shows the seed, by which the same are drawn again', async () => {
    const first = (await json('draw v.xlsx --count 1 --for double')) as { seed: string; visits: unknown[] };
    expect(first.visits).toHaveLength(1);
    expect(await json(`draw v.xlsx --count 1 --for double --seed ${first.seed}`)).toEqual(first);
    expect((await steelyard(`draw v.xlsx --count 1 --for double --seed ${first.seed}`)).out).toContain(
      `1 of 3 visits drawn for second marks, seed ${first.seed}.`,
    );
  });

  it('keeps those that are drawn for second marks', async () => {
    const { out } = await steelyard(
      'draw v.xlsx --count 5 --for double --from 2019-02-01..2019-02-01 --group One --in-place',
    );
    expect(out).toMatch(/\nV1 +2019-02-01 +Ann +One +Mill Ltd\n/);
    expect((await rows('Double scoring 双评'))[2]![0]).toBe('V1');
  });

  it.each([
    ['nobody says how many', 'draw v.xlsx', '--count'],
    ['it is no number', 'draw v.xlsx --count many', 'many'],
    ['none are asked for', 'draw v.xlsx --count 0', '--count'],
    ['the days are none', 'draw v.xlsx --count 1 --from soon', 'soon'],
    ['there is nothing to write', 'draw v.xlsx --count 1 --for check --in-place', '--for double'],
  ])('says what is wrong when %s', async (_, line, message) => {
    const { code, err } = await steelyard(line);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});
