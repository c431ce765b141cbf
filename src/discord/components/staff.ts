import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ComponentType, TextInputStyle } from 'discord.js';
import { FIELDS, type Field } from '../../corpus/topics.ts';
import { UserError } from '../../errors/UserError.ts';
import { MESSAGES } from '../../locales/index.ts';
import { actorOf } from '../actorOf.ts';
import { applyReindex } from '../applyReindex.ts';
import { plain } from '../ask.ts';
import type { BotContext } from '../BotContext.ts';
import { discardOffer, MOST_MEGABYTES, publishDraft } from '../drafts.ts';
import { DISCORD_MESSAGES, languageOfDiscordLocale } from '../locales/index.ts';
import type { Component, ComponentAction } from '../onComponent.ts';
import { customId } from '../send/customId.ts';
import { shorten } from '../send/escapeText.ts';
import { LIMITS } from '../send/limits.ts';
import { type Outgoing, outgoing } from '../send/Outgoing.ts';
import { type DraftCorrections, showDraft } from '../views/showDraft.ts';
import { showView } from '../views/showView.ts';

const LONGEST_VALUE = 300;
const languageOf = ({ locale }: Component) => languageOfDiscordLocale(locale);

async function privately(
  interaction: Component,
  context: BotContext,
  make: () => Promise<Outgoing>,
): Promise<void> {
  await context.door.acknowledge(interaction, { isPrivate: true });
  try {
    await context.door.answer(interaction, await make());
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await context.door.answer(interaction, plain(error.describe(MESSAGES[languageOf(interaction)])));
  }
}

function record(interaction: Component, { people }: BotContext, act: string, detail: object): void {
  people.audit.record({ actor: actorOf(interaction), guild: interaction.guildId, act, detail });
}

/** Publishes a draft, once, with what was put right in it. */
export const publish: ComponentAction = (interaction, [id = ''], context) =>
  privately(interaction, context, async () => {
    const { people, config } = context;
    const say = DISCORD_MESSAGES[languageOf(interaction)];
    const draft = people.drafts.get(id);
    if (!draft) return plain(say.tooOld);
    const { fileName: file, path } = draft;
    // Settled first, so that of two who decide at once one does; undone when it can't be carried out.
    if (!people.drafts.settle(id, 'published')) return plain(say.staff.settledAlready);
    const target = join(config.corpus, file);
    const isThere = existsSync(target);
    const corrections = Object.entries((draft.facts ?? {}) as DraftCorrections) as [Field, string][];
    try {
      if (!(await publishDraft(path, file, config.corpus))) {
        people.drafts.reopen(id);
        people.drafts.settle(id, 'cancelled');
        await rm(path, { force: true });
        record(interaction, context, 'cancel draft', { file, reason: 'exists' });
        const details = { file, reason: 'exists', extensions: '', megabytes: MOST_MEGABYTES } as const;
        return plain(say.staff.badAttachment(details));
      }
      for (const [field, value] of corrections)
        people.corrections.set({ offer: file, field, value, author: actorOf(interaction) });
      record(interaction, context, 'publish', {
        offer: file,
        sha256: draft.sha256,
        corrections: Object.fromEntries(corrections),
      });
    } catch (error) {
      if (!isThere) await rm(target, { force: true }).catch(() => undefined);
      people.drafts.reopen(id);
      context.log.error({ error, file }, 'a draft could not be published');
      context.health.remember('publish', error);
      return plain(say.staff.notPublished({ file, reason: (error as Error).message }));
    }
    await rm(path, { force: true });
    const report = await applyReindex(context, { afresh: true });
    const failed = report.failed.find((other) => other.file === file);
    return plain(
      failed
        ? say.staff.failedFile({ file, reason: say.staff.failures[failed.reason] })
        : say.staff.published({ file }),
    );
  });

