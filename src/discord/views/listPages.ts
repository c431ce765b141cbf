import type { OfferSheet } from '../../brain/protocol.ts';
import type { AskedField } from '../../corpus/topics.ts';
import type { Language } from '../../language/Language.ts';
import { MESSAGES } from '../../locales/index.ts';
import { DISCORD_MESSAGES } from '../locales/index.ts';
import { escapeText, shorten } from '../send/escapeText.ts';
import { paginate } from './paginate.ts';
import { sheetTitle, statusOf } from './sheetPages.ts';
import type { ViewPages } from './View.ts';

const PAGE = 2500;
const SHOWN: readonly AskedField[] = ['organisation', 'location', 'duration', 'start', 'deadline', 'pay'];
const LONGEST_VALUE = 90;

/** Offers that fit, a block each: title, the facts one chooses by, whether it is open. */
export function listPages(sheets: readonly OfferSheet[], language: Language): ViewPages {
  const say = DISCORD_MESSAGES[language];
  if (sheets.length === 0) return { pages: [{ title: say.found({ count: 0 }), description: say.noOffers }] };
  const { pages } = paginate(
    sheets.map((sheet) => offerBlock(sheet, language)),
    PAGE,
    '\n\n',
  );
  return { pages: pages.map((description) => ({ title: say.found({ count: sheets.length }), description })) };
}

/** Two to four offers side by side, field by field. */
export function comparePages(sheets: readonly OfferSheet[], language: Language): ViewPages {
  const { fields, colon, notStatedHere } = MESSAGES[language].answer;
  const names = sheets.map(
    ({ offer }, i) => `**${i + 1}.** ${sheetTitle(offer)} — ${statusOf(offer, language)}`,
  );
  const compared: readonly AskedField[] = [...SHOWN, 'education', 'skills', 'thesis', 'remote', 'languages'];
  const rows = compared
    .filter((field) => sheets.some((sheet) => briefValue(sheet, field, language) !== null))
    .map((field) => {
      const values = sheets.map(
        (sheet, i) => `**${i + 1}.** ${briefValue(sheet, field, language) ?? `_${notStatedHere}_`}`,
      );
      return `\n**${fields[field]}**${colon.trimEnd()}\n${values.join('\n')}`;
    });
  const { pages } = paginate([...names, ...rows], PAGE);
  return {
    pages: pages.map((description) => ({ title: sheets.map((_, i) => i + 1).join(' · '), description })),
  };
}

function offerBlock(sheet: OfferSheet, language: Language): string {
  const { fields, colon } = MESSAGES[language].answer;
  const facts = SHOWN.flatMap((field) => {
    const value = briefValue(sheet, field, language);
    return value === null ? [] : [`${fields[field]}${colon}${value}`];
  });
  return [`**${sheetTitle(sheet.offer)}** — ${statusOf(sheet.offer, language)}`, ...facts].join('\n');
}

/** What staff say, else the offer's first value, escaped and short; null when neither says anything. */
function briefValue({ rows }: OfferSheet, field: AskedField, language: Language): string | null {
  const row = rows.find((candidate) => candidate.field === field);
  if (!row) return null;
  const { correction, values } = row;
  const say = DISCORD_MESSAGES[language].sheet;
  if (correction) {
    const { value, author, at } = correction;
    return escapeText(
      shorten(say.byStaff({ value, name: author.name, date: at.slice(0, 10) }), 2 * LONGEST_VALUE),
    );
  }
  const [first] = values;
  return first
    ? `${escapeText(shorten(first.text, LONGEST_VALUE))}${first.isPast ? ` (${say.pastDate})` : ''}`
    : null;
}
