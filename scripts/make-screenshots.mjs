// Takes the pictures of the README: `npm run screenshots`. The browser is STEELYARD_BROWSER or an installed Chromium.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));

/** By language: how Excel names it, the pane's tab of visits, an open visit of the sample, and what opens the meeting. */
const PICTURES = {
  'zh-CN': { locale: 'zh-CN', tab: '回访', visit: 'V132', meeting: '周会' },
  en: { locale: 'en-US', tab: 'Visits', visit: 'V132', meeting: 'Weekly meeting' },
};

/** When the meeting of the sample is held, and the task that it is at. */
const MEETING = { at: '2019-02-28T16:00:00+08:00', timezoneId: 'Asia/Shanghai', task: 'T10' };

/** What the tests open the pane with, and what reads a workbook. */
function tools() {
  const outfile = join(root, '.cache/screenshots.cjs');
  buildSync({
    stdin: {
      contents: `export { openAddin } from './test/support/addin-page'; export { openXlsx } from './src/hosts/xlsx';`,
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    target: 'node20',
    external: ['esbuild', 'playwright-core', '@microsoft/office-js/*'],
    define: { __dirname: JSON.stringify(join(root, 'test/support')) },
    outfile,
    logLevel: 'error',
  });
  return createRequire(import.meta.url)(outfile);
}

/** The sheets of a sample, each with its rows. */
async function sheetsOf(openXlsx, language) {
  const sample = await openXlsx(new Uint8Array(readFileSync(join(root, `samples/visits.${language}.xlsx`))));
  const grids = await sample.read((await sample.sheets()).map(({ name }) => name));
  return grids.map(({ sheet, rows }) => ({ name: sheet, rows }));
}

const server = spawn(process.execPath, ['scripts/start.mjs', '--port', '0'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const url = await new Promise((done, fail) => {
  server.stdout.on('data', (text) => done(/http:\S+/.exec(String(text))[0]));
  server.on('exit', (code) => fail(new Error(`npm start ended with ${code}`)));
});
const executablePath = process.env.STEELYARD_BROWSER ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const pictureOf = (name) => join(root, `docs/images/${name}.png`);

async function openVisit(page, { tab, visit }) {
  await page.getByRole('tab', { name: tab, exact: true }).click({ timeout: 60_000 });
  await page.getByRole('button', { name: new RegExp(visit) }).click();
}

try {
  mkdirSync(join(root, 'docs/images'), { recursive: true });
  const { openAddin, openXlsx } = tools();
  for (const [language, picture] of Object.entries(PICTURES)) {
    const workbench = await browser.newPage({ viewport: { width: 1360, height: 800 }, locale: picture.locale });
    await workbench.goto(url);
    await openVisit(workbench, picture);
    // The canvas draws a little later than the page.
    await workbench.waitForTimeout(3000);
    await workbench.screenshot({ path: pictureOf(`workbench.${language}`) });
    await workbench.close();

    const { at, timezoneId, task } = MEETING;
    const room = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: picture.locale, timezoneId });
    await room.clock.setFixedTime(new Date(at));
    await room.goto(url);
    await room.locator('.top-bar').getByRole('button', { name: picture.meeting }).click({ timeout: 60_000 });
    // The list of steps leads to the task.
    await room
      .getByRole('dialog')
      .locator('button', { hasText: /^\d+ \/ \d+$/ })
      .click();
    await room.getByRole('menuitem', { name: new RegExp(task) }).click();
    await room.waitForTimeout(500);
    await room.screenshot({ path: pictureOf(`meeting.${language}`) });
    await room.close();

    const pane = await browser.newPage({ viewport: { width: 350, height: 640 } });
    await openAddin(pane, url, { language: picture.locale }, await sheetsOf(openXlsx, language));
    await openVisit(pane, picture);
    await pane.waitForTimeout(500);
    await pane.screenshot({ path: pictureOf(`pane.${language}`) });
    await pane.close();
  }
} finally {
  await browser.close();
  server.kill();
}
