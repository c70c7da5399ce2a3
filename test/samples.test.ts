import { describe, expect, test } from '@jest/globals';
import { STANDARD_RUBRIC } from '../src/presets';
import { FIRST_DAY, LAST_DAY } from '../samples/calendar';
import type { SampleVisit } from '../samples/data';
import { sampleVisits } from '../samples/data';
import { ENGINEERS } from '../samples/people';

const visits = sampleVisits();
const count = <T>(items: readonly T[]): Map<T, number> =>
  items.reduce((counts, item) => counts.set(item, (counts.get(item) ?? 0) + 1), new Map<T, number>());
const monday = (date: string): number => Math.floor((Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 3) / 7);
const days = (from: string, to: string): SampleVisit[] => visits.filter(({ date }) => date >= from && date <= to);

describe('half a year of made-up visits', () => {
  test('is the same at every run', () => expect(sampleVisits()).toEqual(visits));

  test('6 engineers in 3 groups', () => {
    expect(new Set(visits.map(({ engineer }) => engineer.en)).size).toBe(6);
    expect(new Set(visits.map(({ group }) => group.en)).size).toBe(3);
  });

  test('every name says that it is invented', () => {
    for (const { engineer, group, customer, evaluator } of visits) {
      for (const name of [engineer, group, customer, evaluator]) {
        expect(name['zh-CN']).toContain('示例');
        expect(name.en).toContain('Sample');
      }
    }
  });

  test('4 to 8 visits a week, on working days, none in the two holiday weeks', () => {
    const weeks = count(visits.map(({ date }) => monday(date)));
    expect([...weeks.values()].every((visitsOfWeek) => visitsOfWeek >= 4 && visitsOfWeek <= 8)).toBe(true);
    expect(weeks.size).toBe(24);
    expect(days('2018-10-01', '2018-10-07').concat(days('2019-02-04', '2019-02-10'))).toEqual([]);
    for (const { date } of visits) expect([0, 6]).not.toContain(new Date(`${date}T00:00:00Z`).getUTCDay());
    expect([visits[0]!.date >= FIRST_DAY, visits.at(-1)!.date <= LAST_DAY]).toEqual([true, true]);
    expect(visits.map(({ date }) => date)).toEqual(visits.map(({ date }) => date).sort());
  });

  test('nobody is in two places on one day', () => {
    expect(Math.max(...count(visits.map(({ date, engineer }) => date + engineer.en)).values())).toBe(1);
  });

  test('marks are half points from 0 to 10', () => {
    for (const { marks } of visits)
      for (const mark of marks.values())
        if (mark !== 'N/A')
          expect([mark * 2 === Math.round(mark * 2), mark >= 0, mark <= 10]).toEqual([true, true, true]);
  });

  test('results are given on Fridays, after the visit; those of the last days are open', () => {
    for (const { date, givenAt } of visits) {
      if (givenAt === undefined) continue;
      expect(givenAt.slice(0, 10) > date).toBe(true);
      expect(new Date(`${givenAt.slice(0, 10)}T00:00:00Z`).getUTCDay()).toBe(5);
    }
    const open = visits.filter(({ givenAt }) => givenAt === undefined).map(({ date }) => date);
    expect(open).toEqual(days('2019-02-22', LAST_DAY).map(({ date }) => date));
  });

  test('two of the open visits still miss marks, and only those', () => {
    const base = STANDARD_RUBRIC.criteria.filter(({ kind }) => kind === 'mark');
    const missing = visits.map(({ marks }) => base.filter(({ id }) => !marks.has(id)).map(({ id }) => id));
    expect(missing.slice(-2)).toEqual([['mail_after'], ['summary', 'mail_after']]);
    expect(missing.slice(0, -2).flat()).toEqual([]);
  });

  test('a few marks are not applicable, and say why', () => {
    const notApplicable = visits.filter(({ marks }) => [...marks.values()].includes('N/A'));
    expect(notApplicable.length).toBeGreaterThanOrEqual(3);
    expect(notApplicable.length).toBeLessThanOrEqual(6);
    for (const { marks, comments } of notApplicable)
      for (const [id, mark] of marks) if (mark === 'N/A') expect(comments.has(id)).toBe(true);
  });

  test('a good part of the marks has a comment, in both languages', () => {
    const comments = visits.flatMap((visit) => [...visit.comments.values(), visit.comment ?? []].flat());
    expect(comments.length).toBeGreaterThan(visits.length * 3);
    for (const comment of comments) {
      expect(comment['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(comment.en).not.toMatch(/\p{Script=Han}/u);
    }
    expect(new Set(comments.map(({ en }) => en)).size).toBeGreaterThan(60);
  });

  test('each engineer sees own customers only', () => {
    for (const { engineer, customer } of visits)
      expect(ENGINEERS.find(({ name }) => name === engineer)!.customers).toContain(customer);
  });
});
