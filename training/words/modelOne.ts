/** The numbers of the words of a sentence. */
export type Side = readonly number[];

const ITERATIONS = 6;
/** Smaller shares of a word are no more than noise, and most of the memory. */
const LEAST_SHARE = 1e-4;

/**
 * IBM Model 1 (Brown et al. 1993) by expectation maximisation: p(target | source) for the words that stand in sentences
 * of the same meaning; keys are source * size + target.
 */
export function modelOne(sentences: readonly (readonly [Side, Side])[], size: number): Map<number, number> {
  let probabilities = new Map<number, number>();
  for (let round = 0; round < ITERATIONS; round++) {
    const counts = new Map<number, number>();
    const totals = new Float64Array(size);
    for (const [source, target] of sentences) {
      for (const t of target) {
        let sum = 0;
        for (const s of source) sum += round === 0 ? 1 : (probabilities.get(s * size + t) ?? 0);
        if (sum === 0) continue;
        for (const s of source) {
          const share = (round === 0 ? 1 : (probabilities.get(s * size + t) ?? 0)) / sum;
          if (share < LEAST_SHARE) continue;
          counts.set(s * size + t, (counts.get(s * size + t) ?? 0) + share);
          totals[s] = totals[s]! + share;
        }
      }
    }
    for (const [key, count] of counts) counts.set(key, count / totals[Math.floor(key / size)]!);
    probabilities = counts;
  }
  return probabilities;
}
