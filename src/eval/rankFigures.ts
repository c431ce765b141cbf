/** Shares of questions whose answer is of rank 1 and within the first 5, and the mean of 1 / rank. */
export interface RetrievalFigures {
  readonly questions: number;
  readonly hitAt1: number;
  readonly hitAt5: number;
  readonly meanReciprocalRank: number;
}

/** The figures of groups of ranks; ranks count from 1 and are infinite where nothing was found. */
export function rankFigures(groups: ReadonlyMap<string, readonly number[]>): Map<string, RetrievalFigures> {
  return new Map([...groups].map(([group, ranks]) => [group, figures(ranks)]));
}

function figures(ranks: readonly number[]): RetrievalFigures {
  const share = (most: number): number => ranks.filter((rank) => rank <= most).length / ranks.length;
  return {
    questions: ranks.length,
    hitAt1: share(1),
    hitAt5: share(5),
    meanReciprocalRank: ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length,
  };
}
