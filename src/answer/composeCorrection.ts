import type { IndexedOffer } from '../index/OfferIndex.ts';
import { MESSAGES } from '../locales/index.ts';
import type { Answer } from './Answer.ts';
import { Draft } from './Draft.ts';
import { describe, titleOf } from './describeOffer.ts';
import type { FalsePremise } from './understand/falsePremise.ts';
import type { Question } from './understand/understandQuestion.ts';

/**
 * Says that what a question takes for granted is not so, rather than answer it for other offers.
 * @param offers those the question means, or may mean
 */
export function composeCorrection(
  { language }: Question,
  premise: FalsePremise,
  offers: readonly IndexedOffer[],
): Answer {
  const say = MESSAGES[language].answer;
  const draft = new Draft(language, 0);
  if (premise.kind === 'name') {
    draft.line(say.unknownName({ name: premise.name }));
    // What is no proper name may be the subject of an offer in another language.
    if (!premise.isSure) draft.line(say.ambiguous({ titles: offers.map(titleOf) }));
  } else {
    draft.line(say.noneOfYear({ year: premise.year }));
    for (const offer of offers) {
      draft.mention(offer);
      draft.line(`• ${describe(offer)}`);
    }
  }
  return draft.finish('not_stated');
}
