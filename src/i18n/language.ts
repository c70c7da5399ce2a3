export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The one for whom a system or a browser names theirs, such as `zh_TW.UTF-8`: Chinese of any kind is read as simplified Chinese. */
export const languageFor = (tag: string): Language =>
  LANGUAGES.find((each) => tag.toLowerCase().startsWith(each.slice(0, 2))) ?? 'en';

/** A text in every language. */
export type Bilingual = Readonly<Record<Language, string>>;

const COMMA: Bilingual = { 'zh-CN': '、', en: ', ' };
const SEMICOLON: Bilingual = { 'zh-CN': '；', en: '; ' };

/** Names and things one after the other. */
export const listed = (things: readonly string[], language: Language): string => things.join(COMMA[language]);

/** The same for what has commas of its own. */
export const statements = (all: readonly string[], language: Language): string => all.join(SEMICOLON[language]);
