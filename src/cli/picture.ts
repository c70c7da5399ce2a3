import type { SKRSContext2D } from '@napi-rs/canvas';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Drawing, Pen, Style } from '../app/picture/drawing';
import { draw, fontOf } from '../app/picture/drawing';

const FONT = '@fontsource/noto-sans-sc';
const WEIGHTS = [400, 600];

/** Code points of a slice of the font: `U+4e00-4e0f,U+3001`. */
const isIn = (point: number, ranges: string): boolean =>
  ranges.split(',').some((range) => {
    const [from, to = from] = range.replace('U+', '').split('-');
    return point >= parseInt(from!, 16) && point <= parseInt(to!, 16);
  });

export interface Painter {
  readonly measure: (text: string, style: Style) => number;
  /** The drawing as a PNG. */
  readonly png: (drawing: Drawing) => Buffer;
}

/**
 * What draws without a browser, with the product's own font: the machine's fonts decide nothing, so the same card is the
 * same picture everywhere.
 * @param texts everything that will be drawn: only the slices of the font that they need are read
 * @param scale pixels of the picture for each of the drawing
 */
export async function painter(texts: readonly string[], scale: number): Promise<Painter> {
  const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas');
  const folder = dirname(createRequire(__filename).resolve(`${FONT}/package.json`));
  const slices = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const points = [...new Set([...texts.join('')].map((sign) => sign.codePointAt(0)!))];
  const needed = Object.keys(slices)
    .filter((slice) => slice === 'latin' || points.some((point) => isIn(point, slices[slice]!)))
    .map((slice) => slice.replace(/[[\]]/g, ''));
  for (const slice of needed) {
    // Slices of one name would hide each other, so each is a family of its own, and the next one is what it falls back to.
    for (const weight of WEIGHTS) {
      const family = `Steelyard ${slice} ${weight}`;
      if (!GlobalFonts.has(family))
        GlobalFonts.register(
          await readFile(join(folder, `files/noto-sans-sc-${slice}-${weight}-normal.woff2`)),
          family,
        );
    }
  }
  const families = ({ bold }: Style): string =>
    ['latin', ...needed.filter((slice) => slice !== 'latin')]
      .map((slice) => `"Steelyard ${slice} ${bold ? 600 : 400}"`)
      .join(', ');
  const pen = (canvas: { getContext: (kind: '2d') => SKRSContext2D }): Pen => canvas.getContext('2d') as unknown as Pen;
  const ruler = pen(createCanvas(1, 1));
  return {
    measure: (text, style) => {
      ruler.font = fontOf(style, families(style));
      return ruler.measureText(text).width;
    },
    png: (drawing) => {
      const canvas = createCanvas(drawing.width * scale, Math.ceil(drawing.height * scale));
      draw(pen(canvas), drawing, families, scale);
      return canvas.toBuffer('image/png');
    },
  };
}
