import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { translate } from '../../src/i18n';
import type { MessageKey } from '../../src/i18n';
import { launchBrowser } from '../../test/support/launch';
import { ledgerText } from '../ledger-rows';
import { emptyFile, ledgerFile, visitsFile } from './books';
import { tasksDuring } from './tasks';

/*
 * What the page does task by task while large workbooks are opened, edited, scored and saved in the workbench, beside a
 * small one: a line of JSON for each step. The argument is the address of the workbench.
 */

const PATIENCE = 600_000;
/** Autosave, and what the spreadsheet does when it thinks that nobody looks, belongs to the step. */
const AFTER = 4_000;

const say = (key: MessageKey): string => translate('en', key);
const button = (page: Page, key: MessageKey) => page.getByRole('button', { name: say(key), exact: true }).first();
const idle = (page: Page) => page.locator('.veil').waitFor({ state: 'detached' });

async function type(page: Page, cell: string, text: string): Promise<void> {
  const nameBox = page.locator('[data-u-comp="defined-name"] input');
  await nameBox.fill(cell);
  await nameBox.press('Enter');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  // What got lost on the way would be measured as quick.
  await page.getByRole('img', { name: say('workbench.unsaved'), exact: true }).waitFor();
}

async function save(page: Page): Promise<void> {
  const download = page.waitForEvent('download');
  await button(page, 'workbench.save').click();
  await download;
}

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'steelyard-bench-'));
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({
      locale: 'en',
      viewport: { width: 1400, height: 860 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const tools = await context.newCDPSession(page);
    /** Megabytes that the page holds once it was asked to tidy up. */
    const memory = async (): Promise<number> => {
      await tools.send('HeapProfiler.collectGarbage');
      return (await tools.send('Runtime.getHeapUsage')).usedSize / 1e6;
    };
    await page.goto(process.argv[2]!);
    await page.locator('#pane').getByText(say('app.pointsByEngineer')).waitFor();
    await idle(page);

    const step = async (book: string, what: string, act: () => Promise<unknown>): Promise<void> => {
      const tasks = await tasksDuring(browser, page, async () => {
        await act();
        await page.waitForTimeout(AFTER);
      });
      console.log(JSON.stringify({ book, what, ...tasks, took: tasks.took - AFTER, memory: await memory() }));
    };
    const open = async (name: string, bytes: Uint8Array): Promise<void> => {
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(path, bytes);
      await page.getByTestId('file').setInputFiles(path);
      await page.locator('.file-name', { hasText: `${name}.xlsx` }).waitFor();
      await idle(page);
    };
    /** The pane's own: the sheet has one as well. */
    const taken = page.locator('#pane').getByRole('button', { name: say('app.undo'), exact: true });
    const write = page.locator('#pane').getByRole('button', { name: /^(Insert|Write [\d,]+ cells)$/ });
    /** The same report as it is pasted: read, planned and written. */
    const paste = async (name: string, text: string): Promise<void> => {
      await open('nothing', await emptyFile());
      await page
        .locator('#pane')
        .getByRole('tab', { name: say('app.tab.ledger'), exact: true })
        .click();
      await page.evaluate((own) => navigator.clipboard.writeText(own), text);
      await page.getByLabel(say('ledger.bring.box'), { exact: true }).focus();
      await step(name, 'paste, read', async () => {
        await page.keyboard.press('Control+V');
        await page.getByRole('heading', { name: say('ledger.read.title') }).waitFor();
      });
      await step(name, 'plan the aging', async () => {
        await button(page, 'ledger.write.aging').click();
        await write.waitFor();
      });
      await step(name, 'write the aging', async () => {
        await write.click();
        await taken.waitFor();
      });
    };
    const score = async (book: string): Promise<void> => {
      await step(book, 'plan the scores', async () => {
        await button(page, 'app.writeScores').click();
        await write.waitFor();
      });
      await step(book, 'write the scores', async () => {
        await write.click();
        await taken.waitFor();
      });
    };
    for (const [name, bytes, cell, isScored] of [
      ['50 visits', await visitsFile(50), 'D5', true],
      ['20,000 visits', await visitsFile(20_000), 'D5', true],
      ['100,000 ledger rows', await ledgerFile(100_000), 'J5', false],
    ] as const) {
      await step(name, 'open', () => open(name, bytes));
      await step(name, 'edit a cell', () => type(page, cell, '3'));
      if (isScored) await score(name);
      await step(name, 'save', () => save(page));
    }
    await paste('100,000 rows pasted', ledgerText(100_000));
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

void run();
