import { describe, expect, test } from '@jest/globals';
import type { Calendar } from '../../../src/engine/clock/calendar';
import { judge } from '../../../src/engine/clock/judge';
import type { Level } from '../../../src/engine/clock/rule';
import { CHINA_CALENDAR } from '../../../src/presets/calendars/china';
import { CLOCK_RULES } from '../../../src/presets/clocks';
import { at, calendarOf, clocks, limit, OFFICE, rowsOf, rule, shown } from './drawn';

const byId = (id: string) => CLOCK_RULES.find((each) => each.id === id)!;

describe('when a limit ends', () => {
  test.each(
    rowsOf(`
      limit            | start            | due              | calendar | about
      48 hours         | 2026-03-01 10:00 | 2026-03-03 10:00 | office   |
      48 hours         | 2026-03-01       | 2026-03-03 23:59 | office   | a day counts from its last minute
      12 hours         | 2026-03-01       | 2026-03-02 11:59 | office   |
      1.5 hours        | 2026-03-01 23:00 | 2026-03-02 00:30 | office   |
      7 days           | 2026-03-01 10:00 | 2026-03-08 10:00 | office   |
      7 days           | 2026-03-01       | 2026-03-08 23:59 | office   |
      45 days          | 2026-01-01       | 2026-02-15 23:59 | office   | P1: day 46 is too late
      1 days           | 2028-02-28 10:00 | 2028-02-29 10:00 | office   | a leap day
      2 days           | 2026-12-30 10:00 | 2027-01-01 10:00 | office   | a year's end
      1 days           | 2026-03-28 10:00 | 2026-03-29 10:00 | berlin   | 23 hours
      24 hours         | 2026-03-28 10:00 | 2026-03-29 11:00 | berlin   |
      1 days           | 2026-03-28 02:30 | 2026-03-29 03:00 | berlin   | a time that never is
      1 days           | 2026-10-24 10:00 | 2026-10-25 10:00 | berlin   | 25 hours
      4 working-hours  | 2026-03-02 10:00 | 2026-03-02 15:00 | office   | lunch does not count
      8 working-hours  | 2026-03-06 14:00 | 2026-03-09 14:00 | office   | nor does the weekend
      8 working-hours  | 2026-03-02       | 2026-03-03 18:00 | office   |
      3 working-hours  | 2026-03-01 10:00 | 2026-03-02 12:00 | office   | not 13:00
      8 working-hours  | 2026-02-13 18:00 | 2026-02-14 18:00 | china    | a make-up Saturday
      8 working-hours  | 2026-02-14 18:00 | 2026-02-24 18:00 | china    | nine days of Spring Festival
      1 working-days   | 2026-03-02 10:00 | 2026-03-03 18:00 | office   |
      1 working-days   | 2026-03-06 23:00 | 2026-03-09 18:00 | office   | Friday to Monday
      1 working-days   | 2026-03-07 10:00 | 2026-03-09 18:00 | office   | Saturday to Monday
      3 working-days   | 2026-09-30 10:00 | 2026-10-10 18:00 | china    | National Day, made up on a Saturday
      1 working-days   | 2026-03-28 10:00 | 2026-03-29 23:59 | always   | not midnight, which is the next day's`),
  )('$limit from $start: $due $about', ({ limit: text, start, due, calendar }) => {
    const calendars: Record<string, Calendar> = {
      office: OFFICE,
      china: CHINA_CALENDAR,
      berlin: calendarOf('1-5 09:00-17:00', '', 'Europe/Berlin'),
      always: calendarOf('1-7 00:00-24:00'),
    };
    const own = calendars[calendar!]!;
    const { zone } = own.regions[0]!;
    const verdicts = judge(rule({ limit: text! }), clocks(`id|start\n1|${start}`), {
      calendar: own,
      now: at(start!, zone),
    });
    expect(shown(verdicts.due[0]!, zone)).toBe(due);
  });
});

