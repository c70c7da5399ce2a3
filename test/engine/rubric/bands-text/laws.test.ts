import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { add, multiply, parseDecimal, rational, toText } from '../../../../src/engine/number/rational';
import { contains } from '../../../../src/engine/rubric/bands';
import { conditionsOf } from '../../../../src/engine/rubric/bands-condition';
import type { Reading } from '../../../../src/engine/rubric/bands-text/doubts';
import { readBandText } from '../../../../src/engine/rubric/bands-text/read';

const STEP = parseDecimal('0.1')!;
const read = (text: string, choices: ReadonlyMap<string, Reading> = new Map()) =>
  readBandText(text, { choices, step: STEP });

interface End {
  readonly at: string;
  readonly closed: boolean;
}

/** Ways to write a lower end, an upper end, and both, that leave nothing open. */
const LOWER: readonly ((end: End) => string)[] = [
  ({ at, closed }) => `${closed ? '>=' : '>'}${at}`,
  ({ at, closed }) => `${closed ? '≥' : '＞'} ${at}分`,
  ({ at, closed }) => `${closed ? '不低于' : '高于'}${at}`,
  ({ at, closed }) => (closed ? `${at}分及以上` : `${at}分以上（不含${at}分）`),
  ({ at, closed }) => (closed ? `${at} and above` : `above ${at}`),
  ({ at, closed }) => `${closed ? '[' : '('}${at}, +∞)`,
];
const UPPER: readonly ((end: End) => string)[] = [
  ({ at, closed }) => `${closed ? '<=' : '<'}${at}`,
  ({ at, closed }) => `${closed ? '≤' : '＜'} ${at}分`,
  ({ at, closed }) => `${closed ? '不超过' : '不足'}${at}分`,
  ({ at, closed }) => (closed ? `${at}分及以下` : `低于${at}`),
  ({ at, closed }) => `${closed ? 'at most' : 'below'} ${at}`,
  ({ at, closed }) => `(-∞, ${at}${closed ? ']' : ')'}`,
];
const BOTH: readonly ((from: End, to: End) => string)[] = [
  (from, to) => `${from.closed ? '[' : '('}${from.at},${to.at}${to.closed ? ']' : ')'}`,
  (from, to) => `${from.at}${from.closed ? '≤' : '<'}x${to.closed ? '≤' : '<'}${to.at}`,
  (from, to) => `${from.closed ? '≥' : '>'}${from.at}且${to.closed ? '≤' : '<'}${to.at}`,
  (from, to) => `${from.at}分（${from.closed ? '含' : '不含'}）至${to.at}分（${to.closed ? '含' : '不含'}）`,
  (from, to) => `${from.at}~${to.at}(${from.closed ? '含' : '不含'}${from.at}, ${to.closed ? '含' : '不含'}${to.at})`,
  (from, to) => `${from.closed ? '不低于' : '超过'}${from.at}${to.closed ? '不超过' : '不足'}${to.at}`,
  (from, to) => `${from.closed ? 'at least' : 'more than'} ${from.at} but ${to.closed ? 'at most' : 'below'} ${to.at}`,
];
const POINTS: readonly ((points: string) => string)[] = [
  (points) => `积${points}分`,
  (points) => `，计 ${points} 分`,
  (points) => `：${points}`,
  (points) => ` → ${points}`,
  (points) => `: ${points} points`,
  (points) => `\t${points}`,
];

/** Borders in tenths, who has each of them, points, and how all of it is written. */
const partition = fc.uniqueArray(fc.integer({ min: 1, max: 1300 }), { minLength: 1, maxLength: 7 }).chain((borders) =>
  fc.record({
    borders: fc.constant([...borders].sort((a, b) => a - b)),
    ways: fc.array(
      fc.record({
        isUpper: fc.boolean(),
        way: fc.nat(),
        pointWay: fc.nat(),
        points: fc.integer({ min: 0, max: 30 }),
        order: fc.integer(),
      }),
      { minLength: 8, maxLength: 8 },
    ),
    separator: fc.constantFrom('\n', ';', '；\n', '。'),
  }),
);

const pick = <T>(list: readonly T[], place: number): T => list[place % list.length]!;

