import { beforeAll, describe, expect, it, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grid } from '../../src/engine/grid/grid';
import { gridOf } from '../../src/engine/grid/grid';
import { toText } from '../../src/engine/number/rational';
import { openXlsx } from '../../src/hosts/xlsx';
import { LANGUAGES } from '../../src/i18n/language';
import type { ReviewOptions, ReviewReport } from '../../src/jobs/review';
import { review } from '../../src/jobs/review';
import { reviewDocument } from '../../src/jobs/review-document';
import { reviewPage } from '../../src/jobs/review-page';
import { workbook } from '../support/workbook';

const environment = { now: '2019-02-27T09:00:00+08:00', language: 'en' as const };

const RUBRIC = `
  | rubric | id   | step | name       | guidance      | kind      | max | weight |
  |--------|------|------|------------|---------------|-----------|-----|--------|
  | r      | prep | A    | Prepare    | All is known. | mark      | 10  | 60     |
  | r      | mail | A    | Mail after | Within a day. | mark      | 10  | 40     |
  | r      | late | A    | Late       | Days late.    | deduction | 5   | 5      |`;
const BANDS = `
  | rubric | name | condition | points |
  |--------|------|-----------|--------|
  | r      | fail | < 60      | 0      |
  | r      | good | >= 60     | 1      |`;
const VISITS = `
  | #visit  | #rubric  | #date        | #engineer  | #group  | #customer  | #comment    | prep   | prep#comment   | mail   | late   |
  | Visit   | Rubric   | Date         | Engineer   | Group   | Customer   | Comment     | prep   | prep#comment   | mail   | late   |
  | ------- | -------- | ------------ | ---------- | ------- | ---------- | ----------- | ------ | -------------- | ------ | ------ |
  | P1      | r        | 2019-02-01   | Ann        | East    | Old Ltd    |             | 2      |                | 5      | 0      |
  | P2      | r        | 2019-02-02   | Ann        | East    | Old Ltd    |             | 2      |                | 5      | 0      |
  | P3      | r        | 2019-02-03   | Ann        | East    | Old Ltd    |             | 2      |                | 5      | 0      |
  | V1      | r        | 2019-02-18   | Ann        | East    | Mill       | Copy this   | 9      | <b>All</b>     | 5      | 0      |
  | V2      | r        | 2019-02-19   | Bob        | east    | Dairy      |             | 6      |                | 5      | 5      |
  | V3      | r        | 2019-02-28   | Ann        | East    | Quarry     |             | 3      |                | 5      | 0      |
  | V4      | r        | 2019-02-20   | Ann        | East    | Quarry     |             |        |                | 5      | 0      |
  | V5      | r        | 2019-03-01   | Ann        | East    | Today      |             | 10     |                | 10     | 0      |
  | W1      | r        | 2019-02-20   | Cid        | West    | Bakery     |             | 7      |                | 5      | 0      |
  | W2      | r        | 2019-02-21   | Cid        | West    | Bakery     |             | 7      |                | 5      | 0      |
  | W3      | r        | 2019-02-22   | Cid        | West    | Bakery     |             | 7      |                | 8      | 0      |
  | N1      | r        | 2019-02-22   | Dan        |         | Nobody     |             | 1      |                | 1      | 0      |`;
const RESULTS = `
  | at | by  | visit | rubric | date | engineer | score | band | points | marks | fingerprint |
  |----|-----|-------|--------|------|----------|-------|------|--------|-------|-------------|`;

const ROTA = gridOf('Review rota 评审轮值', [
  ['Group', 'From'],
  ['West', '2019-02-08'],
  ['East', '2019-02-08'],
]);

const sheets = (change: Record<string, string> = {}): Grid[] =>
  workbook({ Rubric: RUBRIC, Bands: BANDS, Visits: VISITS, Results: RESULTS, ...change });

const made = (grids: readonly Grid[], options: ReviewOptions = {}): ReviewReport =>
  review(grids, options, environment).report as ReviewReport;

