import { rm } from 'node:fs/promises';
import { ButtonStyle, ComponentType } from 'discord.js';
import type { Correction } from '../../answer/Correction.ts';
import type { OfferSheet } from '../../brain/protocol.ts';
import type { Field } from '../../corpus/topics.ts';
import type { Language } from '../../language/Language.ts';
import { plain } from '../ask.ts';
import type { BotContext } from '../BotContext.ts';
import { DISCORD_MESSAGES } from '../locales/index.ts';
import { escapeText } from '../send/escapeText.ts';
import { type Outgoing, outgoing } from '../send/Outgoing.ts';
import { sheetPages } from './sheetPages.ts';
import { sheetText } from './sheetText.ts';
import { button } from './showView.ts';

/** What staff put right in a draft before it is published. */
export type DraftCorrections = Readonly<Partial<Record<Field, string>>>;

/** A draft with the facts read in it, and the buttons to decide. A file that can't be read is settled at once. */
export async function showDraft(id: string, language: Language, context: BotContext): Promise<Outgoing> {
  const { people, brain } = context;
  const say = DISCORD_MESSAGES[language];
  const draft = people.drafts.get(id);
  if (!draft) return plain(say.tooOld);
  const sheet = await brain.ask('preview', draft.path, draft.fileName, language);
  if ('failure' in sheet) {
    if (people.drafts.settle(id, 'cancelled')) await rm(draft.path, { force: true });
    const reason = say.staff.failures[sheet.failure as keyof typeof say.staff.failures];
    return plain(say.staff.failedFile({ file: draft.fileName, reason }));
  }
  const amended = withCorrections(sheet, draft.facts as DraftCorrections | null, draft.author.name);
  const { pages, attachment } = sheetPages(amended, language);
  const isWhole = pages.length <= 1 && attachment === undefined;
  const [{ title, description } = { title: draft.fileName, description: '' }] = pages;
  return outgoing({
    content: escapeText(say.staff.draft({ file: draft.fileName })),
    embeds: [{ title, description }],
    files: isWhole ? [] : [{ name: 'facts.txt', data: Buffer.from(sheetText(amended, language)) }],
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          { ...button(say.buttons.publish, 'publish', id), style: ButtonStyle.Success },
          button(say.buttons.amend, 'amend', id),
          button(say.buttons.cancel, 'cancel', id),
        ],
      },
    ],
  });
}

function withCorrections(sheet: OfferSheet, corrections: DraftCorrections | null, name: string): OfferSheet {
  const at = new Date().toISOString();
  const entries = Object.entries(corrections ?? {}) as [Field, string][];
  const made = (field: Field, value: string): Correction => ({
    offer: sheet.offer.id,
    field,
    value,
    author: { name },
    at,
  });
  const rows = sheet.rows.map((row) => {
    const value = entries.find(([field]) => field === row.field)?.[1];
    return value === undefined ? row : { ...row, correction: made(row.field as Field, value) };
  });
  const added = entries
    .filter(([field]) => !sheet.rows.some((row) => row.field === field))
    .map(([field, value]) => ({ field, values: [], correction: made(field, value) }));
  return {
    ...sheet,
    rows: [...rows, ...added],
    missing: sheet.missing.filter((field) => !entries.some(([own]) => own === field)),
  };
}
