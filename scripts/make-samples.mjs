// Writes the files in samples/ anew: `node scripts/make-samples.mjs`. Tests compare the files with what this writes.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = `${root}.cache/samples/make.cjs`;
await build({
  absWorkingDir: root,
  entryPoints: ['samples/make.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
await createRequire(import.meta.url)(outfile).makeSamples(`${root}samples`);
