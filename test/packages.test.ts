import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');

interface LockEntry {
  readonly license?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lockText = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
const lock = (JSON.parse(lockText) as { packages: Record<string, LockEntry> }).packages;
const packages = Object.entries(lock).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Licences that ask for nothing but their notice. */
const PERMISSIVE = [
  ...['MIT', 'MIT/X11', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['Unlicense', 'CC0-1.0', 'Zlib'],
];

/** For what stays on a developer's machine, and for fonts, which are not linked with anything. */
const ALSO_FOR_TOOLS = ['MPL-2.0', 'CC-BY-4.0', 'OFL-1.1'];

/** Packages that declare no such licence, each with what is known of it. */
const KNOWN: Readonly<Record<string, string>> = {
  buffers: 'declares none; comes with the unzipping part of exceljs that reads streams, which is never used here',
  '@univerjs/telemetry': 'declares none; its LICENSE file is Apache-2.0',
  '@microsoft/office-js': "the vendor's terms; for tests only, users get it from the vendor's own address",
};

const isAllowed = (licence: string, allowed: readonly string[]): boolean => {
  const bare = licence.replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' AND ')) return bare.split(' AND ').every((each) => isAllowed(each, allowed));
  return bare.split(' OR ').some((each) => allowed.includes(each));
};

describe('packages', () => {
  it('have licences that allow everything that the product is used for, but for a few known ones', () => {
    const others = packages.filter(
      ([, { license, dev }]) =>
        license === undefined || !isAllowed(license, dev ? [...PERMISSIVE, ...ALSO_FOR_TOOLS] : PERMISSIVE),
    );
    expect(others.map(([path]) => nameOf(path)).sort()).toEqual(Object.keys(KNOWN).sort());
  });

  it.each(['@microsoft/office-js', '@univerjs/telemetry'])('%s is not what the command line needs', (name) => {
    expect(packages.filter(([path, { dev }]) => nameOf(path) === name && !dev)).toEqual([]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', true],
    ['Apache-2.0 AND MIT', true],
    ['GPL-3.0-or-later', false],
    ['MIT AND GPL-2.0', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['UNLICENSED', false],
  ])('%s is permissive: %s', (licence, allowed) => {
    expect(isAllowed(licence, PERMISSIVE)).toBe(allowed);
  });

  it('are locked without an address, so that they come from wherever npm is set to', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('are all locked, those for other machines too: npm ci refuses a lock that lacks one', () => {
    const locked = new Set(packages.map(([path]) => nameOf(path)));
    const missing = packages.flatMap(([, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).filter((name) => !locked.has(name)),
    );
    expect(missing).toEqual([]);
  });
});

describe('the source', () => {
  const SKIPPED = ['node_modules', 'dist', 'coverage', '.git', '.cache'];

  /** Every text file of the project, without what is installed or built. */
  function* files(folder: string): Generator<string> {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED.includes(entry.name)) yield* files(path);
      } else if (/\.([cm]?[jt]sx?|json|md|ya?ml|html|css|xml)$|(^|[/\\])(\.npmrc|run)$/.test(path)) yield path;
    }
  }

  it('names no package registry', () => {
    const registry =
      /\bregistry\.[a-z]+(js|pkg|mirror)?\.(org|com|cn)\b|\bnpm(mirror|js)\.(com|org)\b|^\s*registry\s*=/m;
    const all = [...files(ROOT)];
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter((path) => registry.test(readFileSync(path, 'utf8')))).toEqual([]);
    expect(registry.test(`https://${['registry', 'npmjs', 'org'].join('.')}/x`)).toBe(true);
  });
});
