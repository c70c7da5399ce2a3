import type { Plan } from '../src/engine/grid/plan';
import { createXlsx } from '../src/hosts/xlsx';
import { historyWorkbook } from './history';
import { mistakenWorkbook } from './mistakes';
import { sampleWorkbook } from './workbook';

/** The sample workbooks by file name, with what they are made of. */
export const SAMPLES: Readonly<Record<string, () => Plan | Promise<Plan>>> = {
  'visits.zh-CN.xlsx': () => sampleWorkbook('zh-CN'),
  'visits.en.xlsx': () => sampleWorkbook('en'),
  'history.zh-CN.xlsx': () => historyWorkbook('zh-CN'),
  'history.en.xlsx': () => historyWorkbook('en'),
  'mistakes.xlsx': mistakenWorkbook,
};

const made = new Map<string, Promise<Plan>>();

/** What a sample is made of, made once. */
export function samplePlan(name: string): Promise<Plan> {
  const plan = made.get(name) ?? Promise.resolve(SAMPLES[name]!());
  made.set(name, plan);
  return plan;
}

/** A sample as a file; the same bytes at every run. */
export async function sampleFile(name: string): Promise<Uint8Array> {
  const host = createXlsx();
  const { kept } = await host.apply(await samplePlan(name));
  if (kept.length > 0) throw new Error(`sheets were not written: ${kept.join(', ')}`);
  return host.save();
}
