import { IntakeError } from './intake-error';
import { isSureOf, likeliest } from './likely-encoding';

/** The encodings that reports come in; a person may choose another one of them than the one we read from the bytes. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Encodings by the names that people know. */
export const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  gb18030: 'GB18030 (GBK)',
  big5: 'Big5',
  'windows-1252': 'Windows-1252',
};

export const isEncoding = (text: string): text is Encoding => (ENCODINGS as readonly string[]).includes(text);

export interface Decoded {
  /** Without a byte order mark. What is no character of the encoding is U+FFFD. */
  readonly text: string;
  readonly encoding: Encoding;
  /** It was read out of which characters are common, and this one is nearly as likely. */
  readonly rival?: Encoding;
}

export interface DecodeOptions {
  /** What a person says. */
  readonly chosen?: Encoding;
  /** What the text says of itself: HTML and XML do, and not always truly. */
  readonly declared?: string;
}

/** So many bytes are looked at to tell an encoding from another. */
const SAMPLE = 65_536;

/** 0x80 to 0x9F in windows-1252, which some versions of Node leave as control characters. */
const SIGNS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function textOf(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\x80-\x9f]/g, (sign) => SIGNS_1252[sign.charCodeAt(0) - 0x80]!);
}

function markOf([first, second, third, fourth]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0x84 && second === 0x31 && third === 0x95 && fourth === 0x33 ? 'gb18030' : undefined;
}

/**
 * UTF-16 without a mark shows by the empty upper halves of its digits, separators and line breaks.
 * @throws {IntakeError} `is-binary` for bytes that are no text in any encoding
 */
function wideOf(bytes: Uint8Array): Encoding | undefined {
  const size = Math.min(bytes.length, SAMPLE);
  const empty = [0, 0];
  let controls = 0;
  for (let at = 0; at < size; at++) {
    const byte = bytes[at]!;
    if (byte === 0) empty[at & 1]!++;
    else if (byte < 32 && (byte < 9 || byte > 13) && byte !== 0x1b && byte !== 0x1a) controls++;
  }
  const [even, odd] = empty as [number, number];
  if ((even + odd) * 100 >= size && Math.min(even, odd) * 20 <= even + odd) return odd > even ? 'utf-16le' : 'utf-16be';
  if ((even + odd + controls) * 50 > size) throw new IntakeError('is-binary');
  return undefined;
}

/** The text, when every byte of it is UTF-8. */
function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-8 with a few bytes spoilt or cut off: of its sequences of three nearly all are whole. */
function isSpoiltUtf8(bytes: Uint8Array): boolean {
  let [whole, spoilt] = [0, 0];
  const follows = (at: number): boolean => (bytes[at]! & 0xc0) === 0x80;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) continue;
    if (byte >= 0xe0 && byte < 0xf0 && follows(at + 1) && follows(at + 2)) {
      whole++;
      at += 2;
    } else if (byte >= 0xc2 && byte < 0xe0 && follows(at + 1)) at++;
    else if (at < bytes.length - 3) spoilt++;
  }
  return whole > spoilt * 4;
}

/** The name that a web page or an XML file gives to its encoding, as one of ours. GB2312 and GBK are parts of GB18030. */
function known(declared: string | undefined): Encoding | undefined {
  try {
    const { encoding } = new TextDecoder(declared ?? '');
    return encoding === 'gbk' ? 'gb18030' : isEncoding(encoding) ? encoding : undefined;
  } catch {
    return undefined;
  }
}

/** From the first byte that is not ASCII on: what comes before tells nothing. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const from = Math.max(
    0,
    bytes.findIndex((byte) => byte >= 0x80),
  );
  return bytes.subarray(from, from + SAMPLE);
}

/**
 * Reads bytes as text. Which encoding they are in is decided by, in this order: a person, a byte order mark, the empty
 * halves of UTF-16, being UTF-8 throughout, what the text declares, how common the characters are.
 * @throws {IntakeError} `is-binary`
 */
export function decode(bytes: Uint8Array, { chosen, declared }: DecodeOptions = {}): Decoded {
  const given = chosen ?? markOf(bytes) ?? wideOf(bytes);
  if (given) return { text: textOf(bytes, given), encoding: given };
  const text = asUtf8(bytes);
  if (text !== undefined) return { text, encoding: 'utf-8' };
  const named = known(declared);
  if (named && !named.startsWith('utf') && isSureOf(sampleOf(bytes), named))
    return { text: textOf(bytes, named), encoding: named };
  if (isSpoiltUtf8(bytes)) return { text: textOf(bytes, 'utf-8'), encoding: 'utf-8' };
  const { encoding, rival } = likeliest(sampleOf(bytes));
  return { text: textOf(bytes, encoding), encoding, ...(rival && { rival }) };
}
