import { fold } from '../language/fold.ts';
import { partOf, withoutGaps } from './gaps.ts';
import type { Span } from './Offer.ts';

const SEGMENTER = new Intl.Segmenter('fr', { granularity: 'sentence' });

/** Words that end with a full stop without ending the sentence, folded, in the three languages. */
const ABBREVIATIONS = new Set(
  'dr dra dna srta lic arq m mme mmes mlles me mgr rev mlle mr mrs ms pr prof sr sra ing st ste ref tel n no num p pp vol fig ex env cf al av bd etc approx ph e.g i.e p.ej ej ud uds vs inc ltd co dept univ art req tph resp'.split(
    ' ',
  ),
);
const LAST_WORD = /([\p{L}.]+)\.\s*$/u;

/**
 * The sentences of a stretch of text, as spans without the white space around them.
 *
 * Sentence ends are those of Unicode (Intl.Segmenter), less those after abbreviations and single letters ("Dr.
 * Fernán", "J. Dupont", "Worstman et al. [2]") and those the line breaks of hard-wrapped text would add.
 */
export function splitSentences(text: string, whole: Span): Span[] {
  const { start } = whole;
  const flat = withoutGaps(text, whole).replace(/[\n\r]/g, ' ');
  const sentences: Span[] = [];
  let from = 0;
  for (const { segment, index } of SEGMENTER.segment(flat)) {
    const to = index + segment.length;
    if (
      to < flat.length &&
      (continuesAfter(flat.slice(from, to), flat.slice(to)) ||
        answersItself(flat.slice(from, to), flat.slice(to)))
    )
      continue;
    push(from, to);
    from = to;
  }
  push(from, flat.length);
  return sentences;

  function push(a: number, b: number): void {
    const piece = flat.slice(a, b);
    const lead = piece.length - piece.trimStart().length;
    const trail = piece.length - piece.trimEnd().length;
    if (lead + trail < piece.length) sentences.push(partOf(whole, start + a + lead, start + b - trail));
  }
}

/** "Est-il possible de travailler en binôme ? Non": a question with its answer is one statement. */
function answersItself(piece: string, rest: string): boolean {
  return /\?\s*$/.test(piece) && /^\s*(?:oui|non|yes|no|sí|si)\s*[.!]?\s*$/i.test(rest);
}

function continuesAfter(piece: string, rest: string): boolean {
  // Within « … ? » a question ends without ending the sentence around it.
  if (piece.lastIndexOf('«') > piece.lastIndexOf('»') && rest.slice(0, 200).includes('»')) return true;
  // "Halcyra S.A.S. · Medellín": a sign that parts goes on with the line.
  if (/^[·|•–—,;]/.test(rest)) return true;
  const last = LAST_WORD.exec(piece)?.[1];
  if (last === undefined) return false;
  const word = fold(last);
  if (/^[\p{Ll}[(]/u.test(rest) && !/^\[\d+\]\s*\p{Lu}/u.test(rest)) return true;
  return word.length === 1 || ABBREVIATIONS.has(word) || ABBREVIATIONS.has(word.split('.').at(-1)!);
}
