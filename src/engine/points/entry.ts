import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Rational } from '../number/rational';
import { add, toText, ZERO } from '../number/rational';
import type { CalendarDate } from '../parse/date';
import { personKey } from './person';

/**
 * What an entry is about (S9, K1):
 * - `visit`: what a given result earned; `visit-correction`: the difference that a later result makes
 * - `deduction`: points off for customer satisfaction; `deduction-correction`: the difference after that row was edited or removed
 * - `cap`: what a month's process points are above the cap
 * - `other`: entered by a person
 */
export type EntryKind = 'visit' | 'visit-correction' | 'deduction' | 'deduction-correction' | 'cap' | 'other';

/** What is to be entered. */
export interface EntryDraft {
  /** When it is entered: ISO date and time with zone. */
  readonly at: string;
  /** When it happened: the day of the visit or of the complaint. */
  readonly date: CalendarDate;
  /** Whose points they are. */
  readonly engineer: string;
  readonly kind: EntryKind;
  /** The visit (`V001`, its second result `V001#2`), the deduction's number, or the month of a cap; empty for `other`. */
  readonly source: string;
  readonly points: Rational;
  readonly why: string;
  /** Of the rubric that the result was given by; empty for everything else. */
  readonly fingerprint: string;
  /** Who decided it; empty where nobody is named. */
  readonly by: string;
}

/** One line of the book. It is never altered. */
export interface Entry extends EntryDraft {
  /** 1 for the first. */
  readonly no: number;
  /** The engineer's points with this entry. */
  readonly balance: Rational;
  /** Hash of the entry before, `GENESIS` for the first. */
  readonly previous: string;
  /** SHA-256 of the entry's values and `previous`, 64 hexadecimal digits. */
  readonly hash: string;
}

/** What the hash covers, in this order. Where the columns stand, and what they are called, does not count. */
export const FIELDS = [
  'no',
  'at',
  'date',
  'engineer',
  'kind',
  'source',
  'points',
  'why',
  'fingerprint',
  'by',
  'balance',
] as const;
export type Field = (typeof FIELDS)[number];

/** Each value in one canonical spelling: numbers as plain decimals, days as `2019-02-28`, kinds as codes. */
export type Fields = Readonly<Record<Field, string>>;

/** Stands where the first entry has no entry before it. */
export const GENESIS = '0'.repeat(64);

export const fieldsOf = (entry: Omit<Entry, 'previous' | 'hash'>): Fields => ({
  no: String(entry.no),
  at: entry.at,
  date: entry.date,
  engineer: entry.engineer,
  kind: entry.kind,
  source: entry.source,
  points: toText(entry.points),
  why: entry.why,
  fingerprint: entry.fingerprint,
  by: entry.by,
  balance: toText(entry.balance),
});

/** JSON keeps the values apart, and writes lone surrogates out, which UTF-8 cannot hold. */
export const hashOf = (fields: Fields, previous: string): string =>
  bytesToHex(
    sha256(utf8ToBytes(JSON.stringify(['steelyard points 1', previous, ...FIELDS.map((key) => fields[key])]))),
  );

/** Digits of one value's check. */
const CHECK = 4;

/** A short check of one value (FNV-1a, 16 bits). The hash finds a change; this says in which cell it is. */
function checkOf(field: Field, value: string): string {
  const text = `${field}=${value}`;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return ((hash ^ (hash >>> 16)) & 0xffff).toString(16).padStart(CHECK, '0');
}

export const checksOf = (fields: Fields): string => FIELDS.map((field) => checkOf(field, fields[field])).join('');

/** The values that are not as when their checks were made. */
export const changedFields = (fields: Fields, checks: string): Field[] =>
  FIELDS.filter((field, i) => checkOf(field, fields[field]) !== checks.slice(i * CHECK, (i + 1) * CHECK));

/** Where a book ends: what statements and seals print, so that a later book can be compared with it. */
export interface Head {
  /** Hash of the last entry, `GENESIS` for an empty book. */
  readonly hash: string;
  /** Entries. */
  readonly count: number;
}

export const headOf = (book: readonly Pick<Entry, 'hash'>[]): Head => ({
  hash: book.at(-1)?.hash ?? GENESIS,
  count: book.length,
});

/** `HASH:COUNT`, as `verify --head` takes it. */
export const headText = ({ hash, count }: Head): string => `${hash}:${count}`;

/** Points by person. */
export function balancesOf(book: readonly Pick<Entry, 'engineer' | 'points'>[]): Map<string, Rational> {
  const balances = new Map<string, Rational>();
  for (const { engineer, points } of book) {
    const key = personKey(engineer);
    balances.set(key, add(balances.get(key) ?? ZERO, points));
  }
  return balances;
}

/** Drafts as the entries that follow a book, numbered, with balances and hashes. */
export function append(book: readonly Entry[], drafts: readonly EntryDraft[]): Entry[] {
  const balances = balancesOf(book);
  let { hash: previous, count } = headOf(book);
  return drafts.map((draft) => {
    const key = personKey(draft.engineer);
    const balance = add(balances.get(key) ?? ZERO, draft.points);
    balances.set(key, balance);
    const numbered = { ...draft, no: ++count, balance };
    const hash = hashOf(fieldsOf(numbered), previous);
    const entry = { ...numbered, previous, hash };
    previous = hash;
    return entry;
  });
}
