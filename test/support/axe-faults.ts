import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with the page, or with a part of it, as it stands, as `rule: elements`. */
export async function axeFaults(page: Page, part: Locator = page.locator('html')): Promise<string[]> {
  await page.evaluate(AXE);
  return part.evaluate(async (element) => {
    const { violations } = await (window as unknown as { readonly axe: typeof axe }).axe.run({
      include: [element],
      // Fluent UI puts these empty, invisible elements around groups that the arrow keys walk through, to catch the Tab key
      // on its way in and out. They hand the focus on at once and are `aria-hidden`, so nobody meets them, but axe
      // sees something hidden that can take the focus (aria-hidden-focus). The library makes them; we cannot change them.
      exclude: ['[data-tabster-dummy]'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
