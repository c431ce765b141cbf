import { createHash } from 'node:crypto';
import type { OfferSheet } from '../brain/protocol.ts';
import type { AskedField } from '../corpus/topics.ts';
import type { Language } from '../language/Language.ts';
import { MESSAGES } from '../locales/index.ts';
import type { BotContext } from './BotContext.ts';
import { DISCORD_MESSAGES, languageOfDiscordLocale } from './locales/index.ts';
import { missingPermissions } from './missingPermissions.ts';
import { escapeText, shorten } from './send/escapeText.ts';
import { type Outgoing, outgoing } from './send/Outgoing.ts';
import { sheetTitle } from './views/sheetPages.ts';
import { button } from './views/showView.ts';

const SHOWN: readonly AskedField[] = ['organisation', 'location', 'duration', 'deadline'];
const LONGEST_VALUE = 150;

/** What Discord takes for the key of a message. */
const KEY_LENGTH = 25;

/** One at a time: what one run is about to send would look left over to another. */
const running = new WeakMap<BotContext, Promise<void>>();

/**
 * Announces each offer once, also across restarts: those there at the very first start count as known. An offer that is
 * edited stays known; another one in the place of a removed one does not. What could not be sent is tried again the next
 * time.
 */
export async function announceNewOffers(context: BotContext): Promise<void> {
  const before = running.get(context) ?? Promise.resolve();
  const run = before.catch(() => undefined).then(() => announce(context));
  running.set(context, run);
  await run;
}

async function announce(context: BotContext): Promise<void> {
  const { config, people, catalogue, client, door, log, health } = context;
  const present = new Map(catalogue.entries.map(({ id, contentHash }) => [id, contentHash]));
  const ids = [...present.keys()];
  people.announcements.follow(present, ({ from, to }) => people.corrections.rename(from, to));
  if (!people.announcements.hasBaseline()) {
    people.announcements.baseline(present);
    return;
  }
  if (config.announceChannel === null) {
    // Nobody wants to be told of them all at once when a channel is named one day.
    people.announcements.baseline(present);
    return;
  }
  const fresh = ids.filter((id) => people.announcements.claim(id, present.get(id)!));
  const left = people.announcements.pending().map(({ offer }) => offer);
  for (const id of new Set([...fresh, ...left])) {
    if (!present.has(id)) continue;
    try {
      const channel = await client.channels.fetch(config.announceChannel);
      if (!channel?.isSendable()) throw new Error('ANNOUNCE_CHANNEL_ID is no channel I can write to');
      const missing = missingPermissions(channel, client);
      if (missing.length > 0) throw new Error(`missing in the announcement channel: ${missing.join(', ')}`);
      const language =
        'guild' in channel && channel.guild ? languageOfDiscordLocale(channel.guild.preferredLocale) : 'fr';
      const sheet = await context.brain.ask('sheet', id, language);
      if (!sheet) continue;
      const sent = await door.send(channel, announcement(sheet, language), messageKey(id, present.get(id)!));
      people.announcements.done(id, sent.id);
    } catch (error) {
      log.error({ error, offer: id }, 'an offer could not be announced');
      health.remember('announcement', error);
    }
  }
}

/** Two offers of the same text are two messages. */
function messageKey(id: string, contentHash: string): string {
  return createHash('sha256').update(`${id}\n${contentHash}`).digest('hex').slice(0, KEY_LENGTH);
}

function announcement(sheet: OfferSheet, language: Language): Outgoing {
  const { fields, colon } = MESSAGES[language].answer;
  const say = DISCORD_MESSAGES[language];
  const lines = SHOWN.flatMap((field) => {
    const row = sheet.rows.find((candidate) => candidate.field === field);
    const value = row?.correction?.value ?? row?.values[0]?.text;
    return value === undefined
      ? []
      : [`**${fields[field]}**${colon}${escapeText(shorten(value, LONGEST_VALUE))}`];
  });
  return outgoing({
    embeds: [
      {
        author: { name: say.announcement },
        title: sheetTitle(sheet.offer),
        description: lines.join('\n') || say.sheet.missing,
      },
    ],
    components: [
      {
        type: 1,
        components: [
          button(say.buttons.sheet, 'sheet', sheet.offer.key),
          button(say.buttons.file, 'file', sheet.offer.key),
        ],
      },
    ],
  });
}
