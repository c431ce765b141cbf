import { statementWords } from '../answer/statementWords.ts';
import { claimedPlaces, isAt } from '../answer/understand/claimedPlaces.ts';
import { fitsDuration } from '../answer/understand/fitsCondition.ts';
import { levelsAsked, tellsLevel } from '../answer/understand/levels.ts';
import type { AskedField } from '../corpus/topics.ts';
import type { Fact } from '../facts/Fact.ts';
import { parseDurations } from '../facts/values/parseDurations.ts';
import type { IndexedOffer } from '../index/OfferIndex.ts';
import { fold } from '../language/fold.ts';
import { translationsOf } from '../language/translations.ts';
import type { OfferFilter } from './protocol.ts';

/** Whether an offer meets every condition of a filter. A field it does not state meets none. */
export function fitsFilter(offer: IndexedOffer, filter: OfferFilter, isOpen: boolean | null): boolean {
  const facts = (field: AskedField): Fact[] => offer.facts.filter((fact) => fact.field === field);
  const { city, duration, level, skill, paid, open } = filter;
  return (
    (city === undefined || facts('location').some((fact) => liesIn(fold(fact.text), fold(city)))) &&
    (duration === undefined || facts('duration').some((fact) => lasts(fact, fold(duration)))) &&
    (level === undefined || facts('education').some(({ text }) => isLevel(fold(text), fold(level)))) &&
    (skill === undefined ||
      speaksOf(offer, fold(skill)) ||
      facts('skills').some(({ text }) => fold(text).includes(fold(skill)))) &&
    (paid === undefined || facts('pay').some(({ value }) => value?.kind === 'pay' && value.paid === paid)) &&
    (open === undefined || isOpen === open)
  );
}

function liesIn(location: string, place: string): boolean {
  return isAt(location, [place, ...claimedPlaces(place)]);
}

/** Whether a text names a duration ("6 months", "au moins 4 mois", "6"). */
export function isDuration(text: string): boolean {
  return durationIn(fold(text)) !== undefined;
}

/** "6" alone means months. */
function durationIn(asked: string): ReturnType<typeof parseDurations>[number] | undefined {
  const text = /^\d+$/.test(asked.trim()) ? `${asked.trim()} mois` : asked;
  const [found] = /-\s?\d/.test(text) ? [] : parseDurations(text);
  return found && found.duration.max > 0 ? found : undefined;
}

function lasts({ value }: Fact, asked: string): boolean {
  const wanted = durationIn(asked);
  return (
    value?.kind === 'duration' && wanted !== undefined && fitsDuration(value.duration, wanted.duration, asked)
  );
}

function isLevel(education: string, asked: string): boolean {
  const levels = levelsAsked(asked);
  return levels.length > 0 ? tellsLevel(education, levels) : holdsWord(education, asked);
}

/** Whole words only: "e" is in every text. */
function holdsWord(text: string, words: string): boolean {
  const flat = (part: string): string => ` ${part.replace(/[^\p{L}\p{N}+]+/gu, ' ').trim()} `;
  return words.trim() !== '' && flat(text).includes(flat(words));
}

function speaksOf(offer: IndexedOffer, words: string): boolean {
  const wanted = words.split(/\s+/).filter(Boolean);
  return offer.statements.some((statement) => {
    const { forms, folded } = statementWords(offer, statement);
    return wanted.every(
      (word) =>
        forms.has(word) || folded.includes(words) || translationsOf(word).some((form) => forms.has(form)),
    );
  });
}
