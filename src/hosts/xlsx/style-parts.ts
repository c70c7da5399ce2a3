import type { Dress } from '../dress';
import { SMALL } from '../dress';
import type { Element } from './xml';
import { attributesXml, element } from './xml';

/** The order in which Excel writes what a font consists of. */
const FONT = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name'];
const rank = (name: string): number => (FONT.includes(name) ? FONT.indexOf(name) : FONT.length);

/** A font like `base`, bold or small and grey. */
export function fontXml(base: string | undefined, prefix: string, { bold, small }: Dress, part: string): string {
  const parts = new Map(base === undefined ? [] : element(base, part).children.map((child) => [child.name, child.xml]));
  if (bold) parts.set('b', `<${prefix}b/>`);
  if (small) {
    parts.set('sz', `<${prefix}sz val="${SMALL.size}"/>`);
    parts.set('color', `<${prefix}color rgb="FF${SMALL.ink}"/>`);
  }
  const sorted = [...parts].sort(([a], [b]) => rank(a) - rank(b));
  return `<${prefix}font>${sorted.map(([, xml]) => xml).join('')}</${prefix}font>`;
}

export const fillXml = (prefix: string, rgb: string): string =>
  `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="FF${rgb}"/>` +
  `<${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;

interface Ids {
  readonly numFmtId: number | undefined;
  readonly fontId: number | undefined;
  readonly fillId: number | undefined;
}

/** A cell style with other ids and alignment; its border, protection and all else stay. */
export function dressed(xf: Element, { wrap, vertical, align }: Dress, { numFmtId, fontId, fillId }: Ids): string {
  const { prefix } = xf;
  const aligned = {
    ...xf.children.find((child) => child.name === 'alignment')?.attributes,
    ...(align && { horizontal: align }),
    ...(vertical && { vertical }),
    ...(wrap && { wrapText: 1 }),
  };
  const hasAlignment = Object.keys(aligned).length > 0;
  const attributes = {
    ...xf.attributes,
    ...(numFmtId !== undefined && { numFmtId, applyNumberFormat: 1 }),
    ...(fontId !== undefined && { fontId, applyFont: 1 }),
    ...(fillId !== undefined && { fillId, applyFill: 1 }),
    ...((wrap || vertical || align) && { applyAlignment: 1 }),
  };
  const alignment = hasAlignment ? `<${prefix}alignment${attributesXml(aligned)}/>` : '';
  const others = xf.children.filter((child) => child.name !== 'alignment').map((child) => child.xml);
  return `<${prefix}xf${attributesXml(attributes)}>${alignment}${others.join('')}</${prefix}xf>`;
}
