/**
 * Bundles the command line into dist/cli/steelyard.cjs. Run by `prepare`, so it is there after `npm ci`. Packages are bundled
 * too: a command then starts in half a second, since most of mathjs is shaken off instead of being loaded and set up.
 *
 * `npx steelyard` also runs `prepare` when nothing is installed yet. A failure then would leave npx's own cache for this
 * folder broken for good, even after `npm ci`; so instead of failing, a command is written that says what to do.
 */
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = `${root}dist/cli/steelyard.cjs`;
const SHEBANG = '#!/usr/bin/env node';

const NOT_INSTALLED = `${SHEBANG}
process.stderr.write('Steelyard is not installed yet: run "npm ci" in this folder first.\\n尚未安装：请先在本目录运行 npm ci。\\n');
process.exitCode = 2;
`;

const esbuild = await import('esbuild').catch((error) => {
  if (error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
  throw error;
});

if (esbuild) {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const { outputFiles } = await esbuild.build({
    write: false,
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outfile: target,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    banner: { js: SHEBANG },
    define: { STEELYARD_VERSION: JSON.stringify(version) },
    // It brings a native library, which cannot be bundled, and is loaded when a picture is drawn.
    external: ['@napi-rs/canvas'],
    legalComments: 'eof',
    logLevel: 'warning',
  });
  put(outputFiles[0].contents);
} else put(NOT_INSTALLED);

/** Under another name first: whoever runs it meanwhile has the old one or the new one, never half of it. */
function put(contents) {
  mkdirSync(dirname(target), { recursive: true });
  const draft = `${target}.${process.pid}`;
  writeFileSync(draft, contents);
  chmodSync(draft, 0o755);
  renameSync(draft, target);
}
