import type { Answer } from '../answer/Answer.ts';
import type { OfferIndex } from '../index/OfferIndex.ts';
import type { GoldQuestion } from './GoldQuestion.ts';

/** One question with its answer and what is wrong with it. */
export interface JudgedAnswer {
  readonly gold: GoldQuestion;
  readonly answer: Answer;
  readonly faults: readonly string[];
}

/** How much of an offer is shown around a quote, in characters. */
const AROUND = 160;

/** An HTML page to look through: answers beside what was expected, failures first, quotes highlighted in the offer. */
export function writeReport(judged: readonly JudgedAnswer[], figures: string, index: OfferIndex): string {
  const sorted = [...judged].sort((a, b) => Number(b.faults.length > 0) - Number(a.faults.length > 0));
  return `<!doctype html>
<meta charset="utf-8">
<title>Evaluation</title>
<style>
  body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222; }
  pre { background: #f4f4f2; padding: 1rem; overflow-x: auto; }
  article { border-left: 4px solid #2a7; padding: .2rem 1rem; margin: 1.2rem 0; }
  article.wrong { border-color: #c33; }
  h2 { font-size: 1.05rem; margin: .3rem 0; }
  .faults { color: #c33; } .meta { color: #777; } .answer { white-space: pre-wrap; }
  blockquote { margin: .5rem 0; padding-left: .8rem; border-left: 2px solid #ccc; color: #555; white-space: pre-wrap; }
  mark { background: #ffe58a; color: #000; }
</style>
<h1>Evaluation</h1>
<pre>${escapeHtml(figures)}</pre>
${sorted.map((item) => card(item, index)).join('\n')}
`;
}

function card({ gold, answer, faults }: JudgedAnswer, index: OfferIndex): string {
  const previous = gold.previous ? `<p class="meta">after: ${escapeHtml(gold.previous)}</p>` : '';
  const expected =
    gold.expect.map((group) => group[0]).join(' + ') || gold.offers.join(', ') || 'to be declined';
  return `<article class="${faults.length > 0 ? 'wrong' : 'right'}">
<h2>${escapeHtml(gold.question)}</h2>
<p class="meta">${escapeHtml([gold.id, gold.lang, gold.kind, gold.field ?? '', answer.outcome].join(' · '))}</p>${previous}
${faults.length > 0 ? `<p class="faults">${escapeHtml(faults.join('; '))}</p>` : ''}
<p class="answer">${escapeHtml(answer.text)}</p>
<p class="meta">expected: ${escapeHtml(expected)}${gold.quote ? ` — « ${escapeHtml(gold.quote)} »` : ''}</p>
${answer.citations.map((citation) => quoteInContext(citation, index)).join('\n')}
</article>`;
}

function quoteInContext(
  { offer, start, end, quote }: Answer['citations'][number],
  index: OfferIndex,
): string {
  const text = index.offer(offer)?.text ?? '';
  const before = escapeHtml(text.slice(Math.max(0, start - AROUND), start));
  const after = escapeHtml(text.slice(end, end + AROUND));
  return `<blockquote><b>${escapeHtml(offer)}</b>\n…${before}<mark>${escapeHtml(quote)}</mark>${after}…</blockquote>`;
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (char) => entities[char]!);
}
