import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Minutes since 1970-01-01T00:00Z. */
type Minute = number;

/** A thing to be done by a time, or on a day. */
export interface CalendarEntry {
  /** The same for the same thing, so that a calendar renews it and does not add it again. */
  readonly key: readonly (string | number)[];
  readonly title: string;
  readonly text: string;
  /** Until when; `null`: it is for the whole day. */
  readonly due: Minute | null;
  /** `2026-03-01`, of an entry for the whole day. */
  readonly day: string;
  /** When the calendar should ring. */
  readonly alarms: readonly Minute[];
}

/** So long before its limit an entry begins in the calendar. */
const LENGTH = 30;
/** RFC 5545, 3.1: a line has at most 75 octets, its end not counted. */
const OCTETS = 75;

/**
 * A calendar as RFC 5545 has it: times in UTC, so that every calendar shows them in its own zone; an entry begins half an hour
 * before its limit. What was imported before is renewed by its UID.
 * @param now the stamp of the entries, and their sequence: a later file renews an earlier one
 */
export function calendarText(entries: readonly CalendarEntry[], now: Minute): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Steelyard//Clocks//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
    ...entries.flatMap((entry) => eventLines(entry, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ key, title, text, due, day, alarms }: CalendarEntry, now: Minute): string[] {
  const times =
    due === null
      ? [`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`]
      : [`DTSTART:${utc(due - LENGTH)}`, `DTEND:${utc(due)}`];
  return [
    ...['BEGIN:VEVENT', `UID:${uidOf(key)}`, `DTSTAMP:${utc(now)}`, `SEQUENCE:${Math.max(0, now - FIRST)}`],
    ...times,
    `SUMMARY:${escaped(title)}`,
    ...(text === '' ? [] : [`DESCRIPTION:${escaped(text)}`]),
    'TRANSP:TRANSPARENT',
    ...alarms.flatMap((at) => [
      ...['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER;VALUE=DATE-TIME:${utc(at)}`],
      ...[`DESCRIPTION:${escaped(title)}`, 'END:VALARM'],
    ]),
    'END:VEVENT',
  ];
}

/** A name that no other calendar's entry has, without any that a person wrote. */
const uidOf = (key: CalendarEntry['key']): string =>
  `${bytesToHex(sha256(utf8ToBytes(JSON.stringify(key)))).slice(0, 32)}@steelyard`;

/** 2020-01-01: sequence numbers have 31 bits. */
const FIRST = 26_297_280;

/** `20260301T020500Z`. */
const utc = (at: Minute): string =>
  new Date(at * 60_000)
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d+Z$/, 'Z');

/** RFC 5545, 3.3.11. Control characters other than line breaks are not allowed at all. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- they are what is taken out
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** Folded between characters, never within one: the blank that begins a line after the first counts. */
function folded(line: string): string {
  let [text, octets] = ['', 0];
  for (const sign of line) {
    const own = utf8ToBytes(sign).length;
    if (octets + own > OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += sign;
    octets += own;
  }
  return text;
}
