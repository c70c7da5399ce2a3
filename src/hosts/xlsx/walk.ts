import { HostError } from '../host';

/** An element's opening tag. Positions are offsets in the text that was walked. */
export interface Tag {
  /** Without its namespace prefix. */
  readonly name: string;
  /** By their full names. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements around it. */
  readonly depth: number;
  readonly start: number;
  /** After the opening tag. */
  readonly inner: number;
  readonly selfClosing: boolean;
}

export interface Walker {
  open?(tag: Tag): void;
  /** `from` and `to` bound the closing tag, or the whole of a self-closing one. */
  close?(tag: Tag, from: number, to: number): void;
  text?(text: string): void;
}

// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
const NAME =
  /^[:A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}][-.0-9:A-Z_a-z\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c-\u200d\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]*$/u;
const BLANK = /^[ \t\r\n]*$/;
const REFERENCE = /&(?:(lt|gt|amp|quot|apos);|#(\d{1,7});|#x([0-9a-fA-F]{1,6});)?/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;
const isCharacter = (code: number): boolean =>
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff) ||
  code === 9 ||
  code === 10 ||
  code === 13;

const SLASH = 47;
const GREATER = 62;
const EQUALS = 61;
const BANG = 33;
const QUESTION = 63;
const LESS = 60;
const AMPERSAND = 38;
const QUOTE = 34;
const APOSTROPHE = 39;

/** Most elements have no attributes. */
const NONE: Readonly<Record<string, string>> = {};

/** A name that was found to be one. */
interface Name {
  readonly full: string;
  /** Without its prefix. */
  readonly bare: string;
}

/**
 * Walks over a part's text, in one pass and without a regular expression for what is ordinary: a sheet has millions of
 * tags. Strict (XML 1.0, fifth edition), but for the declaration's own attributes.
 * @throws {HostError} `file-broken` when it is not well-formed or brings a DTD
 */
