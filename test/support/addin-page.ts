import { buildSync } from 'esbuild';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Appearance } from './office/external';

const OFFICE = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const LIBRARY = dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** The library would report to its vendor; the page's policy stops it, and the browser says so. */
const TELEMETRY = /aria\.microsoft\.com.*Content Security Policy/;

const bundle = (): string =>
  buildSync({
    entryPoints: [join(__dirname, 'office/page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'excel',
    target: 'es2022',
  }).outputFiles[0]!.text;

let program: string | undefined;

/** What the page did that it should not do. */
export interface Conduct {
  /** Addresses that are neither its own server's nor the library's. Nothing is sent there. */
  readonly elsewhere: string[];
  readonly errors: string[];
}

/** Opens the built pane in our Excel. The library's address is answered with the library as installed. */
export async function openAddin(page: Page, site: string, appearance: Partial<Appearance> = {}): Promise<Conduct> {
  const conduct: Conduct = { elsewhere: [], errors: [] };
  const given: Appearance = { language: 'zh-CN', dark: false, ...appearance };
  page.on('console', (message) => {
    if (message.type() === 'error' && !TELEMETRY.test(message.text())) conduct.errors.push(message.text());
  });
  program ??= bundle();
  await page.addInitScript({ content: `${program}\nexcel.openExcel(${JSON.stringify(given)});` });
  await page.route(/^https?:/, (route) => {
    const url = route.request().url();
    if (url.startsWith(site)) return route.continue();
    if (url.startsWith(OFFICE)) return route.fulfill({ path: join(LIBRARY, url.slice(OFFICE.length)) });
    conduct.elsewhere.push(url);
    return route.abort();
  });
  await page.goto(`${site}taskpane.html`);
  return conduct;
}
