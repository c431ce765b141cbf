import type { Language, PerLanguage } from '../../language/Language.ts';
import type { DiscordMessages } from './DiscordMessages.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

/** What the bot says on Discord, in each language. */
export const DISCORD_MESSAGES: PerLanguage<DiscordMessages> = { fr, en, es };

/** The language for a Discord locale ("es-419"); French speakers are most here, but an unknown locale reads English. */
export function languageOfDiscordLocale(locale: string): Language {
  const language = locale.slice(0, 2);
  return language === 'fr' || language === 'es' ? language : 'en';
}
