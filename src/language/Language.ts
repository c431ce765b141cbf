/** The three languages the bot reads and answers in. Everything language-dependent is a table keyed by these. */
export const LANGUAGES = ['fr', 'en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One value per language; the compiler refuses a table that forgets one. */
export type PerLanguage<T> = Readonly<Record<Language, T>>;
