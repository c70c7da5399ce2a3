import type { Page } from 'playwright-core';

/**
 * The characters of `text` that the page cannot draw in `font` (a CSS font-family; that of the body by default): they come
 * out as the box that stands for a character without a glyph, or as nothing at all. Web fonts are loaded first.
 */
export async function missingGlyphs(page: Page, text: string, font?: string): Promise<string[]> {
  const characters = [...new Set(text)].filter((character) => !/[\s\p{C}\p{M}]/u.test(character));
  return page.evaluate(
    async ({ characters, font }) => {
      const family = font ?? getComputedStyle(document.body).fontFamily;
      const size = 32;
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = size * 2;
      const pen = canvas.getContext('2d', { willReadFrequently: true })!;
      const drawn = (character: string): string => {
        pen.clearRect(0, 0, canvas.width, canvas.height);
        pen.font = `${size}px ${family}`;
        pen.fillText(character, size / 4, size * 1.5);
        return pen.getImageData(0, 0, canvas.width, canvas.height).data.join();
      };
      await document.fonts.load(`${size}px ${family}`, characters.join(''));
      // Characters that no font has: a noncharacter, and one of private use at the end of the last plane.
      const unknown = new Set(['', '\u{10FFFD}', '\u{F8FE}'].map(drawn));
      return characters.filter((character) => unknown.has(drawn(character)));
    },
    { characters, font },
  );
}

/** All text that people can read on the page, in elements (what is drawn on a canvas is not in it). */
export const readableText = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);
