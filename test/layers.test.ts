import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(__dirname, '..');
const SRC = join(ROOT, 'src');

const PURE = ['engine', 'sheets', 'jobs', 'presets', 'i18n', 'i18n/language'];

/**
 * Who may import whom: rooms by the start of the path under src (the longest that fits is the room), and packages.
 * A room may always import itself. The front doors stand at the end: nobody imports them.
 */
const ROOMS: Readonly<Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }>> = {
  'i18n/language': { rooms: [], packages: [] },
  i18n: { rooms: ['engine', 'i18n/language'], packages: [] },
  engine: { rooms: [], packages: ['mathjs', '@noble/hashes'] },
  presets: { rooms: ['engine', 'i18n/language'], packages: [] },
  sheets: { rooms: ['engine', 'i18n/language'], packages: [] },
  jobs: { rooms: ['engine', 'sheets', 'presets', 'i18n', 'i18n/language'], packages: [] },
  'hosts/host': { rooms: ['engine'], packages: [] },
  hosts: { rooms: ['engine', 'sheets', 'hosts/host'], packages: [] },
  'hosts/xlsx': { rooms: ['engine', 'sheets', 'hosts/host', 'hosts'], packages: ['fflate'] },
  'hosts/grid': { rooms: ['engine', 'sheets', 'hosts/host', 'hosts'], packages: ['@univerjs', 'rxjs'] },
  intake: { rooms: ['engine'], packages: ['htmlparser2', '@e965/xlsx'] },
  'intake/workbook': { rooms: ['engine', 'intake', 'hosts/host', 'hosts', 'hosts/xlsx'], packages: ['@e965/xlsx'] },
  'app/worker': { rooms: ['engine', 'hosts/host', 'intake'], packages: [] },
  'app/ledger/worker': { rooms: [...PURE, 'hosts/host', 'intake', 'intake/workbook', 'app/worker'], packages: [] },
  app: {
    rooms: [...PURE, 'hosts/host', 'intake', 'app/worker', 'app/ledger/worker'],
    packages: ['react', 'react-dom', '@fluentui', 'idb-keyval'],
  },
  functions: { rooms: [...PURE, 'app'], packages: [] },
  commands: { rooms: [...PURE, 'hosts/host', 'app'], packages: [] },
  taskpane: {
    rooms: [...PURE, 'hosts/host', 'hosts', 'intake', 'intake/workbook', 'app', 'functions', 'commands'],
    packages: ['react', 'react-dom', '@fluentui'],
  },
  cli: {
    rooms: [...PURE, 'hosts/host', 'hosts', 'hosts/xlsx', 'intake', 'intake/workbook', 'app'],
    packages: ['node', 'string-width', '@napi-rs/canvas'],
  },
  workbench: {
    rooms: [
      ...PURE,
      'hosts/host',
      'hosts',
      'hosts/xlsx',
      'hosts/grid',
      'intake',
      'intake/workbook',
      'app',
      'app/worker',
      'functions',
    ],
    packages: ['react', 'react-dom', '@fluentui', '@fontsource', '@univerjs', 'idb-keyval', 'numfmt', 'rxjs'],
  },
};

/** `hosts/grid` for `hosts/grid/read.ts`; `i18n/language` for `i18n/language.ts`. */
function roomOf(path: string): string | undefined {
  const bare = path.replace(/\.\w+$/, '');
  return Object.keys(ROOMS)
    .filter((room) => bare === room || bare.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** Paths under src, with `/`. */
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path));

const importsOf = (text: string): string[] => ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);

/** What is wrong with one import of a file, or nothing. */
function problemOf(path: string, name: string): string | undefined {
  const room = roomOf(path);
  if (room === undefined) return `${path} is in no room`;
  const { rooms, packages } = ROOMS[room]!;
  if (name.startsWith('.')) {
    const target = posix.join(posix.dirname(path), name);
    const other = roomOf(target);
    if (target.startsWith('..')) return `${path} imports ${name}, which is outside src`;
    return other === room || (other !== undefined && rooms.includes(other)) ? undefined : `${path} imports ${target}`;
  }
  const owner = name.startsWith('node:') ? 'node' : name.split('/')[0]!;
  return packages.some((each) => each === name || each === owner || name.startsWith(`${each}/`))
    ? undefined
    : `${path} imports ${name}`;
}

