import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './launch';

/** A page of its own: cookies, storage and downloads are shared with no other. Errors of the page fail the test. */
export type WithPage = <T>(visit: (page: Page) => Promise<T>, options?: BrowserContextOptions) => Promise<T>;

/**
 * One browser for the tests of a file, closed after them whatever happens. Returns how to get a page:
 *
 *     const withPage = testBrowser();
 *     it('…', () => withPage(async (page) => { … }));
 */
export function testBrowser(): WithPage {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  return async (visit, options) => {
    const context = await browser!.newContext(options);
    // Enough on a busy machine, and less than jest gives a test: it could not tell what was waited for.
    context.setDefaultTimeout(120_000);
    try {
      const page = await context.newPage();
      const errors: Error[] = [];
      page.on('pageerror', (error) => errors.push(error));
      const result = await visit(page);
      if (errors.length > 0) throw new AggregateError(errors, `the page threw: ${errors.map(String).join('; ')}`);
      return result;
    } finally {
      await context.close();
    }
  };
}
