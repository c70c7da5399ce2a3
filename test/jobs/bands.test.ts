import { describe, expect, test } from '@jest/globals';
import type { Grid } from '../../src/engine/grid/grid';
import { isEmptyPlan } from '../../src/engine/grid/plan';
import { toText } from '../../src/engine/number/rational';
import type { Reading } from '../../src/engine/rubric/bands-text/doubts';
import { undoOf } from '../../src/hosts/host';
import { memoryHost } from '../../src/hosts/memory';
import type { BandsOptions } from '../../src/jobs/bands-read';
import { bands } from '../../src/jobs/bands';
import { changeState } from '../../src/jobs/rubric-state';
import { applied } from '../support/applied';
import { draw, drawn } from '../support/grid-literal';
import { results, workbook } from '../support/workbook';
import { scoreBook } from '../../src/jobs/score-book';
import { readBook } from '../../src/sheets/read-book';

const S5 = '①<60积0分;②60~75积1分;③75~85积1.5分;④85~100积2分;⑤101~110积2.5分;⑥>=110积3分';

const RUBRIC = `
  | rubric | id   | kind      | max | weight | value |
  | visit  | work | mark      | 100 | 100    |       |
  | visit  | more | bonus     | 20  | 20     |       |
  | visit  | fake | redline   |     |        | 75    |`;
const VISITS = `
  | #visit | #rubric | work | more | fake |
  | Visit  | Rubric  | Work | More | Fake |
  | A      | visit   | 75   | 0    | no   |
  | B      | visit   | 74.9 | 0    | no   |
  | C      | visit   | 100  | 0.5  | no   |
  | D      | visit   | 85   | 0    | no   |
  | E      | visit   | 90   | 20   | no   |
  | F      | visit   | 90   | 0    | yes  |
  | G      | visit   |      |      |      |`;
const SETTINGS = `
  | setting | value |
  | step    | 0.1   |
  | Blank bonus, deduction, red line | none |`;
const RESULTS = `
  | at                        | by  | visit | rubric | score | band | points | marks | fingerprint |
  | 2019-02-01T17:30:00+08:00 | Zoe | D     | visit  | 84    | good | 1.5    |       | abc         |`;
const BANDS = `
  | rubric | score | band | points | note      |
  | visit  | < 60  | low  | 0      |           |
  | visit  | ≥60   | mid  | 1      | ask Zoe   |
  | visit  | >= 80 | high | 2      |           |`;

type Sheets = Parameters<typeof workbook>[0];
const book = (sheets: Sheets = {}) =>
  workbook({ Rubric: RUBRIC, Visits: VISITS, Settings: SETTINGS, Results: RESULTS, Bands: BANDS, ...sheets });
const run = (options: BandsOptions, sheets: Sheets = {}) =>
  bands(book(sheets), options, { now: '2019-03-01T09:00:00+08:00', language: 'en' });
const choices = (given: Record<string, Reading>) => new Map(Object.entries(given));

/** The Bands sheet after the plan was applied; and again after it was taken back. */
async function written(options: BandsOptions, sheets: Sheets = {}): Promise<string> {
  const host = memoryHost(book(sheets));
  const before = draw((await host.read(['Bands']))[0]!);
  const receipt = await host.apply(run(options, sheets).plan);
  expect(receipt.skipped).toEqual([]);
  const after = draw((await host.read(['Bands']))[0]!);
  await host.apply(undoOf(receipt));
  expect(draw((await host.read(['Bands']))[0]!)).toBe(before);
  return after;
}

