import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Bundles test/oracle and runs it: engines that are not ours compute what the product wrote. */
const folder = mkdtempSync(join(tmpdir(), 'steelyard-oracle-'));
try {
  const outfile = join(folder, 'oracle.cjs');
  await build({ entryPoints: ['test/oracle/main.ts'], bundle: true, platform: 'node', format: 'cjs', outfile });
  process.exitCode = spawnSync(process.execPath, [outfile], { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
