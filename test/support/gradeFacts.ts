import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatOf } from '../../src/corpus/formats.ts';
import { loaderOf } from '../../src/corpus/loaders/index.ts';
import type { Offer } from '../../src/corpus/Offer.ts';
import type { Field } from '../../src/corpus/topics.ts';
import type { Fact } from '../../src/facts/Fact.ts';
import { readFacts } from '../../src/facts/readFacts.ts';
import { fold } from '../../src/language/fold.ts';

/** A labelled fact of a test offer: its value, or that the offer does not state it. */
interface Label {
  readonly offer: string;
  readonly field: Field;
  readonly absent?: true;
  readonly value?: unknown;
}

/** Whether what was read is right; a missing fact is not right, a false one is wrong. */
export interface Verdict {
  readonly offer: string;
  readonly field: Field;
  readonly verdict: 'right' | 'missing' | 'wrong';
  readonly expected: string;
  readonly found: string;
}

/** Sentences of these fields can be more than were labelled; an absent label says nothing about them. */
const OPEN_FIELDS: ReadonlySet<Field> = new Set([
  'skills',
  'missions',
  'howToApply',
  'education',
  'title',
  'organisation',
  'location',
]);

/** Compares the facts read from labelled offers with their labels. */
export async function gradeFacts(folder: string, labelFile: string): Promise<Verdict[]> {
  const labels = readFileSync(labelFile, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Label);
  const read = new Map<string, { offer: Offer; facts: Fact[] }>();
  for (const id of new Set(labels.map(({ offer }) => offer))) {
    const offer = await (await loaderOf(formatOf(id)!)).load(id, readFileSync(join(folder, id)));
    read.set(id, { offer, facts: readFacts(offer) });
  }
  return labels.map((label) => {
    const { offer, facts } = read.get(label.offer)!;
    const own = facts.filter(({ field }) => field === label.field);
    return {
      offer: label.offer,
      field: label.field,
      verdict: judge(label, own, offer),
      expected: label.absent ? 'absent' : JSON.stringify(label.value),
      found: own
        .slice(0, 4)
        .map(({ text, value }) => `${text.slice(0, 60)}${value ? ` ${JSON.stringify(value)}` : ''}`)
        .join(' | '),
    };
  });
}

function judge(label: Label, facts: readonly Fact[], offer: Offer): Verdict['verdict'] {
  if (label.absent) return facts.length === 0 || OPEN_FIELDS.has(label.field) ? 'right' : 'wrong';
  if (facts.length === 0) return 'missing';
  const expected = Array.isArray(label.value) ? label.value : [label.value];
  const holds = expected.every((value) =>
    facts.some((fact) => matches(value, fact, offer, expected.length > 1)),
  );
  if (holds) return 'right';
  return label.field === 'duration' ||
    label.field === 'start' ||
    label.field === 'deadline' ||
    label.field === 'pay' ||
    label.field === 'thesis'
    ? 'wrong'
    : 'missing';
}

/** @param expected a typed value, words that must stand in the fact or its quote, or a list of alternatives */
function matches(expected: unknown, fact: Fact, offer: Offer, several: boolean): boolean {
  const { value } = fact;
  if (Array.isArray(expected)) return expected.some((one) => matches(one, fact, offer, several));
  const isTypedLabel = typeof expected !== 'string' || /^(?:\d{4}-|asap)/.test(expected);
  if (!isTypedLabel) return holdsWords(expected, fact, offer);
  if (value?.kind === 'duration') {
    const want = expected as { min: number; max: number; unit: string };
    return (
      value.duration.max === want.max &&
      value.duration.unit === want.unit &&
      (value.duration.min === want.min || value.duration.min === 0)
    );
  }
  if (value?.kind === 'date') {
    const want = String(expected);
    if (want === 'asap') return value.date.anytime;
    if (/summer|spring|S1|S2|autumn|winter/.test(want))
      return value.date.from?.startsWith(want.slice(0, 4)) ?? false;
    return several
      ? value.date.from !== null && value.date.from.slice(0, 7) <= want && value.date.to!.slice(0, 7) >= want
      : (value.date.from?.startsWith(want) ?? false);
  }
  if (value?.kind === 'pay') {
    const want = expected as {
      paid?: boolean;
      min?: number;
      max?: number;
      currency?: string;
      period?: string;
    };
    if (want.paid !== undefined) return value.amount === null && value.paid === want.paid;
    const amount = value.amount;
    return (
      amount !== null &&
      amount.currency === want.currency &&
      (amount.min === want.min || amount.max === want.max) &&
      (amount.period === want.period || amount.period === null)
    );
  }
  if (value?.kind === 'polarity' && typeof expected === 'boolean') return value.positive === expected;
  return holdsWords(String(expected), fact, offer);
}

function holdsWords(expected: string, fact: Fact, offer: Offer): boolean {
  const haystack = plain(`${fact.text} ${offer.text.slice(fact.start, fact.end)}`);
  return plain(expected)
    .split(' ')
    .every((word) => haystack.includes(word));
}

function plain(text: string): string {
  return fold(text)
    .replace(/[-\s'’]+/g, ' ')
    .trim();
}
