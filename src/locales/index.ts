import type { Language, PerLanguage } from '../language/Language.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Messages } from './Messages.ts';

/** What the software says, in each language. */
export const MESSAGES: PerLanguage<Messages> = { fr, en, es };

/** The language of a POSIX locale name ("fr_FR.UTF-8"); English for any other than the three. */
export function languageOfLocale(locale: string | undefined): Language {
  const language = locale?.slice(0, 2).toLowerCase();
  return language === 'fr' || language === 'es' ? language : 'en';
}
