import { describe, expect, test } from '@jest/globals';
import { SHEETS } from '../support/visits';
import { lines, scored } from '../support/workbook';

/** What is said about results whose visits cannot be found, and about the Visits sheet as a whole. */
const said = (Visits: string): string[] =>
  lines(scored({ ...SHEETS, Visits }).findings).filter((line) => /result-without|sheet-|visit-duplicate/.test(line));

const heads = '| visit | rubric | date | engineer | prep | mail | tips | done | planned | extra | late | faked |';
const V4 = '| V4 | visit | 43498 | Ben | 5 | no | 4 | 8 | 8 | 0 | 0 | no |';
const V1 = '| V1 | visit | 43497 | Ann | 9 | yes | 4 | 8 | 8 | 0 | 0 | no |';

/** V1 and V4 were given. */
describe('results whose visit is not scored', () => {
  test.each([
    ['both are there', [heads, V1, V4], []],
    ['one was deleted', [heads, V1], ['Results!A3 result-without-visit (warning)']],
    [
      'one is there twice: that is what is said of it',
      [heads, V1, V4, V4],
      ['Visits!A3 visit-duplicate', 'Visits!A4 visit-duplicate'],
    ],
    [
      'the headers are gone: not one word for each result',
      ['| a | b |', '| V1 | 43497 |', '| V4 | 43498 |'],
      ['Visits!A1 sheet-unreadable'],
    ],
  ])('%s', (_, rows, expected) => expect(said(rows.join('\n'))).toEqual(expected));
});
