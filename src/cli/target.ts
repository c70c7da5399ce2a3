import { extname, resolve } from 'node:path';
import type { Arguments } from './arguments';
import { exists, seemsOpen } from './file';
import { Problem } from './problem';

/** Where the workbook is written, when it is. */
export interface Target {
  readonly file: string;
  /** The file that was read, as opposed to another one. */
  readonly inPlace: boolean;
  /** A file that is there may be replaced. */
  readonly force: boolean;
}

/**
 * What `--in-place`, `--out` and `--force` say; `undefined` when nothing is to be written. Checked before any work is done.
 * @param file the workbook that is read
 * @throws {Problem} when the target cannot be meant or is taken
 */
export async function targetOf({ values, flags }: Arguments, file: string): Promise<Target | undefined> {
  const out = values.get('out');
  const force = flags.has('force');
  if (out === undefined) {
    if (!flags.has('in-place')) return undefined;
    if (!force && (await seemsOpen(file))) throw new Problem('cli.seems-open', { file });
    return { file, inPlace: true, force };
  }
  if (flags.has('in-place')) throw new Problem('cli.options-exclude', { first: '--in-place', second: '--out' });
  if (resolve(out) === resolve(file)) throw new Problem('cli.out-is-file');
  const extension = /\.xlsm$/i.test(file) ? '.xlsm' : '.xlsx'; // a workbook with macros stays one
  if (extname(out).toLowerCase() !== extension) throw new Problem('cli.out-type', { file: out, extension });
  if (!force && (await exists(out))) throw new Problem('cli.out-exists', { file: out });
  return { file: out, inPlace: false, force };
}
