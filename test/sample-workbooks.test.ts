import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gridOf } from '../src/engine/grid/grid';
import type { Plan } from '../src/engine/grid/plan';
import type { Rational } from '../src/engine/number/rational';
import { compare, toNumber, toText } from '../src/engine/number/rational';
import { LANGUAGES } from '../src/i18n/language';
import { scoreBook } from '../src/jobs/score-book';
import type { ScoredBook } from '../src/jobs/scored';
import { readBook } from '../src/sheets/read-book';
import { sampleVisits } from '../samples/data';
import { SAMPLES, sampleFile } from '../samples/files';
import { mistakenWorkbook } from '../samples/mistakes';
import { sampleWorkbook } from '../samples/workbook';

const visits = sampleVisits();

test.each(Object.keys(SAMPLES))('samples/%s is what `node scripts/make-samples.mjs` writes', async (name) => {
  const kept = readFileSync(join(__dirname, '../samples', name));
  expect(Buffer.compare(kept, await sampleFile(name))).toBe(0);
});
const scoredPlan = ({ add }: Plan): ScoredBook => scoreBook(readBook(add.map(({ name, rows }) => gridOf(name, rows))));

describe.each(LANGUAGES)('the sample workbook (%s)', (language) => {
  let scored: ScoredBook;
  beforeAll(async () => void (scored = scoredPlan(await sampleWorkbook(language))));

  test('has nothing wrong but the missing marks', () => {
    expect(scored.findings.map(({ code, data }) => [code, data.visit, data.id])).toEqual([
      ['mark-missing', visits.at(-2)!.id, 'mail_after'],
      ['mark-missing', visits.at(-1)!.id, 'summary'],
      ['mark-missing', visits.at(-1)!.id, 'mail_after'],
    ]);
  });

  test('what was given is what the rubric still says', () => {
    const given = scored.visits.flatMap(({ given, outcome }) => (given ? [[given, outcome!] as const] : []));
    expect(given.length).toBe(visits.filter(({ givenAt }) => givenAt).length);
    for (const [{ score, points, band }, now] of given)
      expect([toText(score), toText(points), band]).toEqual([toText(now.score), toText(now.points), now.band.name]);
  });

  test('the main scoring interval moves from about 40–60 to about 65–85 (S8)', () => {
    const [first, last] = ['2018-09', '2019-02'].map((month) => quartiles(scoresIn(scored, month)));
    expect([first, last]).toEqual([
      [expect.closeTo(40, -1), expect.closeTo(60, -1)],
      [expect.closeTo(65, -1), expect.closeTo(85, -1)],
    ]);
  });

  test('some of the later visits pass 100, and one reaches 110', () => {
    const high = scored.visits.filter(({ outcome }) => outcome && toNumber(outcome.score) > 100);
    expect(high.length).toBeGreaterThanOrEqual(3);
    expect(high.every(({ visit }) => visit.date! >= '2018-12-01')).toBe(true);
    expect(high.some(({ outcome }) => toNumber(outcome!.score) >= 110)).toBe(true);
  });
});

function scoresIn({ visits }: ScoredBook, month: string): Rational[] {
  const own = visits.filter(({ visit }) => visit.date!.startsWith(month));
  return own.flatMap(({ outcome }) => (outcome ? [outcome.score] : [])).sort(compare);
}

/** The marks between which the middle half lies. */
const quartiles = (sorted: readonly Rational[]): number[] =>
  [0.25, 0.75].map((part) => toNumber(sorted[Math.round(part * (sorted.length - 1))]!));

describe('the workbook full of mistakes', () => {
  const scored = scoredPlan(mistakenWorkbook());
  const found = new Set(
    [...scored.findings, ...scored.visits.flatMap(({ problems }) => problems)].map(({ code }) => code),
  );

  /** Findings that would leave nothing else to be found in the same workbook. */
  const ALONE = ['sheet-missing', 'sheet-unreadable', 'header-missing', 'rubric-id-missing'];

  test('shows every finding that the help has on rubrics and visits', () => {
    const help = readFileSync(join(__dirname, '../docs/help/en/findings.md'), 'utf8');
    const [ours, ledgers] = help.split('\n## Cells of a pasted table\n');
    expect(ledgers).toBeDefined();
    const known = [...ours!.matchAll(/^\| `([a-z\d-]+)` \|/gm)].map(([, code]) => code!);
    expect([...found].sort()).toEqual(known.filter((code) => !ALONE.includes(code)).sort());
  });

  test('harms no visit that is right', () => {
    const right = scored.visits.filter(({ visit }) => /^(没有错误|分段顺序乱)/.test(visit.comment));
    expect(right.map(({ outcome }) => outcome && toText(outcome.score))).toEqual(['78', '74', '80']);
    expect(scored.visits.filter(({ outcome }) => outcome).length).toBe(right.length + 1); // and the one without a date
  });
});
