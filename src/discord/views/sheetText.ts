import type { OfferSheet } from '../../brain/protocol.ts';
import type { Language } from '../../language/Language.ts';
import { MESSAGES } from '../../locales/index.ts';
import { DISCORD_MESSAGES } from '../locales/index.ts';

/** A fact sheet as a text file: every fact with its quote, what staff corrected, and what is missing. */
export function sheetText({ offer, rows, missing }: OfferSheet, language: Language): string {
  const say = DISCORD_MESSAGES[language].sheet;
  const { fields, colon, quotes } = MESSAGES[language].answer;
  const blocks = rows.map(({ field, values, correction }) => {
    const corrected = correction
      ? [
          say.byStaff({
            value: correction.value,
            name: correction.author.name,
            date: correction.at.slice(0, 10),
          }),
        ]
      : [];
    const told = values.flatMap(({ text, isPast, citation }) => [
      `${oneLine(text)}${isPast ? ` (${say.pastDate})` : ''}`,
      ...(oneLine(text) === oneLine(citation.quote)
        ? []
        : [`  ${quotes[0]}${oneLine(citation.quote)}${quotes[1]}`]),
    ]);
    return [`${fields[field]}${colon.trimEnd()}`, ...[...corrected, ...told].map((line) => `  ${line}`)].join(
      '\n',
    );
  });
  const absent = missing.map((field) => fields[field]).join(', ');
  const left = absent ? [`${say.missing}${colon}${absent}`] : [];
  return `${[offer.title, offer.id, ...blocks, ...left].join('\n\n')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
