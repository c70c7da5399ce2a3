import { describe, expect, it } from '@jest/globals';
import { csv } from '../../src/cli/format/csv';
import { explanationText } from '../../src/cli/format/explanation';
import { json } from '../../src/cli/format/json';
import { printable } from '../../src/cli/format/printable';
import type { Result } from '../../src/cli/format/result';
import { table } from '../../src/cli/format/table';
import { resultCsv, resultTable } from '../../src/cli/format/visits';
import type { Context } from '../../src/cli/context';
import { contextOf } from '../../src/cli/context';
import type { Language } from '../../src/i18n/language';
import { scoreBook } from '../../src/jobs/score-book';
import { readBook } from '../../src/sheets/read-book';
import { visitSheets } from '../support/visits';

const context = (language: Language): Context =>
  contextOf({ env: {}, locale: language, out: () => {}, err: () => {} }, language);

const scored = scoreBook(readBook(visitSheets()));
const result: Result = {
  job: 'score',
  scored,
  shown: scored.visits.map((_, index) => index),
  findings: scored.findings,
  changes: 3,
};

describe('CSV', () => {
  it.each([
    [['a', 'b'], 'a,b'],
    [[84.5, 0.1, -3, 1e21], '84.5,0.1,-3,1e+21'],
    [[null, '', 0], ',,0'],
    [['a,b', 'say "yes"', 'two\nlines', 'two\r\nlines'], '"a,b","say ""yes""","two\nlines","two\r\nlines"'],
    [['=1+1', '+1', '-1', '@x', '＝1', '  =1', '\t1'], "'=1+1,'+1,'-1,'@x,'＝1,'  =1,'\t1"],
    [['a=1', '1-2', "it's"], "a=1,1-2,it's"],
    [['=A1,"x"'], '"\'=A1,""x"""'],
  ])('%j', (fields, line) => expect(csv([fields])).toBe(`${line}\r\n`));

  it('has no byte order mark and a stable header', () => {
    expect(resultCsv(result).split('\r\n')).toEqual([
      'visit,rubric,date,engineer,group,state,score,band,points,given_at,given_by,would_be_score,would_be_band,would_be_points',
      'V1,visit,2019-02-01,Ann,One,given,96,very good,2,2019-02-01T17:30:00+08:00,Zoe,96,very good,2',
      'V2,visit,2019-02-08,Ben,Two,open,74,pass,1,,,,,',
      'V3,visit,2019-02-09,Ann,One,open,,,,,,,,',
      'V4,visit,2019-02-02,Ben,Two,given,76,good,1.5,2019-02-02T17:30:00+08:00,Zoe,60,pass,1',
      '',
    ]);
  });
});

describe('tables', () => {
  it('count Chinese characters as two cells', () => {
    const columns = [{ header: '工程师' }, { header: 'Score', align: 'right' as const }, { header: '' }];
    expect(
      table(columns, [
        ['示例·赵一', '84.5', 'x'],
        ['Ann', '100', ''],
      ]).split('\n'),
    ).toEqual(['工程师     Score', '─────────  ─────  ─', '示例·赵一   84.5  x', 'Ann          100', '']);
  });

  it.each([
    ['x'.repeat(80), 'x'.repeat(80)],
    ['x'.repeat(30_000), `${'x'.repeat(79)}…`],
    ['多'.repeat(41), `${'多'.repeat(39)}…`],
  ])('cut what would push the others out of sight', (text, shown) =>
    expect(table([{ header: '' }], [[text]]).split('\n')[2]).toBe(shown),
  );

  it.each([
    ['plain', 'plain'],
    ['two\nlines', 'two lines'],
    ['\u001b[31mred\u001b[0m', ' [31mred [0m'],
    ['\u009b2J', ' 2J'],
    ['right\u202Eto left', 'right to left'],
    ['杆秤①', '杆秤①'],
  ])('keep %j from steering the terminal', (text, shown) => expect(printable(text)).toBe(shown));

  it('show the visits, then the points by engineer', () => {
    expect(resultTable(result, context('en'))).toBe(`Visit  Date        Engineer  Group  Score  Band       Points  State
─────  ──────────  ────────  ─────  ─────  ─────────  ──────  ────────────────────────
V1     2019-02-01  Ann       One       96  very good       2  given
V2     2019-02-08  Ben       Two       74  pass            1  open
V3     2019-02-09  Ann       One                              not scored
V4     2019-02-02  Ben       Two       76  good          1.5  given (now: 60, 1 point)

Engineer  Group  Visits  Given  Open  Points
────────  ─────  ──────  ─────  ────  ──────
Ann       One         1      2     0       2
Ben       Two         2    1.5     1     2.5
`);
  });

  it('speak Chinese', () => {
    const [header, , first] = resultTable(result, context('zh-CN')).split('\n');
    expect(header).toBe('回访编号  日期        工程师  小组  得分  分段       积分  状态');
    expect(first).toBe('V1        2019-02-01  Ann     One     96  very good     2  已评定');
  });
});

