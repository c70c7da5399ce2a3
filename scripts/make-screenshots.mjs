// Takes the pictures of the README: `npm run screenshots`. The browser is STEELYARD_BROWSER or an installed Chromium.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** By language: the sheet tab to show, the pane's tab, and an open visit of the sample. */
const PICTURES = {
  'zh-CN': { locale: 'zh-CN', tab: '回访', visit: 'V132' },
  en: { locale: 'en-US', tab: 'Visits', visit: 'V132' },
};

const server = spawn(process.execPath, ['scripts/start.mjs', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
const url = await new Promise((done, fail) => {
  server.stdout.on('data', (text) => done(/http:\S+/.exec(String(text))[0]));
  server.on('exit', (code) => fail(new Error(`npm start ended with ${code}`)));
});
const executablePath = process.env.STEELYARD_BROWSER ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  mkdirSync('docs/images', { recursive: true });
  for (const [language, { locale, tab, visit }] of Object.entries(PICTURES)) {
    const page = await browser.newPage({ viewport: { width: 1360, height: 800 }, locale });
    await page.goto(url);
    const pane = page.getByRole('tab', { name: tab, exact: true });
    await pane.click({ timeout: 60_000 });
    await page.getByRole('button', { name: new RegExp(visit) }).click();
    // The canvas draws a little later than the page.
    await page.waitForTimeout(3000);
    await page.screenshot({ path: `docs/images/workbench.${language}.png` });
    await page.close();
  }
} finally {
  await browser.close();
  server.kill();
}
