import type { LocalDiscord } from '../local/LocalDiscord.ts';
import type { LocalMessage } from '../local/state/LocalMessage.ts';

/** What the bot has replied to a message. */
export function answersTo(discord: LocalDiscord, question: LocalMessage): LocalMessage[] {
  return discord
    .messagesIn(question.channel)
    .filter(
      ({ author, data }) => author === discord.bot && data.message_reference?.message_id === question.id,
    );
}

/** Waits for the answer to a message, and a little longer for one too many. */
export async function onlyAnswerTo(discord: LocalDiscord, question: LocalMessage): Promise<LocalMessage> {
  await discord.until(() => answersTo(discord, question).length > 0, `an answer to "${question.content}"`);
  await new Promise((resolve) => setTimeout(resolve, 150));
  const answers = answersTo(discord, question);
  expect(answers).toHaveLength(1);
  return answers[0]!;
}

/** What a message says, wherever it stands in it. */
export function textOf({ content, embeds }: Pick<LocalMessage, 'content' | 'embeds'>): string {
  return [
    content,
    ...embeds.flatMap(({ title, description, footer, author, fields = [] }) => [
      author?.name,
      title,
      description,
      ...fields.flatMap(({ name, value }) => [name, value]),
      footer?.text,
    ]),
  ]
    .filter((text) => text)
    .join('\n');
}
