import { describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { workbookAtHand } from '../support/at-hand';
import { visitSheets } from '../support/visits';

describe('steelyard review', () => {
  const { at, steelyard, json, rows } = workbookAtHand(() => visitSheets());

  test('for people', async () => {
    const { code, out, err } = await steelyard('review v.xlsx --group two --on 2019-02-15');
    expect(code).toBe(1); // a mark is missing
    expect(out).toMatch(/^Review of group Two, 2019-02-15\n/);
    expect(out).toContain('Where most is lost');
    expect(out).not.toContain('Agreed');
    expect(err).toContain('would change');
  });

  test('as JSON', async () => {
    const said = (await json('review v.xlsx --group Two --on 2019-02-15')) as { agenda: { minutes: number }[] };
    expect(said).toMatchObject({
      ...{ job: 'review', group: 'Two', on: '2019-02-15', byRota: false },
      rubrics: [{ rubric: 'visit', average: { score: '75', visits: 2 }, best: { visit: 'V4', comment: 'Fine.' } }],
    });
    expect(said.agenda.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(45);
  });

  test('writes its sheet, or a page to print', async () => {
    expect((await steelyard('review v.xlsx --group Two --on 2019-02-15 --in-place')).err).toContain('Wrote');
    expect((await rows('Review 评审'))[0]![0]).toBe('Review of group Two, 2019-02-15');
    const page = await steelyard('review v.xlsx --group Two --on 2019-02-15 --out page.html');
    expect([page.out, page.err]).toEqual(['', expect.stringContaining('Wrote the review to')]);
    expect(await readFile(at('page.html'), 'utf8')).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    expect((await steelyard('review v.xlsx --group Two --out page.html')).code).toBe(2); // it is there already
    const shown = await steelyard('review v.xlsx --group Two --on 2019-02-15 --format html');
    expect(shown.out).toBe(await readFile(at('page.html'), 'utf8'));
  });

  test.each([
    ['--group Nobody', 'no group “Nobody”'],
    ['--on friday', '--on “friday”'],
    ['--on 2019-02-30', '--on “2019-02-30”'],
    ['--out page.html --dry-run', '--dry-run'],
  ])('refuses %s', async (options, said) => {
    const { code, err } = await steelyard(`review v.xlsx ${options}`);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });
});
