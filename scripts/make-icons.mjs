// Draws assets/icon-N.png from assets/logo.svg in every size that Office asks for. Run after the logo changes.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96];
const logo = readFileSync('assets/logo.svg', 'utf8');
const executablePath = process.env.STEELYARD_BROWSER ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0">${logo.replace('<svg', `<svg width="${size}" height="${size}"`)}</body>`,
    );
    writeFileSync(`assets/icon-${size}.png`, await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
