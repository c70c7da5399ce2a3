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
  /** Names that were found to be names, and what they are without their prefix. */
  const known = new Map<string, string>();
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  const begin = at;
  let hasRoot = false;

  const local = (name: string): string => {
    const found = known.get(name);
    if (found !== undefined) return found;
    if (!NAME.test(name)) throw broken();
    const bare = name.slice(name.indexOf(':') + 1);
    known.set(name, bare);
    return bare;
  };
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

  function attributeValue(raw: string): string {
    if (raw.includes('<')) throw broken();
    let value = raw;
    if (/[\t\r\n]/.test(value)) value = value.replace(/\r\n|[\t\r\n]/g, ' ');
    return value.includes('&') ? decoded(value) : value;
  }

  /** Reads the tag at `start` up to its end. */
  function openTag(start: number): void {
    if (open.length === 0 && hasRoot) throw broken();
    hasRoot = true;
    let next = start + 1;
    let code = xml.charCodeAt(next);
    while (next < xml.length && !isSpace(code) && code !== SLASH && code !== GREATER) code = xml.charCodeAt(++next);
    const fullName = xml.slice(start + 1, next);
    const name = local(fullName);
    const attributes: Record<string, string> = {};
    for (;;) {
      const from = next;
      while (isSpace(code)) code = xml.charCodeAt(++next);
      if (code === GREATER || code === SLASH) break;
      const word = next;
      while (next < xml.length && code !== EQUALS && !isSpace(code) && code !== GREATER) code = xml.charCodeAt(++next);
      const key = xml.slice(word, next);
      local(key);
      while (isSpace(code)) code = xml.charCodeAt(++next);
      if (word === from || code !== EQUALS || key === '__proto__' || Object.hasOwn(attributes, key)) throw broken();
      code = xml.charCodeAt(++next);
      while (isSpace(code)) code = xml.charCodeAt(++next);
      const quote = xml.charAt(next);
      if (quote !== '"' && quote !== "'") throw broken();
      const end = past(quote, next + 1);
      attributes[key] = attributeValue(xml.slice(next + 1, end - 1));
      next = end;
      code = xml.charCodeAt(next);
    }
    const selfClosing = code === SLASH;
    if (selfClosing && xml.charCodeAt(++next) !== GREATER) throw broken();
    const inner = next + 1;
    const tag: Tag = { name, attributes, depth: open.length, start, inner, selfClosing };
    walker.open?.(tag);
    if (selfClosing) walker.close?.(tag, start, inner);
    else {
      open.push(tag);
      names.push(fullName);
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
