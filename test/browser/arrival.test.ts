import { describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { MessageKey } from '../../src/i18n';
import { translate } from '../../src/i18n';
import { openAddin } from '../support/addin-page';
import { testBrowser } from '../support/browser';
import { servedWorkbench } from '../support/served-workbench';

const site = servedWorkbench();
const withPage = testBrowser();

/**
 * Bytes on the way to the pane, without what reads formulas. The limit is 300,000. What the ribbon's buttons do,
 * 5,000, comes meanwhile and counts when it is there first.
 */
const BUDGET = 293_000;
/** Milliseconds from the last script's arrival to a pane that can be used. */
const PATIENCE = 500;
/** A script of more bytes than this is the spreadsheet. */
const SPREADSHEET = 2_000_000;
/** Bytes of the part of mathjs that reads formulas; all of mathjs is three times as much. */
const FORMULAS = 60_000;
/** Loads to measure; the fastest counts, for the machine may be busy with something else. */
const LOADS = 3;

/** Writes down when the pane first shows a screen, drawn. */
async function watchForScreen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector('h2[data-screen-heading]')) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => performance.mark('screen')));
    });
    watch.observe(document, { childList: true, subtree: true });
  });
}

/** What the page asked its own server for until a screen was there, and how long after the last of it that was. */
async function arrival(page: Page): Promise<{ urls: string[]; wait: number }> {
  await watchForScreen(page);
  await openAddin(page, site());
  await page.waitForFunction(() => performance.getEntriesByName('screen').length > 0);
  const { files, screen } = await page.evaluate(() => ({
    files: (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map((entry) => ({
      url: entry.name,
      at: entry.responseEnd,
    })),
    screen: performance.getEntriesByName('screen')[0]!.startTime,
  }));
  const fetched = files.filter(({ url, at }) => url.startsWith(site()) && at <= screen);
  return {
    urls: [`${site()}taskpane.html`, ...fetched.map(({ url }) => url)],
    wait: screen - Math.max(...fetched.map(({ at }) => at)),
  };
}

const zipped = async (url: string): Promise<number> =>
  gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length;

const zh = (key: MessageKey): string => translate('zh-CN', key);

/** The site's scripts do not come until the network is back. */
async function cutOff(page: Page): Promise<() => Promise<void>> {
  const scripts = (url: URL): boolean => url.href.startsWith(site()) && /\d\.\w+\.js$/.test(url.pathname);
  await page.route(scripts, (route) => route.abort());
  return () => page.unroute(scripts);
}

describe('the pane as it is fetched', () => {
  it('is small', () =>
    withPage(async (page) => {
      const { urls } = await arrival(page);
      const sizes = await Promise.all(urls.map(async (url) => [url.slice(site().length), await zipped(url)] as const));
      const isFormulas = ([name]: readonly [string, number]): boolean => name.startsWith('formulas.');
      expect(sizes.filter(isFormulas).map(([, bytes]) => bytes < FORMULAS)).toEqual([true]);
      const rest = sizes.filter((file) => !isFormulas(file));
      expect(rest.length).toBeGreaterThan(5);
      const total = rest.reduce((sum, [, bytes]) => sum + bytes, 0);
      expect(total > BUDGET ? rest : 'within the budget').toBe('within the budget');
    }));

  it('can be used soon after its scripts have come', async () => {
    const waits: number[] = [];
    while (waits.length < LOADS) waits.push(await withPage(async (page) => (await arrival(page)).wait));
    expect(Math.min(...waits)).toBeLessThan(PATIENCE);
  });

  it('says when a part did not come, and fetches it again when asked', () =>
    withPage(async (page) => {
      await openAddin(page, site());
      await page.getByRole('button', { name: zh('app.insertSheets') }).click();
      await page.getByRole('button', { name: zh('app.preview.insert'), exact: true }).click();
      const newVisit = page.getByRole('button', { name: zh('app.newVisit') });
      await newVisit.waitFor();
      const back = await cutOff(page);
      await newVisit.click();
      await page.getByRole('alert').getByText(zh('app.trouble.part-missing')).waitFor();
      await back();
      await page.getByRole('button', { name: zh('app.tryAgain') }).click();
      await page.getByRole('combobox', { name: zh('app.customer'), exact: true }).waitFor();
    }));

  it('says when nothing but its first script came, and goes on from there', () =>
    withPage(async (page) => {
      await openAddin(page, site());
      const back = await cutOff(page);
      await page.reload();
      const again = page.getByRole('button', { name: zh('app.tryAgain') });
      await again.waitFor();
      expect(await page.getByRole('heading').innerText()).toBe(zh('excel.not-loaded-title'));
      await again.click();
      await page.getByText(/ChunkLoadError/).waitFor();
      await back();
      await again.click();
      await page.getByRole('button', { name: zh('app.insertSheets') }).waitFor();
    }));
});

describe('the workbench as it is fetched', () => {
  it('shows itself before it asks for the spreadsheet', () =>
    withPage(async (page) => {
      await page.goto(site());
      await page.locator('#pane').getByRole('heading').first().waitFor();
      const { painted, large } = await page.evaluate(
        (size) => ({
          painted: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
          large: (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
            .filter(({ name, decodedBodySize }) => name.endsWith('.js') && decodedBodySize > size)
            .map(({ startTime }) => startTime),
        }),
        SPREADSHEET,
      );
      expect(large.length).toBeGreaterThan(0);
      expect(Math.min(...large)).toBeGreaterThan(painted);
    }));
});
