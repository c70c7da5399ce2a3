import type { RubricDefinition } from '../engine/rubric/definition';
import { readRubricFile } from '../engine/rubric/export/rubric-file';
import { problemText } from '../i18n';
import type { Context } from './context';
import { readBytes } from './file';
import { Problem } from './problem';

/** Whether an option that may name a rubric in two ways names a file. */
export const isRubricFile = (value: string): boolean => /\.json$/i.test(value);

/** A rubric that `export --as json` wrote. @throws {Problem} when the file holds none */
export async function rubricIn(file: string, { language }: Context): Promise<RubricDefinition> {
  const read = readRubricFile(new TextDecoder().decode(await readBytes(file)));
  if ('code' in read) throw new Problem('cli.bad-rubric-file', { file, why: problemText(language, read) });
  return read;
}
