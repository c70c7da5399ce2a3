import type { Child, Element } from '../../hosts/xlsx/xml';
import { attributesXml, element, joined } from '../../hosts/xlsx/xml';
import type { CellLook, Side } from './cell-look';
import { SIDES } from './cell-look';

/** What differs from a style; `null` takes a property away. */
export type LookChange = { readonly [Key in keyof CellLook]?: CellLook[Key] | null };

export interface StyleWriter {
  /** The number of the style that is `base` with these changes; an equal one is used again. */
  changed(base: number, change: LookChange): number;
  /** The text of the part; `undefined` when nothing was added. */
  xml(): string | undefined;
}

/** The order in which Excel writes what a font consists of. */
const FONT = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name'];
/** The order that the schema asks for (ECMA-376, CT_Stylesheet), as far as sections may have to be made. */
const SECTIONS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'];
const rankIn = (order: readonly string[], name: string): number =>
  order.includes(name) ? order.indexOf(name) : order.length;

const PLAIN = 'numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"';

/** Children by name, one of them replaced or (with `undefined`) taken away. */
type Members = Map<string, string>;
const membersOf = (xml: string | undefined, part: string): Members =>
  new Map(xml === undefined ? [] : element(xml, part).children.map((child) => [child.name, child.xml]));
function put(members: Members, name: string, xml: string | undefined): void {
  if (xml === undefined) members.delete(name);
  else members.set(name, xml);
}

const colourXml = (p: string, name: string, rgb: string): string => `<${p}${name} rgb="FF${rgb}"/>`;

function fontXml(base: string | undefined, p: string, part: string, change: LookChange): string {
  const members = membersOf(base, part);
  const flag = (name: string, on: true | null | undefined): void => {
    if (on !== undefined) put(members, name, on ? `<${p}${name}/>` : undefined);
  };
  flag('b', change.bold);
  flag('i', change.italic);
  flag('u', change.underline);
  flag('strike', change.strike);
  if (change.size) put(members, 'sz', `<${p}sz val="${change.size}"/>`);
  if (change.ink !== undefined) put(members, 'color', change.ink ? colourXml(p, 'color', change.ink) : undefined);
  const sorted = [...members].sort(([a], [b]) => rankIn(FONT, a) - rankIn(FONT, b));
  return `<${p}font>${sorted.map(([, xml]) => xml).join('')}</${p}font>`;
}

