import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { columnName } from '../../src/engine/grid/address';
import type { MessageKey } from '../../src/i18n';
import { translate } from '../../src/i18n';
import { STANDARD_RUBRIC } from '../../src/presets';
import { SHEETS } from '../../src/sheets/read-book';
import { RESULTS_SHEET } from '../../src/sheets/results';
import { RUBRIC_SHEET } from '../../src/sheets/rubric';
import { VISITS_SHEET } from '../../src/sheets/visits';
import { openAddin } from '../support/addin-page';
import { axeFaults } from '../support/axe-faults';
import { testBrowser } from '../support/browser';
import type { Appearance } from '../support/office/external';
import { servedWorkbench } from '../support/served-workbench';

const site = servedWorkbench();
const withPage = testBrowser();
const zh = (key: MessageKey, data = {}): string => translate('zh-CN', key, data);
const button = (page: Page, key: MessageKey, data = {}): Locator =>
  page.getByRole('button', { name: zh(key, data), exact: true });

/** As narrow as Excel makes a pane. */
const NARROW = { viewport: { width: 320, height: 720 } };

/** A pane in our Excel; whatever is done with it, it asks nobody but its server and the library's, and logs no error. */
const withAddin = (visit: (page: Page) => Promise<void>, appearance?: Partial<Appearance>): Promise<void> =>
  withPage(async (page) => {
    const conduct = await openAddin(page, site(), appearance);
    await visit(page);
    expect(conduct).toEqual({ elsewhere: [], errors: [] });
  }, NARROW);

/** More than any screen has places for the focus. */
const STOPS = 60;

