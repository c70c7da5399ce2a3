import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLES, sampleFile } from './files';
import { ledgerFiles } from './ledgers/files';
import { reportFiles } from './reports';

/** Writes the samples into a folder: the workbooks, and the reports and the ledgers in their own folders. */
export async function makeSamples(folder: string): Promise<void> {
  const workbooks = Object.keys(SAMPLES).map(async (name) => [name, await sampleFile(name)] as const);
  const others = [...(await reportFiles()), ...(await ledgerFiles())];
  for (const [name, bytes] of [...(await Promise.all(workbooks)), ...others]) {
    writeFileSync(join(folder, name), bytes);
    console.log(`${name}  ${bytes.length} bytes`);
  }
}
