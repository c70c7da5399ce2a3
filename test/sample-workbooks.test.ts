import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grid } from '../src/engine/grid/grid';
import { gridOf } from '../src/engine/grid/grid';
import type { Plan } from '../src/engine/grid/plan';
import type { Rational } from '../src/engine/number/rational';
import { add, compare, sum, toNumber, toText } from '../src/engine/number/rational';
import type { CalendarDate } from '../src/engine/parse/date';
import { compareHead, parseHead } from '../src/engine/points/head';
import { fingerprint } from '../src/engine/rubric/fingerprint';
import type { Rubric } from '../src/engine/rubric/rubric';
import { LANGUAGES } from '../src/i18n/language';
import { points } from '../src/jobs/points';
import { pointsBook } from '../src/jobs/points-book';
import { scoreBook } from '../src/jobs/score-book';
import type { ScoredBook } from '../src/jobs/scored';
import type { Period, ShiftReport } from '../src/jobs/shift';
import { shift } from '../src/jobs/shift';
import { statements } from '../src/jobs/statement';
import { verify } from '../src/jobs/verify';
import { verifyPoints } from '../src/jobs/verify-points';
import { lifeIn } from '../src/jobs/version-book';
import { readBook } from '../src/sheets/read-book';
import { sampleVisits } from '../samples/data';
import { samplePlan, SAMPLES, sampleFile } from '../samples/files';
import { PROMOTED } from '../samples/history-events';
import { ENGINEERS } from '../samples/people';

const visits = sampleVisits();

test.each(Object.keys(SAMPLES))('samples/%s is what `node scripts/make-samples.mjs` writes', async (name) => {
  const kept = readFileSync(join(__dirname, '../samples', name));
  expect(Buffer.compare(kept, await sampleFile(name))).toBe(0);
});
const scoredPlan = ({ add }: Plan): ScoredBook => scoreBook(readBook(add.map(({ name, rows }) => gridOf(name, rows))));

