import { describe, expect, test } from '@jest/globals';
import { DAY } from '../../../src/engine/clock/minute';
import { minuteOf, momentOfSerial, parseMoment } from '../../../src/engine/clock/moment';
import { momentAt, shows, wallAt, wallReached, zoneOf } from '../../../src/engine/clock/zone';
import { at, moment, rowsOf, shown } from './drawn';

const wall = (text: string): number => {
  const { day, minute } = moment(text);
  return day * DAY + minute!;
};

describe('a time on the wall', () => {
  test.each(
    rowsOf(`
      zone                | wall             | is               | shown
      Asia/Shanghai       | 2026-03-01 10:00 | 2026-03-01 02:00 | once
      Asia/Shanghai       | 1970-01-01 08:00 | 1970-01-01 00:00 | once
      Asia/Shanghai       | 2028-02-29 00:00 | 2028-02-28 16:00 | once
      Europe/Berlin       | 2026-03-29 01:59 | 2026-03-29 00:59 | once
      Europe/Berlin       | 2026-03-29 02:30 | 2026-03-29 01:00 | never
      Europe/Berlin       | 2026-03-29 03:00 | 2026-03-29 01:00 | once
      Europe/Berlin       | 2026-10-25 02:30 | 2026-10-25 00:30 | twice
      Europe/Berlin       | 2026-10-25 03:00 | 2026-10-25 02:00 | once
      America/New_York    | 2026-03-08 02:30 | 2026-03-08 07:00 | never
      America/New_York    | 2026-11-01 01:30 | 2026-11-01 05:30 | twice
      Australia/Lord_Howe | 2026-10-04 02:15 | 2026-10-03 15:30 | never
      Australia/Lord_Howe | 2026-10-04 02:30 | 2026-10-03 15:30 | once
      Australia/Lord_Howe | 2026-04-05 01:45 | 2026-04-04 14:45 | twice
      Pacific/Apia        | 2011-12-30 12:00 | 2011-12-30 10:00 | never
      UTC                 | 1900-01-01 00:00 | 1900-01-01 00:00 | once`),
  )('$zone $wall', ({ zone, wall: text, is, shown: times }) => {
    const own = zoneOf(zone!)!;
    expect(shown(momentAt(own, wall(text!)), 'UTC')).toBe(is);
    expect(shows(own, wall(text!))).toBe(times);
  });

  test('that comes twice is the second where the first is too early', () => {
    const berlin = zoneOf('Europe/Berlin')!;
    const first = momentAt(berlin, wall('2026-10-25 02:10'));
    expect(momentAt(berlin, wall('2026-10-25 02:10'), first + 40) - first).toBe(60);
  });

  test('a zone that does not exist is none', () => expect(zoneOf('Asia/Nowhere')).toBeUndefined());
});

test.each([
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/St_Johns',
])(
  'every half day of three years in %s is what the time zone database says, and how far the wall has come never goes back',
  (name) => {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short', timeStyle: 'short' });
    const zone = zoneOf(name)!;
    let before = -Infinity;
    const wrong: string[] = [];
    for (let minute = at('2025-01-01', 'UTC'); minute < at('2028-01-01', 'UTC'); minute += 30) {
      const reached = wallReached(zone, minute);
      if (reached < Math.max(before, wallAt(zone, minute))) wrong.push(`back at ${minute}`);
      before = reached;
      if (minute % 720 === 90 && shown(minute, name) !== format.format(minute * 60_000))
        wrong.push(shown(minute, name));
    }
    expect(wrong).toEqual([]);
  },
);

describe('a cell that holds a time', () => {
  test.each([
    ['2026-03-01 10:05', '2026-03-01', 605],
    ['2026/3/1 9:05:59', '2026-03-01', 545],
    ['2026-03-01T10:05', '2026-03-01', 605],
    ['2026年3月1日 下午3点05分', '2026-03-01', 905],
    ['2026年3月1日上午12点', '2026-03-01', 0],
    ['２０２６-０３-０１　１０：０５', '2026-03-01', 605],
    ['2026-02-28 24:00', '2026-03-01', 0],
    ['2026-03-01 3:05 PM', '2026-03-01', 905],
    ['2028-02-29', '2028-02-29', null],
  ])('%s', (text, day, minute) => expect(parseMoment(text)).toEqual({ day: moment(day).day, minute }));

  test.each([
    '',
    'tomorrow',
    '2026-02-30 10:00',
    '2026-03-01 25:00',
    '2026-03-01 24:01',
    '2026-03-01 10:60',
    '10:00',
    '3/1/2026 10:00',
  ])('not: %s', (text) => expect(parseMoment(text)).toBeUndefined());

  test('a serial number, with the errors that spreadsheets make in adding up fractions', () => {
    const day = moment('2026-03-01').day;
    expect(momentOfSerial(46082)).toEqual({ day, minute: null });
    for (let minute = 1; minute < 1440; minute++)
      expect(momentOfSerial(46082 + minute / 1440)).toEqual({ day, minute });
    expect(momentOfSerial(46081.9999999)).toEqual({ day, minute: 0 });
    expect(momentOfSerial(-1)).toBeUndefined();
  });

  test.each([
    ['9:00', 540],
    ['24:00', 1440],
    ['下午6点', 1080],
    ['18:3', undefined],
  ])('hours: %s', (text, minutes) => expect(minuteOf(text)).toBe(minutes));
});