describe('JSON', () => {
  const fingerprint = scored.fingerprints.get('visit')!;

  it('has the documented shape', () => {
    expect(JSON.parse(json(result, 'en'))).toEqual({
      job: 'score',
      rubrics: [{ id: 'visit', fingerprint, step: 0.1 }],
      results: [
        {
          ...{ visit: 'V1', rubric: 'visit', date: '2019-02-01', engineer: 'Ann', group: 'One', state: 'given' },
          ...{ score: 96, band: 'very good', points: 2 },
          criteria: [
            { id: 'prep', mark: 9, max: 10, contribution: 36 },
            { id: 'mail', mark: 1, max: 1, contribution: 20 },
            { id: 'tips', mark: 20, max: 20, contribution: 20 },
            { id: 'ratio', mark: 10, max: 10, contribution: 20 },
            { id: 'extra', mark: 0, max: 10, contribution: 0 },
            { id: 'late', mark: 0, max: 5, contribution: 0 },
            { id: 'faked', mark: 0, max: 1, contribution: 0 },
          ],
          given: {
            ...{ at: '2019-02-01T17:30:00+08:00', by: 'Zoe', fingerprint: 'abc' },
            ...{ score: 96, band: 'very good', points: 2 },
            wouldBe: { score: 96, band: 'very good', points: 2 },
          },
        },
        {
          ...{ visit: 'V2', rubric: 'visit', date: '2019-02-08', engineer: 'Ben', group: 'Two', state: 'open' },
          ...{ score: 74, band: 'pass', points: 1 },
          criteria: [
            { id: 'prep', mark: 8, max: 10, contribution: 32 },
            { id: 'mail', mark: 1, max: 1, contribution: 20 },
            { id: 'tips', mark: 10, max: 20, contribution: 10 },
            { id: 'ratio', mark: 5, max: 10, contribution: 10 },
            { id: 'extra', mark: 2, max: 10, contribution: 2 },
            { id: 'late', mark: 0, max: 5, contribution: 0 },
            { id: 'faked', mark: 0, max: 1, contribution: 0 },
          ],
          given: null,
        },
        {
          ...{ visit: 'V3', rubric: 'visit', date: '2019-02-09', engineer: 'Ann', group: 'One', state: 'open' },
          ...{ score: null, band: null, points: null },
          criteria: [
            { id: 'prep', mark: null, max: 10, contribution: null },
            { id: 'mail', mark: 1, max: 1, contribution: null },
            { id: 'tips', mark: 10, max: 20, contribution: null },
            { id: 'ratio', mark: 5, max: 10, contribution: null },
            { id: 'extra', mark: 0, max: 10, contribution: null },
            { id: 'late', mark: 0, max: 5, contribution: null },
            { id: 'faked', mark: 0, max: 1, contribution: null },
          ],
          given: null,
        },
        {
          ...{ visit: 'V4', rubric: 'visit', date: '2019-02-02', engineer: 'Ben', group: 'Two', state: 'given' },
          ...{ score: 76, band: 'good', points: 1.5 },
          criteria: [
            { id: 'prep', mark: 9, max: 10, contribution: 36 },
            { id: 'mail', mark: 'N/A', max: 1, contribution: 0 },
            { id: 'tips', mark: 20, max: 20, contribution: 20 },
            { id: 'old_item', mark: 10, max: 10, contribution: 20 },
          ],
          given: {
            ...{ at: '2019-02-02T17:30:00+08:00', by: 'Zoe', fingerprint: 'abc' },
            ...{ score: 76, band: 'good', points: 1.5 },
            wouldBe: { score: 60, band: 'pass', points: 1 },
          },
        },
      ],
      totals: [
        {
          ...{ engineer: 'Ann', group: 'One', points: 2, visits: 1 },
          ...{ given: { points: 2, visits: 1 }, open: { points: 0, visits: 0 } },
        },
        {
          ...{ engineer: 'Ben', group: 'Two', points: 2.5, visits: 2 },
          ...{ given: { points: 1.5, visits: 1 }, open: { points: 1, visits: 1 } },
        },
      ],
      findings: [
        {
          ...{ sheet: 'Visits', cell: 'I5', code: 'mark-missing', severity: 'error' },
          data: { visit: 'V3', id: 'prep', name: 'Background', max: '10', text: '' },
          message: 'The mark for “Background” is missing. If it does not apply, write N/A.',
        },
      ],
      changes: 3,
    });
  });

  it('names what was refused, in the language asked for', () => {
    const refused = [{ visit: 'V1', code: 'visit-given', problems: [] }];
    const { job, refused: named } = JSON.parse(json({ ...result, job: 'give', refused }, 'zh-CN'));
    expect({ job, named }).toEqual({
      job: 'give',
      named: [{ visit: 'V1', code: 'visit-given', message: expect.stringMatching(/^回访“V1”已有评定结果/) }],
    });
  });

  it('of a workbook without anything is empty lists', () => {
    const empty = scoreBook(readBook([]));
    const { rubrics, results, totals } = JSON.parse(json({ ...result, scored: empty, shown: [] }, 'en'));
    expect({ rubrics, results, totals }).toEqual({ rubrics: [], results: [], totals: [] });
  });
});

