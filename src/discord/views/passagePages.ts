import type { FoundPassage, QuoteContext } from '../../brain/protocol.ts';
import type { Language } from '../../language/Language.ts';
import { DISCORD_MESSAGES } from '../locales/index.ts';
import { escapeText, shorten } from '../send/escapeText.ts';
import { LIMITS } from '../send/limits.ts';
import { paginate } from './paginate.ts';
import { sheetTitle } from './sheetPages.ts';
import type { ViewPages } from './View.ts';

const PAGE = 3500;
const LONGEST_PLACE = LIMITS.embedTitle / 2;
/** Escaping may double a text, and a page takes 4,096 characters. */
const MOST_AROUND = 800;

/** Passages found by words and meaning, each with its offer and section. */
export function searchPages(passages: readonly FoundPassage[], language: Language): ViewPages {
  const say = DISCORD_MESSAGES[language];
  if (passages.length === 0)
    return { pages: [{ title: say.found({ count: 0 }), description: say.nothingFound }] };
  const { pages } = paginate(
    passages.map(({ offer, section, text }) => {
      const place = [sheetTitle(offer), escapeText(shorten(section, LIMITS.optionLabel))].filter(Boolean);
      return `**${place.join(' — ')}**\n${quoteBlock(text)}`;
    }),
    PAGE,
    '\n\n',
  );
  return {
    pages: pages.map((description) => ({ title: say.found({ count: countOffers(passages) }), description })),
  };
}

/** Each quote of an answer within the text around it, a page each, the quote in bold. */
export function contextPages(contexts: readonly QuoteContext[], language: Language): ViewPages {
  const say = DISCORD_MESSAGES[language];
  return {
    pages: contexts.map(({ offer, section, before, quote, after }, i) => {
      const place = [offer.id, section].filter(Boolean).join(', ');
      return {
        title: escapeText(shorten(say.source({ number: i + 1, place }), LONGEST_PLACE)),
        description: [
          around(before.slice(-MOST_AROUND), before.length > MOST_AROUND ? '…' : '', ''),
          `**${escapeText(flat(quote))}**`,
          around(after.slice(0, MOST_AROUND), '', after.length > MOST_AROUND ? '…' : ''),
        ]
          .filter(Boolean)
          .join(' '),
      };
    }),
  };
}

function around(text: string, before: string, behind: string): string {
  const words = flat(text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, ''));
  return words ? `${before}${escapeText(words)}${behind}` : '';
}

function quoteBlock(text: string): string {
  return text
    .trim()
    .split(/\n+/)
    .map((line) => `> ${escapeText(line.trim())}`)
    .join('\n');
}

/** Lines of a paragraph run on; paragraphs stay apart. */
function flat(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

function countOffers(passages: readonly FoundPassage[]): number {
  return new Set(passages.map(({ offer }) => offer.id)).size;
}
