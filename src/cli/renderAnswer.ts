import pc from 'picocolors';
import type { Answer } from '../answer/Answer.ts';
import { citedPlace } from '../answer/citedPlace.ts';
import { MESSAGES } from '../locales/index.ts';

const LONGEST_SHOWN = 300;

/**
 * An answer for the terminal: the text, then the numbered sources with the file, the section and the quote.
 * @param coloured whether to use colours; plain text reads the same
 */
export function renderAnswer(
  answer: Answer,
  coloured: boolean = Boolean(process.stdout.isTTY) && pc.isColorSupported,
): string {
  const colours = pc.createColors(coloured);
  const text = answer.text.replace(/\[\d+\]/g, (mark) => colours.cyan(mark));
  if (answer.citations.length === 0) return text;
  const sources = answer.citations.map(({ offer, page, section, quote }, i) => {
    const cited = { offer: colours.bold(offer), page, section: oneLine(section) };
    const place = citedPlace(cited, answer.language);
    return `${colours.cyan(`[${i + 1}]`)} ${place}${colours.dim(` : « ${shorten(oneLine(quote))} »`)}`;
  });
  return `${text}\n\n${colours.underline(MESSAGES[answer.language].terminal.sources)}\n${sources.join('\n')}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shorten(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN).replace(/\s\S*$/, '')} …`;
}
