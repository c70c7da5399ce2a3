import { readText, relationsOf } from '../../hosts/xlsx/package';
import type { Child } from '../../hosts/xlsx/xml';
import { element } from '../../hosts/xlsx/xml';
import type { Parts } from '../../hosts/xlsx/zip';
import type { CellLook, Line, LineStyle, Side } from './cell-look';
import { LINES, SIDES } from './cell-look';
import type { Palette } from './palette';
import { paletteOf } from './palette';

/** The workbook's cell styles as looks. */
export interface BookStyles {
  /** By the number that cells carry. */
  readonly cells: readonly CellLook[];
  /** Of conditional formats, by number. */
  readonly conditional: readonly CellLook[];
  /** Points of the standard font. */
  readonly size: number;
}

/** Number formats that files name by number only (ECMA-376, 18.8.30). 14 is the short date of the reader's country. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

const isOn = (child: Child | undefined): true | undefined =>
  child && !['0', 'false', 'none'].includes(child.attributes['val'] ?? '') ? true : undefined;

const childrenOf = (xml: string | undefined, part: string): readonly Child[] =>
  xml === undefined ? [] : element(xml, part).children;

/** Named members of an element. */
const named = (xml: string | undefined, part: string): ReadonlyMap<string, Child> =>
  new Map(childrenOf(xml, part).map((child) => [child.name, child]));

function fontLook(xml: string, part: string, colour: Palette): CellLook {
  const font = named(xml, part);
  const ink = colour(font.get('color')?.attributes);
  const size = Number(font.get('sz')?.attributes['val'] ?? NaN);
  return {
    ...(isOn(font.get('b')) && { bold: true as const }),
    ...(isOn(font.get('i')) && { italic: true as const }),
    ...(isOn(font.get('u')) && { underline: true as const }),
    ...(isOn(font.get('strike')) && { strike: true as const }),
    ...(Number.isFinite(size) && { size }),
    // Black is what is drawn anyway, and what turns white in the dark.
    ...(ink !== undefined && ink !== '000000' && { ink }),
  };
}

function fillLook(xml: string, part: string, colour: Palette, conditional = false): CellLook {
  const pattern = named(xml, part).get('patternFill');
  if (!pattern) return {};
  const type = pattern.attributes['patternType'];
  const { children } = element(pattern.xml, part);
  const ofName = (name: string) => colour(children.find((child) => child.name === name)?.attributes);
  // A conditional format means its background where a cell means its foreground.
  const fill = conditional ? (ofName('bgColor') ?? ofName('fgColor')) : ofName('fgColor');
  const filled = type === undefined ? conditional : type !== 'none';
  return fill !== undefined && filled ? { fill } : {};
}

function borderLook(xml: string, part: string, colour: Palette): CellLook {
  const borders: Partial<Record<Side, Line>> = {};
  for (const child of childrenOf(xml, part)) {
    const side = SIDES.find((known) => known === child.name);
    const style = child.attributes['style'];
    if (!side || !style || !(style in LINES)) continue;
    const ink = colour(childrenOf(child.xml, part).find(({ name }) => name === 'color')?.attributes);
    borders[side] = { style: style as LineStyle, ink: ink ?? '000000' };
  }
  return Object.keys(borders).length > 0 ? { borders } : {};
}

const ALIGNS = ['left', 'center', 'right', 'justify', 'distributed'] as const;
const VERTICALS = ['top', 'center', 'bottom'] as const;

function alignmentLook(attributes: Readonly<Record<string, string>> = {}): CellLook {
  const align = ALIGNS.find((word) => word === attributes['horizontal']);
  const vertical = VERTICALS.find((word) => word === attributes['vertical']);
  return {
    ...(align && { align }),
    ...(vertical && vertical !== 'bottom' && { vertical }),
    ...(['1', 'true'].includes(attributes['wrapText'] ?? '') && { wrap: true as const }),
  };
}

const NOTHING: BookStyles = { cells: [], conditional: [], size: 11 };

/** Reads the styles part. @throws {HostError} `file-broken` */
export function readStyles(parts: Parts, main: string): BookStyles {
  const part = relationsOf(parts, main).find(({ type }) => type === 'styles')?.target;
  if (part === undefined) return NOTHING;
  const colour = paletteOf(parts, main);
  const sections = named(readText(parts, part), part);
  const items = (name: string): readonly Child[] => childrenOf(sections.get(name)?.xml, part);
  const formats = new Map(
    items('numFmts').map(({ attributes }) => [Number(attributes['numFmtId']), attributes['formatCode'] ?? '']),
  );
  const formatOf = (id: number): CellLook => {
    const format = formats.get(id) ?? BUILT_IN[id];
    return format && format.toLowerCase() !== 'general' ? { format } : {};
  };
  const fonts = items('fonts').map(({ xml }) => fontLook(xml, part, colour));
  const fills = items('fills').map(({ xml }) => fillLook(xml, part, colour));
  const borders = items('borders').map(({ xml }) => borderLook(xml, part, colour));
  const size = fonts[0]?.size ?? NOTHING.size;
  const font = (id: number): CellLook => {
    const { size: own, ...rest } = fonts[id] ?? {};
    return own === undefined || own === size ? rest : { ...rest, size: own };
  };
  const cells = items('cellXfs').map(({ attributes, xml }): CellLook => {
    const id = (name: string): number => Number(attributes[name] ?? 0);
    const alignment = childrenOf(xml, part).find(({ name }) => name === 'alignment');
    return {
      ...formatOf(id('numFmtId')),
      ...font(id('fontId')),
      ...fills[id('fillId')],
      ...borders[id('borderId')],
      ...alignmentLook(alignment?.attributes),
    };
  });
  const conditional = items('dxfs').map(({ xml }): CellLook => {
    const members = named(xml, part);
    const of = (name: string, read: (xml: string) => CellLook): CellLook => {
      const member = members.get(name);
      return member ? read(member.xml) : {};
    };
    return {
      ...of('font', (text) => fontLook(text, part, colour)),
      ...of('fill', (text) => fillLook(text, part, colour, true)),
    };
  });
  return { cells, conditional, size };
}
