import { fold } from '../../language/fold.ts';
import { commonness } from '../../language/wordList.ts';
import { isKnownHeading } from '../topics.ts';
import type { RepairedCharacter } from './Repaired.ts';

/** What scanners write for other letters, where a text holds any of it. */
const SUSPECT = /rn|\d[Ool]|[Oo]\d|(?<!\p{L})ler(?!\p{L})/u;
/** "2O11", "7 3OO", "6O0 €": a letter among digits, and no unit behind them. */
const ZERO = /(?<=\d)[Oo]+(?=\d|[\s.,;:)%€]|$)/g;
/** "1l janvier", "4l2": an l beside digits where no litre is meant. */
const ONE =
  /(?<=\d)l(?=\d|\s(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre))/g;
/** "Du ler au 16 août". */
const FIRST =
  /(?<=(?:^|[\s(])(?:du|le|au|d[èe]s le|avant le|jusqu'au|d[ée]but|) ?)l(?=er\s+(?:au|janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)(?!\p{L}))/gu;
const WORD = /\p{L}+/gu;

/**
 * Puts right what reading from paper mistakes: "4 rnois", "2O11", "1l janvier". A word is changed only where it is none as
 * it stands and a known one without the mistake.
 */
export function undoMisreadings(characters: readonly RepairedCharacter[]): readonly RepairedCharacter[] {
  const text = characters.map(({ char }) => char).join('');
  if (!SUSPECT.test(text)) return characters;
  const changed = new Map<number, string>();
  const dropped = new Set<number>();
  for (const { index, 0: letters } of text.matchAll(ZERO))
    for (let i = 0; i < letters.length; i++) changed.set(index + i, '0');
  for (const pattern of [ONE, FIRST]) for (const { index } of text.matchAll(pattern)) changed.set(index, '1');
  for (const { index, 0: word } of text.matchAll(WORD)) {
    if (!word.includes('rn') || isKnown(word) || !isKnown(word.replaceAll('rn', 'm'))) continue;
    for (const { index: at } of word.matchAll(/rn/g)) {
      changed.set(index + at, 'm');
      dropped.add(index + at + 1);
    }
  }
  if (changed.size === 0) return characters;
  return characters.flatMap((character, i) => {
    if (dropped.has(i)) return [];
    const char = changed.get(i);
    const end = dropped.has(i + 1) ? characters[i + 1]!.end : character.end;
    return [char === undefined ? character : { char, start: character.start, end }];
  });
}

function isKnown(word: string): boolean {
  const folded = fold(word);
  return commonness(folded) !== undefined || isKnownHeading(folded);
}