/** Where clocks stand, as a register would show it. */
const states = (
  own: ReturnType<typeof rule>,
  table: string,
  now: string,
  options: { cutOff?: string; calendar?: Calendar } = {},
): string[] => {
  const verdicts = judge(own, clocks(table), { calendar: OFFICE, ...options, now: at(now) });
  return verdicts.state.map((state, i) =>
    [state, verdicts.unjudged[i] ?? (verdicts.level[i] || verdicts.reminder[i] || '')].join(' ').trim(),
  );
};

const LEVELS: Level[] = [
  { role: 'lead', answer: limit('4 hours') },
  { role: 'manager', answer: limit('8 hours') },
  { role: 'director', answer: limit('1 days') },
];

describe('a contact within 48 hours, through its time', () => {
  const own = { ...byId('contact'), levels: LEVELS };
  test.each([
    ['2026-03-01 09:59', 'waiting'],
    ['2026-03-01 10:00', 'reminded 1'],
    ['2026-03-02 09:59', 'reminded 1'],
    ['2026-03-02 10:00', 'reminded 2'],
    ['2026-03-02 22:00', 'reminded 3'],
    ['2026-03-03 00:00', 'due 3'],
    ['2026-03-03 10:00', 'due 3'],
    ['2026-03-03 10:01', 'escalated 1'],
    ['2026-03-03 14:00', 'escalated 1'],
    ['2026-03-03 14:01', 'escalated 2'],
    ['2026-03-03 22:01', 'escalated 3'],
    ['2026-04-01 00:00', 'escalated 3'],
  ])('%s: %s', (now, expected) => expect(states(own, 'id|start\n1|2026-03-01 10:00', now)).toEqual([expected]));

  test('every kind of row', () =>
    expect(
      states(
        { ...own, pauseReasons: ['等待配件'] },
        `id | start            | stop             | answers          | pauses
         1  | 2026-03-01 10:00 | 2026-03-03 10:00 |                  |
         2  | 2026-03-01 10:00 | 2026-03-03 10:01 |                  |
         3  | 2026-03-01 10:00 | 2026-03-03       |                  |
         4  | 2026-03-01 10:00 | 2026-03-04       |                  |
         5  | 2026-03-01 10:00 | 2026-03-01       |                  |
         6  | 2026-03-01       | 2026-03-01       |                  |
         7  | 2026-03-01 10:00 |                  | 2026-03-03 14:00 |
         8  | 2026-03-01 10:00 |                  | 2026-03-03 14:01 |
         9  | 2026-03-01 10:00 |                  |                  | 2026-03-02 10:00 > - 等待配件
         10 | 2026-03-01 10:00 |                  |                  | 2026-03-02 > 2026-03-03 等待配件
         11 | 2026-03-01 10:00 |                  |                  | 2026-03-02 10:00 > - 忘了
         12 | -                | 2026-03-03 10:00 |                  |
         13 | 2026-03-09 10:00 |                  |                  |
         14 | 2026-02-28 10:00 |                  |                  |
         15 | 1926-03-01 10:00 |                  |                  |
         16 | 2026-03-03 10:00 | 2026-03-02 10:00 |                  |
         17 | 2026-03-02 10:00 | 2026-04-02 10:00 |                  |`,
        '2026-03-04 10:00',
        { cutOff: '2026-03-01' },
      ),
    ).toEqual([
      'stopped-in-time',
      'stopped-late 1',
      'stopped-in-time',
      'stopped-late 3',
      'stopped-in-time',
      'stopped-in-time',
      'escalated 1',
      'escalated 2',
      'paused 2',
      'reminded 2',
      'escalated 3',
      'not-judged no-start',
      'waiting',
      'not-judged before-cut-off',
      'not-judged before-cut-off',
      'reminded 2',
      'due 3',
    ]));
});

