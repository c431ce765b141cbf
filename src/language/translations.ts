import { LRUCache } from 'lru-cache';
import { infinitiveOf } from './irregularVerbs.ts';
import { keyedLines } from './keyedLines.ts';
import { LANGUAGES, type Language } from './Language.ts';
import { singularsOf } from './singularsOf.ts';
import { stem } from './stem.ts';
import { shareIn } from './wordList.ts';

/** A word is read as one of a language when at least this share of its use is there, or when no list knows it. */
const LEAST_SHARE = 0.15;
const linesOf = keyedLines('translations.tsv');
const REMEMBERED = 20_000;

/** A stem of another language. */
export interface Translation {
  readonly language: Language;
  readonly stem: string;
}

const links = new LRUCache<string, readonly Translation[]>({ max: REMEMBERED });

/**
 * The stems of the words that mean the same in the other two languages ("bridge": "pont", "puent"), from
 * models/words/translations.tsv (read at the first call); empty for words it does not know.
 * @param word folded
 */
export function translationsOf(word: string): string[] {
  return [...new Set(translationsIn(word).map(({ stem: other }) => other))];
}

/** The same, each with its language. */
export function translationsIn(word: string): Translation[] {
  const isKnown = LANGUAGES.some((language) => shareIn(word, language) > 0);
  const own = LANGUAGES.filter((language) => !isKnown || shareIn(word, language) >= LEAST_SHARE);
  return own.flatMap((language) =>
    // No stem tells what "proviennent" and "provenir", or "raices" and "raiz", have in common.
    [...new Set([word, infinitiveOf(word, language), ...singularsOf(word)])].flatMap((form) =>
      linksOf(`${language} ${stem(form, language)}`),
    ),
  );
}

function linksOf(key: string): readonly Translation[] {
  const known = links.get(key);
  if (known) return known;
  const found = linesOf(key).map(parse);
  links.set(key, found);
  return found;
}

function parse(link: string): Translation {
  const [language, root] = link.split(' ');
  return { language: language as Language, stem: root! };
}
