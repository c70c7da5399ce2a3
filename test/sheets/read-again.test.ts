import { describe, expect, test } from '@jest/globals';
import type { Book } from '../../src/sheets/book';
import { readBook } from '../../src/sheets/read-book';
import { results, workbook } from '../support/workbook';
import { scoreBook } from '../../src/jobs/score-book';
import { grid } from '../support/grid-literal';

const VISITS = `
  | visit | rubric | work | calls | filed | extra | work#comment |
  | a     | r      | 8    | 3     | 1     | 2     | well done    |
  | b     | r      | 6    | 1     | 0     |       |              |
  | c     | q      | 5    | 2     | 1     | 1     |              |
  | d     | none   | 9    | 2     | 1     | 1     |              |`;

const RUBRIC = `
  | rubric | id    | kind  | max | weight | formula |
  | r      | work  | mark  | 10  | 60     |         |
  | r      | filed | mark  | 1   | 40     |         |
  | q      | work  | mark  | 10  | 100    |         |`;

const [, , visits] = workbook({ Rubric: RUBRIC, Visits: VISITS });
const bookWith = (rubric: string): Book => {
  const [bands, own] = workbook({ Rubric: rubric });
  return readBook([bands!, own!, visits!]);
};
/** As if the Visits sheet had never been read. */
const fresh = (rubric: string): Book => {
  const [bands, own] = workbook({ Rubric: rubric });
  return readBook([bands!, own!, grid('Visits', VISITS)]);
};
const edit = (from: string, to: string): string => {
  expect(RUBRIC).toContain(from);
  return RUBRIC.replace(from, to);
};

describe('visits that were read stay read while the rubric is edited', () => {
  const first = bookWith(RUBRIC);

  test.each([
    ['a weight', edit('60     |', '50     |')],
    ['a maximum', edit('mark  | 10  | 60', 'mark  | 12  | 60')],
    ['a kind that reads its cells otherwise', edit('filed | mark ', 'filed | yesno')],
    ['a criterion retired', edit('| r      | filed | mark  | 1   | 40     |         |', '')],
    [
      'a criterion that has a column',
      edit('| r      | filed | mark  | 1   | 40 ', '| r      | extra | bonus | 5   | 40 '),
    ],
    [
      'a formula with an evidence column',
      edit('filed | mark  | 1   | 40     |         |', 'filed | formula | 10 | 40 | calls * 3 |'),
    ],
    ['a rubric of another name', edit('| q      |', '| none   |')],
    ['a rubric less', edit('| q      | work  | mark  | 10  | 100    |         |', '')],
    ['a rubric more', `${RUBRIC}\n  | none   | work  | mark  | 10  | 100    |         |`],
    ['nothing', RUBRIC],
  ])('%s: the same as read anew', (_name, rubric) => {
    const [again, anew] = [bookWith(rubric), fresh(rubric)];
    expect(again.batches).toEqual(anew.batches);
    expect(again.findings).toEqual(anew.findings);
    expect(results(scoreBook(again))).toEqual(results(scoreBook(anew)));
  });

  test('what is read alike is the very same', () => {
    const again = bookWith(edit('60     |', '50     |'));
    expect(again.batches[0]!.rubric).not.toEqual(first.batches[0]!.rubric);
    expect(again.batches[0]!.columns.get('filed')).toBe(bookWith(RUBRIC).batches[0]!.columns.get('filed'));
    expect(again.batches[0]!.visits).toBe(bookWith(RUBRIC).batches[0]!.visits);
  });
});
