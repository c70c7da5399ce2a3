import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { valueAt } from '../../src/engine/grid/grid';
import { createXlsx, openXlsx } from '../../src/hosts/xlsx';
import type { XlsxHost } from '../../src/hosts/xlsx';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import { LANGUAGES } from '../../src/i18n/language';
import type { Language } from '../../src/i18n/language';
import type { MessageKey } from '../../src/i18n';
import { translate } from '../../src/i18n';
import type { Front } from './front';
import { watched } from './front';

const SIZES = { narrow: { width: 320, height: 720 }, usual: { width: 1400, height: 860 } };

/** The spreadsheet has sidebars of its own, so ours goes by its name. */
export const paneOf = (page: Page, language: Language): Locator =>
  page.getByRole('complementary', { name: translate(language, 'workbench.pane'), exact: true });

/** The page on its sample, everything drawn. */
export async function openWorkbench(page: Page, site: string, language: Language): Promise<void> {
  await page.goto(site);
  await paneOf(page, language).getByText(translate(language, 'app.pointsByEngineer')).waitFor();
  await page.locator('.veil').waitFor({ state: 'detached' });
}

/** Goes to a cell of the sheet in view, by the box above the sheet. */
export async function goTo(page: Page, cell: string): Promise<void> {
  const nameBox = page.locator('[data-u-comp="defined-name"] input');
  await nameBox.click();
  await nameBox.fill(cell);
  await nameBox.press('Enter');
}

/** Types into a cell of the sheet in view. */
export async function typeInto(page: Page, cell: string, text: string): Promise<void> {
  await goTo(page, cell);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** The sheet's own tab below the spreadsheet. */
export const openSheet = (page: Page, name: string): Promise<void> =>
  page.locator('.spreadsheet').getByRole('tab', { name }).click();

async function emptyWorkbook(): Promise<Uint8Array> {
  const host = createXlsx();
  await host.apply({
    ...EMPTY_PLAN,
    add: [{ name: 'Sheet1', rows: [['']], look: { headerRow: 0, frozenColumns: 0, columns: [], lastRow: 0 } }],
  });
  return host.save();
}

/** Chooses a file in the workbench, which may ask before it opens it. */
export const chooseFile = (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  page.getByTestId('file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

/** Opens a file in the workbench. */
export async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await chooseFile(page, name, bytes);
  await page.locator('.file-name', { hasText: name }).waitFor();
  await page.locator('.veil').waitFor({ state: 'detached' });
}

/** Any language's text, for the page may have been switched. */
const named = (page: Page, key: MessageKey): Locator =>
  LANGUAGES.map((language) => page.getByRole('button', { name: translate(language, key), exact: true })).reduce(
    (one, other) => one.or(other),
  );

/** The workbook as it would be saved now. */
export async function saved(page: Page): Promise<XlsxHost> {
  const download = page.waitForEvent('download');
  await named(page, 'workbench.save').and(page.locator('.top-bar button')).click();
  return openXlsx(new Uint8Array(await readFile(await (await download).path())));
}

const OWN_NAME: Readonly<Record<Language, string>> = { 'zh-CN': '简体中文', en: 'English' };

export const workbench: Front = {
  options: ({ language, dark, narrow }) => ({
    viewport: narrow ? SIZES.narrow : SIZES.usual,
    locale: language,
    colorScheme: dark ? 'dark' : 'light',
    acceptDownloads: true,
  }),
  open: async (page, site, { language }) => {
    const conduct = await watched(page, site);
    await openWorkbench(page, site, language);
    // The spreadsheet looks through drop-downs when it has nothing else to do, and minds if their workbook is gone by then.
    await page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done))));
    await openFile(page, 'team.xlsx', await emptyWorkbook());
    return {
      conduct,
      pane: page.locator('#pane'),
      // F6 goes round the page's parts.
      enterPane: async () => {
        for (let part = 0; part < 3; part++) {
          await page.keyboard.press('F6');
          if (await page.evaluate(() => document.activeElement?.closest('#pane') !== null)) return;
        }
      },
      sheetNames: async () => (await (await saved(page)).sheets()).map(({ name }) => name),
      valuesOf: async (sheet) => {
        const [grid] = await (await saved(page)).read([sheet]);
        return grid!.rows.map((cells, row) => cells.map((_, column) => valueAt(grid!, row, column)));
      },
      type: async (sheet, cell, value) => {
        await openSheet(page, sheet);
        await typeInto(page, cell, String(value));
      },
      chooseLanguage: async (next) => {
        await named(page, 'workbench.language').click();
        await page.getByRole('menuitemradio', { name: OWN_NAME[next] }).click();
      },
    };
  },
};
