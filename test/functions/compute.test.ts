import { describe, expect, test } from '@jest/globals';
import type { Value } from '../../src/engine/grid/value';
import { COMPUTE } from '../../src/functions/compute';
import type { FunctionId } from '../../src/functions/catalogue';
import type { Argument, Cell } from '../../src/functions/result';
import { isProblem } from '../../src/functions/result';
import type { Language } from '../../src/i18n/language';
import { scoreBook } from '../../src/jobs/score-book';
import { readBook } from '../../src/sheets/read-book';
import { SHEETS, visitSheets } from '../support/visits';

const scored = scoreBook(readBook(visitSheets()));

const shown = (cell: Cell): string | number => {
  if (!isProblem(cell)) return cell;
  return `${cell.error === 'value' ? '#VALUE!' : '#N/A'} ${cell.message}`;
};

function call(id: FunctionId, given: readonly Argument[], language: Language = 'en', of = scored) {
  const result = COMPUTE[id](of, given, language);
  return isProblem(result) ? shown(result) : result.map((row) => row.map(shown));
}
const one = (...rest: Parameters<typeof call>): unknown => {
  const result = call(...rest);
  return typeof result === 'string' || typeof result === 'number' ? result : result[0]![0];
};

const IDS = ['prep', 'mail', 'tips', 'extra', 'late', 'faked', 'done', 'planned'];
const V2: Value[] = [8, 'yes', 2, 2, 0, 'no', 4, 8];
const column = (...values: Value[]): Value[][] => values.map((value) => [value]);

describe('SCORE', () => {
  test('a row of marks in the order of the rubric, evidence last', () => {
    expect(call('SCORE', [[V2], null])).toEqual([[74]]);
    expect(call('SCORE', [column(...V2), null])).toEqual([[74]]);
  });

  test('one call for a whole area: ids and names above say what a column is; blank rows stay blank', () => {
    const area = [
      ['note', ...IDS.toReversed()],
      ['', 'planned', 'done', 'Faked data', 'Late', 'Sharing', 'Ideas', 'E-mail', 'Background'],
      ['x', ...V2.toReversed()],
      ['', '', '', '', '', '', '', '', ''],
      ['x', 8, 8, '', '', '', 4, 'N/A', 9],
      ['x', 8, 4, 'no', 0, 0, 2, 'yes', ''],
      ['x', 8, 4, 'no', 0, 0, 2, 'maybe', 11],
      ['x', 0, 4, 'no', 0, 0, 2, 'yes', 8],
    ];
    expect(call('SCORE', [area, null])).toEqual([
      [''],
      [''],
      [74],
      [''],
      [95],
      ['#N/A Missing: Background.'],
      ['#N/A Not valid: Background, E-mail.'],
      ['#N/A Not valid: Plan kept.'],
    ]);
    expect(call('SCORE', [[IDS, [...V2.slice(1, 1), '', ...V2.slice(1)]], null], 'zh-CN')).toEqual([
      [''],
      ['#N/A 缺少：Background。'],
    ]);
  });

  test('a column of thousands, none of them complete', () => {
    const rows = Array.from({ length: 5000 }, () => ['', ...V2.slice(1)]);
    expect((call('SCORE', [rows, null]) as unknown[][])[4999]).toEqual(['#N/A Missing: Background.']);
  });

  test('the wrong number of columns', () => {
    expect(call('SCORE', [[[8, 'yes']], null])).toBe(
      `#VALUE! The rubric asks for 8 columns in this order: ${IDS.join(', ')}. The range has 2. Or take the row of ids above into the range.`,
    );
  });
});

