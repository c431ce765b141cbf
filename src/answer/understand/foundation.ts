import type { PerLanguage } from '../../language/Language.ts';
import { cueTest } from './matchesCue.ts';

/** How students ask since when something exists, folded. */
const ASKS: PerLanguage<readonly string[]> = {
  fr: [
    'depuis quand',
    "depuis combien d'ann\\w*",
    'fondee?s?(?! sur)',
    // "Les défauts qu'on crée": what is made is no foundation.
    '(?:ete|est|sont|etait|fut) (?:\\w+ )?creee?s?',
    'creee?s? (?:quand|en (?:quelle|\\d)|il y a|depuis)',
    '(?:quand|quelle annee)[^?]* creee?s?',
    'date de creation',
    'annee de (?:creation|fondation)',
  ],
  en: ['since when', 'founded', 'how old', 'how long (?:has|have)', 'established', 'been around'],
  es: ['desde (?:cuando|que ano)', 'fundad[oa]s?', 'fundo', 'cuantos anos (?:tiene|lleva)', 'cread[oa]s?'],
};

/** Whether a folded question asks since when an organisation or a project exists. */
export const asksFoundation = cueTest(ASKS);

/** A folded statement that says since when something exists: a beginning with its year. */
export const TELLS_FOUNDATION =
  /(?:depuis|since|desde|fond|cre[ae]|etabli|established|naci|nee? en|existe)[^.;]{0,60}(?<!\d)(?:1[6-9]|20)\d\d(?!\d)/;
