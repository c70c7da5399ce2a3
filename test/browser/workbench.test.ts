import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { cellName, columnName } from '../../src/engine/grid/address';
import { contentAt } from '../../src/engine/grid/grid';
import type { MessageKey } from '../../src/i18n';
import { translate } from '../../src/i18n';
import type { Language } from '../../src/i18n/language';
import { RUBRIC_SHEET } from '../../src/sheets/rubric';
import { VISITS_SHEET } from '../../src/sheets/visits';
import { CELL_FONTS } from '../../src/workbench/fonts';
import { TOOLS } from '../../src/workbench/tools';
import { testBrowser } from '../support/browser';
import { buildCli, runCli } from '../support/cli';
import { missingGlyphs, missingOnPage } from '../support/glyphs';
import { launchBrowser } from '../support/launch';
import { servedWorkbench } from '../support/served-workbench';
import {
  chooseFile,
  goTo,
  openFile,
  openSheet,
  openWorkbench,
  paneOf,
  saved,
  typeInto,
} from '../support/workbench-front';

const address = servedWorkbench();
const zh = (key: MessageKey, data = {}): string => translate('zh-CN', key, data);

/** The page on the sample of a language, everything drawn. What it says on the console comes back with it. */
async function open(page: Page, language: Language): Promise<string[]> {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  await openWorkbench(page, address(), language);
  return said;
}

const WEIGHT = columnName(RUBRIC_SHEET.columns.findIndex(({ key }) => key === 'weight'));

const SCREEN = { viewport: { width: 1400, height: 860 } };

