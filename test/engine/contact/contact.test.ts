import { describe, expect, test } from '@jest/globals';
import { calendarText } from '../../../src/engine/contact/ics';
import { fillMessage, SITUATIONS, unknownFields } from '../../../src/engine/contact/message';
import type { Interaction, Trial } from '../../../src/engine/contact/rates';
import { contactRates, monthBefore, percentOf } from '../../../src/engine/contact/rates';
import { MESSAGE_TEMPLATES } from '../../../src/presets/messages';
import { cellsOf } from '../../support/columns';

describe('rates', () => {
  const rowsOf = (table: string): string[][] => cellsOf(table).slice(1);
  const trials = (table: string): Trial[] =>
    rowsOf(table).map(([customer, ended, second]) => ({ customer: customer!, ended: ended!, second: second || null }));
  const talks = (table: string): Interaction[] =>
    rowsOf(table).map(([customer, on]) => ({ customer: customer!, on: on! }));

  const TRIALS = trials(`
    | customer | ended      | second     |
    | A        | 2026-02-03 | 2026-02-10 |
    | B        | 2026-02-28 | 2026-03-02 |
    | C        | 2026-02-20 |            |
    | D        | 2026-03-01 | 2026-03-20 |
    | E        | 2026-03-05 |            |
    | F        | 2026-03-31 | 2026-03-31 |`);
  const TALKS = talks(`
    | customer | on         |
    | A        | 2026-01-09 |
    | B        | 2026-01-31 |
    | ａ       | 2026-02-01 |
    | C        | 2026-02-02 |
    | C        | 2026-02-03 |
    | A        | 2026-03-01 |
    | C        | 2026-03-25 |
    |          | 2026-02-02 |`);

  test.each([
    ['2026-03-31', '2/3 2/2', '2/3 1/2'],
    ['2026-03-20', '1/2 1/2', '2/3 1/2'],
    ['2026-03-01', '0/1 1/2', '1/3 1/2'],
    ['2026-01-31', '0/0 0/0', '0/0 0/0'],
  ])('on %s this month %s, last month %s', (day, now, last) => {
    const rates = contactRates(TRIALS, TALKS, day);
    const text = ({ second, stickiness }: typeof rates.now): string =>
      `${second.count}/${second.of} ${stickiness.count}/${stickiness.of}`;
    expect([text(rates.now), text(rates.last)]).toEqual([now, last]);
  });

  test('months and percents', () => {
    expect(['2026-01', '2026-10', '2026-12'].map(monthBefore)).toEqual(['2025-12', '2026-09', '2026-11']);
    expect(
      [
        [1, 3],
        [2, 3],
        [1, 8],
        [0, 5],
        [5, 5],
        [1, 2000],
        [0, 0],
      ].map(([count, of]) => percentOf({ count: count!, of: of! })),
    ).toEqual(['33.3', '66.7', '12.5', '0.0', '100.0', '0.1', null]);
  });
});

describe('messages', () => {
  const values = { customer: '宏达贸易', product: '杆秤', date: '2026-03-01', owner: '张敏' };

  test.each([
    ['{customer}您好，{owner}', '宏达贸易您好，张敏', []],
    ['｛customer｝ { product }', '宏达贸易 杆秤', []],
    ['{price} {customer}', '{price} 宏达贸易', ['price']],
    ['{__proto__}{constructor}', '{__proto__}{constructor}', ['__proto__', 'constructor']],
    ['no fields', 'no fields', []],
  ])('%s', (template, text, open) => expect(fillMessage(template, values)).toEqual({ text, open }));

  test('a value is never taken for a field, and a blank one stays open', () => {
    expect(fillMessage('{customer} {owner}', { customer: '{owner}', owner: ' ' })).toEqual({
      text: '{owner} {owner}',
      open: ['owner'],
    });
    expect(fillMessage('{customer}', { customer: '$&$1' }).text).toBe('$&$1');
  });

  test('ours: every situation in both languages, every field known and the message complete', () => {
    for (const language of ['zh-CN', 'en'])
      expect(MESSAGE_TEMPLATES.filter((each) => each.language === language).map(({ situation }) => situation)).toEqual([
        ...SITUATIONS,
      ]);
    for (const { text } of MESSAGE_TEMPLATES)
      expect([unknownFields(text), fillMessage(text, values).open]).toEqual([[], []]);
  });
});

describe('a calendar file', () => {
  const entry = { key: ['contact', 'C1'], title: 'Call', text: '', due: 29_540_000, day: '2026-03-01', alarms: [] };
  const NOW = 29_539_000;

  test('is as RFC 5545 has it', () => {
    expect(calendarText([{ ...entry, alarms: [29_539_500] }], NOW).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Steelyard//Clocks//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      expect.stringMatching(/^UID:[0-9a-f]{32}@steelyard$/),
      'DTSTAMP:20260301T043600Z'.replace('043600', time(NOW)),
      `SEQUENCE:${NOW - 26_297_280}`,
      `DTSTART:20260301T${time(29_539_970)}Z`,
      `DTEND:20260301T${time(29_540_000)}Z`,
      'SUMMARY:Call',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `TRIGGER;VALUE=DATE-TIME:20260301T${time(29_539_500)}Z`,
      'DESCRIPTION:Call',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });
  /** The hours and minutes of a minute in UTC. */
  const time = (at: number): string =>
    [Math.floor((at % 1440) / 60), at % 60, 0].map((part) => String(part).padStart(2, '0')).join('');

  const lineOf = (title: string): string =>
    calendarText([{ ...entry, title }], NOW)
      .replaceAll('\r\n ', '')
      .split('\r\n')
      .find((line) => line.startsWith('SUMMARY'))!;

  test.each([
    ['a,b;c\\d', 'SUMMARY:a\\,b\\;c\\\\d'],
    ['two\nlines\r\nthree\rfour', 'SUMMARY:two\\nlines\\nthree\\nfour'],
    ['a\u0000b\tc\u007f', 'SUMMARY:a b c '],
    ['BEGIN:VEVENT', 'SUMMARY:BEGIN:VEVENT'],
  ])('%j is escaped', (title, line) => expect(lineOf(title)).toBe(line));

  test.each(['x'.repeat(500), '回'.repeat(200), '👍'.repeat(90), 'ab回👍'.repeat(40)])(
    'long lines are folded between characters',
    (title) => {
      const text = calendarText([{ ...entry, title }], NOW);
      const lines = text.split('\r\n');
      expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
      expect(text).not.toMatch(/[^\r]\n|\ufffd/);
      expect(lineOf(title)).toBe(`SUMMARY:${title}`);
    },
  );

  test('what has no time is for its day; the same thing keeps its name', () => {
    const [one, two] = [
      calendarText([{ ...entry, due: null }], NOW),
      calendarText([{ ...entry, due: 29_550_000, title: 'x' }], NOW + 9),
    ];
    expect(one).toContain('\r\nDTSTART;VALUE=DATE:20260301\r\n');
    expect(one).not.toContain('DTEND');
    const uid = (text: string): string => /UID:.*/.exec(text)![0];
    expect(uid(one)).toBe(uid(two));
    expect(uid(calendarText([{ ...entry, key: ['contact', 'C2'] }], NOW))).not.toBe(uid(one));
  });
});
