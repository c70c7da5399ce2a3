import { readText, relationsOf } from '../../hosts/xlsx/package';
import type { Parts } from '../../hosts/xlsx/zip';
import { walk } from '../../hosts/xlsx/xml';

/** The first eight and the 56 of the old palette that files still name by number (ECMA-376, 18.8.27). */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** The order in which cells number a theme's colours; the theme itself has dark before light. */
const THEME = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];
const OFFICE = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

/** A colour as a file writes it, as RRGGBB; `undefined` when the file leaves it to the program. */
export type Palette = (attributes: Readonly<Record<string, string>> | undefined) => string | undefined;

function themeColours(parts: Parts, main: string): readonly string[] {
  const part = relationsOf(parts, main).find(({ type }) => type === 'theme')?.target;
  if (part === undefined) return OFFICE;
  const found = new Map<string, string>();
  let current: string | undefined;
  walk(readText(parts, part), part, {
    open({ name, attributes }) {
      if (THEME.includes(name)) current = name;
      const colour = name === 'srgbClr' ? attributes['val'] : name === 'sysClr' ? attributes['lastClr'] : undefined;
      if (current && colour && !found.has(current)) found.set(current, colour.toUpperCase());
    },
    close({ name }) {
      if (name === current) current = undefined;
    },
  });
  return THEME.map((name, place) => found.get(name) ?? OFFICE[place]!);
}

/** Lighter (above 0) or darker: every part of the colour moves towards white or black by this share. */
function tinted(rgb: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16));
  const moved = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return moved
    .map((part) => Math.min(255, Math.max(0, part)).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

export function paletteOf(parts: Parts, main: string): Palette {
  const theme = themeColours(parts, main);
  return (attributes) => {
    const { rgb, theme: place, indexed, tint } = attributes ?? {};
    const colour = rgb?.slice(-6).toUpperCase() ?? (place ? theme[Number(place)] : INDEXED[Number(indexed ?? NaN)]);
    if (!colour || !/^[\dA-F]{6}$/.test(colour)) return undefined;
    return tint ? tinted(colour, Number(tint) || 0) : colour;
  };
}
