import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  RESTJSONErrorCodes,
} from 'discord.js';
import { ask, failure, plain } from './ask.ts';
import type { BotContext } from './BotContext.ts';
import { askCommand } from './commands/ask.ts';
import type { CommandAction } from './commands/Command.ts';
import { COMMANDS } from './commands/index.ts';
import { conversationOf } from './conversationOf.ts';
import { isStaff } from './isStaff.ts';
import { DISCORD_MESSAGES, languageOfDiscordLocale } from './locales/index.ts';
import { onComponent } from './onComponent.ts';
import type { Answerable } from './send/Door.ts';
import { streamInto } from './send/streamInto.ts';

/** Interactions that are gone by the time they are answered: nobody waits for them any more. */
const GONE: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
]);

/** The one place every interaction comes in: finds who answers it, and says so politely when that fails. */
export async function onInteraction(interaction: Interaction, context: BotContext): Promise<void> {
  const started = performance.now();
  const kind = kindOf(interaction);
  try {
    if (interaction.isAutocomplete()) await autocomplete(interaction, context);
    else if (interaction.isChatInputCommand()) await command(interaction, context);
    else if (interaction.isMessageContextMenuCommand()) await answerThis(interaction, context);
    else if (interaction.isButton() || interaction.isStringSelectMenu() || interaction.isModalSubmit())
      await onComponent(interaction, context);
    context.health.count(kind, 'done');
    context.health.answered((performance.now() - started) / 1000);
  } catch (error) {
    context.health.count(kind, 'failed');
    await apologise(interaction, error, context);
  }
}

async function command(interaction: ChatInputCommandInteraction, context: BotContext): Promise<void> {
  const language = languageOfDiscordLocale(interaction.locale);
  const found = COMMANDS.find(({ payload }) => payload.name === interaction.commandName);
  const action = found && actionOf(found.actions, interaction);
  const isRefused = found?.isForStaff === true && !isStaff(interaction, context);
  await acknowledge(interaction, isRefused || !action || action.isPrivate(interaction), context);
  if (!action) throw new Error(`unknown command ${interaction.commandName}`);
  if (isRefused) {
    await context.door.answer(interaction, plain(DISCORD_MESSAGES[language].staffOnly));
    return;
  }
  // A question is counted where it is asked, by whatever way it comes.
  const isCounted = found.isForStaff || found === askCommand;
  const seconds = isCounted ? 0 : await context.limits.take(interaction.user.id, interaction.guildId);
  if (seconds > 0) {
    await context.door.answer(interaction, plain(DISCORD_MESSAGES[language].wait({ seconds })));
    return;
  }
  const result = await action.run({ interaction, context, language });
  const [first, ...others] = 'content' in result ? [result] : result;
  if (first) await context.door.answer(interaction, first);
  for (const other of others)
    await context.door.followUp(interaction, other, { isPrivate: action.isPrivate(interaction) });
}

function actionOf(
  actions: CommandAction | Readonly<Record<string, CommandAction>>,
  { options }: ChatInputCommandInteraction,
): CommandAction | undefined {
  if (typeof actions.run === 'function') return actions as CommandAction;
  const name = options.getSubcommand(false);
  return name === null ? undefined : (actions as Readonly<Record<string, CommandAction>>)[name];
}

async function autocomplete(interaction: AutocompleteInteraction, context: BotContext): Promise<void> {
  const found = COMMANDS.find(({ payload }) => payload.name === interaction.commandName);
  const isRefused = found?.isForStaff === true && !isStaff(interaction, context);
  await interaction.respond(
    isRefused ? [] : [...((await found?.autocomplete?.(interaction, context)) ?? [])],
  );
}

/** The message menu: the chosen message is the question; works without reading messages otherwise. */
async function answerThis(
  interaction: MessageContextMenuCommandInteraction,
  context: BotContext,
): Promise<void> {
  await acknowledge(interaction, true, context);
  const stream = streamInto(interaction, context);
  const message = await stream.finish(
    ask(
      {
        question: interaction.targetMessage.content.replace(/<[@#][!&]?\d+>/g, ' ').trim(),
        user: interaction.user.id,
        guild: interaction.guildId,
        channel: interaction.channelId,
        conversation: conversationOf(interaction.channel, interaction.channelId, interaction.user.id),
        canThread: false,
        fallback: languageOfDiscordLocale(interaction.locale),
      },
      context,
      stream.show,
    ),
  );
  await context.door.answer(interaction, message);
}

async function acknowledge(interaction: Answerable, isPrivate: boolean, context: BotContext): Promise<void> {
  await context.door.acknowledge(interaction, { isPrivate });
  context.health.acknowledged((Date.now() - interaction.createdTimestamp) / 1000);
}

/** The error goes to the log, one sentence without internals to the person. */
async function apologise(interaction: Interaction, error: unknown, context: BotContext): Promise<void> {
  const { log, health, door } = context;
  if (error instanceof DiscordAPIError && GONE.has(error.code)) {
    log.warn(
      { code: error.code, kind: kindOf(interaction) },
      'an interaction was gone before it was answered',
    );
    return;
  }
  log.error({ error, kind: kindOf(interaction) }, 'an interaction failed');
  health.remember(kindOf(interaction), error);
  if (!interaction.isRepliable()) return;
  const language = languageOfDiscordLocale(interaction.locale);
  try {
    await door.apologise(interaction as Answerable, failure(language));
  } catch (again) {
    log.error({ error: again }, 'nor could that be said');
  }
}

function kindOf(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) {
    return `${interaction.isAutocomplete() ? 'autocomplete' : 'command'} ${interaction.commandName}`;
  }
  return interaction.isModalSubmit() ? 'modal' : 'component';
}
