import { describe, expect, test } from '@jest/globals';
import { gridOf } from '../src/engine/grid/grid';
import type { Content, Value } from '../src/engine/grid/value';
import { toText } from '../src/engine/number/rational';
import { KINDS, NA_POLICIES, STEPS, isBase } from '../src/engine/rubric/rubric';
import { scoreBook } from '../src/jobs/score-book';
import { setup } from '../src/jobs/setup';
import { RUBRIC_PRESETS, STANDARD_RUBRIC } from '../src/presets';
import type { Example, RubricPreset } from '../src/presets/preset';
import { readBook } from '../src/sheets/read-book';
import { VISITS_SHEET, fixedId } from '../src/sheets/visits';

const IDENTIFIER = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const DECIMAL = /^-?\d+(\.\d+)?$/;

describe.each(RUBRIC_PRESETS.map((preset) => [preset.id, preset] as const))('%s', (_, preset) => {
  test('every criterion can be written into the sheets', () => {
    const ids = preset.criteria.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, kind, max, weight } of preset.criteria) {
      expect([id, IDENTIFIER.test(id)]).toEqual([id, true]);
      expect(KINDS).toContain(kind);
      expect(max).toMatch(DECIMAL);
      expect(Number(max)).toBeGreaterThan(0);
      expect(weight).toMatch(DECIMAL);
    }
    expect(NA_POLICIES).toContain(preset.settings.notApplicable);
    expect(STEPS).toContain(preset.settings.step);
  });

  test('base weights add up to 100', () => {
    const base = preset.criteria.filter(({ kind }) => isBase(kind));
    expect(base.reduce((sum, { weight }) => sum + thousandths(weight), 0n)).toBe(100_000n);
  });

  test('both languages say the same things, each in its own script', () => {
    for (const { id, name, step, guidance } of preset.criteria) {
      for (const text of [name, step, guidance]) {
        expect([id, /\p{Script=Han}/u.test(text['zh-CN'])]).toEqual([id, true]);
        expect([id, /\p{Script=Han}/u.test(text.en)]).toEqual([id, false]);
      }
      // What earns full marks and what earns half of them is said with the numbers to type.
      for (const mark of ['10', '5']) expect([id, guidance['zh-CN'].includes(`${mark} 分：`)]).toEqual([id, true]);
      for (const mark of ['10', '5']) expect([id, guidance.en.includes(`${mark}: `)]).toEqual([id, true]);
    }
  });

  test('every example comes out through the sheets and the engine', () => {
    const drafts = setup([], { rubric: preset.id }, { now: '2018-09-03T09:00:00+08:00', language: 'en' }).plan.add;
    const grids = drafts.map(({ name, rows }) =>
      gridOf(name, name === VISITS_SHEET.name ? [...rows, ...preset.examples.map(visitRow(preset, rows[0]!))] : rows),
    );
    const { visits } = scoreBook(readBook(grids));
    const got = visits.map(({ visit, outcome, problems }) => {
      if (!outcome) throw new Error(`${visit.id}: ${problems.map(({ code }) => code).join()}`);
      return [visit.id, toText(outcome.score), outcome.band.condition, toText(outcome.points)];
    });
    expect(got).toEqual(
      preset.examples.map(({ about, expect: { score, band, points } }) => [about, score, band, points]),
    );
  });
});

describe('the standard rubric', () => {
  test('bands are the standard reading of S5', () => {
    expect(STANDARD_RUBRIC.bands.map(({ condition, points }) => [condition, points])).toEqual([
      ['< 60', '0'],
      ['>= 60', '1'],
      ['>= 75', '1.5'],
      ['>= 85', '2'],
      ['> 100', '2.5'],
      ['>= 110', '3'],
    ]);
  });

  test.each(STANDARD_RUBRIC.examples.map((example) => [example.about, example] as const))(
    'by hand and by big integers: %s',
    (_, example) => {
      const tenths = scoreInTenths(STANDARD_RUBRIC, example);
      const [band, points] = bandOfS5(tenths);
      expect({ score: decimalOfTenths(tenths), band, points }).toEqual(example.expect);
    },
  );

  test('the examples reach every band and stand on every edge', () => {
    const scores = STANDARD_RUBRIC.examples.map((example) => example.expect.score);
    expect(scores).toEqual(expect.arrayContaining(['59.9', '60', '75', '85', '100', '100.1', '109.9', '110']));
    expect(new Set(STANDARD_RUBRIC.examples.map((example) => example.expect.band)).size).toBe(6);
  });
});

/** An example as a row of the Visits sheet, called by what it is about. */
const visitRow =
  (preset: RubricPreset, ids: readonly Content[]) =>
  ({ about, marks }: Example): Value[] => {
    const cells: Record<string, Value | undefined> = { [fixedId('visit')]: about, [fixedId('rubric')]: preset.id };
    for (const [id, mark] of Object.entries(marks)) cells[id] = mark === 'N/A' ? mark : Number(mark);
    return ids.map((id) => cells[String(id)] ?? null);
  };

/** A decimal of up to three places as a whole number. */
function thousandths(decimal: string): bigint {
  const [whole = '0', places = ''] = decimal.split('.');
  return BigInt(whole + places.padEnd(3, '0'));
}

/**
 * The score counted again without the engine, in tenths: one fraction over one denominator, rounded once, half up.
 * Not-applicable base weights are spread over the rest; blank extras count nothing (the preset's settings).
 */
function scoreInTenths(preset: RubricPreset, example: Example): bigint {
  let [base, applicable, all, extras] = [0n, 0n, 0n, 0n]; // earned in millionths, weights in thousandths
  for (const { id, kind, max, weight } of preset.criteria) {
    if (max !== '10') throw new Error('this count knows a max of 10 only');
    const mark = example.marks[id];
    if (isBase(kind)) all += thousandths(weight);
    if (mark === 'N/A' || (mark === undefined && !isBase(kind))) continue;
    const earned = (thousandths(weight) * thousandths(mark!)) / 10n;
    if (isBase(kind)) [base, applicable] = [base + earned, applicable + thousandths(weight)];
    else extras += earned;
  }
  const [top, bottom] = [base * all + extras * applicable, applicable * 1_000_000n];
  return (top * 10n * 2n + bottom) / (2n * bottom);
}

const decimalOfTenths = (tenths: bigint): string => `${tenths / 10n}${tenths % 10n ? `.${tenths % 10n}` : ''}`;

/** DOMAIN S5, written out a second time. */
function bandOfS5(tenths: bigint): [band: string, points: string] {
  if (tenths >= 1100n) return ['>= 110', '3'];
  if (tenths > 1000n) return ['> 100', '2.5'];
  if (tenths >= 850n) return ['>= 85', '2'];
  if (tenths >= 750n) return ['>= 75', '1.5'];
  return tenths >= 600n ? ['>= 60', '1'] : ['< 60', '0'];
}
