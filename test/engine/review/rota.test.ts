import { describe, expect, it, test } from '@jest/globals';
import type { RotaLine } from '../../../src/engine/review/rota';
import { fridayOn, lastTurn, turnsFrom, weeksLater } from '../../../src/engine/review/rota';

const rota = (...lines: string[]): RotaLine[] =>
  lines.map((line) => {
    const [group, from] = line.split(' ');
    return { group: group!, from: from ?? null };
  });

test.each([
  ['2019-03-01', '2019-03-01'], // a Friday
  ['2019-03-02', '2019-03-08'],
  ['2019-02-28', '2019-03-01'],
  ['1969-12-31', '1970-01-02'],
  ['1900-01-01', '1900-01-05'],
  ['9999-12-31', '9999-12-31'],
])('the Friday of %s is %s', (day, friday) => expect(fridayOn(day)).toBe(friday));

/** Whose turn it is on so many Fridays from a day on. */
const turns = (lines: readonly RotaLine[], from: string, count: number): string =>
  Array.from({ length: count }, (_, i) => turnsFrom(lines, weeksLater(from, i)!)[0] ?? '-').join(' ');

describe('the rotation', () => {
  it.each([
    ['goes round in the order of the sheet', rota('B 2019-03-01', 'A 2019-03-01', 'C 2019-03-01'), 'B A C B A C B'],
    ['begins when the first begins', rota('A 2019-03-15', 'B 2019-03-15'), '- - A B A B A'],
    ['begins on the Friday of the week', rota('A 2019-03-04', 'B 2019-03-04'), '- A B A B A B'],
    [
      'lets who joins go first and moves nobody before',
      rota('A 2019-03-01', 'B 2019-03-01', 'C 2019-03-22'),
      'A B A C B A C',
    ],
    ['has one group always on', rota('A 2019-03-01'), 'A A A A A A A'],
    ['has nobody without groups', [], '- - - - - - -'],
  ])('%s', (_, lines, expected) => expect(turns(lines, '2019-03-01', 7)).toBe(expected));

  it('without a beginning every group has its turn once a round, for all times', () => {
    const lines = rota('A', 'B', 'C', 'D');
    for (const from of ['1900-01-05', '2019-03-01', '9998-12-25'])
      expect([...new Set(turns(lines, from, 4).split(' '))].sort()).toEqual(['A', 'B', 'C', 'D']);
  });
});

describe('the last turn', () => {
  const lines = rota('A 2019-03-01', 'B 2019-03-01', 'C 2019-03-22');
  it.each([
    ['A', '2019-03-01', undefined],
    ['A', '2019-03-08', '2019-03-01'],
    ['A', '2019-03-15', '2019-03-01'],
    ['a', '2019-03-16', '2019-03-15'],
    ['C', '2019-03-29', '2019-03-22'],
    ['D', '2019-03-29', undefined],
  ])('of %s before %s is %s', (group, before, expected) => expect(lastTurn(lines, group, before)).toBe(expected));
});
