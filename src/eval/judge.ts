import type { Answer } from '../answer/Answer.ts';
import type { GoldQuestion } from './GoldQuestion.ts';

const MOST_CITATIONS = 6;
const LONGEST_TEXT = 1500;
/** Shorter needles, and numbers, must stand as whole words. */
const SHORT_NEEDLE = 3;

/**
 * What is wrong with an answer, as a list of reasons; empty when it is right.
 *
 * - A field, open or follow-up question wants the outcome "answered" in the question's language, one alternative of
 *   each expected group in the text or a quote, none of the rejected strings in the text, a citation of every offer
 *   meant (of one of them where `cite` is "any") and of no other, 1 to 6 citations and at most 1,500 characters.
 * - A question over all offers wants all of `offers` and none of `reject_offers` listed.
 * - An unanswerable or off-topic one wants to be declined, without any rejected string.
 */
export function judge(gold: GoldQuestion, answer: Answer): string[] {
  const text = fold(answer.text);
  const haystack = `${text} ${answer.citations.map(({ quote }) => fold(quote)).join(' ')}`;
  const faults = gold.reject.filter((needle) => holds(text, needle)).map((needle) => `claims ${needle}`);
  if (answer.language !== gold.lang) faults.push(`language ${answer.language}`);
  if (gold.kind === 'unanswerable' || gold.kind === 'offtopic') {
    const declined = answer.outcome === 'not_stated' || answer.outcome === 'off_topic';
    return declined ? faults : [...faults, 'should decline'];
  }
  if (answer.outcome !== 'answered') faults.push(`outcome ${answer.outcome}`);
  if (gold.kind === 'cross') {
    const listed = new Set(answer.offers);
    faults.push(...gold.offers.filter((offer) => !listed.has(offer)).map((offer) => `not listed ${offer}`));
    faults.push(
      ...gold.reject_offers.filter((offer) => listed.has(offer)).map((offer) => `wrongly listed ${offer}`),
    );
    return faults;
  }
  for (const group of gold.expect) {
    if (!group.some((needle) => holds(haystack, needle))) faults.push(`missing ${group[0]}`);
  }
  const cited = new Set(answer.citations.map(({ offer }) => offer));
  const isCited = (offer: string): boolean => cited.has(offer);
  const enough = gold.cite === 'any' ? gold.offers.some(isCited) : gold.offers.every(isCited);
  if (!enough) faults.push(`does not cite ${gold.offers.join(', ')}`);
  faults.push(
    ...[...cited]
      .filter((offer) => !gold.offers.includes(offer))
      .map((offer) => `cites another offer ${offer}`),
  );
  if (answer.citations.length < 1 || answer.citations.length > MOST_CITATIONS)
    faults.push(`${answer.citations.length} citations`);
  if (answer.text.length > LONGEST_TEXT) faults.push('too long');
  return faults;
}

function holds(haystack: string, needle: string): boolean {
  const folded = fold(needle);
  if (folded.length > SHORT_NEEDLE && !/^\d+$/.test(folded)) return haystack.includes(folded);
  const escaped = folded.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}s?(?![\\p{L}\\p{N}_])`, 'u').test(haystack);
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/’/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .trim();
}
