import type { Answer } from '../answer/Answer.ts';
import { Draft } from '../answer/Draft.ts';
import type { OfferIndex } from '../index/OfferIndex.ts';
import type { VerifiedStatement } from './VerifiedStatement.ts';

const MOST_CITATIONS = 6;

/**
 * The answer that some verified statements make, each with the marks of its quotes. As many of the quotes of the
 * extractive answer follow as there is room for: whoever reads can see as much of the offer as ever.
 */
export function composeFluent(
  statements: readonly VerifiedStatement[],
  extractive: Answer,
  index: OfferIndex,
): Answer {
  const draft = new Draft(extractive.language, MOST_CITATIONS);
  for (const statement of statements) {
    const proofs = [
      ...statement.sources.map(({ offer, span }) => ({ offer, span })),
      ...statement.names.map(({ offer, fact }) => ({ offer, span: fact })),
    ];
    const marks = proofs.map(({ offer, span }) => draft.prove(offer, span));
    // Without room for its proof a statement has none.
    if (!marks.includes('')) draft.line(`${statement.text} ${[...new Set(marks)].join('')}`);
  }
  for (const { offer: id, start, end } of extractive.citations) {
    const offer = index.offer(id);
    if (offer) draft.prove(offer, { start, end });
  }
  for (const { offer, field, value, citation } of extractive.facts) {
    const told = index.offer(offer);
    if (told) draft.state(told, field, value, citation);
  }
  const answer = draft.finish('not_stated');
  const offers = [...new Set([...extractive.offers, ...answer.offers])];
  return answer.text === '' ? extractive : { ...answer, offers };
}
