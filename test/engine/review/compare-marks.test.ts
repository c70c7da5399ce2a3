import { describe, expect, it, test } from '@jest/globals';
import { agenda, MINUTES } from '../../../src/engine/review/agenda';
import { compareMarks, lostPoints, shareOf } from '../../../src/engine/review/compare-marks';
import { parseDecimal, rational, toText } from '../../../src/engine/number/rational';
import type { Criterion, Kind } from '../../../src/engine/rubric/rubric';

const criterion = (id: string, weight = 10, kind: Kind = 'mark'): Criterion => ({
  ...{ id, step: '', name: id, guidance: '', kind, formula: '', retired: false, row: 0 },
  ...{ max: rational(10), weight: rational(weight), value: rational(0) },
});

/** `a=0.5 b=1` is a visit. */
const visits = (...lines: string[]) =>
  lines.map(
    (line) => new Map(line.split(' ').map((part) => [part.split('=')[0]!, parseDecimal(part.split('=')[1]!)!])),
  );

test.each([
  ['mark', 4, '0.4'],
  ['bonus', 4, '0.4'],
  ['deduction', 4, '0.6'],
  ['redline', 10, '0'],
] as const)('a %s of %i of 10 reaches %s', (kind, mark, share) =>
  expect(toText(shareOf({ kind }, rational(mark), rational(10)))).toBe(share),
);

describe('marks against others and before', () => {
  const shown = (own: string[], others: string[], past: string[]): string => {
    const [line] = compareMarks([criterion('a')], visits(...own), visits(...others), visits(...past));
    const means = [line!.own, line!.others, line!.past].map((mean) =>
      mean ? `${toText(mean.share)}*${mean.visits}` : '-',
    );
    return [...means, line!.againstOthers, line!.againstPast].join(' ');
  };
  const [low, high] = [
    ['a=0.1', 'a=0.2', 'a=0.3'],
    ['a=1', 'a=1', 'a=0.9'],
  ];

  it.each([
    ['above and below', low, high, ['a=0.1', 'a=0.1', 'a=0.1'], '0.2*3 29/30*3 0.1*3 worse better'],
    ['the same, exactly', low, ['a=0.2', 'a=0.2', 'a=0.2'], low, '0.2*3 0.2*3 0.2*3 same same'],
    ['two visits say nothing', ['a=1', 'a=1'], low, low, '1*2 0.2*3 0.2*3 few few'],
    ['two others say nothing', low, ['a=1', 'a=1'], [], '0.2*3 1*2 - few few'],
    ['what was not applicable is no visit', [...low, 'b=1'], high, ['b=1'], '0.2*3 29/30*3 - worse few'],
    ['nothing at all', [], [], [], '- - - few few'],
  ])('%s', (_, own, others, past, expected) => expect(shown(own, others, past)).toBe(expected));
});

test('where most is lost: by weight, largest first; a bonus and a red line lose nothing', () => {
  const criteria = [
    criterion('a', 10),
    criterion('b', 40),
    criterion('full', 50),
    criterion('late', 5, 'deduction'),
    criterion('extra', 90, 'bonus'),
    criterion('faked', 0, 'redline'),
  ];
  const some = visits('a=0 b=0.5 full=1 late=0.6 extra=0 faked=0', 'a=0 b=1 full=1 late=1 extra=0 faked=0', 'full=1');
  expect(
    lostPoints(criteria, some).map(({ criterion: { id }, points, visits: count }) => [id, toText(points), count]),
  ).toEqual([
    ['a', '20', 2],
    ['b', '20', 2],
    ['late', '2', 2],
  ]);
});

test.each([
  [
    ['figures', 'marks', 'best', 'lost', 'agree'],
    [5, 10, 10, 15, 5],
  ],
  [
    ['figures', 'marks', 'best', 'agree'],
    [8, 15, 15, 7],
  ],
  [
    ['none', 'agree'],
    [34, 11],
  ],
  [
    ['figures', 'marks', 'best', 'lost', 'disputes', 'agree'],
    [4, 8, 8, 13, 8, 4],
  ],
] as const)('the agenda %j takes %j minutes, 45 together', (topics, minutes) => {
  const items = agenda(topics);
  expect(items.map((item) => item.minutes)).toEqual(minutes);
  expect(items.reduce((sum, item) => sum + item.minutes, 0)).toBe(MINUTES);
});
