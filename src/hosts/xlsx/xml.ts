import { SaxesParser } from 'saxes';
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

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Walks over a part's text. @throws {HostError} `file-broken` when it is not well-formed or brings a DTD */
export function walk(xml: string, part: string, walker: Walker): void {
  const parser = new SaxesParser();
  const open: Tag[] = [];
  let start = 0;
  parser.on('error', () => {
    throw new HostError('file-broken', { part });
  });
  parser.on('doctype', () => {
    throw new HostError('file-broken', { part });
  });
  parser.on('opentagstart', ({ name }) => (start = parser.position - name.length - 2));
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const inner = parser.position;
    const tag = { name: local(name), attributes, depth: open.length, start, inner, selfClosing: isSelfClosing };
    open.push(tag);
    walker.open?.(tag);
  });
  parser.on('closetag', () => {
    const tag = open.pop()!;
    const to = parser.position;
    walker.close?.(tag, tag.selfClosing ? tag.start : xml.lastIndexOf('<', to - 1), to);
  });
  parser.on('text', (text) => walker.text?.(text));
  parser.on('cdata', (text) => walker.text?.(text));
  parser.write(xml).close();
}

/** A child element with its text as it stands in the file. */
export interface Child {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly xml: string;
}

/** An element taken apart: its opening tag, its children, its closing tag. */
export interface Element {
  readonly name: string;
  /** Namespace prefix with its colon, or empty. */
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands before the first child: declaration and opening tag. */
  readonly head: string;
  readonly children: readonly Child[];
  readonly tail: string;
}

/** Takes the outermost element of a text apart. What stands between two children is blank or a comment and falls away. */
export function element(xml: string, part: string): Element {
  const children: Child[] = [];
  let root: Tag | undefined;
  walk(xml, part, {
    open(tag) {
      root ??= tag;
    },
    close(tag, _, to) {
      if (tag.depth !== 1) return;
      children.push({ name: tag.name, attributes: tag.attributes, xml: xml.slice(tag.start, to) });
    },
  });
  const { name, attributes, start, inner, selfClosing } = root!;
  const fullName = /^[^\s/>]+/.exec(xml.slice(start + 1))![0];
  return {
    name,
    prefix: fullName.slice(0, fullName.length - name.length),
    attributes,
    head: selfClosing ? `${xml.slice(0, inner).replace(/\s*\/>$/, '')}>` : xml.slice(0, inner),
    children,
    tail: `</${fullName}>`,
  };
}

/** The reverse of `element`. */
export const joined = ({ head, children, tail }: Pick<Element, 'head' | 'children' | 'tail'>): string =>
  head + children.map((child) => child.xml).join('') + tail;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** Text between tags. */
export const escapeText = (text: string): string => text.replace(/[&<>]/g, (sign) => ESCAPES[sign]!);

/** ` name="value"` for each attribute that is not `undefined`. */
export const attributesXml = (attributes: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${String(value).replace(/[&<>"\n]/g, (sign) => ESCAPES[sign]!)}"`)
    .join('');

/** The relationship that an element points to: `r:id`, whatever the prefix. */
export const relationId = (attributes: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
