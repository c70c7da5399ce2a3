import { buildSync } from 'esbuild';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Conduct } from './front';
import { watched } from './front';
import type { Appearance } from './office/external';
import type { OpenSheet } from './office/page';

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

/** Opens the built pane in our Excel. The library's address is answered with the library as installed. */
export async function openAddin(
  page: Page,
  site: string,
  appearance: Partial<Appearance> = {},
  sheets: readonly OpenSheet[] = [{ name: 'Sheet1', rows: [] }],
): Promise<Conduct> {
  const conduct = await watched(page, site, (text) => TELEMETRY.test(text));
  await page.route(
    (url) => url.href.startsWith(OFFICE),
    (route) => route.fulfill({ path: join(LIBRARY, route.request().url().slice(OFFICE.length)) }),
  );
  const given: Appearance = { language: 'zh-CN', dark: false, ...appearance };
  program ??= bundle();
  await page.addInitScript({
    content: `${program}\nexcel.openExcel(${JSON.stringify(given)}, ${JSON.stringify(sheets)});`,
  });
  await page.goto(`${site}taskpane.html`);
  return conduct;
}
