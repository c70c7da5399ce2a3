import type { MessageKey } from '../i18n';
import type { Language } from '../i18n/language';

export interface Sample {
  readonly name: string;
  readonly title: MessageKey;
  /** Opened at the first start in this language. */
  readonly first?: Language;
  readonly url: string;
}

/** The workbooks that come with the product. */
export const SAMPLES: readonly Sample[] = [
  {
    name: 'visits.zh-CN.xlsx',
    title: 'workbench.sample.zh-CN',
    first: 'zh-CN',
    url: new URL('../../samples/visits.zh-CN.xlsx', import.meta.url).href,
  },
  {
    name: 'visits.en.xlsx',
    title: 'workbench.sample.en',
    first: 'en',
    url: new URL('../../samples/visits.en.xlsx', import.meta.url).href,
  },
  {
    name: 'history.zh-CN.xlsx',
    title: 'workbench.sample.history.zh-CN',
    url: new URL('../../samples/history.zh-CN.xlsx', import.meta.url).href,
  },
  {
    name: 'history.en.xlsx',
    title: 'workbench.sample.history.en',
    url: new URL('../../samples/history.en.xlsx', import.meta.url).href,
  },
  {
    name: 'mistakes.xlsx',
    title: 'workbench.sample.mistakes',
    url: new URL('../../samples/mistakes.xlsx', import.meta.url).href,
  },
];

export const firstSample = (language: Language): Sample => SAMPLES.find(({ first }) => first === language)!;

export async function loadSample({ url, name }: Pick<Sample, 'name' | 'url'>): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