describe('bands from a text', () => {
  test('S5 replaces the rows; names go on where points or places do, notes stay', async () => {
    expect(await written({ text: S5 })).toBe(
      drawn(`
        | rubric | score  | band | points | note    |
        | visit  | < 60   | low  | 0      |         |
        | visit  | ≥60    | mid  | 1      | ask Zoe |
        | visit  | >= 75  |      | 1.5    |         |
        | visit  | >= 85  | high | 2      |         |
        | visit  | > 100  |      | 2.5    |         |
        | visit  | >= 110 |      | 3      |         |`),
    );
  });

  test('only what differs is changed', () => {
    const { plan } = run({ text: '<60 0; 60~80 1; 80以上 2.5' });
    expect(plan.changes.map(({ at, before, after }) => [at.row, at.column, before, after])).toEqual([[3, 3, 2, 2.5]]);
    expect(isEmptyPlan(run({ text: '<60 0; 60~80 1; 80以上 2' }).plan)).toBe(true);
  });

  test('fewer bands clear their cells and leave a note; the row is no band then', async () => {
    const after = await written(
      { text: '<70 0; ≥70 1' },
      { Bands: BANDS.replace('high | 2      |           |', 'high | 2 | once |') },
    );
    expect(after).toBe(
      drawn(`
        | rubric | score | band | points | note    |
        | visit  | < 70  | low  | 0      |         |
        | visit  | >= 70 | mid  | 1      | ask Zoe |
        |        |       |      |        | once    |`),
    );
  });

  test('a table that falls goes on falling', async () => {
    const falling = `
      | rubric | score | band | points |
      | visit  | >= 80 | high | 2      |
      | visit  | >= 60 | mid  | 1      |
      | visit  | < 60  | low  | 0      |`;
    expect(await written({ text: '<60 不及格 0; 60~80 1; 80~90 2; 90以上 3' }, { Bands: falling })).toBe(
      drawn(`
        | rubric | score | band   | points |
        | visit  | >= 90 |        | 3      |
        | visit  | >= 80 | high   | 2      |
        | visit  | >= 60 | mid    | 1      |
        | visit  | < 60  | 不及格 | 0      |`),
    );
  });

  test('rows of other rubrics stay where they are', async () => {
    const Rubric = `${RUBRIC}\n| other | x | mark | 10 | 100 | |`;
    const Bands = `
      | rubric | score | band | points |
      | visit  | < 60  | low  | 0      |
      | other  | >= 0  | all  | 1      |
      | visit  | >= 60 | high | 2      |`;
    expect(await written({ rubric: 'visit', text: '<60 0;60~80 1;80以上 2' }, { Rubric, Bands })).toBe(
      drawn(`
        | rubric | score | band | points |
        | visit  | < 60  | low  | 0      |
        | other  | >= 0  | all  | 1      |
        | visit  | >= 60 |      | 1      |
        | visit  | >= 80 | high | 2      |`),
    );
  });

  test('rows that name no rubric are those of the only one', async () => {
    const Bands = '| score | points |\n| < 60 | 0 |\n| >= 60 | 1 |';
    expect(await written({ text: '<70 0; ≥70 1' }, { Bands })).toBe(
      drawn('| score | points |\n| < 70 | 0 |\n| >= 70 | 1 |'),
    );
  });

  test('a workbook without the sheet gets it', () => {
    const { plan } = bands(
      book().filter(({ sheet }) => sheet !== 'Bands'),
      { text: '<60 不及格 0; 60以上 1' },
      { now: '', language: 'en' },
    );
    expect(plan.add.map(({ name, rows }) => [name, rows])).toEqual([
      [
        'Bands 分段',
        [
          ['Rubric', 'Score', 'Band', 'Points'],
          ['visit', '< 60', '不及格', 0],
          ['visit', '>= 60', null, 1],
        ],
      ],
    ]);
  });

  test('what is written is what was shown', async () => {
    const host = memoryHost(book());
    await host.apply(run({ text: S5, choices: choices({ '100-101': 'lower' }) }).plan);
    const grids = await host.read((await host.sheets()).map(({ name }) => name));
    expect(results(scoreBook(readBook(grids))).slice(0, 4)).toEqual([
      'A 75 >= 75 1.5',
      'B 74.9 mid 1',
      'C 100.5 high 2',
      'D 85 high 2',
    ]);
  });
});

describe('the visits that a choice touches', () => {
  /** `key: visit score`, with what stands. */
  const touched = (options: BandsOptions, sheets?: Sheets): string[] =>
    run(options, sheets).report.resolutions.map(
      ({ key, visits }) =>
        `${key}: ${visits.map(({ visit, score, given }) => `${visit.id} ${toText(score)}${given ? ` (${toText(given.points)} stand)` : ''}`).join(', ')}`,
    );

  test('lie on the edge or in the hole; a red line is on no edge', () =>
    expect(touched({ text: S5 })).toEqual(['75: A 75', '85: D 85 (1.5 stand)', '100-101: C 100.5', '110: E 110']));

  test('whatever the bands say today', () => {
    const broken = '| score | points |\n| about 60 | 1 |';
    expect(touched({ text: S5 }, { Bands: broken })).toEqual(touched({ text: S5 }));
    expect(touched({ text: S5 }, { Bands: '| score | points |' })).toEqual(touched({ text: S5 }));
  });

  test('nobody while the rubric has errors', () =>
    expect(touched({ text: S5 }, { Rubric: RUBRIC.replace('| 100    |', '| many   |') })[0]).toBe('75: '));

  test('given results stay as they were given', () => {
    const { plan } = run({ text: S5 });
    expect(plan.changes.filter(({ at }) => at.sheet !== 'Bands')).toEqual([]);
  });
});

