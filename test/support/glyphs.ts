import type { Page } from 'playwright-core';

/**
 * The characters of `text` that the page cannot draw in `font` (a CSS font-family): they come out as the box that stands
 * for a character without a glyph, or as nothing at all. Web fonts that the page declares are loaded first.
 */
export async function missingGlyphs(page: Page, text: string, font: string): Promise<string[]> {
  const characters = [...new Set(text)].filter((character) => !/[\s\p{C}\p{M}]/u.test(character));
  return page.evaluate(
    async ({ characters, font }) => {
      const size = 32;
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = size * 2;
      const pen = canvas.getContext('2d', { willReadFrequently: true })!;
      const drawn = (character: string): string => {
        pen.clearRect(0, 0, canvas.width, canvas.height);
        pen.font = `${size}px ${font}`;
        pen.fillText(character, size / 4, size * 1.5);
        return pen.getImageData(0, 0, canvas.width, canvas.height).data.join();
      };
      await document.fonts.load(`${size}px ${font}`, characters.join(''));
      // What no font has: nothing, and two characters of private use.
      const unknown = new Set(['', '\u{10FFFD}', '\u{F8FE}'].map(drawn));
      return characters.filter((character) => unknown.has(drawn(character)));
    },
    { characters, font },
  );
}

/** The same for all text that people can read on the page, each in the font that it is set in. A canvas has no such text. */
export async function missingOnPage(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const byFont: Record<string, string> = {};
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement, textContent } = node;
      if (!textContent?.trim() || !parentElement?.checkVisibility({ visibilityProperty: true })) continue;
      const { right, bottom } = parentElement.getBoundingClientRect();
      if (right <= 0 || bottom <= 0) continue; // kept off the screen until it is needed
      const font = getComputedStyle(parentElement).fontFamily;
      byFont[font] = (byFont[font] ?? '') + textContent;
    }
    return Object.entries(byFont);
  });
  if (texts.length === 0) throw new Error('the page shows no text');
  const missing: string[] = [];
  for (const [font, text] of texts)
    for (const character of await missingGlyphs(page, text, font)) missing.push(`${character} in ${font}`);
  return missing;
}
