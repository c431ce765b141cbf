import type { Answer } from '../../answer/Answer.ts';
import type { Citation } from '../../answer/Citation.ts';
import { citedPlace } from '../../answer/citedPlace.ts';
import { MESSAGES } from '../../locales/index.ts';
import { escapeText, shorten } from '../send/escapeText.ts';
import { LIMITS } from '../send/limits.ts';
import { paginate } from './paginate.ts';
import type { ViewPages } from './View.ts';

/** A page is easy to read up to about this long; Discord takes 4,096. */
const PAGE = 3500;
const LONGEST_SECTION = 80;
const LONGEST_FILE = 120;
const LONGEST_TITLE = 60;

/** An answer, value first, then its numbered sources with their quotes. */
export function answerPages(
  answer: Answer,
  title: string,
  titleOf: (offer: string) => string | undefined = () => undefined,
): ViewPages {
  const lines = answer.text.split('\n').map(withMarks);
  const sources = answer.citations.map((citation, i) =>
    source(citation, i + 1, answer, titleOf(citation.offer)),
  );
  const heading = answer.citations.length > 0 ? [`\n**${MESSAGES[answer.language].terminal.sources}**`] : [];
  const { pages, tooLong } = paginate([...lines, ...heading, ...sources], PAGE);
  const shown = shorten(title, LIMITS.embedTitle / 2);
  return {
    pages: pages.map((description) => ({ title: escapeText(shown), description })),
    ...(tooLong.length > 0 ? { attachment: { name: 'sources.txt', text: plainSources(answer) } } : {}),
  };
}

/** The marks "[1]" outside of quotes are ours and stand out; everything else is text from files. */
function withMarks(line: string): string {
  return line
    .split(/([«“][^»”]*[»”]|\[\d+\])/)
    .map((part) => (/^\[\d+\]$/.test(part) ? `**${escapeText(part)}**` : escapeText(part)))
    .join('');
}

function source(
  { offer, page, section, quote }: Citation,
  number: number,
  { language, text }: Answer,
  title: string | undefined,
): string {
  const [before, after] = MESSAGES[language].answer.quotes;
  const cited = { offer: shorten(offer, LONGEST_FILE), page, section: shorten(section, LONGEST_SECTION) };
  const file = citedPlace(cited, language);
  const place = title === undefined ? file : `${shorten(title, LONGEST_TITLE)} – ${file}`;
  const quoted = `${before}${oneLine(quote)}${after}`;
  const line = `**\\[${number}\\]** ${escapeText(place)}`;
  // What the answer quotes in full need not be quoted again below it.
  return text.includes(quoted) ? line : `${line}\n> ${escapeText(quoted)}`;
}

function plainSources({ citations, language }: Answer): string {
  return citations
    .map((citation, i) => `[${i + 1}] ${citedPlace(citation, language)}\n${citation.quote}\n`)
    .join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