describe('the presets', () => {
  test('a blocker is judged when it is registered', () =>
    expect(
      states(
        byId('blocker'),
        `id | start            | stop
         1  | 2026-03-01 10:00 | 2026-03-02 10:00
         2  | 2026-03-01 10:00 | 2026-03-02 10:01
         3  | 2026-03-01 10:00 | -`,
        '2026-03-09 10:00',
      ),
    ).toEqual(['stopped-in-time', 'stopped-late', 'not-judged not-stopped']));

  test('payment is not judged until it is said from when on, and may come before', () => {
    const table = `id | start      | stop
                   1  | 2026-01-01 | 2026-02-15
                   2  | 2026-01-01 | 2026-02-16
                   3  | 2026-01-01 | 2025-12-20
                   4  | 2026-01-01 | -`;
    expect(states(byId('payment'), table, '2026-02-16')).toEqual(Array(4).fill('not-judged start-unset'));
    expect(states({ ...byId('payment'), starts: 'shipDate' }, table, '2026-02-16')).toEqual([
      'stopped-in-time',
      'stopped-late 3',
      'stopped-in-time',
      'late 3',
    ]);
  });
});

const codes = (
  own: ReturnType<typeof rule>,
  table: string,
  now = '2026-03-04 10:00',
  calendar: Calendar = OFFICE,
): string[] =>
  judge(own, clocks(table), { calendar, now: at(now) }).issues.map(({ of, index, code }) => `${of} ${index} ${code}`);