describe('whose review', () => {
  it('is that of the rota, over the time since its last turn', () => {
    const report = made([...sheets(), ROTA]);
    const { group, on, isTurn, byRota, since, until, next } = report;
    expect({ group, on, isTurn, byRota, since, until }).toEqual({
      ...{ group: 'East', on: '2019-03-01', isTurn: true, byRota: true, since: '2019-02-15', until: '2019-02-28' },
    });
    expect(next.map((turn) => `${turn.on} ${turn.group}`)).toEqual(['2019-03-08 West', '2019-03-15 East']);
  });

  it('goes by name without a rota, each group once a round', () => {
    const [first, second] = ['2019-03-01', '2019-03-08'].map((on) => made(sheets(), { on }));
    expect([first!.group, second!.group].sort()).toEqual(['East', 'West']);
    expect([first!.byRota, first!.since]).toEqual([false, '2019-02-15']);
  });

  it('may be given, in any spelling and out of turn', () => {
    const report = made([...sheets(), ROTA], { group: ' WEST', on: '2019-03-01' });
    expect([report.group, report.isTurn, report.since]).toEqual(['West', false, '2019-02-22']);
  });

  it.each([
    ['no group is named', [], {}, { code: 'review-no-groups' }],
    ['there is no such group', sheets(), { group: 'South' }, { code: 'review-group-unknown', ids: ['East', 'West'] }],
    ['the rota has not begun', [...sheets(), ROTA], { on: '2019-01-04' }, { code: 'review-not-begun' }],
  ])('is refused when %s', (_, grids, options, refused) =>
    expect(review(grids, options, environment)).toMatchObject({ plan: { add: [] }, report: { refused } }),
  );

  it('names what is wrong with the rota', () => {
    const rota = gridOf(ROTA.sheet, [...ROTA.rows, ['east', null], ['South', 'soon'], ['', '2019-01-01']]);
    const lacking = gridOf(ROTA.sheet, ROTA.rows.slice(0, 2));
    const codes = (grid: Grid) => made([...sheets(), grid]).findings.map(({ at, code }) => `${at.row} ${code}`);
    expect(codes(rota)).toEqual(['3 rota-repeated', '4 rota-date']);
    expect(codes(lacking)).toEqual(['0 rota-lacks']);
  });
});

describe('what it says', () => {
  const report = made([...sheets(), ROTA]);
  const [own] = report.rubrics as [ReviewReport['rubrics'][0]];

  it('has the visits of that time, and those without a score apart', () => {
    expect(own.visits.map(({ id, score }) => `${id} ${toText(score)}`)).toEqual(['V1 74', 'V2 51', 'V3 38']);
    expect(report.withoutScore).toEqual(['V4']);
    expect([own.average, own.others, own.past].map((of) => `${toText(of!.score)} of ${of!.visits}`)).toEqual([
      '163/3 of 3',
      '66 of 3',
      '32 of 3',
    ]);
  });

  it('compares marks with the other groups and with before', () => {
    const mean = (of?: { share: Parameters<typeof toText>[0]; visits: number }) => `${toText(of!.share)}*${of!.visits}`;
    expect(
      own.criteria.map((each) =>
        [
          each.criterion.id,
          mean(each.own),
          mean(each.others),
          mean(each.past),
          each.againstOthers,
          each.againstPast,
        ].join(' '),
      ),
    ).toEqual([
      'prep 0.6*3 0.7*3 0.2*3 worse better',
      'mail 0.5*3 0.6*3 0.5*3 worse same',
      'late 2/3*3 1*3 1*3 worse worse',
    ]);
  });

  it('has the best visit with its comments, and where most is lost', () => {
    expect([own.best.visit.id, own.best.comment]).toEqual(['V1', 'Copy this']);
    expect(own.best.lines.map(({ criterion, comment }) => [criterion.id, comment])).toEqual([
      ['prep', '<b>All</b>'],
      ['late', ''],
      ['mail', ''],
    ]);
    expect(own.lost.map(({ criterion, points }) => `${criterion.id} ${toText(points)}`)).toEqual([
      'prep 72',
      'mail 60',
      'late 5',
    ]);
  });

  it('has an agenda of 45 minutes, also without a visit', () => {
    const minutes = (each: ReviewReport) => each.agenda.reduce((sum, item) => sum + item.minutes, 0);
    const empty = made([...sheets(), ROTA], { on: '2020-02-14' });
    expect([minutes(report), minutes(empty), empty.rubrics, empty.latest]).toEqual([45, 45, [], '2019-03-01']);
    expect(reviewDocument(empty, 'en').about).toContain('The group has no scored visit in this time.');
  });

  it('counts a given visit as it was given, also when its rubric is gone', () => {
    const given = `${RESULTS}
  | t | Zoe | V1 | r    | 2019-02-18 | Ann | 90 | best | 2 | "prep: 1/10 → 6; gone: 5/10 → 20" | old |
  | t | Zoe | X1 | lost | 2019-02-18 | Ann | 77 | good | 1 |                                  | old |`
      .replaceAll('| engineer |', '| engineer | group |')
      .replaceAll('| Ann |', '| Ann | East |')
      .replace('|----------|', '|----------|-------|');
    const { rubrics } = made([...sheets({ Results: given }), ROTA]);
    expect(
      rubrics.map(({ rubric, visits }) => [rubric.id, ...visits.map(({ id, score }) => `${id} ${toText(score)}`)]),
    ).toEqual([
      ['r', 'V1 90', 'V2 51', 'V3 38'],
      ['lost', 'X1 77'],
    ]);
    const [first, second] = rubrics;
    expect(first!.best.lines.map(({ criterion, mark }) => `${criterion.id} ${toText(mark)}`)).toEqual(['prep 1']);
    expect([second!.criteria, second!.lost, second!.best.lines]).toEqual([[], [], []]);
  });
});

