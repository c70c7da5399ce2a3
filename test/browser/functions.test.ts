import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { columnName } from '../../src/engine/grid/address';
import { valueAt } from '../../src/engine/grid/grid';
import { openXlsx } from '../../src/hosts/xlsx';
import type { MessageKey } from '../../src/i18n';
import { translate } from '../../src/i18n';
import { RUBRIC_SHEET } from '../../src/sheets/rubric';
import { testBrowser } from '../support/browser';
import { servedWorkbench } from '../support/served-workbench';

const address = servedWorkbench();
const zh = (key: MessageKey, data = {}): string => translate('zh-CN', key, data);

const [RUBRIC, BANDS] = ['Rubric 评分标准', 'Bands 分段'];
const WEIGHT = columnName(RUBRIC_SHEET.columns.findIndex(({ key }) => key === 'weight'));

const pane = (page: Page): Locator => page.getByRole('complementary', { name: zh('workbench.pane'), exact: true });
const button = (page: Page, key: MessageKey): Locator => page.getByRole('button', { name: zh(key), exact: true });

async function typeInto(page: Page, sheet: string, cell: string, text: string): Promise<void> {
  await page.locator('.spreadsheet').getByRole('tab', { name: sheet }).click();
  const nameBox = page.locator('[data-u-comp="defined-name"] input');
  await nameBox.fill(cell);
  await nameBox.press('Enter');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Cells are drawn, not written on the page: the preview of “Replace formulas by values” says what they show. */
async function results(page: Page): Promise<string> {
  await button(page, 'excel.values').click();
  await pane(page)
    .getByRole('heading', { name: zh('app.preview.title', { what: zh('excel.values') }) })
    .waitFor();
  const text = await pane(page).innerText();
  await pane(page)
    .getByRole('button', { name: zh('app.cancel'), exact: true })
    .click();
  return text;
}

/** Until the cells show this: the spreadsheet calculates a moment after each edit. */
async function showing(page: Page, wanted: RegExp): Promise<string> {
  for (let tries = 0; tries < 40; tries++) {
    const text = await results(page);
    if (wanted.test(text)) return text;
    await page.waitForTimeout(250);
  }
  throw new Error(`${wanted} is not in:\n${await results(page)}`);
}

describe('functions in the cells of the workbench', () => {
  const withPage = testBrowser();
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'steelyard-functions-'))));
  afterAll(() => rm(folder, { recursive: true }));

  it('are computed, refreshed by a changed weight, saved with their values, computed again and replaced by values', () =>
    withPage(
      async (page) => {
        await page.goto(address());
        await pane(page).getByText(zh('app.pointsByEngineer')).waitFor();
        await typeInto(page, BANDS, 'M1', '=steelyard.points({85;60})');
        await typeInto(page, BANDS, 'N1', '=STEELYARD.WHY("V133")');
        expect(await showing(page, /得分 100/)).toMatch(/M1[^]*M2[^]*N1/);

        // V133 has full marks for the first criterion, so ten points more of weight are ten points more of score.
        await typeInto(page, RUBRIC, `${WEIGHT}2`, '20');
        await showing(page, /得分 110/);

        const download = page.waitForEvent('download');
        await button(page, 'workbench.save').click();
        const path = join(folder, 'saved.xlsx');
        await (await download).saveAs(path);
        const [bands] = await (await openXlsx(new Uint8Array(await readFile(path)))).read([BANDS]);
        expect([...bands!.formulas!.values()]).toEqual(['STEELYARD.POINTS({85;60})', 'STEELYARD.WHY("V133")']);
        expect([valueAt(bands!, 0, 12), valueAt(bands!, 1, 12)]).toEqual([2, 1]);
        expect(valueAt(bands!, 0, 13)).toEqual(expect.stringContaining('得分 110'));

        await page.getByTestId('file').setInputFiles(path);
        await page.getByText('saved.xlsx', { exact: true }).waitFor();
        await pane(page).getByText(zh('app.pointsByEngineer')).waitFor();
        await typeInto(page, RUBRIC, `${WEIGHT}2`, '15');
        await showing(page, /得分 105/);

        await button(page, 'excel.values').click();
        await pane(page)
          .getByRole('button', { name: zh('app.preview.apply', { count: 3 }) })
          .click();
        await pane(page)
          .getByText(zh('app.receipt.cells', { count: 3 }))
          .waitFor();
        await button(page, 'excel.values').click();
        await pane(page).getByText(zh('app.preview.nothing')).waitFor();
      },
      { viewport: { width: 1400, height: 860 }, locale: 'zh-CN', acceptDownloads: true },
    ));
});
