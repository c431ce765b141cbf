import { ASKING_CUES } from '../../corpus/askingCues.ts';
import { detectLanguage } from '../../language/detectLanguage.ts';
import { fold } from '../../language/fold.ts';
import { FUNCTION_WORDS } from '../../language/functionWords.ts';
import { LANGUAGES, type Language } from '../../language/Language.ts';

/** In longer questions the grammar tells the language; what is asked need not. */
const SHORT = 4;
/** What a way of asking speaks for the one language that has it ("tickets resto"), or for each of several. */
const OWN_CUE = 2.2;
const SHARED_CUE = 0.4;
/** What the language of a conversation weighs for a message of a few words ("remote ?"). */
const CONVERSATION = 2.4;

const CUES = Object.values(ASKING_CUES).map((cues) =>
  LANGUAGES.map((language) => ({
    language,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${cues[language].join('|')})(?![\\p{L}\\p{N}])`, 'u'),
  })),
);

/**
 * The language to answer a question in. A few words ("tickets resto ?") say little by themselves: there the ways of
 * asking for a field count too, and the language of the conversation, unless the words clearly leave it.
 * @param conversation the language spoken so far; undefined for a first question
 */
export function questionLanguage(text: string, conversation?: Language): Language {
  const words = text.match(/\p{L}+/gu) ?? [];
  const fallback = conversation ?? 'en';
  if (words.length > SHORT) return detectLanguage(text, fallback);
  const hints: Record<Language, number> = { fr: 0, en: 0, es: 0 };
  const folded = fold(text);
  for (const cues of CUES) {
    const owners = cues.filter(({ pattern }) => pattern.test(folded)).map(({ language }) => language);
    for (const owner of owners) hints[owner] += owners.length === 1 ? OWN_CUE : SHARED_CUE;
  }
  if (conversation && !words.some((word) => isGrammarElsewhere(fold(word), conversation)))
    hints[conversation] += CONVERSATION;
  return detectLanguage(text, fallback, hints);
}

/** "Cuánto" and "where" leave a French conversation, "remote" does not. */
function isGrammarElsewhere(word: string, conversation: Language): boolean {
  return (
    !FUNCTION_WORDS[conversation].has(word) && LANGUAGES.some((other) => FUNCTION_WORDS[other].has(word))
  );
}
