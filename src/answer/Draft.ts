import type { Offer, Span } from '../corpus/Offer.ts';
import { isBrokenWord } from '../corpus/repair/repair.ts';
import type { AskedField } from '../corpus/topics.ts';
import type { Language } from '../language/Language.ts';
import { MESSAGES } from '../locales/index.ts';
import type { Answer, Citations, StatedFact } from './Answer.ts';
import { type Citation, cite } from './Citation.ts';
import type { Correction } from './Correction.ts';

/** In the text a quote is shortened; the citation holds it whole. */
const SHOWN_QUOTE = 240;
const LONGEST_TEXT = 1450;

/**
 * In a file with Windows line ends a quote keeps to one line, the longest: programs that read the file with line ends
 * translated would not find a quote that holds one.
 */
function withinLine(offer: Offer, span: Span): Span {
  const quote = offer.text.slice(span.start, span.end);
  if (!quote.includes('\r')) return span;
  const longest = quote
    .split(/\r?\n/)
    .reduce((a, b) => (b.length > a.length ? b : a))
    .trim();
  const start = span.start + quote.indexOf(longest);
  return { start, end: start + longest.length };
}

/** A stretch of text on one line; a word that a line end broke is whole again. */
function joinLines(text: string): string {
  return text
    .replace(/(?<=\p{L})([-‐])\r?\n[^\S\n]*(?=\p{Ll})/gu, (broken, hyphen: string, at: number) =>
      isBrokenWord(
        text.slice(Math.max(0, at - 40), at),
        text.slice(at + broken.length, at + broken.length + 40),
      )
        ? ''
        : hyphen,
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** An answer in the making: every statement written into it takes its proof along. */
export class Draft {
  readonly #language: Language;
  readonly #mostCitations: number;
  readonly #lines: string[] = [];
  readonly #citations: Citation[] = [];
  readonly #corrections: Correction[] = [];
  readonly #facts: StatedFact[] = [];
  readonly #offers: string[] = [];

  constructor(language: Language, mostCitations: number) {
    this.#language = language;
    this.#mostCitations = mostCitations;
  }

  get language(): Language {
    return this.#language;
  }

  get hasStatements(): boolean {
    return this.#citations.length > 0 || this.#corrections.length > 0;
  }

  /** Records what staff say in place of an offer that says nothing. */
  correct(correction: Correction): void {
    this.#corrections.push(correction);
  }

  get isFull(): boolean {
    return this.#citations.length >= this.#mostCitations || this.#length() >= LONGEST_TEXT;
  }

  /** Cites a span and returns its mark ("[1]"); the same span keeps its number. Empty when no more citations fit. */
  prove(offer: Offer, whole: Span): string {
    const span = withinLine(offer, whole);
    if (!this.#offers.includes(offer.id)) this.#offers.push(offer.id);
    const known = this.#citations.findIndex(
      (other) => other.offer === offer.id && other.start <= span.start && other.end >= span.end,
    );
    if (known >= 0) return `[${known + 1}]`;
    if (this.#citations.length >= this.#mostCitations) return '';
    this.#citations.push(cite(offer, span));
    return `[${this.#citations.length}]`;
  }

  /** Records a value for readers by program, with the citation that proves it. */
  state(offer: Offer, field: AskedField, value: string, whole: Span): void {
    const span = withinLine(offer, whole);
    const citation = this.#citations.find(
      (other) => other.offer === offer.id && other.start <= span.start && other.end >= span.end,
    );
    if (citation) this.#facts.push({ offer: offer.id, field, value, citation });
  }

  /** Counts an offer as one the answer is about even when nothing of it is quoted. */
  mention(offer: Offer): void {
    if (!this.#offers.includes(offer.id)) this.#offers.push(offer.id);
  }

  line(text: string): void {
    if (this.#lines.length === 0 || this.#length() + text.length <= LONGEST_TEXT) this.#lines.push(text);
  }

  /** A quote for the text, on one line and without the hyphens of line ends, in the quotation marks of the reader's language. */
  quote(offer: Offer, span: Span): string {
    const [before, after] = MESSAGES[this.#language].answer.quotes;
    const flat = joinLines(offer.text.slice(span.start, span.end));
    const shown = flat.length <= SHOWN_QUOTE ? flat : `${flat.slice(0, SHOWN_QUOTE).replace(/\s\S*$/, '')} …`;
    return `${before}${shown}${after}`;
  }

  /** The answer: "answered" when something in it is proven, else as given. */
  finish(
    otherwise: 'not_stated' | 'off_topic' | 'ambiguous',
    isAnswered: boolean = this.hasStatements,
  ): Answer {
    const base = {
      language: this.#language,
      text: this.#lines.join('\n'),
      offers: this.#offers,
      facts: this.#facts,
    };
    const [first, ...rest] = this.#citations;
    const [correction, ...others] = this.#corrections;
    if (!first && correction && isAnswered)
      return { ...base, outcome: 'answered', citations: [], corrections: [correction, ...others] };
    if (!first || !isAnswered) return { ...base, outcome: otherwise, citations: this.#citations };
    return { ...base, outcome: 'answered', citations: [first, ...rest] satisfies Citations };
  }

  #length(): number {
    return this.#lines.reduce((sum, line) => sum + line.length + 1, 0);
  }
}
