import type { Answer } from '../answer/Answer.ts';
import { MOST_TURNS, type Turn } from '../llm/Turn.ts';
import type { Asked } from './ask.ts';
import type { BotContext } from './BotContext.ts';
import { isThread } from './conversationOf.ts';

const HOUR = 3600 * 1000;

/**
 * The last turns of a conversation, from the answers that are kept anyway: whatever a student has deleted is in none. A
 * question apart from any conversation has none.
 */
export function turnsOf(
  { conversation, user, guild, channel }: Asked,
  { people, config }: BotContext,
): Turn[] {
  if (conversation === null) return [];
  return people.answers
    .lastTurns(
      { user: isThread(conversation) ? null : user, guild, channel },
      { since: new Date(Date.now() - config.conversationHours * HOUR), most: MOST_TURNS },
    )
    .map(({ question, answer }) => ({ question, answer: (answer as Answer).text }));
}