export function walk(xml: string, part: string, walker: Walker): void {
  const broken = (): HostError => new HostError('file-broken', { part });
  if (FORBIDDEN.test(xml)) throw broken();
  const open: Tag[] = [];
  const names: string[] = [];
  const known = new Map<string, Name>();
  /** By its first letter the name that was met last: a sheet says the same few over and over. */
  const recent: Name[] = [];
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  const begin = at;
  let hasRoot = false;

  function nameAt(from: number, to: number): Name {
    const first = xml.charCodeAt(from);
    const last = recent[first];
    if (last?.full.length === to - from && (to - from === 1 || xml.startsWith(last.full, from))) return last;
    const full = xml.slice(from, to);
    let found = known.get(full);
    if (!found) {
      if (!NAME.test(full)) throw broken();
      found = { full, bare: full.slice(full.indexOf(':') + 1) };
      known.set(full, found);
    }
    if (first < 128) recent[first] = found;
    return found;
  }
  const decoded = (text: string): string =>
    text.replace(REFERENCE, (_, entity?: string, decimal?: string, hex?: string) => {
      if (entity !== undefined) return ENTITIES[entity]!;
      const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : -1;
      if (!isCharacter(code)) throw broken();
      return String.fromCodePoint(code);
    });
  const lines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
  /** What comes after `sign`, which must be there. */
  const past = (sign: string, from: number): number => {
    const found = xml.indexOf(sign, from);
    if (found < 0) throw broken();
    return found + sign.length;
  };

  function text(from: number, to: number): void {
    const piece = xml.slice(from, to);
    if (open.length === 0) {
      if (!BLANK.test(piece)) throw broken();
      return;
    }
    if (piece.includes(']]>')) throw broken();
    const plain = lines(piece);
    walker.text?.(plain.includes('&') ? decoded(plain) : plain);
  }

  /** The value, decoded. Goes on behind its closing `quote`. */
  function attributeValue(from: number, quote: number): string {
    let end = from;
    let hasBlanks = false;
    let hasReferences = false;
    for (let code = xml.charCodeAt(end); code !== quote; code = xml.charCodeAt(++end)) {
      if (code === LESS || end >= xml.length) throw broken();
      if (code < 32) hasBlanks = true;
      else if (code === AMPERSAND) hasReferences = true;
    }
    let value = xml.slice(from, end);
    if (hasBlanks) value = value.replace(/\r\n|[\t\r\n]/g, ' ');
    at = end + 1;
    return hasReferences ? decoded(value) : value;
  }

  /** Reads the tag at `start` up to its end. */
  function openTag(start: number): void {
    if (open.length === 0 && hasRoot) throw broken();
    hasRoot = true;
    let next = start + 1;
    let code = xml.charCodeAt(next);
    while (next < xml.length && !isSpace(code) && code !== SLASH && code !== GREATER) code = xml.charCodeAt(++next);
    const name = nameAt(start + 1, next);
    let attributes: Record<string, string> | undefined;
    for (;;) {
      const from = next;
      while (isSpace(code)) code = xml.charCodeAt(++next);
      if (code === GREATER || code === SLASH) break;
      const word = next;
      while (next < xml.length && code !== EQUALS && !isSpace(code) && code !== GREATER) code = xml.charCodeAt(++next);
      const key = nameAt(word, next).full;
      while (isSpace(code)) code = xml.charCodeAt(++next);
      if (word === from || code !== EQUALS || key === '__proto__') throw broken();
      if (attributes === undefined) attributes = {};
      else if (Object.hasOwn(attributes, key)) throw broken();
      code = xml.charCodeAt(++next);
      while (isSpace(code)) code = xml.charCodeAt(++next);
      if (code !== QUOTE && code !== APOSTROPHE) throw broken();
      attributes[key] = attributeValue(next + 1, code);
      next = at;
      code = xml.charCodeAt(next);
    }
    const selfClosing = code === SLASH;
    if (selfClosing && xml.charCodeAt(++next) !== GREATER) throw broken();
    const inner = next + 1;
    const tag: Tag = {
      name: name.bare,
      attributes: attributes ?? NONE,
      depth: open.length,
      start,
      inner,
      selfClosing,
    };
    walker.open?.(tag);
    if (selfClosing) walker.close?.(tag, start, inner);
    else {
      open.push(tag);
      names.push(name.full);
    }
    at = inner;
  }

  function closeTag(start: number): void {
    const to = past('>', start);
    const tag = open.pop();
    const name = names.pop();
    let end = to - 1;
    while (isSpace(xml.charCodeAt(end - 1))) end--;
    if (!tag || end - start - 2 !== name!.length || !xml.startsWith(name!, start + 2)) throw broken();
    walker.close?.(tag, start, to);
    at = to;
  }

  function comment(start: number): void {
    const end = xml.indexOf('--', start + 4);
    if (end < 0 || xml.charCodeAt(end + 2) !== GREATER) throw broken();
    at = end + 3;
  }

  function instruction(start: number): void {
    const end = past('?>', start + 2);
    const target = /^[^ \t\r\n?]+/.exec(xml.slice(start + 2, end - 2))?.[0] ?? '';
    if (target.toLowerCase() === 'xml' ? start !== begin || target !== 'xml' : !NAME.test(target)) throw broken();
    at = end;
  }

  function characters(start: number): void {
    const end = past(']]>', start);
    if (open.length === 0) throw broken();
    walker.text?.(lines(xml.slice(start + 9, end - 3)));
    at = end;
  }

  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const end = next < 0 ? xml.length : next;
    if (end > at) text(at, end);
    if (next < 0) break;
    const code = xml.charCodeAt(next + 1);
    if (code === SLASH) closeTag(next);
    else if (code === QUESTION) instruction(next);
    else if (code !== BANG) openTag(next);
    else if (xml.startsWith('<!--', next)) comment(next);
    else if (xml.startsWith('<![CDATA[', next)) characters(next);
    else throw broken();
  }
  if (open.length > 0 || !hasRoot) throw broken();
}
