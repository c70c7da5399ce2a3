import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { LifeEvent } from './life';

/** What the check of an event covers, in this order. */
const FIELDS = [
  'kind',
  'at',
  'by',
  'rubric',
  'version',
  'name',
  'changes',
  'effect',
  'reason',
  'fingerprint',
  'definition',
  'pointsHead',
  'signature',
] as const;

type Checked = Pick<LifeEvent, (typeof FIELDS)[number]>;

/** The check of an event that comes after one with the check `previous` (empty for the first): SHA-256, hexadecimal. */
export const checkOf = (event: Checked, previous: string): string =>
  bytesToHex(
    sha256(utf8ToBytes(JSON.stringify(['steelyard versions 1', previous, ...FIELDS.map((key) => String(event[key]))]))),
  );

/**
 * Events that are not as they were written, or that do not follow the one before them: changed, put in, or with
 * something taken out above them. Events cut off at the end leave no trace here.
 */
export const brokenEvents = (events: readonly LifeEvent[]): LifeEvent[] =>
  events.filter((event, i) => event.check !== checkOf(event, events[i - 1]?.check ?? ''));
