import { describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { testBrowser } from '../support/browser';
import { chooseBrowser, launchBrowser } from '../support/launch';
import { bundledBrowser } from '../support/bundled-browser';
import { missingOnPage } from '../support/glyphs';

const FONT = dirname(require.resolve('@fontsource/noto-sans-sc/package.json'));
const CHINESE = '杆秤 评分标准 回访 得分 流程管理 积分①≥。，';

/** An empty page at an address that exists nowhere else, with the product's font served from its package. */
async function openPage(page: Page, style: string): Promise<void> {
  await page.route('http://steelyard.test/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') {
      const body = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/400.css"><body style="${style}">${CHINESE}`;
      return route.fulfill({ contentType: 'text/html', body });
    }
    return route.fulfill({
      contentType: pathname.endsWith('.css') ? 'text/css' : 'font/woff2',
      body: await readFile(join(FONT, pathname)),
    });
  });
  await page.goto('http://steelyard.test/');
}

describe('choice of the browser', () => {
  const installed =
    (...paths: string[]) =>
    (path: string) =>
      paths.includes(path);
  const PATH = '/opt/bin:/usr/bin';
  it.each([
    ['the variable before all', { STEELYARD_BROWSER: '/my/chrome', CHROME: '/other', PATH }, '/my/chrome'],
    ['the common variable next', { CHROME: '/other', PATH }, '/other'],
    ['Chrome before Chromium', { PATH }, '/usr/bin/google-chrome'],
    ['bundled, when asked for', { STEELYARD_BROWSER: 'bundled', PATH }, undefined],
    ['bundled, when nothing is installed', { PATH: '/empty' }, undefined],
    ['bundled, without a PATH', {}, undefined],
  ])('%s', (_, env, path) => {
    const there = installed('/my/chrome', '/other', '/opt/bin/chromium', '/usr/bin/google-chrome');
    expect(chooseBrowser(env as NodeJS.ProcessEnv, there).path).toBe(path);
  });

  it('refuses a path that is not there instead of taking another browser', () => {
    expect(() => chooseBrowser({ CHROME: '/gone' } as NodeJS.ProcessEnv, () => false)).toThrow(/CHROME names \/gone/);
  });

  it('says what to do when the browser does not start', async () => {
    await expect(launchBrowser({ ...process.env, STEELYARD_BROWSER: process.execPath })).rejects.toThrow(
      /No browser could be started .*Install Chrome/s,
    );
  });
});

describe('the browser of choice', () => {
  const withPage = testBrowser();

  it('keeps pages apart', async () => {
    const count = (page: Page) => page.evaluate(() => (localStorage.n = Number(localStorage.n ?? 0) + 1));
    const visit = () =>
      withPage(async (page) => {
        await openPage(page, '');
        return count(page);
      });
    expect(await Promise.all([visit(), visit(), visit()])).toEqual([1, 1, 1]);
  });

  it('draws Chinese with the font that comes with the project', () =>
    withPage(async (page) => {
      await openPage(page, "font-family: 'Noto Sans SC'");
      expect(await missingOnPage(page)).toEqual([]);
    }));

  it('fails a test whose page throws', async () => {
    const visit = withPage(async (page) => {
      await openPage(page, '');
      const thrown = page.waitForEvent('pageerror');
      await page.evaluate(
        () =>
          void setTimeout(() => {
            throw new Error('broken page');
          }),
      );
      await thrown;
    });
    await expect(visit).rejects.toThrow(/broken page/);
  });
});

describe('the bundled browser', () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    it('says that it is for another machine', () => expect(bundledBrowser()).rejects.toThrow(/runs on Linux x64 only/));
    return;
  }

  it('is unpacked once, whole, however many ask at the same time', async () => {
    const cache = await mkdtemp(join(tmpdir(), 'steelyard-browser-'));
    try {
      const [first, second] = await Promise.all([bundledBrowser(cache), bundledBrowser(cache)]);
      expect(second).toEqual(first);
      expect(await readdir(cache)).toEqual([basename(dirname(first.executablePath))]);
      expect((await stat(first.executablePath)).size).toBeGreaterThan(100_000_000);
    } finally {
      await rm(cache, { recursive: true });
    }
  });

  it('shows Chinese in several contexts by the web font alone, and the helper sees when it is not there', async () => {
    const browser = await launchBrowser({ ...process.env, STEELYARD_BROWSER: 'bundled' });
    try {
      const missing = async (style: string): Promise<string[]> => {
        const context = await browser.newContext();
        const page = await context.newPage();
        await openPage(page, style);
        return missingOnPage(page);
      };
      const [withFont, without] = await Promise.all([
        missing("font-family: 'Noto Sans SC'"),
        missing('font-family: sans-serif'),
      ]);
      expect(withFont).toEqual([]);
      expect(without).toEqual(expect.arrayContaining(['杆 in sans-serif', '秤 in sans-serif', '评 in sans-serif']));
      expect(without).not.toContain('≥ in sans-serif');
    } finally {
      await browser.close();
    }
  });
});