describe('the workbench', () => {
  const withPage = testBrowser();

  it.each(['zh-CN', 'en'] as const)(
    'opens on the sample in %s, copies a score card, and asks only its own server',
    (language) =>
      withPage(
        async (page) => {
          const hosts = new Set<string>();
          page.on('request', (request) => hosts.add(new URL(request.url()).host));
          const said = await open(page, language);
          expect(await page.title()).toContain(`visits.${language}.xlsx`);
          expect(await page.locator('html').getAttribute('lang')).toBe(language);

          const pane = paneOf(page, language);
          await pane.getByRole('tab', { name: translate(language, 'app.tab.visits') }).click();
          await pane.getByRole('button', { name: /V125/ }).click();
          await pane.getByRole('button', { name: translate(language, 'picture.copy') }).click();
          await pane.getByRole('button', { name: translate(language, 'picture.copied') }).waitFor();
          const picture = await page.evaluate(async () => {
            const [item] = await navigator.clipboard.read();
            const { width, height } = await createImageBitmap(await item!.getType('image/png'));
            return { width, isTall: height > 500 };
          });
          expect(picture).toEqual({ width: 1440, isTall: true });
          await pane.getByRole('tab', { name: translate(language, 'app.tab.ledger'), exact: true }).click();
          await pane.getByText(translate(language, 'ledger.sample.mistakes')).waitFor({ state: 'attached' });
          expect(said).toEqual([]);
          expect([...hosts].filter((host) => host !== '')).toEqual([new URL(address()).host]);
        },
        { ...SCREEN, locale: language, permissions: ['clipboard-read', 'clipboard-write'] },
      ),
  );

  it('scores the open visits anew when a weight is changed in the sheet, and still does after a reload', () =>
    withPage(
      async (page) => {
        page.on('dialog', (dialog) => void dialog.accept());
        await open(page, 'zh-CN');
        const pane = paneOf(page, 'zh-CN');
        const [first, given] = [pane.getByRole('button', { name: /V133/ }), pane.getByRole('button', { name: /V125/ })];
        const scored = async (score: number): Promise<void> => {
          await pane.getByRole('tab', { name: zh('app.tab.visits') }).click();
          await first.getByText(zh('app.scoreOf', { score: String(score) })).waitFor();
        };
        await scored(100);
        const before = await given.innerText();
        // V133 has full marks for the first criterion, so ten points more of weight are ten points more of score.
        for (const weight of [20, 21]) {
          await openSheet(page, RUBRIC_SHEET.name);
          await typeInto(page, `${WEIGHT}2`, String(weight));
          await scored(90 + weight);
          expect(await given.innerText()).toBe(before);
          // What is kept after a pause is certain; what is kept while the page goes away is not, on a busy machine.
          await page.waitForTimeout(1500);
          await page.reload();
          await page.getByText(zh('workbench.restored-discard')).waitFor();
          await scored(90 + weight);
          expect(await given.innerText()).toBe(before);
        }
      },
      { ...SCREEN, locale: 'zh-CN' },
    ));

  it('has its tools above the sheet, and says from the start what is selected', () =>
    withPage(
      async (page) => {
        const said = await open(page, 'en');
        const nameBox = page.locator('[data-u-comp="defined-name"] input');
        await page.waitForFunction((box) => (box as HTMLInputElement).value === 'A1', await nameBox.elementHandle());

        const toolbar = page.locator('.tools');
        const ids = () =>
          toolbar.locator('[data-u-command]').evaluateAll((all) => all.map((one) => one.dataset['uCommand']));
        expect(await ids()).toEqual(TOOLS.flat());
        const tool = (id: string) => toolbar.locator(`[data-u-command="${id}"]`);
        const [bold, undo, format] = [
          tool('sheet.command.set-range-bold'),
          tool('univer.command.undo'),
          tool('sheet.operation.open.numfmt.panel'),
        ];
        await undo.and(page.locator(':disabled')).waitFor();
        await goTo(page, 'A3');
        await bold.click();
        await undo.and(page.locator(':enabled')).click();
        await undo.and(page.locator(':disabled')).waitFor();
        // They rest while a cell is typed into.
        await goTo(page, 'A4');
        await page.keyboard.type('x');
        await format.and(page.locator('.univer-pointer-events-none')).waitFor();
        await page.keyboard.press('Escape');

        // What does not fit in the row is asked for, or reached by the keyboard.
        const last = tool(TOOLS.flat().at(-1)!);
        const inSight = () =>
          last.evaluate(
            (one) => one.getBoundingClientRect().bottom <= one.closest('.tools')!.getBoundingClientRect().bottom,
          );
        const more = toolbar.locator('> button');
        expect(await inSight()).toBe(false);
        await more.click();
        expect(await inSight()).toBe(true);
        await more.click();
        expect(await inSight()).toBe(false);
        await last.focus();
        await more.and(page.locator('[aria-expanded="true"]')).waitFor();
        expect(await inSight()).toBe(true);

        await page.getByRole('button', { name: translate('en', 'workbench.language'), exact: true }).click();
        await page.getByRole('menuitemradio', { name: '简体中文' }).click();
        await format.getByText('常规').waitFor();
        expect(await ids()).toEqual(TOOLS.flat());
        expect(said).toEqual([]);
      },
      { ...SCREEN, locale: 'en' },
    ));

  it('sorts below the headers, and edits what is in the cell when that is taken back', () =>
    withPage(
      async (page) => {
        await open(page, 'en');
        const column = async (): Promise<unknown[]> => {
          const [grid] = await (await saved(page)).read([VISITS_SHEET.name]);
          return [0, 1, 2, 3].map((row) => contentAt(grid!, row, 0));
        };
        const before = ['#visit', 'Visit', 'V001', 'V002'];
        expect(await column()).toEqual(before);
        await goTo(page, 'A5');
        await page.locator('.tools [data-u-command="sheet.menu.sheets-sort"]').click();
        await page.getByText('Expand Descending').click();
        await goTo(page, 'A3');
        const sorted = await column();
        expect(sorted.slice(0, 2)).toEqual(before.slice(0, 2));
        expect(sorted[2]).not.toBe('V001');
        await page.locator('.tools [data-u-command="univer.command.undo"]').click();
        // Editing without changing anything.
        await page.keyboard.press('F2');
        await page.keyboard.press('Enter');
        expect(await column()).toEqual(before);
      },
      { ...SCREEN, locale: 'en' },
    ));

  it('takes what is typed without Enter, and what is typed into the formula bar', () =>
    withPage(
      async (page) => {
        await open(page, 'en');
        const held = async (): Promise<unknown[]> => {
          const [grid] = await (await saved(page)).read([VISITS_SHEET.name]);
          return [5, 6, 7, 8, 9].map((row) => contentAt(grid!, row, 60));
        };
        await goTo(page, 'BI6');
        await page.keyboard.type('open when it is saved');
        expect(await held()).toEqual(['open when it is saved', null, null, null, null]);

        // The name box goes where it says.
        await goTo(page, 'BI7');
        await page.keyboard.type('left by the name box');
        await typeInto(page, 'BI9', 'there');
        await goTo(page, 'BI10');
        await page.locator('[data-u-comp="formula-bar"]').click();
        await page.waitForFunction(() => document.activeElement?.id.endsWith('FORMULA_BAR'));
        await page.keyboard.type('by the bar');
        await page.keyboard.press('Enter');
        const all = ['open when it is saved', 'left by the name box', null, 'there', 'by the bar'];
        expect(await held()).toEqual(all);

        // Neither another workbook nor a reload takes away unasked what is still being typed.
        await goTo(page, 'BI8');
        await page.keyboard.type('open when another workbook comes');
        const bytes = await readFile(join(__dirname, '../../samples/visits.en.xlsx'));
        await chooseFile(page, 'other.xlsx', bytes);
        await page.getByText(translate('en', 'workbench.replace-text', { current: 'visits.en.xlsx' })).waitFor();
        await page.keyboard.press('Escape');
        expect((await held())[2]).toBe('open when another workbook comes');
      },
      { ...SCREEN, locale: 'en', acceptDownloads: true },
    ));

  it('takes what is typed into every workbook that is opened, before and after it is saved', () =>
    withPage(
      async (page) => {
        expect(await open(page, 'en')).toEqual([]);
        const bytes = await readFile(join(__dirname, '../../samples/visits.en.xlsx'));
        const [column, sheet] = [60, VISITS_SHEET.name];
        for (const name of ['first.xlsx', 'second.xlsx', 'third.xlsx']) {
          await openFile(page, name, bytes);
          const held: unknown[][] = [];
          for (const row of [2, 3]) {
            await typeInto(page, cellName({ row, column }), `row ${row} of ${name}`);
            const [grid] = await (await saved(page)).read([sheet]);
            held.push([2, 3].map((each) => contentAt(grid!, each, column)));
          }
          expect(held).toEqual([
            [`row 2 of ${name}`, null],
            [`row 2 of ${name}`, `row 3 of ${name}`],
          ]);
        }

        // What is typed into the form is not in the workbook yet: neither a save nor another workbook takes it away unsaid.
        const pane = paneOf(page, 'en');
        await pane.getByRole('button', { name: translate('en', 'app.newVisit'), exact: true }).click();
        await pane.getByRole('textbox').first().fill('V900');
        await saved(page);
        await page.getByText(translate('en', 'workbench.saved-typing')).waitFor();
        await chooseFile(page, 'fourth.xlsx', bytes);
        await page.getByText(translate('en', 'workbench.replace-text', { current: 'third.xlsx' })).waitFor();
      },
      { ...SCREEN, locale: 'en', acceptDownloads: true },
    ));

  it('holds the weekly meeting over the whole page: with the keyboard through all steps, a task renewed, and back', () =>
    withPage(
      async (page) => {
        await page.clock.setFixedTime(new Date('2019-02-28T16:00:00+08:00'));
        await open(page, 'zh-CN');
        const opener = page.locator('.top-bar').getByRole('button', { name: zh('app.meeting'), exact: true });
        await opener.click();
        const meeting = page.getByRole('dialog');
        const steps = meeting.getByRole('button', { name: /^第 \d+ 步/ });
        const heading = meeting.getByRole('heading', { level: 2 });
        await steps.waitFor();
        expect(await meeting.boundingBox()).toMatchObject({ x: 0, y: 0, width: 1400, height: 860 });
        expect(await heading.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThan(40);
        const count = Number((await steps.innerText()).split('/')[1]);
        const seen: string[] = [];
        for (let i = 0; i < count; i++) {
          expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
          seen.push(await heading.innerText());
          await page.keyboard.press(i % 2 ? 'ArrowRight' : ' ');
        }
        expect(seen).toEqual(expect.arrayContaining([zh('agenda.figures'), zh('agenda.checks')]));
        expect(new Set(seen).size).toBe(count);

        await steps.click();
        await page.getByRole('menuitem', { name: /T10/ }).click();
        await meeting.getByRole('radio', { name: '已完成' }).click();
        await meeting.getByRole('button', { name: zh('meeting.write', { sheet: 'Tasks 改进任务' }) }).click();
        await meeting.getByText(zh('app.receipt.cells', { count: 3 })).waitFor();
        await meeting.getByRole('button', { name: zh('app.undo') }).click();
        await meeting.getByText(zh('app.receipt.restored', { count: 3 })).waitFor();
        await page.keyboard.press('Escape');
        await meeting.waitFor({ state: 'detached' });
        await page.waitForFunction((name) => document.activeElement?.textContent === name, zh('app.meeting'));
      },
      { ...SCREEN, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
    ));

  describe('and the command line', () => {
    let folder: string;
    beforeAll(async () => {
      buildCli();
      folder = await mkdtemp(join(tmpdir(), 'steelyard-workbench-'));
    });
    afterAll(() => rm(folder, { recursive: true }));

    it('say the same of a file in which a result was given', () =>
      withPage(
        async (page) => {
          await open(page, 'zh-CN');
          const pane = paneOf(page, 'zh-CN');
          await pane.getByRole('tab', { name: zh('app.tab.visits') }).click();
          await pane.getByRole('button', { name: /V133/ }).click();
          await pane.getByRole('button', { name: zh('app.give'), exact: true }).click();
          await pane.getByLabel(zh('app.giver')).fill('示例·评定人');
          await pane.getByRole('button', { name: zh('app.previewGive') }).click();
          await pane.getByRole('button', { name: zh('app.preview.apply', { count: 14 }) }).click();
          await pane.getByText(zh('app.receipt.cells', { count: 14 })).waitFor();
          const download = page.waitForEvent('download');
          await page.getByRole('button', { name: zh('workbench.save'), exact: true }).click();
          await (await download).saveAs(join(folder, 'saved.xlsx'));

          const { out } = await runCli(folder, ['score', 'saved.xlsx', '--format', 'json']);
          const { results, totals } = JSON.parse(out);
          const visit = results.find((each: { visit: string }) => each.visit === 'V133');
          expect(visit).toMatchObject({ state: 'given', given: { by: '示例·评定人' } });
          await pane.getByRole('tab', { name: zh('app.tab.overview') }).click();
          const text = await pane.innerText();
          for (const { engineer, given, open: rest } of totals) {
            expect(text).toMatch(new RegExp(`${engineer}\\s+\\S+\\s+${given.points}\\s+${rest.points}\\s`));
          }
        },
        { ...SCREEN, locale: 'zh-CN', acceptDownloads: true },
      ));
  });
});

/** The bundled browser brings a Latin font only; where it does not run, the installed one must do. */
describe('the workbench on a machine without Chinese fonts', () => {
  it('draws every character of the page and of the cells', async () => {
    const bare = process.platform === 'linux' && process.arch === 'x64' ? { STEELYARD_BROWSER: 'bundled' } : {};
    const browser = await launchBrowser({ ...process.env, ...bare });
    try {
      const page = await browser.newPage({ ...SCREEN, locale: 'zh-CN' });
      await open(page, 'zh-CN');
      const cells = '评分项编号节点准备：客户背景近半年提过的问题≥。，“”（）①';
      expect(await page.evaluate((text) => document.fonts.check('16px "Noto Sans SC"', text), '评分项编号')).toBe(true);
      expect(await missingOnPage(page)).toEqual([]);
      expect(await missingGlyphs(page, cells, CELL_FONTS)).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
