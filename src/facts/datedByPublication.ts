import { fold } from '../language/fold.ts';
import type { Fact } from './Fact.ts';
import { type OfferDate, parseDates } from './values/parseDates.ts';

/**
 * Days and months without a year get that of their next occurrence after the offer's own date: "avant le 10 mai" in a
 * mail of April 2026. What says when it was written proves the year, and is cited as well.
 */
export function datedByPublication(facts: readonly Fact[]): Fact[] {
  const published = facts.find(({ field, value }) => field === 'published' && value?.kind === 'date');
  const written = published?.value?.kind === 'date' ? published.value.date.from : null;
  if (!published || !written) return [...facts];
  return facts.map((fact) => {
    if ((fact.field !== 'start' && fact.field !== 'deadline') || fact.value?.kind !== 'date') return fact;
    const { date } = fact.value;
    if (date.years.length > 0 || date.month === null || date.anytime) return fact;
    const next = nextAfter(written, fact.text);
    return next
      ? {
          ...fact,
          value: { kind: 'date', date: next },
          support: [...(fact.support ?? []), { start: published.start, end: published.end }],
        }
      : fact;
  });
}

/** The first day or stretch that some words without a year may mean after an ISO day. */
function nextAfter(written: string, words: string): OfferDate | null {
  const year = Number(written.slice(0, 4));
  for (const each of [year, year + 1]) {
    const [found] = parseDates(`${fold(words).replace(/[\s.,;:]+$/u, '')} ${each}`);
    if (found?.date.from && found.date.to && found.date.from >= written) return found.date;
  }
  return null;
}