describe('the table that is there', () => {
  test('is proved and left alone', () => {
    const { plan, report } = run({});
    expect(isEmptyPlan(plan)).toBe(true);
    expect(report.proof).toEqual([]);
    expect([report.reach!.least, report.reach!.greatest].map(toText)).toEqual(['0', '120']);
    expect(report.bands.map(({ condition, name }) => `${condition} ${name}`)).toEqual([
      '< 60 low',
      '>= 60 mid',
      '>= 80 high',
    ]);
  });

  test('its faults are found', () => {
    const Bands = `
      | score          | points |
      | < 60           | 0      |
      | >= 60, <= 75   | 2      |
      | > 76, < 85     | 1.5    |
      | >= 85          | 3      |
      | >= 130         | 4      |`;
    const { proof } = run({}, { Bands }).report;
    expect(proof!.map(({ code, severity, row }) => `${severity} ${code} ${row}`)).toEqual([
      'error band-hole 3',
      'warning band-out-of-reach 5',
      'warning band-points-fall 3',
    ]);
  });

  test('every border can be moved later, in its own row', async () => {
    const { report } = run({});
    expect(report.resolutions.map(({ kind, key, reading }) => `${kind} ${key} ${reading}`)).toEqual([
      'border 60 upper',
      'border 80 upper',
    ]);
    expect(await written({ choices: choices({ 80: 'lower' }) })).toBe(drawn(BANDS.replace('>= 80', '> 80')));
  });

  test('a row with both edges written out keeps them where nothing moves', async () => {
    const Bands = `
      | score        | points |
      | >= 80        | 2      |
      | >= 60, < 80  | 1      |
      | < 60         | 0      |`;
    expect(await written({ choices: choices({ 60: 'lower' }) }, { Bands })).toBe(
      drawn(`
      | score  | points |
      | >= 80  | 2      |
      | > 60   | 1      |
      | <= 60  | 0      |`),
    );
  });

  test('a hole in it is mended by a choice, and left while there is none', async () => {
    const Bands = '| score | points |\n| <= 70 | 1 |\n| >= 71 | 2 |';
    const { report, plan } = run({}, { Bands });
    expect(report.resolutions.map(({ kind, key, reading }) => [kind, key, reading])).toEqual([
      ['hole', '70-71', undefined],
    ]);
    expect(isEmptyPlan(plan)).toBe(true);
    expect(await written({ choices: choices({ '70-71': 'upper' }) }, { Bands })).toBe(
      drawn('| score | points |\n| <= 70 | 1 |\n| > 70 | 2 |'),
    );
  });
});

describe('nothing is written', () => {
  const refused = (options: BandsOptions, sheets?: Sheets) => {
    const { plan, report } = run(options, sheets);
    expect(isEmptyPlan(plan)).toBe(true);
    return report.refused && `${report.refused.code}: ${report.refused.ids.join(', ')}`;
  };
  const two = `${RUBRIC}\n| other | x | mark | 10 | 100 | |`;
  test.each<[string, BandsOptions, Sheets, string]>([
    ['not understood', { text: '<60 0; 约75 1' }, {}, 'bands-unread: 约75 1'],
    ['nothing there', { text: ' ' }, {}, 'bands-unread: '],
    ['undecided', { text: '60~80 1; 75~90 2' }, {}, 'bands-undecided: 75-80'],
    ['a choice of nothing', { text: S5, choices: choices({ 76: 'lower' }) }, {}, 'bands-no-such-choice: 76'],
    ['an unknown rubric', { rubric: 'none', text: S5 }, {}, 'bands-rubric-unknown: visit'],
    ['several rubrics', { text: S5 }, { Rubric: two }, 'bands-which-rubric: visit, other'],
    ['no rubric', { text: S5 }, { Rubric: '| x |' }, 'bands-no-rubric: '],
    [
      'rows of all rubrics',
      { rubric: 'visit', text: S5 },
      { Rubric: two, Bands: '| rubric | score | points |\n| | >= 0 | 1 |' },
      'bands-shared: visit, other',
    ],
    ['no column for points', { text: S5 }, { Bands: '| score |\n| >= 0 |' }, 'bands-columns-missing: Points'],
    [
      'a choice in a table with errors',
      { choices: choices({ 60: 'lower' }) },
      { Bands: '| score | points |\n| < 60 | 0 |\n| >= 60 | 1 |\n| high | 2 |' },
      'bands-table-broken: band-condition-unreadable',
    ],
  ])('%s', (_, options, sheets, expected) => expect(refused(options, sheets)).toBe(expected));
});

describe('bands of a locked rubric', () => {
  const environment = { now: '2019-03-01T09:00:00+08:00', language: 'en' } as const;
  const locked = (): Grid[] => {
    const options = { rubric: 'visit', to: 'locked', by: 'Zoe', reason: 'agreed' } as const;
    return applied(book(), changeState(book(), options, environment).plan);
  };

  test.each<[string, BandsOptions]>([
    ['a text', { text: S5 }],
    ['a choice', { choices: choices({ '60': 'lower' }) }],
  ])('are not written, by %s', (_, options) => {
    const { plan, report } = bands(locked(), options, environment);
    expect([report.refused, isEmptyPlan(plan)]).toEqual([{ code: 'rubric-closed', ids: ['visit'] }, true]);
    expect(isEmptyPlan(bands(book(), options, environment).plan)).toBe(false);
  });

  test('are read and proved all the same', () => {
    expect(bands(locked(), {}, environment).report.refused).toBeUndefined();
    expect(bands(locked(), { text: '<60 0; 60~80 1; 80以上 2' }, environment).report.refused).toBeUndefined();
  });
});
