import type { Fact } from '../facts/Fact.ts';

/**
 * Whether a start or a deadline is over.
 * @param today ISO day
 */
export function isPast({ field, value }: Fact, today: string): boolean {
  if (value?.kind !== 'date' || (field !== 'start' && field !== 'deadline')) return false;
  return value.date.to !== null && value.date.to < today;
}
