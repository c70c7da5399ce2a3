// `npm run validate`: checks manifest.xml without a network.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { checkManifest } from './check-manifest.mjs';

const { OfficeAddinManifest } = createRequire(import.meta.url)('office-addin-manifest');

/** Width and height stand at fixed places of a PNG. */
export function pngSize(path) {
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const file = process.argv[2] ?? 'manifest.xml';
const { displayName, version } = await OfficeAddinManifest.readManifestFile(file);
const problems = checkManifest(readFileSync(file, 'utf8'), pngSize);
for (const problem of problems) console.error(`${file}, ${problem}`);
console.log(
  problems.length === 0
    ? `${file}: ${displayName} ${version}, nothing to object to`
    : `${file}: ${problems.length} problems`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