describe.each(LANGUAGES)('the sample workbook (%s)', (language) => {
  let scored: ScoredBook;
  beforeAll(async () => void (scored = scoredPlan(await samplePlan(`visits.${language}.xlsx`))));

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

describe.each(LANGUAGES)('the half-year with its history (%s)', (language) => {
  let grids: Grid[];
  let scored: ScoredBook;
  let rubric: Rubric;
  beforeAll(async () => {
    const plan = await samplePlan(`history.${language}.xlsx`);
    grids = plan.add.map(({ name, rows }) => gridOf(name, rows));
    scored = scoreBook(readBook(grids));
    rubric = scored.book.rubrics[0]!;
  });

  test('has the visits and, in the end, the rubric of the other one', async () => {
    const other = scoredPlan(await samplePlan(`visits.${language}.xlsx`));
    expect(fingerprint(rubric)).toBe(fingerprint(other.book.rubrics[0]!));
    expect(scored.visits.map(({ visit }) => visit)).toEqual(other.visits.map(({ visit }) => visit));
    expect(scored.findings.map(({ code }) => code)).toEqual(other.findings.map(({ code }) => code));
  });

  test('the rubric was changed four times, tried for two months and locked, and nobody touched it since', () => {
    const { versions, state } = lifeIn(scored.book, rubric.id);
    expect([versions.length, state, verify(grids, {}, AFTER).report.intact]).toEqual([5, 'locked', true]);
    const under = scored.visits.flatMap(({ given }) => (given ? [given.fingerprint] : []));
    expect(versions.map((version) => under.filter((each) => each === version.fingerprint).length > 0)).toEqual(
      versions.map(() => true),
    );
    const seal = scored.book.events.find(({ kind }) => kind === 'locked')!;
    expect(compareHead(pointsBook(grids).kept.lines, parseHead(seal.pointsHead)!).code).toBe('head-holds');
  });

  test('people got better and the rubric harder, by parts that add up', () => {
    const days = (from: string, to: string) => ({ from, to }) as Period;
    const periods = { from: days('2018-09-01', '2018-10-25'), to: days('2019-01-01', '2019-02-28') };
    const report = shift(grids, periods, AFTER).report as ShiftReport;
    for (const { before, after, people, rubric: part } of Object.values(report.shifts!)) {
      expect(toNumber(people)).toBeGreaterThan(0);
      expect(toNumber(part)).toBeLessThan(0);
      expect(compare(add(before, add(people, part)), after)).toBe(0);
    }
  });

  test('the main interval of what was given moves from about 40–60 to about 65–85 (S8)', () => {
    const given = (month: string) =>
      scored.visits.flatMap((each) => (each.given?.date?.startsWith(month) ? [each.given.score] : [])).sort(compare);
    expect(['2018-09', '2019-02'].map((month) => quartiles(given(month)))).toEqual([
      [expect.closeTo(40, -1), expect.closeTo(60, -1)],
      [expect.closeTo(65, -1), expect.closeTo(85, -1)],
    ]);
  });

  test('the points book is whole and up to date; a complaint took off, a regrade was corrected', () => {
    const { entries, findings } = pointsBook(grids);
    expect([findings, verifyPoints(grids).isWhole]).toEqual([[], true]);
    expect(points(grids, {}, AFTER).report.added).toEqual([]);
    const kinds = new Set(entries.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['deduction', 'visit', 'visit-correction']);
  });

  test('the promotion was earned, and everybody’s statement can be made', () => {
    const promoted = ENGINEERS[PROMOTED.engineer]!.name[language];
    const earned = pointsBook(grids).entries.filter((each) => each.engineer === promoted && each.at < PROMOTED.at);
    expect(toNumber(sum(earned.map((each) => each.points)))).toBeGreaterThanOrEqual(20);
    const { of } = statements(grids, '2019-03-01' as CalendarDate);
    const gains = ENGINEERS.map(({ name }) => of(name[language])!.nearest);
    expect(gains.filter((gain) => gain?.carrier).length).toBeGreaterThan(3);
  });
});

const AFTER = { now: '2019-03-01T09:00:00+08:00', language: 'en' } as const;

function scoresIn({ visits }: ScoredBook, month: string): Rational[] {
  const own = visits.filter(({ visit }) => visit.date!.startsWith(month));
  return own.flatMap(({ outcome }) => (outcome ? [outcome.score] : [])).sort(compare);
}

/** The marks between which the middle half lies. */
const quartiles = (sorted: readonly Rational[]): number[] =>
  [0.25, 0.75].map((part) => toNumber(sorted[Math.round(part * (sorted.length - 1))]!));

describe('the workbook full of mistakes', () => {
  let scored: ScoredBook;
  let found: ReadonlySet<string>;
  beforeAll(async () => {
    scored = scoredPlan(await samplePlan('mistakes.xlsx'));
    found = new Set([...scored.findings, ...scored.visits.flatMap(({ problems }) => problems)].map(({ code }) => code));
  });

  /** Findings that would leave nothing else to be found in the same workbook. */
  const ALONE = ['sheet-missing', 'sheet-unreadable', 'header-missing', 'rubric-id-missing', 'visit-as-header'];
  /** Needs a lock, which nobody types: see test/jobs/rubric-state. */
  const AFTER_A_LOCK = ['rubric-changed-since-lock'];

  test('shows every finding that the help has on rubrics and visits', () => {
    const help = readFileSync(join(__dirname, '../docs/help/en/findings.md'), 'utf8');
    const [ours, ledgers] = help.split('\n## Cells of a pasted table\n');
    expect(ledgers).toBeDefined();
    const known = [...ours!.matchAll(/^\| `([a-z\d-]+)` \|/gm)].map(([, code]) => code!);
    expect([...found].sort()).toEqual(known.filter((code) => ![...ALONE, ...AFTER_A_LOCK].includes(code)).sort());
  });

  test('harms no visit that is right', () => {
    const right = scored.visits.filter(({ visit }) => /^(没有错误|分段顺序乱)/.test(visit.comment));
    expect(right.map(({ outcome }) => outcome && toText(outcome.score))).toEqual(['78', '74', '80']);
    expect(scored.visits.filter(({ outcome }) => outcome).length).toBe(right.length + 1); // and the one without a date
  });
});
