import type { Plan } from '../src/engine/grid/plan';
import { createXlsx } from '../src/hosts/xlsx';
import { mistakenWorkbook } from './mistakes';
import { sampleWorkbook } from './workbook';

/** The sample workbooks by file name, with what they are made of. */
export const SAMPLES: Readonly<Record<string, () => Plan | Promise<Plan>>> = {
  'visits.zh-CN.xlsx': () => sampleWorkbook('zh-CN'),
  'visits.en.xlsx': () => sampleWorkbook('en'),
  'mistakes.xlsx': mistakenWorkbook,
};

/** A sample as a file; the same bytes at every run. */
export async function sampleFile(name: string): Promise<Uint8Array> {
  const host = createXlsx();
  const { kept } = await host.apply(await SAMPLES[name]!());
  if (kept.length > 0) throw new Error(`sheets were not written: ${kept.join(', ')}`);
  return host.save();
}
