import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from '../../src/cli/run';

const ROOT = resolve(__dirname, '../..');
const BUNDLE = join(ROOT, 'dist/cli/steelyard.cjs');
const BUILD = join(ROOT, 'scripts/build-cli.mjs');

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command line as people have it, built anew when a source is younger. */
export function buildCli(): string {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  const newest = Math.max(
    ...[BUILD, ...sources.map((path) => join(ROOT, 'src', path))].map((path) => statSync(path).mtimeMs),
  );
  if (!existsSync(BUNDLE) || statSync(BUNDLE).mtimeMs < newest) execFileSync(process.execPath, [BUILD], { cwd: ROOT });
  return BUNDLE;
}

/** Runs `steelyard` in a folder, in English unless the environment says otherwise. */
export const runCli = (cwd: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
  new Promise((done, fail) => {
    const { PATH = '', HOME = '' } = process.env;
    const options = { cwd, env: { PATH, HOME, LANG: 'en_US.UTF-8', ...env }, maxBuffer: 1e9 };
    execFile(process.execPath, [BUNDLE, ...args], options, (error, out, err) => {
      const code = error ? error.code : 0;
      if (typeof code === 'number') done({ code, out, err });
      else fail(error as Error);
    });
  });

/** The same without a process of its own, in a tenth of the time: for what does not depend on one. */
export async function runHere(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const said = { out: '', err: '' };
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const code = await run(args, {
      env: { LANG: 'en_US.UTF-8', ...env },
      locale: 'en-US',
      out: (text) => void (said.out += text),
      err: (text) => void (said.err += text),
    });
    return { code, ...said };
  } finally {
    process.chdir(before);
  }
}

/** The words of a command line; quotes keep a blank. */
export const wordsOf = (line: string): string[] =>
  (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));
