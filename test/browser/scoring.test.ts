import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { columnName } from '../../src/engine/grid/address';
import type { MessageKey } from '../../src/i18n';
import { translate } from '../../src/i18n';
import type { Language } from '../../src/i18n/language';
import { STANDARD_RUBRIC } from '../../src/presets';
import { SHEETS } from '../../src/sheets/read-book';
import { RESULTS_SHEET } from '../../src/sheets/results';
import { RUBRIC_SHEET } from '../../src/sheets/rubric';
import { VISITS_SHEET } from '../../src/sheets/visits';
import { addin } from '../support/addin-front';
import { axeFaults } from '../support/axe-faults';
import { testBrowser } from '../support/browser';
import type { Front, Start, Workplace } from '../support/front';
import { overhang, squeezed } from '../support/front';
import { servedWorkbench } from '../support/served-workbench';
import { workbench } from '../support/workbench-front';

const site = servedWorkbench();
const withPage = testBrowser();
const zh = (key: MessageKey, data = {}): string => translate('zh-CN', key, data);

const USUAL: Start = { language: 'zh-CN', dark: false, narrow: false };

/** More than any screen has places for the focus. */
const STOPS = 80;

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** What one does at a workplace with the keyboard alone. */
function keyboard(page: Page, { pane, enterPane }: Workplace) {
  const button = (key: MessageKey, data = {}): Locator =>
    pane.getByRole('button', { name: zh(key, data), exact: true });
  const tabTo = async (target: Locator): Promise<void> => {
    await target.waitFor();
    for (let stop = 0; stop < STOPS; stop++) {
      if (await isFocused(target)) return;
      if (
        await pane.evaluate((element) => element !== document.activeElement && element.contains(document.activeElement))
      )
        await page.keyboard.press('Tab');
      else await enterPane();
    }
    throw new Error(`Tab does not reach ${target.toString()}`);
  };
  const press = async (target: Locator): Promise<void> => {
    await tabTo(target);
    await page.keyboard.press('Enter');
  };
  const write = async (target: Locator, text: string): Promise<void> => {
    await tabTo(target);
    await page.keyboard.type(text);
  };
  return { button, tabTo, press, write };
}

type Keyboard = ReturnType<typeof keyboard>;

const MARKS = STANDARD_RUBRIC.criteria.filter(({ kind }) => kind === 'mark').map(({ name }) => name['zh-CN']);
const WEIGHT = columnName(RUBRIC_SHEET.columns.findIndex(({ key }) => key === 'weight'));

async function insertSheets({ button, press }: Keyboard): Promise<void> {
  await press(button('app.insertSheets'));
  await press(button('app.preview.insert'));
  await button('app.newVisit').waitFor();
}

/** Everything about a visit, with full marks. */
async function fillIn({ pane }: Workplace, { button, press, write }: Keyboard): Promise<void> {
  await press(button('app.newVisit'));
  for (const [fact, text] of [
    ['app.customer', '示例·客户'],
    ['app.engineer', '示例·工程师'],
  ] as const)
    await write(pane.getByRole('combobox', { name: zh(fact), exact: true }), text);
  for (const mark of MARKS) await write(pane.getByLabel(mark, { exact: true }), '10');
}

/** Saves the form, agrees to what would be written. */
async function save(page: Page, { pane }: Workplace, { press }: Keyboard): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await press(pane.getByRole('button', { name: /^写入/ }));
  await pane
    .getByText(zh('app.receipt.done', { what: zh('app.saveVisit') }))
    .first()
    .waitFor();
}

const scored = ({ pane }: Workplace, score: string): Promise<void> =>
  pane.getByText(zh('app.scoreOf', { score }), { exact: true }).first().waitFor();

const isDark = ({ pane }: Workplace): Promise<boolean> =>
  pane.getByRole('heading', { level: 2 }).evaluate((heading) => {
    const colourOf = (element: Element): string => {
      const colour = getComputedStyle(element).backgroundColor;
      return colour === 'rgba(0, 0, 0, 0)' ? colourOf(element.parentElement!) : colour;
    };
    return Number(/\d+/.exec(colourOf(heading))![0]) < 128;
  });

