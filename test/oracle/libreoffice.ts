import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** LibreOffice keeps results that a file holds unless it is told to compute them anew: 0 is “always”. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/**
 * Opens workbooks in LibreOffice, lets it compute every formula, and saves them into another folder.
 * @returns that folder
 * @throws when LibreOffice is not there or fails
 */
export const recalculated = (folder: string, files: readonly string[]): Promise<string> =>
  converted(folder, files, 'xlsx:Calc MS Excel 2007 XML');

/** Prints workbooks into PDF files in another folder, which is returned. */
export const printed = (folder: string, files: readonly string[]): Promise<string> => converted(folder, files, 'pdf');

async function converted(folder: string, files: readonly string[], format: string): Promise<string> {
  const [profile, out] = [join(folder, 'profile'), join(folder, 'out')];
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
  const own = [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--norestore'];
  const convert = ['--convert-to', format, '--outdir', out];
  await run('soffice', [...own, ...convert, ...files.map((file) => join(folder, file))], { timeout: 900_000 });
  return out;
}