/** Which fact of the draft is wrong? */
export const amendDraft: ComponentAction = (interaction, [id = ''], context) =>
  privately(interaction, context, async () => {
    const language = languageOf(interaction);
    const say = DISCORD_MESSAGES[language];
    if (context.people.drafts.get(id)?.state !== 'open') return plain(say.staff.settledAlready);
    const labels = MESSAGES[language].answer.fields;
    return outgoing({
      content: say.buttons.amend,
      components: [
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.StringSelect,
              custom_id: customId('correct', id),
              min_values: 1,
              max_values: 1,
              options: FIELDS.map((field) => ({ label: labels[field], value: field })),
            },
          ],
        },
      ],
    });
  });

/** The field was chosen: asks for the value. The value was given: shows the draft with it. */
export const takeCorrection: ComponentAction = async (interaction, [id = '', chosen = ''], context) => {
  const language = languageOf(interaction);
  const say = DISCORD_MESSAGES[language];
  if (interaction.isStringSelectMenu()) {
    const field = FIELDS.find((candidate) => candidate === interaction.values[0]);
    if (!field) return privately(interaction, context, async () => plain(say.tooOld));
    const label = MESSAGES[language].answer.fields[field];
    await interaction.showModal({
      title: shorten(say.buttons.amend, LIMITS.modalTitle),
      custom_id: customId('correct', id, field),
      components: [
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.TextInput,
              custom_id: 'value',
              label: shorten(label, LIMITS.modalTitle),
              style: TextInputStyle.Short,
              max_length: LONGEST_VALUE,
              required: true,
            },
          ],
        },
      ],
    });
    return;
  }
  return privately(interaction, context, async () => {
    const draft = context.people.drafts.get(id);
    const field = FIELDS.find((candidate) => candidate === chosen);
    if (!draft || !field || !interaction.isModalSubmit()) return plain(say.tooOld);
    const value = interaction.fields.getTextInputValue('value').trim();
    const facts = { ...((draft.facts ?? {}) as DraftCorrections), [field]: value };
    if (!value || !context.people.drafts.setFacts(id, facts)) return plain(say.staff.settledAlready);
    record(interaction, context, 'amend draft', { draft: id, file: draft.fileName, field, value });
    return showDraft(id, language, context);
  });
};

/** Cancels a draft; without one it only closes a question. */
export const cancelStaffAct: ComponentAction = (interaction, [id], context) =>
  privately(interaction, context, async () => {
    const say = DISCORD_MESSAGES[languageOf(interaction)].staff;
    if (id === undefined) return plain(say.cancelled);
    const draft = context.people.drafts.get(id);
    if (!context.people.drafts.settle(id, 'cancelled')) return plain(say.settledAlready);
    if (draft) await rm(draft.path, { force: true });
    record(interaction, context, 'cancel draft', { file: draft?.fileName ?? null });
    return plain(say.cancelled);
  });

/** Takes an offer down after it was confirmed. */
export const removeOffer: ComponentAction = (interaction, [key = ''], context) =>
  privately(interaction, context, async () => {
    const say = DISCORD_MESSAGES[languageOf(interaction)];
    const offer = context.catalogue.byKey(key);
    if (!offer || !(await discardOffer(offer.id, context))) return plain(say.gone);
    const { people } = context;
    people.announcements.forget(offer.id);
    const corrections = people.corrections.withdrawAll(offer.id, actorOf(interaction));
    record(interaction, context, 'remove', {
      offer: offer.id,
      withdrawn: Object.fromEntries(corrections.map(({ field, value }) => [field, value])),
    });
    await applyReindex(context, { afresh: true });
    return plain(say.staff.removed({ file: offer.id }));
  });

/** Ticks a question off and shows those that are left. */
export const tickOff: ComponentAction = async (interaction, _args, context) => {
  const language = languageOf(interaction);
  const key = interaction.isStringSelectMenu() ? interaction.values[0] : undefined;
  if (key === undefined || interaction.isModalSubmit())
    return privately(interaction, context, async () => plain(DISCORD_MESSAGES[language].tooOld));
  const actor = actorOf(interaction);
  if (context.people.unanswered.resolve(key, actor))
    context.people.audit.record({ actor, guild: interaction.guildId, act: 'tick off', detail: { key } });
  await context.door.acknowledgeUpdate(interaction);
  const { id: user } = interaction.user;
  await context.door.answer(
    interaction,
    await showView({ kind: 'unanswered', language }, 0, context, { user }),
  );
};
