/**
 * The constant of reciprocal rank fusion; 60 is the value of Cormack, Clarke and Büttcher (SIGIR 2009), who found
 * that results hardly depend on it.
 */
const K = 60;

export interface Fused<Key> {
  readonly key: Key;
  readonly score: number;
}

/** Joins several rankings into one: a key scores the sum of 1 / (60 + its rank, from 1) over the rankings it is in. */
export function fuseRanks<Key>(rankings: readonly (readonly Key[])[]): Fused<Key>[] {
  const scores = new Map<Key, number>();
  for (const ranking of rankings) {
    for (const [i, key] of ranking.entries()) scores.set(key, (scores.get(key) ?? 0) + 1 / (K + i + 1));
  }
  return [...scores].map(([key, score]) => ({ key, score })).sort((a, b) => b.score - a.score);
}
