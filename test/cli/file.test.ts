import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBytes, seemsOpen, writeBytes } from '../../src/cli/file';
import { Problem } from '../../src/cli/problem';

let folder: string;
const at = (name: string): string => join(folder, name);
const bytes = (text: string): Uint8Array => Buffer.from(text);
const text = (name: string): Promise<string> => readFile(at(name), 'utf8');

/** The key of the problem, or `done`. */
const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? error.key : Promise.reject(error)),
  );

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'steelyard-file-'));
  await writeFile(at('there'), 'old');
  await mkdir(at('folder'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('reading', () => {
  it.each([
    ['there', 'done'],
    ['gone', 'cli.file-missing'],
    ['there/below', 'cli.file-missing'],
    ['folder', 'cli.file-is-folder'],
  ])('%s: %s', async (name, expected) => expect(await outcome(readBytes(at(name)))).toBe(expected));

  it.each([['~$there'], ['.~lock.there#']])('sees by %s that another program has the file open', async (name) => {
    expect(await seemsOpen(at('there'))).toBe(false);
    await writeFile(at(name), '');
    expect(await seemsOpen(at('there'))).toBe(true);
  });
});

describe('writing', () => {
  it.each([
    ['a new file', 'new', 'nothing', 'done', 'new text'],
    ['over a file that may not be there', 'there', 'nothing', 'cli.out-exists', 'old'],
    ['over a file that may', 'there', 'anything', 'done', 'new text'],
    ['over a file that is as it was', 'there', bytes('old'), 'done', 'new text'],
    ['over a file that was changed', 'there', bytes('older'), 'cli.changed-meanwhile', 'old'],
  ] as const)('%s', async (_, name, over, expected, left) => {
    expect(await outcome(writeBytes(at(name), bytes('new text'), over))).toBe(expected);
    expect(await text(name)).toBe(left);
    expect((await readdir(folder)).sort()).toEqual([...new Set(['folder', 'there', name])].sort());
  });

  it('over a file that was taken away makes none', async () => {
    expect(await outcome(writeBytes(at('gone'), bytes('new'), bytes('old')))).toBe('cli.file-missing');
    expect((await readdir(folder)).sort()).toEqual(['folder', 'there']);
  });

  it('into a folder that is not there says so', async () => {
    expect(await outcome(writeBytes(at('none/new'), bytes('new'), 'nothing'))).toBe('cli.folder-missing');
  });

  it('over a folder is refused', async () => {
    expect(await outcome(writeBytes(at('folder'), bytes('new'), 'anything'))).toBe('cli.not-writable');
    expect((await readdir(folder)).sort()).toEqual(['folder', 'there']);
  });

  it.each([0o600, 0o640, 0o666])('keeps the mode %o', async (mode) => {
    await chmod(at('there'), mode);
    await writeBytes(at('there'), bytes('new'), bytes('old'));
    expect((await stat(at('there'))).mode & 0o777).toBe(mode);
  });

  it('goes through a symbolic link', async () => {
    await symlink(at('there'), at('link'));
    await writeBytes(at('link'), bytes('new'), bytes('old'));
    expect(await text('there')).toBe('new');
    expect((await readdir(folder)).sort()).toEqual(['folder', 'link', 'there']);
  });

  it('of many at once lets exactly one make the file', async () => {
    const outcomes = await Promise.all(
      ['a', 'b', 'c', 'd'].map((each) => outcome(writeBytes(at('new'), bytes(each), 'nothing'))),
    );
    expect(outcomes.sort()).toEqual(['cli.out-exists', 'cli.out-exists', 'cli.out-exists', 'done']);
  });
});
