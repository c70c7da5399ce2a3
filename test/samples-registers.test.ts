import { beforeAll, describe, expect, test } from '@jest/globals';
import { MEETING } from '../samples/registers/last-contacts';
import { sampleContacts } from '../samples/registers/contacts';
import { CHAIN } from '../samples/registers/people';
import { nowAt } from '../samples/registers/sheets';
import { SAMPLE_TASKS } from '../samples/registers/tasks';
import { samplePlan } from '../samples/files';
import type { Grid } from '../src/engine/grid/grid';
import { gridOf } from '../src/engine/grid/grid';
import { LANGUAGES } from '../src/i18n/language';
import type { AgendaReport } from '../src/jobs/clocks/agenda';
import { agenda } from '../src/jobs/clocks/agenda';
import type { ClockBook } from '../src/jobs/clocks/clock-book';
import { allFindings, readClockBook } from '../src/jobs/clocks/clock-book';
import { escalate } from '../src/jobs/clocks/escalate';
import type { Standing } from '../src/jobs/clocks/standing';
import { standingsIn } from '../src/jobs/clocks/standing';
import { STATE_WORDS } from '../src/sheets/clocks/state-words';

const contacts = sampleContacts();
const now = nowAt(MEETING);

describe('three months of made-up registers', () => {
  test('are the same at every run', () => expect(sampleContacts()).toEqual(contacts));

  test('every name says that it is invented', () => {
    const people = [
      ...contacts.flatMap(({ owner, sales }) => [owner, sales.name]),
      ...CHAIN.map(({ person }) => person),
    ];
    const names = [...people, ...[...contacts, ...SAMPLE_TASKS].map(({ customer }) => customer)];
    for (const name of [
      ...names,
      ...contacts.map(({ product }) => product),
      ...SAMPLE_TASKS.map(({ owner }) => owner),
    ]) {
      expect(name['zh-CN']).toContain('示例');
      expect(name.en).toContain('Sample');
    }
  });

  test('a clock stands in every way in which one can stand', () => {
    const meant = [
      ...contacts.map(({ state, level }) => `${state} ${level}`),
      ...SAMPLE_TASKS.flatMap(({ rounds, blocker }) => [...rounds, ...(blocker ? [blocker.state] : [])]),
    ];
    const known = new Set(meant.map((each) => each.replace(/ .*/, '')));
    expect([...known].sort()).toEqual(Object.keys(STATE_WORDS).sort());
    expect(meant).toEqual(
      expect.arrayContaining(['escalated 1', 'escalated 2', 'stopped-late 1', 'stopped-late 2', 'stopped-in-time 0']),
    );
  });
});

describe.each(LANGUAGES)('the registers of the sample workbook (%s)', (language) => {
  let grids: Grid[];
  let book: ClockBook;
  let standings: readonly Standing[];
  let report: AgendaReport;
  beforeAll(async () => {
    grids = (await samplePlan(`visits.${language}.xlsx`)).add.map(({ name, rows }) => gridOf(name, rows));
    book = readClockBook(grids, now, language);
    standings = standingsIn(book);
    report = agenda(grids, {}, { now, language }).report;
  });
  const of = (rule: string, id: string): Standing[] =>
    standings.filter((each) => each.rule.rule.id === rule && each.row.id === id);

  test('have nothing wrong', () => expect(allFindings(book)).toEqual([]));

  test('every contact stands where it is meant to', () =>
    expect(contacts.map(({ id }) => of('contact', id).map(({ state, level }) => [id, state, level]))).toEqual(
      contacts.map(({ id, state, level }) => [[id, state, level]]),
    ));

  test('every check of every task, and every blocker, too', () =>
    expect(
      SAMPLE_TASKS.map(({ id }) => [of('check', id), of('blocker', id)].map((all) => all.map(({ state }) => state))),
    ).toEqual(SAMPLE_TASKS.map(({ rounds, blocker }) => [rounds, blocker ? [blocker.state] : []])));

  test('are written down up to the meeting: looking again changes nothing', () => {
    const { plan, report: asked } = escalate(grids, {}, { now, language });
    expect([plan.changes, asked.asked]).toEqual([[], []]);
  });

  test('whoever was asked and decided has answered in the time to answer', () => {
    const answered = book.escalations.filter(({ answeredAt }) => answeredAt);
    expect(answered.map(({ row, level }) => [row, level])).toEqual(
      contacts.flatMap(({ id, answers = [] }) => answers.map(({ level }) => [id, level])),
    );
    const open = book.escalations.filter(
      ({ answeredAt, row }) => !answeredAt && of('contact', row)[0]!.state === 'escalated',
    );
    expect(open.map(({ level }) => level).sort()).toEqual([1, 1, 2]);
  });

  test('the weekly meeting has red figures, late names, tasks, drawn checks and a review', () => {
    const { figures, late, tasks, checks, review } = report;
    expect(figures.map(({ key, isWorse }) => [key, isWorse])).toEqual([
      ['in-time', true],
      ['second', false],
      ['stickiness', true],
    ]);
    expect(new Set(late.flatMap(({ owners }) => owners)).size).toBeGreaterThan(3);
    expect(late.some(({ answered }) => answered)).toBe(true);
    expect(tasks.length).toBe(SAMPLE_TASKS.filter(({ over }) => !over).length);
    expect(
      tasks.filter(({ isPastEnd, isCheckLate }) => isPastEnd && isCheckLate).map(({ notDone }) => notDone !== ''),
    ).toEqual([true, false]);
    expect([checks.length, review?.on]).toEqual([2, '2019-03-01']);
  });
});
