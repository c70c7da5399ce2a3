import type { Colour } from '../../engine/grid/look';
import { dressed, fillXml, fontXml } from './style-parts';
import type { Dress } from '../dress';
import type { Child, Element } from './xml';
import { attributesXml, element, joined } from './xml';

/** The workbook's styles. What is there stays as it is, in its place; new ones are added behind. */
export interface Styles {
  /** The style that is `base` dressed like this; an equal one is used again. */
  dress(base: number, dress: Dress): number;
  /** The style of conditionally coloured cells. */
  colour(colour: Colour): number;
  /** The text of the part, `undefined` when nothing was added. */
  xml(): string | undefined;
}

/** The sections in the order that the schema asks for. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

const rank = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

interface Section extends Element {
  readonly items: Child[];
}

/** Formats that every workbook has by number (ECMA-376, 18.8.30). */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};

export function openStyles(xml: string, part: string): Styles {
  const sheet = element(xml, part);
  const { prefix } = sheet;
  const sections = new Map<string, Section>();
  let added = false;

  function section(name: string): Section {
    let found = sections.get(name);
    if (!found) {
      const there = sheet.children.find((child) => child.name === name)?.xml;
      const parsed = element(there ?? `<${prefix}${name} count="0"/>`, part);
      found = { ...parsed, items: [...parsed.children] };
      sections.set(name, found);
    }
    return found;
  }

  /** The place of an item in its section, added when it is not there. */
  function place(name: string, itemXml: string): number {
    const { items } = section(name);
    const at = items.findIndex((item) => item.xml === itemXml);
    if (at >= 0) return at;
    added = true;
    items.push({ ...element(itemXml, part), xml: itemXml });
    return items.length - 1;
  }

  function format(code: string): number {
    const builtIn = BUILT_IN[code];
    if (builtIn !== undefined) return builtIn;
    const { items } = section('numFmts');
    const there = items.find((item) => item.attributes['formatCode'] === code);
    if (there) return Number(there.attributes['numFmtId']);
    const id = Math.max(163, ...items.map((item) => Number(item.attributes['numFmtId']) || 0)) + 1;
    place('numFmts', `<${prefix}numFmt${attributesXml({ numFmtId: id, formatCode: code })}/>`);
    return id;
  }

  const known = new Map<string, number>();

  return {
    dress(base, dress) {
      const key = `${base} ${JSON.stringify(dress)}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      const plain = `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
      if (section('cellXfs').items.length === 0) place('cellXfs', plain);
      const xf = element(section('cellXfs').items[base]?.xml ?? plain, part);
      const font = section('fonts').items[Number(xf.attributes['fontId'])]?.xml;
      const style = dressed(xf, dress, {
        numFmtId: dress.format === undefined ? undefined : format(dress.format),
        fontId: dress.bold || dress.small ? place('fonts', fontXml(font, prefix, dress, part)) : undefined,
        fillId: dress.fill === undefined ? undefined : place('fills', fillXml(prefix, dress.fill)),
      });
      const index = place('cellXfs', style);
      known.set(key, index);
      return index;
    },
    colour({ fill, ink }) {
      const p = prefix;
      const font = `<${p}font><${p}color rgb="FF${ink}"/></${p}font>`;
      const ground = `<${p}fill><${p}patternFill><${p}bgColor rgb="FF${fill}"/></${p}patternFill></${p}fill>`;
      return place('dxfs', `<${p}dxf>${font}${ground}</${p}dxf>`);
    },
    xml() {
      if (!added) return undefined;
      const written = ([name, { attributes, items, tail }]: [string, Section]): Child => {
        const head = `<${prefix}${name}${attributesXml({ ...attributes, count: items.length })}>`;
        return { name, attributes, xml: joined({ head, children: items, tail }) };
      };
      const untouched = sheet.children.filter((child) => !sections.has(child.name));
      const children = [...untouched, ...[...sections].map(written)].sort((a, b) => rank(a.name) - rank(b.name));
      return joined({ ...sheet, children });
    },
  };
}