test('open objections to the group’s results are on the agenda; decided ones and those of others are not', () => {
  const results = `
  | at | by  | visit | rubric | date       | engineer | group | score | band | points | marks | fingerprint |
  |----|-----|-------|--------|------------|----------|-------|-------|------|--------|-------|-------------|
  | t  | Zoe | P1    | r      | 2019-02-01 | Ann      | East  | 32    | fail | 0      |       | old         |
  | t  | Zoe | P2    | r      | 2019-02-02 | Ann      | East  | 32    | fail | 0      |       | old         |
  | t  | Zoe | W1    | r      | 2019-02-20 | Cid      | West  | 62    | good | 1      |       | old         |`;
  const disputes = gridOf('Disputes 申诉', [
    ['When', 'Event', 'Visit', 'Engineer', 'Who', 'Decision', 'Reason', 'Result disputed'],
    ['2019-02-04', 'raised', 'P1', 'Ann', 'Ann', null, 'The mail was sent.', 't'],
    ['2019-02-04', 'raised', 'P2', 'Ann', 'Ann', null, 'No.', 't'],
    ['2019-02-05', 'decided', 'P2', 'Ann', 'Zoe', 'rejected', 'Yes.', 't'],
    ['2019-02-21', 'raised', 'W1', 'Cid', 'Cid', null, 'Not mine.', 't'],
  ]);
  const report = made([...sheets({ Results: results }), ROTA, disputes]);
  expect(report.disputes.map(({ visit, reason }) => [visit, reason])).toEqual([['P1', 'The mail was sent.']]);
  expect(report.agenda.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(45);
  const shown = reviewDocument(report, 'en').sections;
  expect(shown[0]!.table!.rows.map((row) => row.at(-1))).toContain('Objections that are open: P1');
  expect(shown.find(({ title }) => title === 'Open objections')!.table!.rows).toEqual([
    ['P1', 'Ann', '2019-02-04', 'The mail was sent.'],
  ]);
});

test('the sheet is written whole, and a second time nothing changes', () => {
  const grids = [...sheets(), ROTA];
  const [sheet] = review(grids, {}, environment).plan.add;
  expect(sheet!.name).toBe('Review 评审');
  expect(sheet!.rows[0]).toEqual(['Review of group East, 2019-03-01']);
  expect(sheet!.rows).toContainEqual(['V1', '2019-02-18', 'Ann', 74, 'good', 1, 'open', 'Mill']);
  expect(sheet!.rows).toContainEqual(['Prepare', 60, 3, 70, 3, 20, 3, 'below the others · above before']);
  expect(sheet!.look.print).toEqual({ landscape: true, fitWidth: true });
  const written = [...grids, gridOf(sheet!.name, sheet!.rows as Grid['rows'])];
  expect(review(written, {}, environment).plan).toMatchObject({ add: [], changes: [] });
  expect(review(written, { group: 'West' }, environment).plan.changes.length).toBeGreaterThan(0);
});

test.each(LANGUAGES)('the page is one file, and text stays text (%s)', (language) => {
  const page = reviewPage(reviewDocument(made([...sheets(), ROTA]), language), language);
  expect(page).toContain('&lt;b&gt;All&lt;/b&gt;');
  expect(page).not.toMatch(/<script|<b>|https?:|src=|url\(|\{\w+\}/);
  expect(page).toContain('@page { size: A4');
});

describe.each(LANGUAGES)('the sample workbook (%s)', (language) => {
  let grids: Grid[];
  beforeAll(async () => {
    const host = await openXlsx(readFileSync(join(__dirname, `../../samples/visits.${language}.xlsx`)));
    grids = await host.read((await host.sheets()).map(({ name }) => name));
  });

  test('each group has a review with visits in a round, and nobody’s visit is in two', () => {
    const names = new Set<string>();
    const seen: string[] = [];
    const first = made(grids, { on: '2019-02-01' });
    for (const { on } of first.next) {
      const report = made(grids, { on });
      names.add(report.group);
      expect([report.isTurn, report.rubrics.length]).toEqual([true, 1]);
      seen.push(...report.rubrics.flatMap(({ visits }) => visits.map(({ id }) => id)));
    }
    expect(names.size).toBe(first.next.length);
    expect(new Set(seen).size).toBe(seen.length);
  });
});