describe.each<[string, Front]>([
  ['the add-in in Excel', addin],
  ['the workbench', workbench],
])('%s', (_, front) => {
  /** At a workplace; whatever is done there, the page talks to nobody whom it has no business with, and logs no error. */
  const at = (visit: (page: Page, place: Workplace) => Promise<void>, start: Partial<Start> = {}): Promise<void> => {
    const given = { ...USUAL, ...start };
    return withPage(async (page) => {
      const place = await front.open(page, site(), given);
      await visit(page, place);
      expect(place.conduct).toEqual({ elsewhere: [], errors: [] });
    }, front.options(given));
  };

  it('offers its sheets, takes a visit by keyboard alone, follows a changed weight, gives the result and takes it back', () =>
    at(async (page, place) => {
      const keys = keyboard(page, place);
      const { button, press, write } = keys;
      await button('app.insertSheets').waitFor();
      expect(await axeFaults(page, place.pane)).toEqual([]);
      expect(await place.sheetNames()).toEqual(['Sheet1']);
      await insertSheets(keys);
      expect(await place.sheetNames()).toEqual(['Sheet1', ...SHEETS.map(({ name }) => name)]);
      expect((await place.valuesOf(RUBRIC_SHEET.name))[1]).toContain(STANDARD_RUBRIC.criteria[0]!.id);
      expect(await axeFaults(page, place.pane)).toEqual([]);

      await fillIn(place, keys);
      await scored(place, '100');
      expect(await axeFaults(page, place.pane)).toEqual([]);
      await squeezed(page, front, async () => expect(await overhang(place)).toBe(0));
      await save(page, place, keys);
      expect((await place.valuesOf(VISITS_SHEET.name))[2]).toEqual(
        expect.arrayContaining(['V001', '示例·客户', '示例·工程师', ...MARKS.map(() => 10)]),
      );
      await squeezed(page, front, async () => {
        expect(await overhang(place)).toBe(0);
        expect(await axeFaults(page, place.pane)).toEqual([]);
      });
      expect(await isDark(place)).toBe(false);

      // Full marks everywhere, so ten points more of weight are ten points more of score.
      await place.type(RUBRIC_SHEET.name, `${WEIGHT}2`, 20);
      await scored(place, '110');

      await press(button('app.give'));
      await write(place.pane.getByLabel(zh('app.giver')), '示例·评定人');
      await page.keyboard.press('Enter');
      await press(place.pane.getByRole('button', { name: /^写入/ }));
      await place.pane.getByText(/^示例·评定人 于 .* 评定$/).waitFor();
      const [, given, ...more] = await place.valuesOf(RESULTS_SHEET.name);
      expect(given).toEqual(expect.arrayContaining(['示例·评定人', 'V001', 110, 3]));
      expect(more).toEqual([]);
      expect(await axeFaults(page, place.pane)).toEqual([]);

      await press(button('app.undo'));
      await button('app.give').waitFor();
      expect(await place.valuesOf(RESULTS_SHEET.name)).toHaveLength(1);
    }));

  it('speaks another language when asked to', () =>
    at(
      async (page, { pane, chooseLanguage }) => {
        const heading = (language: Language) =>
          pane.getByRole('heading', { name: translate(language, 'app.overview') });
        await pane.getByRole('button', { name: translate('en', 'app.insertSheets') }).click();
        await pane.getByRole('button', { name: translate('en', 'app.preview.insert'), exact: true }).click();
        await heading('en').waitFor();
        expect(await page.locator('html').getAttribute('lang')).toBe('en');
        await chooseLanguage('zh-CN');
        await heading('zh-CN').waitFor();
        expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
        await page.getByRole('button', { name: zh('excel.values') }).waitFor();
      },
      { language: 'en' },
    ));

  it('fits 320 px from the start, in dark colours', () =>
    at(
      async (page, place) => {
        const keys = keyboard(page, place);
        await insertSheets(keys);
        await fillIn(place, keys);
        expect(await overhang(place)).toBe(0);
        await save(page, place, keys);
        await keys.button('app.give').waitFor();
        expect(await overhang(place)).toBe(0);
        expect(await axeFaults(page, place.pane)).toEqual([]);
        expect(await isDark(place)).toBe(true);
      },
      { narrow: true, dark: true },
    ));
});
