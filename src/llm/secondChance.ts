import type { ModelMessage } from './LanguageModel.ts';
import type { ReadReply, RefusedStatement } from './readReply.ts';
import type { Refusal } from './VerifiedStatement.ts';

const FORM = '{"statements":[{"text":"…","sources":[1]}]}';
/** More than a reply as asked for ever holds. */
const LONGEST_REPEATED = 4000;

/**
 * What to say to a model that did not do as asked, once: its reply could not be read, or statements of it are not proven.
 * Many of those are true and say a thing by another word, which nothing can tell from another thing.
 * @returns the messages so far with what to mend, or null when there is nothing that another reply could mend
 */
export function secondChance(messages: readonly ModelMessage[], reply: ReadReply): ModelMessage[] | null {
  const mending = reply.isWhole ? howToReword(reply.refused) : howToRepair();
  if (mending === null) return null;
  return [
    ...messages,
    { role: 'assistant', content: reply.text.slice(0, LONGEST_REPEATED) },
    { role: 'user', content: mending },
  ];
}

function howToRepair(): string {
  return `That is not the JSON object asked for. Reply with it and nothing else: ${FORM}`;
}

function howToReword(refused: readonly RefusedStatement[]): string | null {
  // Who repeats an order of an offer is not asked to put it better.
  const mendable = refused.filter(({ refusal }) => refusal.reason !== 'order');
  if (mendable.length === 0) return null;
  const listed = mendable.map(({ text, refusal }) => ({ text, fault: faultOf(refusal) }));
  return [
    'These statements are not proven by the passages they number, and are not shown:',
    JSON.stringify(listed),
    `Reply once more with the whole JSON object, ${FORM}. Keep the other statements as they are, in their places. Say each of these again as the passage says it: the same words, or the plainest dictionary translation of each, the same subject and verb, the same limits, nothing added, nothing summed up; number every passage it takes words from; make two of one that holds several things. Leave out what the passages do not say.`,
  ].join('\n');
}

/** Why a statement is not proven, as a model is told. */
function faultOf(refusal: Refusal): string {
  switch (refusal.reason) {
    case 'word':
      return `not in its passages, nor known to mean what they say: "${refusal.words}"; use their words, or other translations`;
    case 'value':
      return `a number, date, amount or address is not in its passages: "${refusal.words}"`;
    case 'mixed':
      return `its passages do not say together: "${refusal.words}"`;
    case 'added':
      return `its passages do not say "${refusal.words}"`;
    case 'lost':
      return `its passages limit this ("${refusal.words}"), and it does not`;
    case 'negation':
      return 'it denies what its passages do not deny, or the other way round';
    case 'roles':
      return 'its passages say of somebody or something else that they do this';
    case 'empty':
      return 'it says nothing that could be proven';
    case 'source':
      return 'it names no passage that there is';
    case 'language':
      return 'it is not in the language asked for';
    case 'form':
      return 'it is not one plain sentence';
    case 'order':
      return 'it gives an order';
  }
}
