import type { Span } from '../../corpus/Offer.ts';
import type { AskedField } from '../../corpus/topics.ts';
import type { IndexedOffer } from '../../index/OfferIndex.ts';
import { modalityIn } from '../announcement.ts';
import { countHeld, type WantedWord } from '../countHeld.ts';
import type { Modality } from '../modality.ts';
import { spotWord } from '../spots.ts';
import { statementWords } from '../statementWords.ts';
import type { Condition } from './Condition.ts';

/** A statement that holds this share of the words asked for speaks of them. */
const SHARE_OF_WORDS = 0.6;
/** And they make up this share of what all of them tell. */
const LEAST_WEIGHT = 0.45;
/** In a larger corpus the words of all offers are not counted for a question. */
const MOST_COUNTED = 200;

/** Between two words: that either will do, folded. */
const OR = /^\W+(?:or|ou|o)\W+(?:\p{L}+\W+)?$|^\s*\/\s*$/u;

/** "PyTorch or TensorFlow": the words of which one is enough; none where no choice is offered. */
export function alternativesIn(folded: string, words: readonly WantedWord[]): WantedWord[] {
  const isNext = (i: number): boolean => {
    const [word, next] = [words[i]?.word, words[i + 1]?.word];
    if (word === undefined || next === undefined) return false;
    const end = folded.indexOf(word) + word.length;
    return OR.test(folded.slice(end, folded.indexOf(next, end)));
  };
  return words.filter((_, i) => isNext(i) || isNext(i - 1));
}

/** "Uncertainty in neural networks": how telling each word is among these offers. Words that all hold say little. */
function tellingWeights(wanted: readonly WantedWord[], offers: readonly IndexedOffer[]): number[] {
  if (offers.length > MOST_COUNTED) return wanted.map(() => 1);
  return wanted.map((word) => {
    const held = offers.filter(
      (offer) => countHeld([word], offer, { start: 0, end: offer.text.length }) > 0,
    ).length;
    return Math.log(1 + (offers.length - held + 0.5) / (held + 0.5));
  });
}

/** Whether one statement of an offer, or its place where that is asked for, holds most of the words. */
export function holdsWords(
  wanted: readonly WantedWord[],
  fields: readonly AskedField[],
  refused: ReadonlySet<Modality>,
  offers: readonly IndexedOffer[],
  isChoice: boolean,
): Condition {
  const spots = wanted.map(spotWord);
  const weights = tellingWeights(wanted, offers);
  const total = weights.reduce((a, b) => a + b, 0);
  const isRefused = (offer: IndexedOffer, statement: Span): boolean =>
    refused.size > 0 &&
    spots.some((spot) => {
      const place = spot(statementWords(offer, statement).folded);
      return place !== null && refused.has(modalityIn(offer, statement, place));
    });
  const isTelling = (offer: IndexedOffer, stretch: Span): boolean =>
    wanted.reduce((sum, word, i) => sum + (countHeld([word], offer, stretch) > 0 ? weights[i]! : 0), 0) >=
    total * LEAST_WEIGHT;
  return (offer) => {
    const placed = fields.includes('location') ? offer.facts.filter(({ field }) => field === 'location') : [];
    const named = offer.facts.filter(({ field }) => field === 'title' || field === 'organisation');
    const telling = offer.statements.filter(
      (statement) =>
        statement.kind !== 'heading' && !isAside(offer, statement.section) && !isRefused(offer, statement),
    );
    const stretches: Span[] = placed.length > 0 ? placed : [...telling, ...named];
    const best = stretches
      .map((stretch) => ({ stretch, count: countHeld(wanted, offer, stretch) }))
      .filter(({ stretch, count }) => isChoice || count === 0 || isTelling(offer, stretch))
      .reduce((a, b) => (b.count > a.count ? b : a), { stretch: stretches[0]!, count: 0 });
    const needed = isChoice ? 1 : Math.max(1, Math.ceil(wanted.length * SHARE_OF_WORDS));
    return best.count >= needed ? [{ start: best.stretch.start, end: best.stretch.end, value: '' }] : null;
  };
}

/** Whether a section of an offer speaks of papers, or is its portal's. */
export function isAside(offer: IndexedOffer, section: number): boolean {
  const topic = offer.sections[section]?.topic;
  return topic === 'bibliography' || topic === 'portal';
}
