import type { Offer } from '../corpus/Offer.ts';
import { repair } from '../corpus/repair/repair.ts';
import { fold } from '../language/fold.ts';
import { addressHosts } from './addressHosts.ts';

/** A word, folded, by which an offer's text lets itself be called besides its facts. */
export interface TextName {
  readonly word: string;
  /** Part of an address of mail or web, or an acronym that is used again and again. */
  readonly kind: 'address' | 'acronym';
}

const ACRONYM = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\d]{1,7}(?![\p{L}\p{N}])/gu;
const MENTIONS_OF_ACRONYM = 2;
/** An offer names itself near its beginning and end; the middle of a book is not read for names. */
const STATEMENTS_READ = 300;

/** The names that stand in an offer's text. Worked out when it is read, because the whole text has to be repaired. */
export function readNames(offer: Offer): TextName[] {
  const text = offer.statements
    .slice(0, STATEMENTS_READ)
    .map((statement) => repair(offer.text, statement).text)
    .join('\n');
  const acronyms = new Map<string, number>();
  for (const [word] of text.matchAll(ACRONYM)) acronyms.set(fold(word), (acronyms.get(fold(word)) ?? 0) + 1);
  return [
    ...[...addressHosts(text)].map((word) => ({ word, kind: 'address' as const })),
    ...[...acronyms].flatMap(([word, count]) =>
      count >= MENTIONS_OF_ACRONYM ? [{ word, kind: 'acronym' as const }] : [],
    ),
  ];
}
