import type { Tag } from './walk';
import { walk } from './walk';

export type { Tag } from './walk';
export { walk } from './walk';

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