describe('POINTS, BAND, TONEXT of a score (S5)', () => {
  test.each<[Value, unknown, unknown, unknown]>([
    [59.9, 0, 'fail', 0.1],
    [60, 1, 'pass', 15],
    [59.96, 1, 'pass', 15],
    [84.99999999999999, 2, 'very good', 15.1],
    [100, 2, 'very good', 0.1],
    [100.1, 2.5, 'excellent', 9.9],
    [110, 3, 'model', ''],
    ['', '', '', ''],
    [null, '', '', ''],
    ['85', '#VALUE! A score is a number.', '#VALUE! A score is a number.', '#VALUE! A score is a number.'],
  ])('%s', (score, points, band, toNext) => {
    expect([one('POINTS', [score]), one('BAND', [score, null]), one('TONEXT', [[[score]], 'visit'])]).toEqual([
      points,
      band,
      toNext,
    ]);
  });

  test('a range in, a range of the same shape out', () => {
    const scores = [
      [50, 60],
      ['', 110],
    ];
    expect(call('POINTS', [scores, null])).toEqual([
      [0, 1],
      ['', 3],
    ]);
  });

  test('a hole in the bands', () => {
    const holes = visitSheets({
      Bands: `
      | rubric | condition  | points | name |
      |--------|------------|--------|------|
      | visit  | < 60       | 0      | low  |
      | visit  | >= 70      | 1      | high |`,
    });
    expect(one('POINTS', [65], 'en', scoreBook(readBook(holes)))).toMatch(/^#(N\/A|VALUE!) /);
  });
});

describe('the rubric', () => {
  const two = scoreBook(
    readBook(
      visitSheets({
        Rubric: `${SHEETS.Rubric}
    | second | whole  | Step     | Whole      |                        | mark      | 10  | 100    |       |                     |`,
        Bands: `
      | rubric | condition | points | name |
      |--------|-----------|--------|------|
      | visit  | >= 0      | 1      | one  |
      | second | >= 0      | 7      | two  |`,
      }),
    ),
  );
  test.each<[string, Argument, unknown]>([
    ['left out', null, '#VALUE! This workbook has several rubrics. Name one as the last argument: visit, second.'],
    ['by id', 'second', 7],
    ['by name', 'house visit', 1],
    ['unknown', 'third', '#VALUE! There is no rubric “third”. There are: visit, second.'],
  ])('%s', (_, named, points) => expect(one('POINTS', [50, named], 'en', two)).toBe(points));

  test('none, or a broken one', () => {
    expect(one('POINTS', [50], 'en', scoreBook(readBook([])))).toMatch(/^#VALUE! This workbook has no Rubric sheet/);
    const broken = visitSheets({ Rubric: SHEETS.Rubric.replace('done / planned', 'done // planned') });
    expect(one('BAND', [50], 'en', scoreBook(readBook(broken)))).toMatch(/^#VALUE! The rubric visit has errors/);
  });
});

describe('WHY and MYPOINTS', () => {
  test('an open visit, a given one, one without a score, an unknown one', () => {
    expect(call('WHY', [column('V2', 'V1', 'V3', '', 'V9')])).toEqual([
      [
        'Background 8 / 10, counts 32; E-mail yes, counts 20; Ideas 10 / 20, counts 10; Plan kept 5 / 10, counts 10; ' +
          'Sharing 2 / 10, counts 2; Late 0 / 5, counts 0; Faked data Not breached; Score 74, pass, 1 point',
      ],
      [
        expect.stringMatching(
          /^Background 9 \/ 10, counts 36; .*; Score 96, very good, 2 points; Given by Zoe, 2019-02-01 17:30$/,
        ),
      ],
      [expect.stringContaining('Background')],
      [''],
      ['#N/A There is no visit V9 in the Visits sheet.'],
    ]);
  });

  test('points given so far; open visits do not count yet', () => {
    expect(call('MYPOINTS', [[['Ann', 'Ben', ' ', 'Cid']]])).toEqual([[2, 1.5, '', '#N/A There is no visit by Cid.']]);
    expect(one('MYPOINTS', ['王工'], 'zh-CN')).toBe('#N/A 没有 王工 的回访。');
  });
});
