export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in every language. */
export type Bilingual = Readonly<Record<Language, string>>;
