import type { IBorderData, IStyleData } from '@univerjs/core';
import { BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from '../../hosts/grid/enums';

/** Lines around a cell, by the words that files use. */
export const LINES = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
} as const;
export type LineStyle = keyof typeof LINES;

const ALIGN = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
} as const;
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;

export const SIDES = ['left', 'right', 'top', 'bottom'] as const;
export type Side = (typeof SIDES)[number];
const SIDE_KEYS = { left: 'l', right: 'r', top: 't', bottom: 'b' } as const;

export interface Line {
  readonly style: LineStyle;
  /** RRGGBB */
  readonly ink: string;
}

/**
 * What the workbench shows of a cell's formatting and carries back into the file. What is left out is as the workbook's
 * standard has it. Words and numbers are those of the file format.
 */
export interface CellLook {
  /** Number format; left out: General. */
  readonly format?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  /** Points. */
  readonly size?: number;
  /** RRGGBB */
  readonly ink?: string;
  /** RRGGBB */
  readonly fill?: string;
  readonly align?: keyof typeof ALIGN;
  readonly vertical?: keyof typeof VERTICAL;
  readonly wrap?: true;
  readonly borders?: Readonly<Partial<Record<Side, Line>>>;
}

const wordOf = <Word extends string>(words: Readonly<Record<Word, number>>, value: unknown): Word | undefined =>
  (Object.keys(words) as Word[]).find((word) => words[word] === value);

function bordersData(borders: NonNullable<CellLook['borders']>): IBorderData {
  const data: IBorderData = {};
  for (const side of SIDES) {
    const line = borders[side];
    if (line) data[SIDE_KEYS[side]] = { s: LINES[line.style], cl: { rgb: `#${line.ink}` } };
  }
  return data;
}

/** As Univer keeps it. */
export const styleOf = (look: CellLook): IStyleData => ({
  ...(look.format !== undefined && { n: { pattern: look.format } }),
  ...(look.bold && { bl: 1 }),
  ...(look.italic && { it: 1 }),
  ...(look.underline && { ul: { s: 1 } }),
  ...(look.strike && { st: { s: 1 } }),
  ...(look.size !== undefined && { fs: look.size }),
  ...(look.ink !== undefined && { cl: { rgb: `#${look.ink}` } }),
  ...(look.fill !== undefined && { bg: { rgb: `#${look.fill}` } }),
  ...(look.align && { ht: ALIGN[look.align] }),
  ...(look.vertical && { vt: VERTICAL[look.vertical] }),
  ...(look.wrap && { tb: WrapStrategy.WRAP }),
  ...(look.borders && { bd: bordersData(look.borders) }),
});

/** `#rrggbb`, `#rgb` or `rgb(r, g, b)` as RRGGBB. */
function hex(colour: string | null | undefined | void): string | undefined {
  if (!colour) return undefined;
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(colour);
  if (short)
    return short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')
      .toUpperCase();
  const long = /^#([\da-f]{6})/i.exec(colour);
  if (long) return long[1]!.toUpperCase();
  const numbers = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/i.exec(colour);
  return numbers
    ?.slice(1)
    .map((number) => Number(number).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

function bordersOf(data: IBorderData): CellLook['borders'] {
  const borders: Partial<Record<Side, Line>> = {};
  for (const side of SIDES) {
    const line = data[SIDE_KEYS[side]];
    const style = line ? wordOf(LINES, line.s) : undefined;
    if (line && style) borders[side] = { style, ink: hex(line.cl?.rgb) ?? '000000' };
  }
  return Object.keys(borders).length > 0 ? borders : undefined;
}

/** Leaves out what is `undefined`, so that equal looks have equal texts. */
const compact = <Shape extends object>(shape: Shape): Shape =>
  Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape;

/** The reverse of `styleOf`. `standard` is what the workbook's cells have when nothing is said. */
export function lookOf(style: IStyleData | null | undefined, standard: { readonly size?: number } = {}): CellLook {
  if (!style) return {};
  const format = style.n?.pattern;
  return compact({
    format: format && format !== 'General' ? format : undefined,
    bold: style.bl === 1 ? true : undefined,
    italic: style.it === 1 ? true : undefined,
    underline: style.ul?.s === 1 ? true : undefined,
    strike: style.st?.s === 1 ? true : undefined,
    size: style.fs !== undefined && style.fs !== standard.size ? style.fs : undefined,
    ink: hex(style.cl?.rgb),
    fill: hex(style.bg?.rgb),
    align: wordOf(ALIGN, style.ht),
    vertical: wordOf(VERTICAL, style.vt),
    wrap: style.tb === WrapStrategy.WRAP ? true : undefined,
    borders: style.bd ? bordersOf(style.bd) : undefined,
  } as { [Key in keyof CellLook]: CellLook[Key] | undefined }) as CellLook;
}
