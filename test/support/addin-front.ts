import type { Page } from 'playwright-core';
import { translate } from '../../src/i18n';
import { openAddin } from './addin-page';
import type { Front, Workplace } from './front';

/** As narrow as Excel makes a pane, and as it opens it. */
const SIZES = { narrow: { width: 320, height: 720 }, usual: { width: 400, height: 800 } };

/** The add-in, with the program around it reached through its own model: a colleague types, not the add-in. */
export const addin: Front = {
  options: ({ narrow }) => ({ viewport: narrow ? SIZES.narrow : SIZES.usual }),
  open: async (page, site, { language, dark }) => {
    const conduct = await openAddin(page, site, { language: language === 'en' ? 'en-US' : language, dark });
    return { ...placeOf(page), conduct };
  },
};

const placeOf = (page: Page): Omit<Workplace, 'conduct'> => ({
  pane: page.locator('body'),
  enterPane: () => page.keyboard.press('Tab'),
  sheetNames: () => page.evaluate(() => window.office.workbook.worksheets.items.map(({ name }) => name)),
  valuesOf: (sheet) =>
    page.evaluate(
      (name) => window.office.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true)!.values!,
      sheet,
    ),
  type: (sheet, cell, value) =>
    page.evaluate((edit) => window.office.workbook.edit(edit.sheet, edit.cell, edit.value, 'colleague'), {
      sheet,
      cell,
      value,
    }),
  chooseLanguage: (language) =>
    page
      .getByRole('button', {
        name: translate(language === 'en' ? 'zh-CN' : 'en', 'app.otherLanguage'),
        exact: true,
      })
      .click(),
});
