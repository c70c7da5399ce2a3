import { en } from './en';
import type { Language } from './language';
import { zhCN } from './zh-CN';

export type Table = Readonly<Record<keyof typeof en, string>>;

/** All texts. The pages have `tables-on-demand.ts` in the place of this file. */
export const TABLES: Partial<Record<Language, Table>> = { en, 'zh-CN': zhCN } satisfies Record<Language, Table>;

/** The texts of a language are there once this resolves; here they always are. */
export const loadTexts: (language: Language) => Promise<void> = async () => {};

/** The same for what only reports, points and exports say. */
export const loadMoreTexts: () => Promise<void> = async () => {};