describe('what a person should know', () => {
  test.each([
    ['owner | start\n王芳 | 2026-03-01', []],
    ['owner | start\n- | ', ['clocks 0 clock-without-start']],
    [' owner | start\n | 2026-03-01', ['clocks 0 clock-without-owner']],
    ['owner | start\n王芳、李强 | 2026-03-01', ['clocks 0 clock-owners-several']],
    ['owner | start\n王芳、王 芳 | 2026-03-01', ['clocks -1 clock-owner-spellings']],
    ['owner | start\nWang Fang | 2026-03-01\nwang fang | 2026-03-01', ['clocks -1 clock-owner-spellings']],
    ['start\n1910-03-01', ['clocks 0 clock-time-impossible']],
    ['start | stop\n2026-03-01 | 2026-02-01', ['clocks 0 clock-stop-before-start']],
    ['start | stop\n2026-03-01 | 2026-03-05', ['clocks 0 clock-stop-in-future']],
    ['start | stop\n2026-03-01 10:00 | 2026-03-03', ['clocks 0 clock-stop-in-doubt']],
    ['start | answers\n2026-03-01 | 2026-02-01', ['clocks 0 clock-answer-before-start']],
    ['start | pauses\n2026-03-01 | 2026-03-02 > - holiday', ['clocks 0 clock-pause-reason']],
    ['start | pauses\n2026-03-01 | 2026-03-02 > 2026-03-01 parts', ['clocks 0 clock-pause-backwards']],
    ['start | region\n2026-03-01 | Mars', []],
  ])('%s', (table, expected) => {
    const [head, ...lines] = table.split('\n');
    const numbered = [`id | ${head}`, ...lines.map((line, i) => `${i} | ${line}`)].join('\n');
    expect(codes(rule({ pauseReasons: ['parts'] }), numbered)).toEqual(expected);
  });

  test('a region that a calendar of several does not have, once', () => {
    const there = { ...OFFICE, regions: [...OFFICE.regions, { name: 'Berlin', zone: 'Europe/Berlin' }] };
    const table = 'id | start | region\n1 | 2026-03-01 | Berlin\n2 | 2026-03-01 | Mars\n3 | 2026-03-02 | Mars';
    expect(codes(rule(), table, undefined, there)).toEqual(['clocks 1 clock-region-unknown']);
  });

  test('ids', () =>
    expect(codes(rule(), 'id | start\nA | 2026-03-03\nA | 2026-03-03\n | 2026-03-03')).toEqual([
      'clocks 1 clock-id-twice',
      'clocks 2 clock-without-id',
    ]));

  test('late without exactly one owner is late for nobody', () => {
    const { state, owner } = judge(
      rule(),
      clocks('id | owner | start\n1 | 王芳，李强 | 2026-03-01\n2 | | 2026-03-01'),
      { calendar: OFFICE, now: at('2026-03-09') },
    );
    expect([state, owner]).toEqual([
      ['late', 'late'],
      [null, null],
    ]);
  });

  test('a time that clocks never show, or twice', () => {
    const berlin = calendarOf('1-5 09:00-17:00', '', 'Europe/Berlin');
    const table = 'id | start\n1 | 2026-03-29 02:30\n2 | 2026-10-25 02:30\n3 | 2026-10-25 03:30';
    expect(codes(rule(), table, '2026-11-01 10:00', berlin)).toEqual([
      'clocks 0 clock-time-never',
      'clocks 1 clock-time-twice',
    ]);
  });

  test('working time in a year whose holidays nobody has said, with how many clocks', () => {
    const now = at('2026-12-31 10:00');
    const own = clocks('id | start\n1 | 2026-12-30\n2 | 2026-12-30\n3 | 2026-11-30');
    const years = (text: string) =>
      judge(rule({ limit: text }), own, { calendar: CHINA_CALENDAR, now }).issues.map(({ code, data }) => [
        code,
        data.year,
        data.count,
      ]);
    expect(years('3 working-days')).toEqual([['calendar-year-unknown', 2027, 2]]);
    expect(years('3 days')).toEqual([]);
  });

  test.each([
    ['0 hours', 'not-positive'],
    ['-1 days', 'not-positive'],
    ['NaN days', 'not-positive'],
    ['1.5 days', 'not-whole'],
    ['0.01 hours', 'not-whole'],
    ['99999 days', 'too-long'],
  ])('a limit of %s is none, and nothing is judged by it', (text, problem) => {
    const { issues, unjudged } = judge(rule({ limit: text }), clocks('id | start\n1 | 2026-03-01'), {
      calendar: OFFICE,
      now: at('2026-03-09'),
    });
    expect(issues.map(({ code, data }) => [code, data.problem])).toEqual([['clock-limit', problem]]);
    expect(unjudged).toEqual(['rule']);
  });

  test.each<[string, Level[], string[]]>([
    ['a chain that loops', [LEVELS[0]!, LEVELS[1]!, { ...LEVELS[0]!, role: 'ＬＥＡＤ' }], ['levels 2 chain-loops']],
    [
      'a level without time to answer',
      [{ role: 'lead', answer: null }, LEVELS[1]!],
      ['levels 0 chain-without-answer-time'],
    ],
    ['the last level needs none', [LEVELS[0]!, { role: 'director', answer: null }], []],
    ['zero time to answer', [{ role: 'lead', answer: limit('0 hours') }], ['levels 0 chain-answer-time']],
    ['nobody at all', [{ role: ' ', answer: null }], ['levels 0 chain-without-role']],
    [
      'authority that falls',
      ['100', '50'].map((amount, i) => ({
        role: `${i}`,
        answer: limit('1 hours'),
        authority: { money: { amount, currency: 'CNY' } },
      })),
      ['levels 1 chain-authority-falls'],
    ],
  ])('%s', (_, levels, expected) =>
    expect(codes(rule({ levels }), 'id | start\n1 | 2026-03-03 12:00')).toEqual(expected),
  );

  test('a chain with a fault keeps nobody from being late', () => {
    const levels = [LEVELS[0]!, LEVELS[0]!];
    const { state, level, answerDue } = judge(rule({ levels }), clocks('id | start\n1 | 2026-03-03 12:00'), {
      calendar: OFFICE,
      now: at('2026-03-09'),
    });
    expect([state, [...level], [...answerDue]]).toEqual([['late'], [0], [NaN]]);
  });

  test('a calendar without hours: every clock is kept, and none is ever due', () => {
    const empty = { ...OFFICE, hours: [] };
    const verdicts = judge(rule({ limit: '3 working-hours' }), clocks('id | start\n1 | 2026-03-01'), {
      calendar: empty,
      now: at('2026-03-09'),
    });
    expect([verdicts.state, verdicts.issues.map(({ code }) => code)]).toEqual([
      ['reminded'],
      ['calendar-no-hours', 'clock-never-due'],
    ]);
  });

  test('the highest level was asked and has not answered', () =>
    expect(codes(rule({ levels: LEVELS.slice(0, 1) }), 'id | start\n1 | 2026-03-01 10:00')).toEqual([
      'clocks 0 chain-exhausted',
    ]));
});
