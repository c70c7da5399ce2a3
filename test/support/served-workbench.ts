import { afterAll, beforeAll } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const ROOT = resolve(__dirname, '../..');
const CACHE = join(ROOT, '.cache');
const TURN = join(CACHE, 'serving');

/** A first build on a busy machine. */
const PATIENCE = 300_000;

/** What `npm start` runs, once for the tests of a file, on any free port. Returns how to learn the address. */
export function servedWorkbench(): () => string {
  let served: { readonly url: string; readonly child: ChildProcess } | undefined;
  beforeAll(async () => {
    served = await inTurn(start);
  }, PATIENCE);
  afterAll(() => {
    served?.child.kill();
  });
  return () => served!.url;
}

function start(): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ['scripts/start.mjs', '--port', '0'], { cwd: ROOT });
  return new Promise((done, fail) => {
    let said = '';
    const hear = (text: Buffer): void => {
      said += text.toString();
      const url = /http:\/\/localhost:\d+\//.exec(said)?.[0];
      if (url) done({ url, child });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => fail(new Error(`npm start ended with ${code}: ${said}`)));
  });
}

/** One test worker at a time: whoever comes first builds, the others find it built. A turn whose owner is gone is over. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  mkdirSync(CACHE, { recursive: true });
  while (!take()) await pause(200);
  try {
    return await work();
  } finally {
    rmSync(TURN, { force: true });
  }
}

function take(): boolean {
  try {
    writeFileSync(TURN, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isRunning(Number(read(TURN)))) rmSync(TURN, { force: true });
    return false;
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}
