import type { CatalogueEntry, OfferSheet, SheetRow } from '../../brain/protocol.ts';
import type { Language } from '../../language/Language.ts';
import { MESSAGES } from '../../locales/index.ts';
import { DISCORD_MESSAGES } from '../locales/index.ts';
import { escapeText, shorten } from '../send/escapeText.ts';
import { LIMITS } from '../send/limits.ts';
import { paginate } from './paginate.ts';
import type { ViewPages } from './View.ts';

const PAGE = 3500;
const LONGEST_TITLE = LIMITS.embedTitle / 2;

/** A fact sheet: every fact with its quote, what staff corrected, what is missing, and whether it is still open. */
export function sheetPages({ offer, rows, missing }: OfferSheet, language: Language): ViewPages {
  const say = DISCORD_MESSAGES[language].sheet;
  const fields = MESSAGES[language].answer.fields;
  const blocks = [
    `${escapeText(shorten(offer.id, LIMITS.optionLabel))} — ${statusOf(offer, language)}\n`,
    ...rows.flatMap((row) => rowBlocks(row, language)),
    ...(missing.length > 0
      ? [
          `\n**${say.missing}**${MESSAGES[language].answer.colon}${missing.map((field) => fields[field]).join(', ')}`,
        ]
      : []),
  ];
  const { pages, tooLong } = paginate(blocks, PAGE);
  return {
    pages: pages.map((description) => ({ title: sheetTitle(offer), description })),
    ...(tooLong.length > 0 ? { attachment: { name: 'facts.txt', text: tooLong.join('\n\n') } } : {}),
  };
}

/** Title with what tells near twins apart, escaped. */
export function sheetTitle({ title, reference, year }: CatalogueEntry): string {
  const apart = [reference, year].filter((part) => part !== null).join(', ');
  return escapeText(shorten(apart ? `${title} (${apart})` : title, LONGEST_TITLE));
}

export function statusOf({ isOpen }: CatalogueEntry, language: Language): string {
  const say = DISCORD_MESSAGES[language].sheet;
  return isOpen === null ? say.unknown : isOpen ? say.open : say.past;
}

function rowBlocks({ field, values, correction }: SheetRow, language: Language): string[] {
  const say = DISCORD_MESSAGES[language].sheet;
  const { fields, colon, quotes } = MESSAGES[language].answer;
  const corrected = correction
    ? [
        escapeText(
          say.byStaff({
            value: correction.value,
            name: correction.author.name,
            date: correction.at.slice(0, 10),
          }),
        ),
      ]
    : [];
  const told = values.map(({ text, isPast, citation }) => {
    const quote = citation.quote.replace(/\s+/g, ' ').trim();
    const value = text.replace(/\s+/g, ' ').trim();
    const past = isPast ? ` (${say.pastDate})` : '';
    // A sentence is its own proof.
    const proof = quote === value ? '' : `\n> ${escapeText(`${quotes[0]}${quote}${quotes[1]}`)}`;
    return quote === value
      ? `${escapeText(`${quotes[0]}${quote}${quotes[1]}`)}${past}`
      : `${escapeText(value)}${past}${proof}`;
  });
  const [first, ...others] = [...corrected, ...told];
  return [`**${fields[field]}**${colon}${first ?? ''}`, ...others.map((other) => `– ${other}`)];
}
