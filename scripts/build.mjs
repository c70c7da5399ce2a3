// `npm run build [-- --url https://add-in.example.com] [--cdn 21vianet]`: everything for production into dist.
// With an address, the manifest and the functions' help name it instead of localhost.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { url: { type: 'string' }, cdn: { type: 'string' } } });
const env = Object.entries(values).flatMap(([name, value]) => ['--env', `${name}=${value}`]);

for (const args of [
  ['node_modules/webpack/bin/webpack.js', '--mode', 'production', ...env],
  ['scripts/build-cli.mjs'],
]) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