async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < STOPS; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${target.toString()}`);
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

const sheetNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => window.office.workbook.worksheets.items.map(({ name }) => name));

const valuesOf = (page: Page, sheet: string): Promise<unknown[][]> =>
  page.evaluate(
    (name) => window.office.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true)!.values!,
    sheet,
  );

async function insertSheets(page: Page): Promise<void> {
  await press(page, button(page, 'app.insertSheets'));
  await press(page, button(page, 'app.preview.insert'));
  await button(page, 'app.newVisit').waitFor();
}

const MARKS = STANDARD_RUBRIC.criteria.filter(({ kind }) => kind === 'mark').map(({ name }) => name['zh-CN']);

/** Everything about a visit, with full marks. */
async function fillIn(page: Page): Promise<void> {
  await press(page, button(page, 'app.newVisit'));
  for (const [fact, text] of [
    ['app.customer', '示例·客户'],
    ['app.engineer', '示例·工程师'],
  ] as const) {
    await tabTo(page, page.getByRole('combobox', { name: zh(fact), exact: true }));
    await page.keyboard.type(text);
  }
  for (const mark of MARKS) {
    await tabTo(page, page.getByLabel(mark, { exact: true }));
    await page.keyboard.type('10');
  }
}

/** Saves the form, agrees to what would be written. */
async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await press(page, page.getByRole('button', { name: /^写入/ }));
  await page
    .getByText(zh('app.receipt.done', { what: zh('app.saveVisit') }))
    .first()
    .waitFor();
}

const scored = (page: Page, score: string): Promise<void> =>
  page.getByText(zh('app.scoreOf', { score }), { exact: true }).first().waitFor();

const WEIGHT = columnName(RUBRIC_SHEET.columns.findIndex(({ key }) => key === 'weight'));

const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

describe('the add-in in Excel', () => {
  it('offers its sheets to a workbook without them, and inserts them', () =>
    withAddin(async (page) => {
      await button(page, 'app.insertSheets').waitFor();
      expect(await axeFaults(page)).toEqual([]);
      expect(await sheetNames(page)).toEqual(['Sheet1']);
      await insertSheets(page);
      expect(await sheetNames(page)).toEqual(['Sheet1', ...SHEETS.map(({ name }) => name)]);
      expect((await valuesOf(page, RUBRIC_SHEET.name))[1]).toContain(STANDARD_RUBRIC.criteria[0]!.id);
      expect(await axeFaults(page)).toEqual([]);
    }));

  it('takes a visit by keyboard alone, follows a weight that a colleague changes, gives the result and takes it back', () =>
    withAddin(async (page) => {
      await insertSheets(page);
      await fillIn(page);
      await scored(page, '100');
      expect(await axeFaults(page)).toEqual([]);
      await save(page);
      expect((await valuesOf(page, VISITS_SHEET.name))[2]).toEqual(
        expect.arrayContaining(['V001', '示例·客户', '示例·工程师', ...MARKS.map(() => 10)]),
      );

      // Full marks everywhere, so ten points more of weight are ten points more of score.
      const edit = { sheet: RUBRIC_SHEET.name, cell: `${WEIGHT}2` };
      await page.evaluate(({ sheet, cell }) => window.office.workbook.edit(sheet, cell, 20, 'colleague'), edit);
      await scored(page, '110');

      await press(page, button(page, 'app.give'));
      await tabTo(page, page.getByLabel(zh('app.giver')));
      await page.keyboard.type('示例·评定人');
      await page.keyboard.press('Enter');
      await press(page, page.getByRole('button', { name: /^写入/ }));
      await page.getByText(/^示例·评定人 于 .* 评定$/).waitFor();
      const [, given, ...more] = await valuesOf(page, RESULTS_SHEET.name);
      expect(given).toEqual(expect.arrayContaining(['示例·评定人', 'V001', 110, 3]));
      expect(more).toEqual([]);
      expect(await axeFaults(page)).toEqual([]);

      await press(page, button(page, 'app.undo'));
      await button(page, 'app.give').waitFor();
      expect(await valuesOf(page, RESULTS_SHEET.name)).toHaveLength(1);
    }));

  it('speaks the language of Excel, then the one that is chosen', () =>
    withAddin(
      async (page) => {
        const heading = (language: 'en' | 'zh-CN') =>
          page.getByRole('heading', { name: translate(language, 'app.overview') });
        await page.getByRole('button', { name: translate('en', 'app.insertSheets') }).click();
        await page.getByRole('button', { name: translate('en', 'app.preview.insert') }).click();
        await heading('en').waitFor();
        expect(await page.locator('html').getAttribute('lang')).toBe('en');
        await page.getByRole('button', { name: translate('en', 'app.otherLanguage'), exact: true }).click();
        await heading('zh-CN').waitFor();
        expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
        await button(page, 'excel.values').waitFor();
      },
      { language: 'en-US' },
    ));

  it('is ready for buttons, and answers functions in cells', () =>
    withAddin(async (page) => {
      await insertSheets(page);
      const shown = page.evaluate(async () => {
        const { addin, customFunctions, worksheets } = window.office.workbook;
        const until = async (isSo: () => boolean): Promise<void> => {
          while (!isSo()) await new Promise((done) => setTimeout(done, 20));
        };
        await until(() => addin.isReady && customFunctions.isReady);
        customFunctions.type('Sheet1', 'A1', '=STEELYARD.BAND(90)');
        await until(() => customFunctions.deliveries.includes('Sheet1!A1'));
        return worksheets.getItem('Sheet1').getRange('A1').values;
      });
      expect(await shown).toEqual([['优秀']]);
    }));

  it.each(['light', 'dark'] as const)('fits 320 px, in the %s colours of Excel', (theme) =>
    withAddin(
      async (page) => {
        await insertSheets(page);
        await fillIn(page);
        expect(await widthOf(page)).toBe(NARROW.viewport.width);
        await save(page);
        await button(page, 'app.give').waitFor();
        expect(await widthOf(page)).toBe(NARROW.viewport.width);
        expect(await axeFaults(page)).toEqual([]);
        const background = await page
          .getByRole('main')
          .evaluate((element) => getComputedStyle(element.parentElement!).backgroundColor);
        const [red] = /\d+/.exec(background)!;
        expect(Number(red) < 128).toBe(theme === 'dark');
      },
      { dark: theme === 'dark' },
    ),
  );
});
