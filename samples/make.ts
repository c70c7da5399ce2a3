import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLES, sampleFile } from './files';

/** Writes the sample workbooks into a folder. */
export async function makeSamples(folder: string): Promise<void> {
  for (const name of Object.keys(SAMPLES)) {
    const bytes = await sampleFile(name);
    writeFileSync(join(folder, name), bytes);
    console.log(`${name}  ${bytes.length} bytes`);
  }
}
