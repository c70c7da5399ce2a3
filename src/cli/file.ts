import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, copyFile, link, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Problem } from './problem';

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Why a file cannot be read. */
export function unreadable(file: string, error: unknown): Problem {
  const reason = codeOf(error);
  if (reason === 'ENOENT' || reason === 'ENOTDIR') return new Problem('cli.file-missing', { file });
  if (reason === 'EISDIR') return new Problem('cli.file-is-folder', { file });
  if (reason === 'EACCES' || reason === 'EPERM') return new Problem('cli.file-denied', { file });
  return new Problem('cli.file-unreadable', { file, reason });
}

/** @throws {Problem} that says why the file cannot be read */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** Excel and LibreOffice leave a file beside a workbook that they have open. */
export async function seemsOpen(file: string): Promise<boolean> {
  const beside = (name: string): Promise<boolean> => exists(join(dirname(file), name));
  const name = basename(file);
  return (await beside(`~$${name}`)) || (await beside(`.~lock.${name}#`));
}

/**
 * Writes a file whole or not at all: into a new one beside it, which then takes its name.
 * @param over `nothing`: the file must not exist; `anything`: it may; bytes: it must still hold exactly these
 * @throws {Problem} when the file is not as `over` says, or cannot be written; then nothing was changed
 */
export async function writeBytes(
  file: string,
  bytes: Uint8Array,
  over: 'nothing' | 'anything' | Uint8Array,
): Promise<void> {
  const path = await realpath(file).catch(() => file); // through a symbolic link, not over it
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const mode = await stat(path).then(
      (found) => found.mode,
      () => undefined,
    );
    await writeNew(draft, bytes, mode);
    if (over === 'nothing') return await takeName(draft, path);
    if (typeof over !== 'string' && Buffer.compare(await readBytes(path), over) !== 0)
      throw new Problem('cli.changed-meanwhile', { file });
    await rename(draft, path);
  } catch (error) {
    if (error instanceof Problem) throw error;
    const reason = codeOf(error);
    if (reason === 'EEXIST') throw new Problem('cli.out-exists', { file });
    if (reason === 'ENOENT') throw new Problem('cli.folder-missing', { file });
    throw new Problem('cli.not-writable', { file, reason });
  } finally {
    await rm(draft, { force: true });
  }
}

/** Writes a new file that only its owner can read. @throws {Problem} as `writeBytes` does */
export async function writeSecret(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeNew(file, bytes, 0o600);
  } catch (error) {
    const reason = codeOf(error);
    if (reason === 'EEXIST') throw new Problem('cli.out-exists', { file });
    if (reason === 'ENOENT') throw new Problem('cli.folder-missing', { file });
    throw new Problem('cli.not-writable', { file, reason });
  }
}

/** Keeps the mode of the file that will be replaced. */
async function writeNew(path: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  if (mode !== undefined) await chmod(path, mode); // `open` takes the umask off
}

/** A second name for the same file: unlike a rename it never replaces one. Where the disk has no such names, a copy. */
async function takeName(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(error))) throw error;
    await copyFile(draft, path, constants.COPYFILE_EXCL);
  }
}
