import { describe, expect, test } from '@jest/globals';
import { results, scored } from '../../support/workbook';

const RUBRIC = `
  | id     | kind      | max | weight | value | formula          |
  | work   | mark      | 10  | 60     |       |                  |
  | filed  | yes/no    |     | 10     |       |                  |
  | calls  | count     | 10  | 20     | 2.5   |                  |
  | tidy   | formula   | 10  | 10     |       | min(calls*2, 10) |
  | late   | deduction | 5   | 5      |       |                  |
  | extra  | bonus     | 10  | 20     |       |                  |
  | forged | red line  |     |        | 20    |                  |`;

describe('each kind of criterion', () => {
  test.each([
    ['a mark earns weight × mark ÷ max', '| v | 5  | no | 0 | 0 | 0 | no |', 'v 30 fail 0'],
    ['yes earns all of the weight', '| v | 0 | yes | 0 | 0 | 0 | no |', 'v 10 fail 0'],
    ['yes is also 是, TRUE and 1', '| v | 0 | 是 | 0 | 0 | 0 | 否 |', 'v 10 fail 0'],
    ['a count is units × value', '| v | 0 | no | 3 | 0 | 0 | no |', 'v 21 fail 0'], // 3 × 2.5 = 7.5 of 10 → 15; formula 6 → 6
    ['a count is capped', '| v | 0 | no | 9 | 0 | 0 | no |', 'v 30 fail 0'],
    ['a formula sees what the cells say', '| v | 0 | no | 1 | 0 | 0 | no |', 'v 7 fail 0'], // 2.5 → 5; formula 2 → 2
    ['a deduction is taken off', '| v | 10 | yes | 4 | 2 | 0 | no |', 'v 96 very good 2'],
    ['a deduction may lead below zero', '| v | 0 | no | 0 | 5 | 0 | no |', 'v -5 fail 0'],
    ['a bonus carries past 100', '| v | 10 | yes | 5 | 0 | 5 | no |', 'v 110 model 3'],
    ['a red line sets the score and the lowest band', '| v | 10 | yes | 5 | 0 | 10 | yes |', 'v 20 fail 0'],
  ])('%s', (_name, row, expected) => {
    const visits = `
      | visit | work | filed | calls | late | extra | forged |
      ${row}`;
    expect(results(scored({ Rubric: RUBRIC, Visits: visits }))).toEqual([expected]);
  });

  test('of several red lines the lowest value counts', () => {
    const book = scored({
      Rubric: `
        | id | kind     | max | weight | value |
        | a  | mark     | 10  | 100    |       |
        | r  | red line |     |        | 30    |
        | s  | red line |     |        | 10    |`,
      Visits: `
        | visit | a  | r   | s   |
        | one   | 10 | yes | no  |
        | both  | 10 | yes | yes |`,
    });
    expect(results(book)).toEqual(['one 30 fail 0', 'both 10 fail 0']);
  });

  test('a retired criterion counts no more, and its marks stay', () => {
    const book = scored({
      Rubric: `
        | id  | kind | max | weight | retired |
        | a   | mark | 10  | 100    |         |
        | old | mark | 10  | 50     | yes     |`,
      Visits: `
        | visit | a | old |
        | v     | 7 | 10  |`,
    });
    expect(results(book)).toEqual(['v 70 pass 1']);
  });

  test('a formula that names a retired criterion: its old marks count as evidence; without them they are missing', () => {
    const rubric = `
      | id  | kind    | max | weight | formula  | retired |
      | a   | mark    | 10  | 90     |          |         |
      | sum | formula | 10  | 10     | old + 1  |         |
      | old | mark    | 10  | 50     |          | yes     |`;
    expect(results(scored({ Rubric: rubric, Visits: '| visit | a | old |\n| v | 10 | 4 |' }))).toEqual([
      'v 95 very good 2',
    ]);
    expect(results(scored({ Rubric: rubric, Visits: '| visit | a |\n| v | 10 |' }))).toEqual(['v evidence-missing']);
  });

  test('several rubrics in one workbook do not meet', () => {
    const book = scored({
      Rubric: `
        | rubric | id   | kind | max | weight |
        | visit  | talk | mark | 10  | 100    |
        | audit  | file | mark | 4   | 100    |`,
      Bands: `
        | rubric | score | points |
        | visit  | < 60  | 0      |
        | visit  | >= 60 | 1      |
        | audit  | < 50  | 0      |
        | audit  | >= 50 | 7      |`,
      Visits: `
        | visit | rubric | talk | file |
        | a     | visit  | 6    |      |
        | b     | audit  |      | 2    |
        | c     | nobody | 6    | 2    |`,
    });
    expect(results(book)).toEqual(['a 60 >= 60 1', 'b 50 >= 50 7']);
    expect(book.findings.map(({ code }) => code)).toEqual(['visit-rubric-unknown']);
  });
});
