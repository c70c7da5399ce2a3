import { describe, expect, it } from '@jest/globals';
import { rational, toText } from '../../../src/engine/number/rational';
import type { MonthSpread, Scored } from '../../../src/engine/review/months';
import { monthSpreads, rangeOf, spreadOf } from '../../../src/engine/review/months';

/** `2019-01-07 60 good open` a line. */
const visits = (...lines: string[]): Scored[] =>
  lines.map((line) => {
    const [date, score, band, state] = line.split(' ');
    return { date: date!, score: rational(Number(score)), band: band!, isOpen: state === 'open' };
  });

const shown = ({ month, until, visits: count, open, figures, bands }: MonthSpread): string =>
  [
    until ? `${month}..${until}` : month,
    count,
    open,
    ...(figures ? [figures.low, figures.median, figures.high, figures.average].map(toText) : ['-']),
    bands.join('/'),
  ].join(' ');

const BANDS = ['fail', 'good'];

describe('months of scores', () => {
  it('has the middle half, exactly, and the months without a visit', () => {
    const some = visits(
      '2018-11-30 40 fail',
      '2018-11-01 60 good',
      '2018-11-02 50 good open',
      '2019-02-01 70 good',
      '2019-02-28 75 good',
    );
    expect(monthSpreads(some, rangeOf(some)!, BANDS).map(shown)).toEqual([
      '2018-11 3 1 45 50 55 50 1/2',
      '2018-12 0 0 - 0/0',
      '2019-01 0 0 - 0/0',
      '2019-02 2 0 71.25 72.5 73.75 72.5 0/2',
    ]);
  });

  it.each([
    ['all', rational(1), '40 60'],
    ['nine in ten', rational(9, 10), '41 59'],
    ['none but the middle', rational(0), '50 50'],
  ])('another middle: %s', (_, middle, expected) => {
    const { low, high } = spreadOf(visits('2019-01-01 40 fail', '2019-01-01 60 good'), BANDS, middle).figures!;
    expect([low, high].map(toText).join(' ')).toBe(expected);
  });

  it('a mistyped year is one long gap, not a thousand months', () => {
    const some = visits('2018-09-03 50 fail', '9999-12-31 60 good');
    expect(monthSpreads(some, rangeOf(some)!, BANDS).map(shown)).toEqual([
      '2018-09 1 0 50 50 50 50 1/0',
      '2018-10..9999-11 0 0 - 0/0',
      '9999-12 1 0 60 60 60 60 0/1',
    ]);
  });

  it('a year of nothing is shown month by month, also where others have visits', () => {
    const some = visits('2019-01-07 50 fail');
    const months = monthSpreads(some, { first: '2018-01', last: '2019-03' }, BANDS);
    expect([months.length, months[0]!.month, months[12]!.visits, months.at(-1)!.month]).toEqual([
      15,
      '2018-01',
      1,
      '2019-03',
    ]);
  });

  it('without visits there is nothing', () => {
    expect(rangeOf([])).toBeUndefined();
    expect(spreadOf([], BANDS)).toEqual({ visits: 0, open: 0, bands: [0, 0] });
  });
});
