import { createReadStream } from 'node:fs';
import type { Intake, ReadOptions } from '../intake';
import { IntakeError } from '../intake';
import { LIMITS, MEGABYTE } from '../intake/limits';
import { readSources } from '../intake/workbook';
import { isMessageKey } from '../i18n';
import type { Context } from './context';
import { unreadable } from './file';
import { Problem } from './problem';
import { withProgress } from './progress';

/** Standard input, as an operand. */
const STDIN = '-';

/** A failure of reading as a message. */
export function asProblem(error: unknown): unknown {
  if (!(error instanceof IntakeError)) return error;
  const key = `intake.${error.code}`;
  return isMessageKey(key) ? new Problem(key, error.data) : error;
}

/** The bytes of a file, or of what comes in. */
export const chunksOf = (file: string, { terminal }: Context): AsyncIterable<Uint8Array> =>
  file === STDIN && terminal.in ? terminal.in : createReadStream(file);

/** All bytes of a file or of standard input, no more than we would read. */
async function bytesOf(file: string, context: Context): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of chunksOf(file, context)) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > LIMITS.megabytes * MEGABYTE) throw new Problem('intake.too-big', { megabytes: LIMITS.megabytes });
    }
  } catch (error) {
    throw error instanceof Problem ? error : unreadable(file, error);
  }
  return Buffer.concat(chunks, size);
}

/**
 * Reads the report that a command is given: a file of any kind, or `-` for what comes in.
 * @throws {Problem} that says why it cannot be read
 * @throws {HostError} for workbooks that cannot be opened
 */
export async function readSource(
  file: string,
  context: Context,
  options: Omit<ReadOptions, 'name'> = {},
): Promise<Intake> {
  const bytes = await bytesOf(file, context);
  const name = file === STDIN ? 'stdin' : file;
  try {
    return await withProgress(context, 'cli.reading', () => readSources(bytes, { name, ...options }));
  } catch (error) {
    throw asProblem(error);
  }
}
