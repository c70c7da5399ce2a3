import type { Drawing, Pen, Style } from './drawing';
import { draw, fontOf, textsOf } from './drawing';

/** What systems have for Chinese, then the font that comes with the workbench. */
const FAMILIES =
  '"Segoe UI", Roboto, "Helvetica Neue", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
const families = (): string => FAMILIES;

/** Crisp on a screen with two pixels for each, and when it is enlarged. */
const SCALE = 2;

function penOf(canvas: HTMLCanvasElement): Pen {
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  return pen;
}

/** How wide a text will be on the page's canvas. */
export function ruler(): (text: string, style: Style) => number {
  const pen = penOf(document.createElement('canvas'));
  return (text, style) => {
    pen.font = fontOf(style, FAMILIES);
    return pen.measureText(text).width;
  };
}

/** Slices of a web font come when they are asked for; a canvas asks for none. Pages without one load nothing. */
export const loadGlyphs = async (texts: readonly string[]): Promise<void> => {
  const text = [...new Set(texts.join(''))].join('');
  await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 16px "Noto Sans SC"`, text)));
};

/** A drawing as a PNG. @throws {Error} where the page cannot draw */
export async function pngOf(drawing: Drawing): Promise<Blob> {
  await loadGlyphs(textsOf(drawing));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [drawing.width * SCALE, Math.ceil(drawing.height * SCALE)];
  draw(penOf(canvas), drawing, families, SCALE);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}