const fillXml = (p: string, rgb: string | null): string =>
  rgb === null
    ? `<${p}fill><${p}patternFill patternType="none"/></${p}fill>`
    : `<${p}fill><${p}patternFill patternType="solid">${colourXml(p, 'fgColor', rgb)}` +
      `<${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;

function borderXml(base: string | undefined, p: string, part: string, borders: CellLook['borders'] | null): string {
  const members = membersOf(base, part);
  const sideXml = (side: Side): string => {
    const line = borders?.[side];
    return line
      ? `<${p}${side} style="${line.style}">${colourXml(p, 'color', line.ink)}</${p}${side}>`
      : `<${p}${side}/>`;
  };
  // `start` and `end` are what newer writers call left and right.
  const others = [...members].filter(([name]) => ![...SIDES, 'start', 'end'].includes(name)).map(([, xml]) => xml);
  return `<${p}border>${SIDES.map(sideXml).join('')}${others.join('')}</${p}border>`;
}

function alignmentXml(xf: Element, p: string, change: LookChange): string {
  const attributes: Record<string, string> = { ...xf.children.find(({ name }) => name === 'alignment')?.attributes };
  const set = (name: string, value: string | null | undefined): void => {
    if (value) attributes[name] = value;
    else if (value === null) delete attributes[name];
  };
  set('horizontal', change.align);
  set('vertical', change.vertical);
  set('wrapText', change.wrap && '1');
  return Object.keys(attributes).length > 0 ? `<${p}alignment${attributesXml(attributes)}/>` : '';
}

/** Adds cell styles behind those that a workbook has. @param xml its styles part */
export function styleWriter(xml: string, part: string): StyleWriter {
  const book = element(xml, part);
  const { prefix: p } = book;
  const sections = new Map<string, Element & { readonly items: Child[] }>();
  const known = new Map<string, number>();
  let added = false;

  function section(name: string): Element & { readonly items: Child[] } {
    const there = sections.get(name);
    if (there) return there;
    const found = element(book.children.find((child) => child.name === name)?.xml ?? `<${p}${name}/>`, part);
    const made = { ...found, items: [...found.children] };
    sections.set(name, made);
    return made;
  }
  function place(name: string, itemXml: string): number {
    const { items } = section(name);
    const at = items.findIndex((item) => item.xml === itemXml);
    if (at >= 0) return at;
    added = true;
    return items.push({ ...element(itemXml, part), xml: itemXml }) - 1;
  }
  function formatId(format: string | null): number {
    if (format === null) return 0;
    if (format === '@') return 49;
    const { items } = section('numFmts');
    const there = items.find(({ attributes }) => attributes['formatCode'] === format);
    if (there) return Number(there.attributes['numFmtId']);
    // Numbers below 164 belong to the formats that every program knows.
    const id = Math.max(163, ...items.map(({ attributes }) => Number(attributes['numFmtId']) || 0)) + 1;
    place('numFmts', `<${p}numFmt${attributesXml({ numFmtId: id, formatCode: format })}/>`);
    return id;
  }
  const itemXml = (name: string, id: string | undefined): string | undefined => section(name).items[Number(id)]?.xml;
  const touches = (change: LookChange, keys: readonly (keyof CellLook)[]): boolean =>
    keys.some((key) => change[key] !== undefined);

  function styleXml(base: number, change: LookChange): string {
    const xf = element(itemXml('cellXfs', String(base)) ?? `<${p}xf ${PLAIN}/>`, part);
    const { fontId, borderId } = xf.attributes;
    const attributes: Record<string, string | number> = { ...xf.attributes };
    const refer = (id: string, applied: string, value: number): void =>
      void Object.assign(attributes, { [id]: value, [applied]: 1 });
    if (change.format !== undefined) refer('numFmtId', 'applyNumberFormat', formatId(change.format));
    if (touches(change, ['bold', 'italic', 'underline', 'strike', 'size', 'ink']))
      refer('fontId', 'applyFont', place('fonts', fontXml(itemXml('fonts', fontId), p, part, change)));
    if (change.fill !== undefined) refer('fillId', 'applyFill', place('fills', fillXml(p, change.fill)));
    if (change.borders !== undefined) {
      const border = borderXml(itemXml('borders', borderId), p, part, change.borders);
      refer('borderId', 'applyBorder', place('borders', border));
    }
    if (touches(change, ['align', 'vertical', 'wrap'])) attributes['applyAlignment'] = 1;
    const others = xf.children.filter(({ name }) => name !== 'alignment').map((child) => child.xml);
    return `<${p}xf${attributesXml(attributes)}>${alignmentXml(xf, p, change)}${others.join('')}</${p}xf>`;
  }

  return {
    changed(base, change) {
      const key = `${base} ${JSON.stringify(change)}`;
      const there = known.get(key);
      if (there !== undefined) return there;
      if (section('cellXfs').items.length === 0) place('cellXfs', `<${p}xf ${PLAIN}/>`);
      const number = place('cellXfs', styleXml(base, change));
      known.set(key, number);
      return number;
    },
    xml() {
      if (!added) return undefined;
      const children = book.children.filter(({ name }) => !sections.has(name));
      for (const [name, { attributes, items, tail }] of sections) {
        const head = `<${p}${name}${attributesXml({ ...attributes, count: items.length })}>`;
        if (items.length > 0) children.push({ name, attributes, xml: joined({ head, children: items, tail }) });
      }
      const place = new Map(book.children.map(({ name }, index) => [name, index]));
      const rank = (name: string): number => place.get(name) ?? rankIn(SECTIONS, name) - 0.5;
      return joined({ ...book, children: children.sort((a, b) => rank(a.name) - rank(b.name)) });
    },
  };
}
