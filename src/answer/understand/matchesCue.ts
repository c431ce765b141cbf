import { LANGUAGES, type PerLanguage } from '../../language/Language.ts';

/** One test for a table of cues: whether a folded text holds any of them, in any language, as whole words. */
export function cueTest(table: PerLanguage<readonly string[]>): (folded: string) => boolean {
  const cues = LANGUAGES.flatMap((language) => table[language]);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${cues.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  return (folded) => pattern.test(folded);
}
