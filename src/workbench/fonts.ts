import type { Turns } from '../hosts/turns';
import { inTurns } from '../hosts/turns';

/**
 * Fonts of cells: Latin first, then what systems have for Chinese, then the font that comes with the product. A canvas
 * draws with whatever is there at that moment and never again by itself, so the last one is loaded before.
 */
const OWN = 'Noto Sans SC';
export const CELL_FONTS = `Calibri, Carlito, "Segoe UI", Roboto, "Helvetica Neue", "Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "${OWN}", sans-serif`;

/** How a character looks with the fonts of the system alone. */
function picture(character: string): string {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [24, 24];
  const pen = canvas.getContext('2d');
  if (!pen) return character;
  pen.font = '20px sans-serif';
  pen.fillText(character, 0, 20);
  return canvas.toDataURL();
}

/** Without a Chinese font every Chinese character is the same empty box. */
const hasChinese = (): boolean => picture('杆') !== picture('秤');

/** Loads the slices of the product's font that these texts need; nothing where the system has a Chinese font. */
export async function loadFonts(texts: Iterable<string>): Promise<boolean> {
  if (hasChinese()) return false;
  const characters = new Set<string>();
  const collecting = function* (): Turns<void> {
    for (const text of texts) {
      for (const character of text) characters.add(character);
      yield 1;
    }
  };
  await inTurns(collecting());
  const all = [...characters].join('');
  const loaded = await Promise.all(['400', '600'].map((weight) => document.fonts.load(`${weight} 16px "${OWN}"`, all)));
  return loaded.flat().length > 0;
}
