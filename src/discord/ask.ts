import type { Answer } from '../answer/Answer.ts';
import type { Memory } from '../answer/understand/understandQuestion.ts';
import type { BrainReply } from '../brain/protocol.ts';
import { UserError } from '../errors/UserError.ts';
import { detectLanguage } from '../language/detectLanguage.ts';
import type { Language } from '../language/Language.ts';
import { MESSAGES } from '../locales/index.ts';
import type { BotContext } from './BotContext.ts';
import { DISCORD_MESSAGES } from './locales/index.ts';
import { escapeText } from './send/escapeText.ts';
import { type Outgoing, outgoing } from './send/Outgoing.ts';
import { turnsOf } from './turnsOf.ts';
import { showPartial, showView } from './views/showView.ts';

/** A question with who asks where. */
export interface Asked {
  readonly question: string;
  readonly user: string;
  readonly guild: string | null;
  readonly channel: string;
  /** What the conversation is kept under; a question apart from any has none. */
  readonly conversation: string | null;
  /** Answer about this offer only. */
  readonly offer?: string | undefined;
  /** Whether a thread can be opened under the answer. */
  readonly canThread: boolean;
  /** The language to answer in when the question does not tell its own. */
  readonly fallback: Language;
}

const HOUR = 3600 * 1000;
/** Faults that who asks can put right; all others are for staff, and name folders. */
const OF_THE_QUESTION: ReadonlySet<UserError['key']> = new Set([
  'questionEmpty',
  'questionTooLong',
  'offerUnknown',
]);

/**
 * Answers a question, keeps it for its buttons and for staff, and remembers the conversation. Never throws for bad input.
 * @param onPartial gets the message so far, each time more of the answer is there
 */
export async function ask(
  asked: Asked,
  context: BotContext,
  onPartial?: (message: Outgoing) => void,
): Promise<Outgoing> {
  const { brain, people, limits, health, config } = context;
  const language = detectLanguage(asked.question, asked.fallback);
  const seconds = await limits.take(asked.user, asked.guild);
  if (seconds > 0) {
    health.count('question', 'rate-limited');
    return plain(DISCORD_MESSAGES[language].wait({ seconds }));
  }
  const memory =
    asked.conversation === null ? null : (people.conversations.recall(asked.conversation) as Memory | null);
  let reply: BrainReply;
  try {
    reply = await brain.ask(
      'answer',
      asked.question,
      {
        ...(memory ? { memory } : {}),
        ...(asked.offer === undefined ? {} : { offer: asked.offer }),
        ...(config.llm ? { turns: turnsOf(asked, context) } : {}),
      },
      onPartial && ((answer: Answer) => onPartial(showPartial(answer, asked.question, context))),
    );
  } catch (error) {
    if (!(error instanceof UserError) || !OF_THE_QUESTION.has(error.key)) throw error;
    health.count('question', 'refused');
    return plain(error.describe(MESSAGES[language]));
  }
  const { answer } = reply;
  health.count('question', answer.outcome);
  if (reply.wording) health.worded(reply.wording);
  if (asked.conversation !== null)
    people.conversations.remember(asked.conversation, reply.memory, config.conversationHours * HOUR);
  const id = people.answers.keep({
    user: asked.user,
    guild: asked.guild,
    channel: asked.channel,
    question: asked.question,
    language: answer.language,
    outcome: answer.outcome,
    offers: answer.offers,
    answer,
    memory,
  });
  return showView({ kind: 'answer', answer: id, language: answer.language }, 0, context, {
    canThread: asked.canThread,
    user: asked.user,
  });
}

/** One of our own sentences, which may hold words of people. */
export function plain(sentence: string): Outgoing {
  return outgoing({ content: escapeText(sentence) });
}

/** Says in the reader's language that the software failed, without internals. */
export function failure(language: Language): Outgoing {
  return plain(DISCORD_MESSAGES[language].failed);
}
