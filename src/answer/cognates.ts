import { LRUCache } from 'lru-cache';

/** Words of two languages are taken for the same one when they begin alike for so long: "instancias", "instances". */
const COGNATE_LETTERS = 6;
const COGNATE_SHARE = 0.6;

/** What the three languages spell in different ways, folded, with one spelling for all. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(.)\1/gu, '$1'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/y/g, 'i'],
  [/qu(?=[ei])/g, 'c'],
  [/(?:ciones?|cion|tions?|xion(?:es)?|sion(?:es)?)$/, 'tion'],
  [/(?:dades|dad|ties|ti|tes?)$/, 'te'],
  [/(?:mente|ments?|mientos?)$/, 'ment'],
  [/(?:icas?|icos?|ices?|ics?|icals?|icales)$/, 'ic'],
];
const REMEMBERED = 50_000;
const spelt = new LRUCache<string, string>({ max: REMEMBERED });

/** Whether two folded words look like the same word in two languages. */
export function isCognate(a: string, b: string): boolean {
  const isSpeltTwoWays = a.startsWith('ph') !== b.startsWith('ph');
  if (!isSpeltTwoWays && a.slice(0, 2) !== b.slice(0, 2)) return false;
  return beginAlike(a, b) || beginAlike(oneSpelling(a), oneSpelling(b));
}

function beginAlike(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= COGNATE_LETTERS && same >= COGNATE_SHARE * Math.max(a.length, b.length);
}

/** "Aplicación" and "application" under one spelling. */
function oneSpelling(word: string): string {
  const known = spelt.get(word);
  if (known !== undefined) return known;
  const same = SPELLINGS.reduce((rest, [pattern, spelling]) => rest.replace(pattern, spelling), word);
  spelt.set(word, same);
  return same;
}
