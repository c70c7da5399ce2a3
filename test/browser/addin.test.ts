import { describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { TABS } from '../../src/app/place';
import type { MessageKey } from '../../src/i18n';
import { translate } from '../../src/i18n';
import { STANDARD_RUBRIC } from '../../src/presets';
import { SCORES_SHEET } from '../../src/sheets/scores';
import { openAddin } from '../support/addin-page';
import { axeFaults } from '../support/axe-faults';
import { testBrowser } from '../support/browser';
import { invisible } from '../support/contrast';
import type { Appearance } from '../support/office/external';
import { servedWorkbench } from '../support/served-workbench';
import { tooSmall } from '../support/touch';

const site = servedWorkbench();
const withPage = testBrowser();
const zh = (key: MessageKey, data = {}): string => translate('zh-CN', key, data);
const button = (page: Page, key: MessageKey, data = {}): Locator =>
  page.getByRole('button', { name: zh(key, data), exact: true });

/** As narrow as Excel makes a pane. */
const NARROW = { viewport: { width: 320, height: 720 } };
const TOUCH = { ...NARROW, hasTouch: true, isMobile: true };

/** What is the add-in's alone; what it shares with the workbench is in `scoring.test.ts`. */
const withAddin = (
  visit: (page: Page) => Promise<void>,
  options: BrowserContextOptions = NARROW,
  appearance?: Partial<Appearance>,
): Promise<void> =>
  withPage(async (page) => {
    const conduct = await openAddin(page, site(), appearance);
    await visit(page);
    expect(conduct).toEqual({ elsewhere: [], errors: [] });
  }, options);

async function insertSheets(page: Page): Promise<void> {
  await button(page, 'app.insertSheets').click();
  await button(page, 'app.preview.insert').click();
  await button(page, 'app.newVisit').waitFor();
}

const MARKS = STANDARD_RUBRIC.criteria.filter(({ kind }) => kind === 'mark').map(({ name }) => name['zh-CN']);

/** Everything about a visit by fingers: taps, and what the keyboard on the glass types. */
async function fillIn(page: Page): Promise<void> {
  await button(page, 'app.newVisit').tap();
  for (const [fact, text] of [
    ['app.customer', '示例·客户'],
    ['app.engineer', '示例·工程师'],
  ] as const) {
    const field = page.getByRole('combobox', { name: zh(fact), exact: true });
    await field.tap();
    await field.fill(text);
  }
  for (const mark of MARKS) {
    const field = page.getByLabel(mark, { exact: true });
    await field.tap();
    await field.fill('10');
  }
}

const write = (page: Page): Locator => page.getByRole('button', { name: /^写入 \d+ 格/ });

const valuesOf = (page: Page, sheet: string): Promise<unknown[][] | null | undefined> =>
  page.evaluate(
    (name) =>
      window.office.workbook.worksheets.items.find((each) => each.name === name)?.getUsedRangeOrNullObject(true)
        ?.values,
    sheet,
  );

/** Presses a button of the ribbon as Excel does; done when the add-in says that it is. */
const press = (page: Page, action: string): Promise<void> =>
  page.evaluate(async (name) => {
    const { addin } = window.office.workbook;
    while (!addin.isReady) await new Promise((done) => setTimeout(done, 20));
    await addin.press(name);
  }, action);

const paneState = (page: Page): Promise<string> => page.evaluate(() => window.office.workbook.pane.state);

describe('the add-in in Excel', () => {
  it('answers functions in cells', () =>
    withAddin(async (page) => {
      await insertSheets(page);
      const shown = page.evaluate(async () => {
        const { customFunctions, worksheets } = window.office.workbook;
        const until = async (isSo: () => boolean): Promise<void> => {
          while (!isSo()) await new Promise((done) => setTimeout(done, 20));
        };
        await until(() => customFunctions.isReady);
        customFunctions.type('Sheet1', 'A1', '=STEELYARD.BAND(90)');
        await until(() => customFunctions.deliveries.includes('Sheet1!A1'));
        return worksheets.getItem('Sheet1').getRange('A1').values;
      });
      expect(await shown).toEqual([['优秀']]);
    }));

  it('takes a visit by touch alone', () =>
    withAddin(async (page) => {
      await button(page, 'app.insertSheets').tap();
      await button(page, 'app.preview.insert').tap();
      await fillIn(page);
      expect(await tooSmall(page.locator('body'))).toEqual([]);
      await button(page, 'app.save').tap();
      await write(page).tap();
      await button(page, 'app.give').tap();
      await page.getByLabel(zh('app.giver')).fill('示例·评定人');
      await button(page, 'app.previewGive').tap();
      await write(page).tap();
      await page.getByText(/^示例·评定人 于 .* 评定$/).waitFor();
      expect(await tooSmall(page.locator('body'))).toEqual([]);
      await page
        .getByText(zh('app.scoreOf', { score: '100' }))
        .first()
        .waitFor();
      await button(page, 'app.undo').tap();
      await button(page, 'app.give').waitFor();
      for (const tab of TABS) {
        await page.getByRole('tab', { name: zh(`app.tab.${tab}`) }).tap();
        await page.getByRole('heading', { level: 2 }).waitFor();
        expect(await tooSmall(page.locator('body'))).toEqual([]);
      }
    }, TOUCH));

  it('shows everything in the contrast colours of the system', () =>
    withAddin(
      async (page) => {
        expect(await invisible(page)).toEqual([]);
        await insertSheets(page);
        expect(await invisible(page)).toEqual([]);
        await button(page, 'app.newVisit').click();
        await page.getByLabel(MARKS[0]!, { exact: true }).fill('11');
        await page.keyboard.press('Control+Enter');
        expect(await invisible(page)).toEqual([]);
        // Its contrast check reads the colours that the page gave, not those that the system puts in their place.
        const faults = await axeFaults(page);
        expect(faults.filter((fault) => !fault.startsWith('color-contrast'))).toEqual([]);
        const help = page.getByRole('button', { name: zh('excel.help'), exact: true });
        expect(await help.evaluate((link) => getComputedStyle(link).textDecorationLine)).toBe('underline');

        // It would be seen if something were wrong.
        await page.getByRole('main').evaluate((main) => {
          for (const name of ['b', 'input']) {
            const blank = main.appendChild(document.createElement(name));
            blank.setAttribute('style', 'forced-color-adjust: none; border: 0; color: #fff; background: #fff');
            if (name === 'b') blank.append('blank');
          }
        });
        expect((await invisible(page)).map((fault) => fault.split(' ').slice(0, 2).join(' '))).toEqual([
          'text B',
          'edge INPUT',
        ]);
      },
      { ...NARROW, forcedColors: 'active' },
    ));

  it('does what each button of the ribbon says', () =>
    withAddin(async (page) => {
      // Nothing to score yet: the pane is opened, and offers what is missing.
      await press(page, 'score');
      expect(await paneState(page)).toBe('Visible');
      await insertSheets(page);
      await press(page, 'score');
      expect((await valuesOf(page, SCORES_SHEET.name))!.length).toBe(1);

      await button(page, 'app.newVisit').click();
      await page.getByRole('combobox', { name: zh('app.engineer'), exact: true }).fill('示例·工程师');
      for (const mark of MARKS) await page.getByLabel(mark, { exact: true }).fill('10');
      await page.keyboard.press('Control+Enter');
      await write(page).click();
      await button(page, 'app.give').waitFor();
      await press(page, 'score');
      expect((await valuesOf(page, SCORES_SHEET.name))![1]).toEqual(expect.arrayContaining(['V001', 100]));
      expect(await page.evaluate(() => window.office.workbook.active?.name)).toBe(SCORES_SHEET.name);
      await press(page, 'undo');
      expect((await valuesOf(page, SCORES_SHEET.name))!.length).toBe(1);
      await page
        .getByText(zh('app.receipt.undone', { what: zh('app.writeScores') }))
        .first()
        .waitFor();

      const opened = page.context().waitForEvent('page');
      await press(page, 'help');
      const help = await opened;
      await help.getByRole('heading', { level: 1 }).waitFor();
      expect(new URL(help.url()).pathname).toBe('/help/zh-CN/index.html');
    }));
});
