/**
 * `npm start`: builds the workbench when its sources are newer than what was built, and serves it to this machine.
 * Needs no network. `--https` serves the pane to Excel, which asks for it. `--port 4000` or the environment variable PORT choose another port to begin with.
 */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from './serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist/workbench');
/** Everything that the workbench is made of. */
const SOURCES = [
  'src',
  'samples',
  'scripts',
  'docs/help',
  'assets',
  'manifest.xml',
  'webpack.config.js',
  'package-lock.json',
];

/** Milliseconds of the newest file in there. */
function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const isUpToDate = () => {
  const page = join(dist, 'index.html');
  return existsSync(page) && statSync(page).mtimeMs > Math.max(...SOURCES.map((source) => newest(join(root, source))));
};

/** One line that is written over; a log gets none of it. */
function progress(share, doing) {
  if (!process.stderr.isTTY) return;
  const text = share < 1 ? `Building ${String(Math.round(share * 100)).padStart(3)} %  ${doing}` : '';
  process.stderr.write(`\r${text.slice(0, 78).padEnd(78)}${share < 1 ? '' : '\r'}`);
}

async function build() {
  const { default: webpack } = await import('webpack');
  const { default: configure } = await import('../webpack.config.js');
  const config = await configure({}, { mode: 'production' });
  config.plugins.push(new webpack.ProgressPlugin((share, doing) => progress(share, doing)));
  const compiler = webpack(config);
  const stats = await new Promise((done, fail) =>
    compiler.run((error, result) => (error ? fail(error) : done(result))),
  );
  progress(1);
  // The cache is written when the compiler closes.
  await new Promise((done, fail) => compiler.close((error) => (error ? fail(error) : done())));
  // An unchanged page is not written again; it is as new as this build all the same.
  if (!stats.hasErrors()) return utimesSync(join(dist, 'index.html'), new Date(), new Date());
  // A page that was half built must not be taken for a whole one the next time.
  rmSync(join(dist, 'index.html'), { force: true });
  process.stderr.write(`${stats.toString({ preset: 'errors-only', colors: process.stderr.isTTY })}\n`);
  process.exit(2);
}

/** The certificate that Office's own tool makes for this machine and asks it to trust. */
function certificate() {
  const [key, cert] = ['localhost.key', 'localhost.crt'].map((name) =>
    join(homedir(), '.office-addin-dev-certs', name),
  );
  if (existsSync(key) && existsSync(cert)) return { key: readFileSync(key), cert: readFileSync(cert) };
  process.stderr.write(
    'Excel asks for https, and this machine has no certificate for it yet. Run: npx office-addin-dev-certs install\n' +
      'Excel 要求 https，本机还没有证书。请运行：npx office-addin-dev-certs install\n',
  );
  return process.exit(2);
}

if (!existsSync(join(root, 'node_modules/webpack'))) {
  process.stderr.write('Steelyard is not installed yet: run "npm ci" first.\n尚未安装：请先运行 npm ci。\n');
  process.exit(2);
}
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.PORT ?? '3000' },
    https: { type: 'boolean', default: false },
  },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  process.stderr.write(`--port must be a number from 0 to 65535, not "${values.port}".\n`);
  process.exit(2);
}
const secure = values.https ? certificate() : undefined;
if (!isUpToDate()) {
  process.stderr.write('Building the workbench; the first time takes about half a minute …\n');
  await build();
}
const { url } = await serve({ root: dist, port, secure });
process.stdout.write(`Steelyard 杆秤  ${url}\n`);
