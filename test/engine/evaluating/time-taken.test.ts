import { expect, test } from '@jest/globals';
import { timeTaken } from '../../../src/engine/evaluating/time-taken';
import { parseDecimal, toText } from '../../../src/engine/number/rational';

/** `Zoe 12` a visit, as `Zoe 1: 12, 0 longer`. */
const shown = (...visits: string[]): string[] =>
  timeTaken(
    visits.map((visit) => {
      const [evaluator, minutes] = visit.split(' ') as [string, string];
      return { evaluator, minutes: parseDecimal(minutes)! };
    }),
  ).map(({ evaluator, visits: count, median, longer }) => `${evaluator} ${count}: ${toText(median)}, ${longer} longer`);

test.each([
  ['nothing', [], []],
  ['fifteen is not longer than fifteen', ['Zoe 15'], ['Zoe 1: 15, 0 longer']],
  ['the median of an even number lies between', ['Zoe 20', 'Zoe 10.5'], ['Zoe 2: 15.25, 1 longer']],
  [
    'each by themselves, spelled either way',
    ['Max 5', 'Zoe 30', 'mAX 100', 'Max 6'],
    ['Max 3: 6, 1 longer', 'Zoe 1: 30, 1 longer'],
  ],
  ['nobody knows whose come last', [' 7', 'Zoe 9'], ['Zoe 1: 9, 0 longer', ' 1: 7, 0 longer']],
])('%s', (_, visits, expected) => expect(shown(...visits)).toEqual(expected));