const problemsOf = (path: string, text: string): string[] =>
  importsOf(text).flatMap((name) => problemOf(path, name) ?? []);

describe('layers', () => {
  it('reads every source file', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((path) => roomOf(path) === undefined)).toEqual([]);
  });

  it('look one way', () => {
    expect(sources.flatMap((path) => problemsOf(path, readFileSync(join(SRC, path), 'utf8')))).toEqual([]);
  });

  it.each([
    ['engine/rubric/score.ts', `import { x } from '../../sheets/book';`],
    ['engine/rubric/score.ts', `import type { Language } from '../../i18n/language';`],
    ['engine/rubric/score.ts', `import { readFileSync } from 'node:fs';`],
    ['engine/rubric/score.ts', `import exceljs from 'exceljs';`],
    ['sheets/book.ts', `export { setup } from '../jobs/setup';`],
    ['sheets/book.ts', `import { translate } from '../i18n';`],
    ['jobs/score.ts', `const host = import('../hosts/memory');`],
    ['hosts/memory.ts', `import { score } from '../jobs/score';`],
    ['hosts/memory.ts', `import exceljs from 'exceljs';`],
    ['hosts/xlsx/open.ts', `import { Univer } from '@univerjs/core';`],
    ['hosts/grid/read.ts', `import { openXlsx } from '../xlsx';`],
    ['app/pane.tsx', `import { memoryHost } from '../hosts/memory';`],
    ['app/pane.tsx', `import { openXlsx } from '../hosts/xlsx';`],
    ['app/pane.tsx', `import { Univer } from '@univerjs/core';`],
    ['app/pane.tsx', `import type { Workbook } from 'exceljs';`],
    ['app/pane.tsx', `import { run } from '../cli/run';`],
    ['workbench/index.ts', `import { run } from '../cli/run';`],
    ['cli/run.ts', `import '../workbench/index';`],
    ['cli/run.ts', `import '../../test/support/empty';`],
    ['lost/file.ts', `import 'react';`],
  ])('%s may not have: %s', (path, text) => {
    expect(problemsOf(path, text)).toHaveLength(1);
  });
});

describe('the engine', () => {
  /** Compiles one more file as if it stood in the engine, and gives what the compiler says about it. */
  function compile(text: string): string[] {
    const config = join(SRC, 'engine', 'tsconfig.json');
    const { options } = ts.parseJsonConfigFileContent(
      ts.readConfigFile(config, ts.sys.readFile).config,
      ts.sys,
      dirname(config),
    );
    const path = join(SRC, 'engine', 'intruder.ts');
    const host = ts.createCompilerHost(options);
    const { getSourceFile, fileExists } = host;
    host.fileExists = (name) => resolve(name) === path || fileExists(name);
    host.getSourceFile = (name, ...rest) =>
      resolve(name) === path ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest);
    const program = ts.createProgram([path], options, host);
    return program
      .getSemanticDiagnostics(program.getSourceFile(path))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  }

  const FOREIGN = ['document', 'window', 'process', 'Buffer', 'Excel', 'Office', 'fetch', 'setTimeout', 'console'];

  it('compiles with the language alone: nothing of the page, of Node or of Office', () => {
    const own = 'export const total = new Map([[1n, Math.max(1, 2)]]);';
    const foreign = FOREIGN.map((name, i) => `export const foreign${i} = ${name};`);
    expect(compile([own, ...foreign].join('\n'))).toEqual(
      FOREIGN.map((name) => expect.stringContaining(`Cannot find name '${name}'`)),
    );
  });
});
