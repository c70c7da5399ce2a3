import { describe, expect, test } from '@jest/globals';
import type { Filter } from '../../src/app/tally';
import { countBands, countStates, listVisits } from '../../src/app/tally';
import { scoreBook } from '../../src/jobs/score-book';
import { readBook } from '../../src/sheets/read-book';
import { SHEETS, visitSheets } from '../support/visits';

const scored = (change: Parameters<typeof visitSheets>[0] = {}) => scoreBook(readBook(visitSheets(change)));
const ids = (filter: Partial<Filter>): string[] =>
  listVisits(scored().visits, { state: 'all', engineer: null, text: '', ...filter }).map(({ visit }) => visit.visit.id);

test('a visit is open or given; open ones without a score are counted apart', () => {
  expect(countStates(scored().visits)).toEqual({ all: 4, open: 2, unscored: 1, given: 2 });
});

test.each<[Partial<Filter>, string[]]>([
  [{}, ['V3', 'V2', 'V4', 'V1']],
  [{ state: 'open' }, ['V3', 'V2']],
  [{ state: 'unscored' }, ['V3']],
  [{ state: 'given' }, ['V4', 'V1']],
  [{ engineer: 'Ann' }, ['V3', 'V1']],
  [{ engineer: '' }, []],
  [{ text: 'dairy' }, ['V2']],
  [{ text: ' V1 ' }, ['V1']],
  [{ text: '2019-02-0' }, ['V3', 'V2', 'V4', 'V1']],
  [{ text: 'two', state: 'given' }, ['V4']],
  [{ text: '.*' }, []],
])('%j lists %j, the latest first', (filter, expected) => {
  expect(ids(filter)).toEqual(expected);
});

describe('bands', () => {
  const counts = (change: Parameters<typeof visitSheets>[0] = {}): string[] => {
    const { book, visits } = scored(change);
    return countBands(book.rubrics[0]!, visits).map(({ name, rank, visits: count }) => `${rank} ${name} ${count}`);
  };

  test('count given visits by what they were given', () => {
    expect(counts()).toEqual(['5 model 0', '4 excellent 0', '3 very good 1', '2 good 1', '1 pass 1', '0 fail 0']);
  });

  test('keep a band that was given and that the rubric no longer has', () => {
    expect(counts({ Results: SHEETS.Results.replace('very good', 'splendid ') })).toEqual([
      '5 model 0',
      '4 excellent 0',
      '3 very good 0',
      '2 good 1',
      '1 pass 1',
      '0 fail 0',
      '-1 splendid 1',
    ]);
  });
});
