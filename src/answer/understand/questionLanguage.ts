import { ASKING_CUES } from '../../corpus/askingCues.ts';
import { detectLanguage } from '../../language/detectLanguage.ts';
import { fold } from '../../language/fold.ts';
import { FUNCTION_WORDS, LOANWORDS, TELLING_WORDS } from '../../language/functionWords.ts';
import { LANGUAGES, type Language } from '../../language/Language.ts';

/** In longer questions the grammar tells the language; what is asked need not. */
const SHORT = 4;
/** So few words may be no more than names and loanwords ("gratif + tickets resto chez X ?"). */
const TERSE = 7;
/** What a way of asking speaks for the one language that has it ("tickets resto"), or for each of several. */
const OWN_CUE = 2.2;
const SHARED_CUE = 0.4;
/** What the language of a conversation, or else of the offers, weighs for a message of a few words ("remote ?"). */
const CONVERSATION = 2.4;

const CUES = Object.values(ASKING_CUES).map((cues) =>
  LANGUAGES.map((language) => ({
    language,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${cues[language].join('|')})(?![\\p{L}\\p{N}])`, 'u'),
  })),
);

/**
 * The language to answer a question in. A few words ("tickets resto ?") say little by themselves: there the ways of
 * asking for a field count too, and the language of the conversation, or else that of the offers, unless the words
 * clearly leave it.
 * @param conversation the language spoken so far; undefined for a first question
 * @param home the language that most offers are written in; undefined when they are in several
 */
export function questionLanguage(text: string, conversation?: Language, home?: Language): Language {
  const words = text.match(/\p{L}+/gu) ?? [];
  const expected = conversation ?? home;
  const hints: Record<Language, number> = { fr: 0, en: 0, es: 0 };
  const leaves = words.some((word) => expected && isTellingElsewhere(fold(word), expected, !conversation));
  const fallback = conversation ?? (leaves ? undefined : home) ?? 'en';
  if (expected && !leaves && (words.length <= SHORT || (!conversation && words.length <= TERSE)))
    hints[expected] += CONVERSATION;
  if (words.length > SHORT) return detectLanguage(text, fallback, hints);
  const folded = fold(text);
  for (const cues of CUES) {
    const owners = cues.filter(({ pattern }) => pattern.test(folded)).map(({ language }) => language);
    for (const owner of owners) hints[owner] += owners.length === 1 ? OWN_CUE : SHARED_CUE;
  }
  return detectLanguage(text, fallback, hints);
}

/**
 * "Cuánto" and "where" leave a French conversation, "remote" does not.
 * @param strictly whether words of the field ("salary", "sueldo") leave it as well as grammar does
 */
function isTellingElsewhere(word: string, expected: Language, strictly: boolean): boolean {
  const tables = strictly ? [FUNCTION_WORDS, TELLING_WORDS] : [FUNCTION_WORDS];
  if (LOANWORDS.has(word) || tables.some((table) => table[expected].has(word))) return false;
  return LANGUAGES.some((other) => tables.some((table) => table[other].has(word)));
}
