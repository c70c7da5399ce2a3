import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { bundledBrowser } from './bundled-browser';

/** Which browser the tests drive: one at a path, or the one that comes as a package. */
export type BrowserChoice = { readonly path: string; readonly from: string } | { readonly path?: undefined };

type Exists = (path: string) => boolean;

/** Names on the PATH, and where installers put it on the other systems. */
const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chromium',
  'chromium-browser',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The environment's word first (`STEELYARD_BROWSER` or `CHROME`: a path, or `bundled`), then an installed Chrome, Edge or
 * Chromium, then the bundled one.
 * @throws {Error} when the environment names a browser that is not there: another one would not be what was asked for
 */
export function chooseBrowser(env: NodeJS.ProcessEnv, exists: Exists = isExecutable): BrowserChoice {
  for (const from of ['STEELYARD_BROWSER', 'CHROME']) {
    const path = env[from];
    if (!path) continue;
    if (path === 'bundled') return {};
    if (!exists(path)) throw new Error(`${from} names ${path}, but there is no browser at that path.`);
    return { path, from };
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES];
  const path = candidates.find(exists);
  return path === undefined ? {} : { path, from: 'installed' };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const ARGUMENTS = [
  '--no-sandbox', // CI runs as root, where the sandbox cannot start
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser of choice. @throws {Error} that says what was tried: without a browser the tests fail, they never skip */
export async function launchBrowser(env: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const { path } = chooseBrowser(env);
  try {
    if (path !== undefined) return await chromium.launch({ executablePath: path, args: ARGUMENTS });
    const bundled = await bundledBrowser();
    return await chromium.launch({
      executablePath: bundled.executablePath,
      args: ARGUMENTS,
      env: { ...definedOf(env), ...bundled.env },
    });
  } catch (cause) {
    const tried = path ?? 'no installed Chrome, Edge or Chromium was found; the bundled one';
    throw new Error(
      `No browser could be started (${tried}): ${String(cause)}\n` +
        'Install Chrome, Edge or Chromium, or set STEELYARD_BROWSER to the path of one.',
      { cause },
    );
  }
}

const definedOf = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
