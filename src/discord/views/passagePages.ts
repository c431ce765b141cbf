import { citedPlace } from '../../answer/citedPlace.ts';
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
const LONGEST_PIECE = 1600;
/** A piece whose every line is quoted. */
const LONGEST_QUOTED_PIECE = 1000;

/** Passages found by words and meaning, each with its offer and section. */
export function searchPages(passages: readonly FoundPassage[], language: Language): ViewPages {
  const say = DISCORD_MESSAGES[language];
  if (passages.length === 0)
    return { pages: [{ title: say.found({ count: 0 }), description: say.nothingFound }] };
  const { pages } = paginate(passages.flatMap(passageBlocks), PAGE, '\n\n');
  return {
    pages: pages.map((description) => ({ title: say.found({ count: countOffers(passages) }), description })),
  };
}

/** A passage with its place; one that is longer than a page goes on in a block of its own. */
function passageBlocks({ offer, section, text }: FoundPassage): string[] {
  const place = [sheetTitle(offer), escapeText(shorten(section, LIMITS.optionLabel))].filter(Boolean);
  const heading = `**${place.join(' — ')}**\n`;
  const whole = `${heading}${quoteBlock(text)}`;
  if (whole.length <= PAGE) return [whole];
  const [first = '', ...others] = inPieces(text.trim(), LONGEST_QUOTED_PIECE).map(quoteBlock);
  return [`${heading}${first}`, ...others];
}

/**
 * Each quote of an answer within the text around it, a page each, the quote in bold, under the number it has in the
 * answer; null for one whose offer is gone or no longer says so.
 */
export function contextPages(contexts: readonly (QuoteContext | null)[], language: Language): ViewPages {
  const say = DISCORD_MESSAGES[language];
  return {
    pages: contexts.flatMap((context, i) => {
      if (context === null)
        return [{ title: say.source({ number: i + 1, place: '–' }), description: say.gone }];
      const { offer, page, section, before, quote, after } = context;
      const place = citedPlace({ offer: offer.id, page, section }, language);
      const title = escapeText(shorten(say.source({ number: i + 1, place }), LONGEST_PLACE));
      const pieces = inPieces(flat(quote), LONGEST_PIECE).map((piece) => `**${escapeText(piece)}**`);
      const room = Math.min(MOST_AROUND, Math.floor((PAGE - Math.max(...pieces.map(lengthOf))) / 4));
      return pieces.map((piece, at) => ({
        title,
        description: [
          at === 0 ? around(before.slice(-room), before.length > room ? '…' : '', '') : '',
          piece,
          at === pieces.length - 1 ? around(after.slice(0, room), '', after.length > room ? '…' : '') : '',
        ]
          .filter(Boolean)
          .join(' '),
      }));
    }),
  };
}

function around(text: string, before: string, behind: string): string {
  const words = flat(text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, ''));
  return words ? `${before}${escapeText(words)}${behind}` : '';
}

const lengthOf = ({ length }: string): number => length;

/** A text in pieces of at most so many characters, cut at white space where there is some. */
function inPieces(text: string, most: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const cut = rest.slice(0, most).search(/\s\S*$/);
    const isInPair = /[\uD800-\uDBFF]/.test(rest[most - 1]!);
    const end = cut > 0 ? cut : most - (isInPair ? 1 : 0);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest];
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
