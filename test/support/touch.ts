import type { Locator } from 'playwright-core';

/** The least side of what a finger is to hit, in CSS pixels (WCAG 2.2, 2.5.8). */
const TARGET = 24;

/** Of the buttons, fields and links on screen, those that a finger would miss: their names. */
export const tooSmall = (part: Locator): Promise<string[]> =>
  part.evaluate((root, least) => {
    const targets = [...root.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href], [role=tab]')];
    return targets
      .filter((element) => element.offsetParent !== null)
      .filter((element) => {
        const { width, height } = (
          element.closest('label, .fui-Input, .fui-Select') ?? element
        ).getBoundingClientRect();
        return Math.min(width, height) < least;
      })
      .map((element) => element.getAttribute('aria-label') ?? element.textContent ?? element.tagName);
  }, TARGET);
