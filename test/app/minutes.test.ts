import { describe, expect, test } from '@jest/globals';
import type { Field, Fields } from '../../src/app/entry';
import { minutesIn, noted } from '../../src/app/form/minutes';

const two = (number: number): string => String(number).padStart(2, '0');

/** The moment so many minutes after nine. */
function after(minutes: string): string {
  const [whole = 0, seconds = 0] = minutes.split(':').map(Number);
  return `2019-03-01T${two(9 + Math.floor(whole / 60))}:${two(whole % 60)}:${two(seconds)}+08:00`;
}

/** What is proposed after entries, each with its minute; `save` is the save. */
function proposed(entries: string, base: Fields = new Map()): string {
  const typed = entries
    .split(', ')
    .filter(Boolean)
    .reduce<Fields>((before, entry) => {
      const [minutes, field] = entry.split(' ') as [string, Field | 'save'];
      return field === 'save'
        ? noted(before, after(minutes))
        : noted(new Map([...before, [field, '8']]), after(minutes), field);
    }, new Map());
  return minutesIn(base, typed);
}

describe('the time that an evaluation takes', () => {
  // `8 mark:prep` is an entry at 09:08, or at 09:08:30 with `8:30`; 60 is 10:00.
  test.each([
    ['nothing entered', '', ''],
    ['no mark yet', '0 customer, 5 note:prep, 6 save', ''],
    ['one mark is a minute', '0 mark:prep', '1'],
    ['from the first mark, not before', '0 customer, 10 mark:prep, 14 mark:mail', '4'],
    ['rounded up', '0 mark:prep, 4:01 comment', '5'],
    ['to the save', '0 mark:prep, 4 note:prep, 7 save', '7'],
    ['a stop of ten minutes is reading', '0 mark:prep, 10 mark:mail', '10'],
    ['a longer one is a form left open', '0 mark:prep, 2 mark:mail, 240 mark:tips, 241 save', '3'],
    ['left open before the save', '0 mark:prep, 2 mark:mail, 500 save', '2'],
    ['a clock that was set back takes nothing away', '60 mark:prep, 62 mark:mail, 0 mark:tips, 1 save', '3'],
    ['an hour', '0 mark:a, 10 mark:b, 20 mark:c, 30 mark:d, 40 mark:e, 50 mark:f, 60 save', '60'],
    ['more is not proposed', '0 mark:a, 10 mark:b, 20 mark:c, 30 mark:d, 40 mark:e, 50 mark:f, 60 mark:g, 61 save', ''],
  ])('%s: %s', (_, entries, minutes) => expect(proposed(entries)).toBe(minutes));

  test('what the sheet has stands, and what a person wrote goes before both', () => {
    const base: Fields = new Map([['minutes', '12']]);
    expect(proposed('0 mark:prep, 3 mark:mail', base)).toBe('12');
    expect(proposed('0 mark:prep, 3 mark:mail, 9 minutes', base)).toBe('8');
    expect(minutesIn(base, new Map([['minutes', '']]))).toBe('');
  });

  test('correcting the minutes takes no time', () => {
    const typed = noted(new Map(), after('0'), 'mark:prep');
    expect(noted(typed, after('5'), 'minutes')).toBe(typed);
  });
});
