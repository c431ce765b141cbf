import type { Answer } from '../answer/Answer.ts';
import { rankStatements } from '../answer/rankStatements.ts';
import { statementWords } from '../answer/statementWords.ts';
import type { Question } from '../answer/understand/understandQuestion.ts';
import type { Span } from '../corpus/Offer.ts';
import type { AskedField } from '../corpus/topics.ts';
import type { Fact } from '../facts/Fact.ts';
import type { IndexedOffer, OfferIndex } from '../index/OfferIndex.ts';
import { wordValue } from '../locales/wordValue.ts';
import { isDistrusted } from './distrustedSpans.ts';
import { speaksToMachine } from './speaksToMachine.ts';
import type { Passage } from './verify/Evidence.ts';

/** A passage that a model may word, with its place in an offer; numbered from 1. */
export interface Source {
  readonly number: number;
  readonly offer: IndexedOffer;
  readonly span: Span;
  readonly passage: Passage;
}

/** A value found in an offer, worded for the reader, with the number of the source that holds it. */
export interface SourcedFact {
  readonly offer: IndexedOffer;
  readonly field: AskedField;
  readonly value: string;
  readonly source: number;
}

/** All of the offers that a model gets to see. */
export interface Sources {
  readonly sources: readonly Source[];
  readonly facts: readonly SourcedFact[];
}

/** A prompt of this size is read in a second by a small model on a small machine. */
const MOST_OFFERS = 4;
const MOST_STATEMENTS = 8;
const LONGEST_PASSAGE = 700;
/** What one compares offers by, and wants to know of one that is only named. */
const FIELDS: readonly AskedField[] = [
  'organisation',
  'location',
  'duration',
  'start',
  'deadline',
  'pay',
  'education',
];

/**
 * The sources for an answer: what its citations quote, the values of the main fields, and the statements that say most
 * about the question. Never what an offer says to machines.
 * @param ids the offers to speak of
 */
export async function chooseSources(
  question: Question,
  answer: Answer,
  ids: readonly string[],
  index: OfferIndex,
): Promise<Sources> {
  const offers = ids.slice(0, MOST_OFFERS).flatMap((id) => index.offer(id) ?? []);
  const sources: Source[] = [];
  const add = (offer: IndexedOffer, span: Span): Source | undefined => {
    const known = sources.find(
      (source) => source.offer === offer && source.span.start <= span.start && source.span.end >= span.end,
    );
    if (known) return known;
    const { text } = statementWords(offer, span);
    if (text.trim() === '' || text.length > LONGEST_PASSAGE) return undefined;
    if (isDistrusted(offer, span) || speaksToMachine(text)) return undefined;
    const heading = offer.sections.findLast((section) => section.start <= span.start)?.heading ?? '';
    const section = speaksToMachine(heading) ? '' : heading;
    const source = {
      number: sources.length + 1,
      offer,
      span,
      passage: { text, section, names: namesOf(offer) },
    };
    sources.push(source);
    return source;
  };
  for (const { offer: id, start, end } of answer.citations) {
    const offer = offers.find((candidate) => candidate.id === id);
    if (offer) add(offer, statementAround(offer, { start, end }));
  }
  const fields = new Set([...question.fields, ...FIELDS]);
  const facts = offers.flatMap((offer) =>
    [...fields].flatMap((field): SourcedFact[] => {
      const fact = bestFact(offer, field);
      const source = fact && add(offer, statementAround(offer, fact));
      return source
        ? [{ offer, field, value: wordValue(fact, question.language), source: source.number }]
        : [];
    }),
  );
  const perOffer = Math.ceil(MOST_STATEMENTS / Math.max(1, offers.length));
  for (const offer of offers) {
    const ranked = await rankStatements(question, offer, index);
    for (const { statement } of ranked.slice(0, perOffer)) add(offer, statement);
  }
  return { sources, facts };
}

/** What an offer is called, as far as it is a name. */
export function namesOf(offer: IndexedOffer): string {
  return nameFacts(offer)
    .map(({ text }) => text)
    .join('; ');
}

/** The facts that name an offer, the title first. */
export function nameFacts(offer: IndexedOffer): Fact[] {
  return (['title', 'organisation', 'reference'] as const).flatMap((field) => {
    const fact = offer.facts.find((candidate) => candidate.field === field);
    return fact && !speaksToMachine(fact.text) && !isDistrusted(offer, fact) ? [fact] : [];
  });
}

function bestFact(offer: IndexedOffer, field: AskedField): Fact | undefined {
  return offer.facts.find((fact) => fact.field === field && !isDistrusted(offer, fact));
}

/** The statement that a span stands in: with its label it says what it is about. */
function statementAround(offer: IndexedOffer, span: Span): Span {
  return (
    offer.statements.find(
      ({ start, end, kind }) =>
        kind !== 'heading' && start <= span.start && end >= span.end && end - start <= LONGEST_PASSAGE,
    ) ?? span
  );
}
