import type { Offer, Span, Statement } from '../corpus/Offer.ts';
import type { Passage } from './Passage.ts';

/**
 * Passages hold whole statements of one section: small enough that the vector is about one thing, large enough that
 * a two-line quote lies within. Of 200, 300, 420, 600 and 900 characters, 600 gave the best mean reciprocal rank
 * over the questions of test/offers and of the five offers (npm run eval).
 */
export const TARGET_LENGTH = 600;
/** The last statement is repeated in the next passage when it is at most this long, so that neighbours stay together. */
export const OVERLAP_LENGTH = 160;

/** Cuts an offer into passages. Every statement lies in at least one of them, whole. */
export function cutPassages(offer: Offer): Passage[] {
  return bySection(offer.statements).flatMap((statements) =>
    pack(statements).map(({ start, end }) => ({
      offer: offer.id,
      section: offer.sections[statements[0]!.section]?.heading ?? '',
      start,
      end,
    })),
  );
}

function bySection(statements: readonly Statement[]): Statement[][] {
  const groups: Statement[][] = [];
  for (const statement of statements) {
    const group = groups.at(-1);
    if (group && group[0]!.section === statement.section) group.push(statement);
    else groups.push([statement]);
  }
  return groups;
}

function pack(statements: readonly Statement[]): Span[] {
  const passages: Span[] = [];
  let first = 0;
  for (let i = 0; i < statements.length; i++) {
    const next = statements[i + 1];
    if (next && lengthOf(around([...statements.slice(first, i + 1), next])) <= TARGET_LENGTH) continue;
    passages.push(around(statements.slice(first, i + 1)));
    const overlaps = i > first && lengthOf(statements[i]!) <= OVERLAP_LENGTH;
    first = overlaps && next ? i : i + 1;
  }
  return passages;
}

/** The stretch that holds some statements; in a page of two columns the later one may stand higher. */
function around(statements: readonly Span[]): Span {
  return {
    start: Math.min(...statements.map(({ start }) => start)),
    end: Math.max(...statements.map(({ end }) => end)),
  };
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
