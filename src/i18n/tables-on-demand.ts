import type { Language } from './language';
import type { Table } from './tables';

/** The texts that have arrived: a page fetches those of its own language first, and others when somebody chooses them. */
export const TABLES: Partial<Record<Language, Table>> = {};

const BASE: Readonly<Record<Language, () => Promise<object>>> = {
  en: async () => (await import('./en/base')).base,
  'zh-CN': async () => (await import('./zh-CN/base')).base,
};
const MORE: Readonly<Record<Language, () => Promise<object>>> = {
  en: async () => (await import('./en/more')).more,
  'zh-CN': async () => (await import('./zh-CN/more')).more,
};

/** Somebody uses what the rest of the texts is about. */
let isMoreWanted = false;

/** The texts of a language are there once this resolves. Rejects where they cannot be fetched. */
export async function loadTexts(language: Language): Promise<void> {
  const parts = await Promise.all([BASE[language](), isMoreWanted && MORE[language]()]);
  TABLES[language] = Object.assign({}, ...parts) as Table;
}

/** The same for what only reports, points and exports say, in every language that is there or comes. */
export async function loadMoreTexts(): Promise<void> {
  isMoreWanted = true;
  await Promise.all((Object.keys(TABLES) as Language[]).map(loadTexts));
}