describe('explanations', () => {
  it('of an open visit go from the marks to the next band', () => {
    expect(explanationText(scored, 1, context('en'))).toBe(`V2 · 2019-02-08 · Ben · Two · Dairy Ltd
Rubric visit (fingerprint ${scored.fingerprints.get('visit')!.slice(0, 12)}), rounded to 0.1

Step      Criterion   Mark  of  Weight  Exact  Counts
────────  ──────────  ────  ──  ──────  ─────  ──────
Prepare   Background     8  10      40     32      32
Prepare   E-mail         1   1      20     20      20
Visit     Ideas         10  20      20     10      10
Visit     Plan kept      5  10      20     10      10
Evaluate  Sharing        2  10      10      2       2
Evaluate  Late           0   5       5      0       0
Evaluate  Faked data     0   1       0      0       0

Total 74, rounded half up to a multiple of 0.1: 74
Score 74 is in the band “pass” (>= 60): 1 point
To the next band “good” it takes 1 more.
One of these alone would do it: “Background” at 8.5 (+0.5), “Ideas” at 3 (+1), “Sharing” at 3 (+1).
`);
  });

  it('of a visit without a score say what is there', () => {
    const text = explanationText(scored, 2, context('en'));
    expect(text).toContain('Prepare   Background  missing  10      40      0\n');
    expect(text).toContain('What is there adds up to 40. There is no score:');
  });

  it('of a given visit show what stands, and today only where it differs', () => {
    const same = explanationText(scored, 0, context('en'));
    expect(same).toContain('Given on 2019-02-01 17:30 by Zoe: 96, “very good”, 2 points. This stands.\n\nStep');
    const other = explanationText(scored, 3, context('en'));
    expect(other).toContain('old_item      10  10      20\n\nBy the rubric and the marks as they are now:\nStep');
    expect(other).toContain('Score 60 is in the band “pass” (>= 60): 1 point\n');
    expect(other).not.toContain('next band');
  });

  it('tell of a breached red line and of fractions', () => {
    const sheets = visitSheets({
      Visits: `
        | #visit | #rubric | #date      | prep | mail | tips | done | planned | extra | late | faked |
        | Visit  | Rubric  | Date       | Background | E-mail | Ideas | done | planned | Sharing | Late | Faked data |
        | F1     | visit   | 2019-02-08 | 8    | yes  | 2    | 1    | 3       | 2     | 0    | yes   |`,
    });
    const text = explanationText(scoreBook(readBook(sheets)), 0, context('en'));
    expect(text).toContain('Visit     Plan kept   10/3  10      20   20/3     6.7');
    expect(text).toContain('Total 212/3, rounded half up to a multiple of 0.1: 70.7\n');
    expect(text).toContain('Red line “Faked data” is breached: the score is 0, with the points of the lowest band\n');
    expect(text).toContain('Score 0 is in the band “fail” (< 60): 0 points\n');
  });
});
