import { beforeAll, describe, expect, test } from '@jest/globals';
import { convertIcsCalendar } from 'ts-ics';
import { nowAt } from '../samples/registers/sheets';
import { MEETING } from '../samples/registers/last-contacts';
import { samplePlan } from '../samples/files';
import { calendarText } from '../src/engine/contact/ics';
import { gridOf } from '../src/engine/grid/grid';
import { LANGUAGES } from '../src/i18n/language';
import type { RemindReport } from '../src/jobs/clocks/remind';
import { remind } from '../src/jobs/clocks/remind';
import { personCalendar } from '../src/jobs/clocks/remind-calendar';
import { todoTitle } from '../src/jobs/clocks/remind-text';

/** A calendar as a program that is not ours reads it. */
const eventsIn = (text: string) =>
  (convertIcsCalendar(undefined, text).events ?? []).map(({ uid, summary, description, start, end, alarms }) => ({
    ...{
      uid,
      summary,
      description: description ?? '',
      isDay: start.type === 'DATE',
    },
    ...{
      start: start.date.getTime() / 60_000,
      end: end ? end.date.getTime() / 60_000 : null,
    },
    alarms: (alarms ?? []).map(({ trigger }) =>
      trigger?.type === 'absolute' ? trigger.value!.date.getTime() / 60_000 : null,
    ),
  }));

describe('calendar files, as another program reads them', () => {
  const NOW = 29_539_236;
  const entry = {
    key: ['contact', 'C1'],
    title: 'Call',
    text: '',
    due: 29_540_000,
    day: '2026-03-01',
    alarms: [],
  };

  test.each([
    'a,b;c\\d',
    'first\nsecond',
    '回访，48 小时；“示例”\\n',
    'x'.repeat(300),
    '示例👍'.repeat(60),
    'SUMMARY:other\nUID:1\r\nDTEND:20260301T000000Z',
    ': = " \' ; TZID=x',
  ])('the words arrive as they were: %j', (words) => {
    const events = eventsIn(calendarText([{ ...entry, title: words, text: words }], NOW));
    expect(events.map(({ summary, description }) => [summary, description])).toEqual([
      [words, words].map((text) => text.replaceAll('\r\n', '\n')),
    ]);
  });

  test('times, days and alarms, too', () => {
    const day = { ...entry, key: ['contact', 'C2'], due: null };
    const events = eventsIn(calendarText([{ ...entry, alarms: [29_539_500, 29_539_900] }, day], NOW));
    expect(events.map(({ start, end, isDay, alarms }) => [start, end, isDay, alarms])).toEqual([
      [29_539_970, 29_540_000, false, [29_539_500, 29_539_900]],
      [Date.parse('2026-03-01T00:00Z') / 60_000, null, true, []],
    ]);
  });

  describe.each(LANGUAGES)('of the sample (%s)', (language) => {
    let report: RemindReport;
    beforeAll(async () => {
      const { add } = await samplePlan(`visits.${language}.xlsx`);
      const grids = add.map(({ name, rows }) => gridOf(name, rows));
      report = remind(grids, {}, { now: nowAt(MEETING), language }).report;
    });

    test('everybody has what is to be done, each thing by a name of its own', () => {
      expect(report.people.length).toBeGreaterThan(5);
      for (const person of report.people) {
        const events = eventsIn(personCalendar(person, report, language));
        expect(events.map(({ summary }) => summary)).toEqual(person.todos.map((todo) => todoTitle(todo, language)));
        expect(events.map(({ end, isDay }) => (isDay ? 'day' : end))).toEqual(
          person.todos.map(({ due }) => (due !== null && due > report.now ? due : 'day')),
        );
        expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
      }
    });
  });
});
