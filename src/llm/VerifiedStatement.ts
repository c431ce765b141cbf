import type { Fact } from '../facts/Fact.ts';
import type { IndexedOffer } from '../index/OfferIndex.ts';
import { detectLanguage } from '../language/detectLanguage.ts';
import type { Language } from '../language/Language.ts';
import { nameFacts, type Source } from './chooseSources.ts';
import type { ClaimedStatement } from './replySchema.ts';
import { speaksToMachine, visibleLine } from './speaksToMachine.ts';
import type { Fault } from './verify/Fault.ts';
import { findFault } from './verify/findFault.ts';

/** Why a statement is not shown. */
export type Refusal =
  | Fault
  | {
      /** `order`: it tells somebody what to say, as poisoned offers do. */
      readonly reason: 'source' | 'language' | 'form' | 'order';
    };

/** What no plain sentence holds: mark-up, links with a name, code, lists, several lines. */
const FORM = /[<>{}|`*#\\]|\]\s*\(|\[[^\]]*\]\s*:|__|\n/;
/** Marks of sources that a model wrote itself; ours are put behind the statement. */
const OWN_MARKS = /\s*(?:\[\d+(?:\s*[,;]\s*\d+)*\]|\((?:sources?|source n°)\s*:?\s*\d+(?:\s*,\s*\d+)*\))/gi;

/**
 * A sentence that its sources prove. There is no other way to make one than to verify it, and answers of a model are made
 * of nothing else.
 */
export class VerifiedStatement {
  readonly text: string;
  readonly sources: readonly Source[];
  /** Facts that name an offer, where the sentence calls it by a name that none of the sources holds. */
  readonly names: readonly { readonly offer: IndexedOffer; readonly fact: Fact }[];

  // Private also to the type system: an object of this shape is none.
  readonly #isVerified = true;

  private constructor(text: string, sources: readonly Source[], names: VerifiedStatement['names']) {
    this.text = text;
    this.sources = sources;
    this.names = names;
  }

  /** Whether something is a statement that was verified, whatever its type says. */
  static isOne(value: unknown): value is VerifiedStatement {
    return typeof value === 'object' && value !== null && #isVerified in value;
  }

  /** The statement, when the sources it names prove it; else why they don't. */
  static verify(
    { text: written, sources: numbers }: ClaimedStatement,
    sources: readonly Source[],
    language: Language,
  ): VerifiedStatement | Refusal {
    const text = visibleLine(written.replace(OWN_MARKS, ''));
    if (text === '' || FORM.test(text)) return { reason: 'form' };
    if (speaksToMachine(text)) return { reason: 'order' };
    const named = [...new Set(numbers)].map((number) => sources.find((source) => source.number === number));
    if (named.length === 0 || named.includes(undefined)) return { reason: 'source' };
    if (detectLanguage(text, language) !== language) return { reason: 'language' };
    const proofs = named as Source[];
    const fault = findFault(
      text,
      language,
      proofs.map(({ passage }) => passage),
    );
    if (fault) return fault;
    return new VerifiedStatement(text, proofs, namesUsed(text, language, proofs));
  }
}

/** The names without which the sources would not prove a statement: as few as do. */
function namesUsed(text: string, language: Language, sources: readonly Source[]): VerifiedStatement['names'] {
  const offers = [...new Set(sources.map(({ offer }) => offer))];
  const candidates = offers.flatMap((offer) => nameFacts(offer).map((fact) => ({ offer, fact })));
  const isProvenWith = (names: VerifiedStatement['names']): boolean =>
    findFault(
      text,
      language,
      sources.map(({ offer, passage }) => ({
        ...passage,
        names: names
          .filter((name) => name.offer === offer)
          .map(({ fact }) => fact.text)
          .join('; '),
      })),
    ) === null;
  if (isProvenWith([])) return [];
  const single = candidates.find((name) => isProvenWith([name]));
  if (single) return [single];
  return candidates.filter((name) => !isProvenWith(candidates.filter((other) => other !== name)));
}
