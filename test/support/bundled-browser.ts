import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';

/** What it takes to start the browser that comes as a package. */
export interface BundledBrowser {
  readonly executablePath: string;
  /** For the browser's own process only. */
  readonly env: Readonly<Record<string, string>>;
}

const PACKAGE = '@sparticuz/chromium';
const PROJECT_CACHE = resolve(__dirname, '../../.cache');

/**
 * Unpacks the bundled browser, once per version, and tells how to start it. The package's own `executablePath()` unpacks
 * to fixed names in the common temporary folder without a lock, and gives its libraries to a few cloud machines only.
 *
 * @throws {Error} on another machine than the package's binary is for
 */
export async function bundledBrowser(cache = PROJECT_CACHE): Promise<BundledBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`${PACKAGE} runs on Linux x64 only; this is ${process.platform} ${process.arch}`);
  const root = resolve(dirname(require.resolve(PACKAGE)), '../..'); // its entry is in build/cjs
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const home = join(cache, `chromium-${version}`);
  if (!existsSync(home)) await unpack(join(root, 'bin'), home);
  return {
    executablePath: join(home, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(home, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
    },
  };
}

/** Several test workers may ask at once: each unpacks beside the target, and the first to finish gives its folder the name. */
async function unpack(packed: string, home: string): Promise<void> {
  await mkdir(dirname(home), { recursive: true });
  const draft = await mkdtemp(`${home}-`);
  try {
    await pipeline(
      createReadStream(join(packed, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(join(draft, 'chromium'), { mode: 0o755 }),
    );
    for (const archive of ['al2023.tar.br', 'fonts.tar.br'])
      await untar(brotliDecompressSync(await readFile(join(packed, archive))), draft);
    await writeFile(join(draft, 'fonts.conf'), fontsConf(home));
    await rename(draft, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Only the bundled Latin font: what a page shows in Chinese must come with the page, whatever this machine has. */
const fontsConf = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`;

const BLOCK = 512;

/** Writes the files of a tar archive; these archives hold nothing but plain files and folders with short names. */
async function untar(archive: Buffer, folder: string): Promise<void> {
  const field = (at: number, from: number, length: number): string =>
    archive.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
  for (let at = 0; at < archive.length && archive[at] !== 0;) {
    const path = resolve(folder, field(at, 0, 100));
    if (!path.startsWith(folder)) throw new Error(`the archive reaches outside its folder: ${path}`);
    const size = Number.parseInt(field(at, 124, 12), 8);
    const isFile = field(at, 156, 1) === '0' || archive[at + 156] === 0;
    if (isFile) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, archive.subarray(at + BLOCK, at + BLOCK + size), { mode: 0o755 });
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}