function written({ borders, ways, separator }: typeof partition extends fc.Arbitrary<infer T> ? T : never) {
  const at = (i: number): string => toText(rational(borders[i]!, 10));
  const bands = Array.from({ length: borders.length + 1 }, (_, i) => ({
    ...(i > 0 && { from: { at: at(i - 1), closed: ways[i - 1]!.isUpper } }),
    ...(i < borders.length && { to: { at: at(i), closed: !ways[i]!.isUpper } }),
    ...ways[i]!,
    points: toText(rational(ways[i]!.points, 10)),
  }));
  const line = ({ from, to, way, pointWay, points }: (typeof bands)[number]): string => {
    const scores = from && to ? pick(BOTH, way)(from, to) : from ? pick(LOWER, way)(from) : pick(UPPER, way)(to!);
    return scores + pick(POINTS, pointWay)(points);
  };
  const text = [...bands]
    .sort((a, b) => a.order - b.order)
    .map(line)
    .join(separator);
  const table = bands.map(({ from, to, points }) => [
    from && `${from.at} ${from.closed}`,
    to && `${to.at} ${to.closed}`,
    points,
  ]);
  return { text, table };
}

const tableOf = ({ bands }: ReturnType<typeof read>) =>
  bands.map(({ from, to, points }) => [
    from && `${toText(from.at)} ${from.closed}`,
    to && `${toText(to.at)} ${to.closed}`,
    toText(points),
  ]);

describe('a line cut into bands', () => {
  test('is read back as it was written, in whatever words and order', () => {
    fc.assert(
      fc.property(partition, (given) => {
        const { text, table } = written(given);
        const found = read(text);
        expect([text, found.problems, tableOf(found), found.resolutions]).toEqual([text, [], table, []]);
      }),
      { numRuns: 500 },
    );
  });

  test('written in ranges, every border is in doubt, and every choice gives each score one band', () => {
    const choice = fc.array(fc.constantFrom<Reading | 'none'>('upper', 'lower', 'none'), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 7 }),
        fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        choice,
        (numbers, apart, choices) => {
          // Tens, so that a range that begins one later than the last one ended leaves the rounder number below.
          const borders = numbers.map((number) => number * 10).sort((a, b) => a - b);
          const starts = borders.map((border, i) => border + Number(apart[i]!));
          const ranges = borders.slice(1).map((border, i) => `${starts[i]}~${border} ${i + 1}`);
          const last = borders.length - 1;
          const text = [`${borders[0]}以下 0`, ...ranges, `${starts[last]}~1000 ${last + 1}`].join('\n');
          const keys = borders.map((border, i) => (apart[i] ? `${border}-${border + 1}` : String(border)));
          const chosen = new Map<string, Reading>();
          keys.forEach((key, i) => choices[i] !== 'none' && chosen.set(key, choices[i] as Reading));
          const { bands, resolutions, problems } = read(text, chosen);
          expect([text, problems, resolutions.map(({ key }) => key)]).toEqual([text, [], keys]);
          expect(resolutions.map(({ reading }) => reading)).toEqual(keys.map((key) => chosen.get(key) ?? 'upper'));
          for (let tenth = 0; tenth <= 1300; tenth += 5) {
            const score = multiply(rational(tenth), STEP);
            const found = bands.filter((band) => contains(band, score));
            expect([text, tenth, found.length]).toEqual([text, tenth, 1]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('the order of the lines does not matter', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['<60 0', '60~75 1', '75~85 1.5', '85~100 2', '101~110 2.5', '>=110 3'], { minLength: 6 }),
        (lines) => {
          const found = read(lines.join(';'));
          expect(conditionsOf(found.bands)).toEqual(['< 60', '>= 60', '>= 75', '>= 85', '> 100', '>= 110']);
          expect(found.resolutions.map(({ key }) => key)).toEqual(['75', '85', '100-101', '110']);
        },
      ),
    );
  });

  test('no text makes it fail, and what is read lies where it says', () => {
    const part = fc.constantFrom(
      ...['60', '75', '1.5', '~', '-', '以上', '以下', '不足', '积', '分', '(', ')', '[', ',', '、', ';', '\n', '\t'],
      ...['含', '不含', '≥', '<', 'x', 'to', 'below', '①', '1.', ' ', '合格', '一', '|', ':', '→', 'up to', '且', '²'],
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(part, { maxLength: 30 }).map((parts) => parts.join('')),
          fc.string(),
        ),
        (text) => {
          const { bands, problems, resolutions } = read(text);
          for (const { place } of [...bands, ...problems])
            expect([place.start <= place.end, place.start >= 0, place.end <= text.length]).toEqual([true, true, true]);
          for (const { lower, upper } of resolutions)
            expect([bands[lower ?? upper!], bands[upper ?? lower!]].every(Boolean)).toBe(true);
          // A settled border lies between two bands that both still hold something.
          if (problems.every(({ isGrave }) => !isGrave))
            for (const { from, to } of bands)
              expect(!from || !to || contains({ from, to }, multiply(add(from.at, to.at), rational(1, 2)))).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
