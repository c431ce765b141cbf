import type { Offer, Span, Statement } from '../corpus/Offer.ts';
import { repair } from '../corpus/repair/repair.ts';
import { fold } from '../language/fold.ts';
import { foldedWords } from '../language/wordsOf.ts';
import { lookupForms } from './namesOf.ts';

/** The words of a stretch of an offer, ready to be looked for. */
export interface StatementWords {
  /** Repaired, as shown. */
  readonly text: string;
  readonly folded: string;
  readonly words: ReadonlySet<string>;
  /** The words and their stems. */
  readonly forms: ReadonlySet<string>;
}

/** Kept as long as the offer itself is: every question looks at the same statements again. */
const known = new WeakMap<Offer, Map<string, StatementWords>>();

export function statementWords(offer: Offer, span: Span): StatementWords {
  const ofOffer = known.get(offer) ?? new Map<string, StatementWords>();
  known.set(offer, ofOffer);
  const key = `${span.start}-${span.end}`;
  const found = ofOffer.get(key) ?? read(offer, span);
  ofOffer.set(key, found);
  return found;
}

/** A statement with the label it has from its heading ("Domaine" above "Mathématiques"), folded. */
export function labelledWords(offer: Offer, statement: Statement): string {
  const { folded } = statementWords(offer, statement);
  return statement.label && statement.kind !== 'field' ? `${fold(statement.label)} : ${folded}` : folded;
}

/** A statement as it is embedded: repaired, under the heading of its section. */
export function statementUnderHeading(offer: Offer, statement: Statement): string {
  return `${offer.sections[statement.section]!.heading}: ${statementWords(offer, statement).text}`;
}

function read(offer: Offer, span: Span): StatementWords {
  const text = repair(offer.text, span).text;
  // Cutting glued words is a guess: the words as written count too.
  const words = new Set([...foldedWords(text), ...foldedWords(offer.text.slice(span.start, span.end))]);
  return { text, folded: fold(text), words, forms: new Set([...words].flatMap(lookupForms)) };
}
