import type { RetrievalFigures } from './measureRetrieval.ts';
import type { JudgedAnswer } from './writeReport.ts';

/** The grade by kind, language and field, then in all, one line each. */
export function gradeTable(judged: readonly JudgedAnswer[]): string {
  const groups = new Map<string, { right: number; all: number }>();
  for (const { gold, faults } of judged) {
    for (const group of [
      `kind ${gold.kind}`,
      `language ${gold.lang}`,
      `field ${gold.field ?? 'none'}`,
      'all',
    ]) {
      const counts = groups.get(group) ?? { right: 0, all: 0 };
      counts.all++;
      if (faults.length === 0) counts.right++;
      groups.set(group, counts);
    }
  }
  const lines = [...groups].sort(([a], [b]) => (a === 'all' ? 1 : b === 'all' ? -1 : a < b ? -1 : 1));
  return lines
    .map(([group, { right, all }]) => `${group.padEnd(24)} ${right}/${all}`.padEnd(36) + percent(right / all))
    .join('\n');
}

/** The retrieval figures by language, then in all. */
export function retrievalTable(figures: ReadonlyMap<string, RetrievalFigures>): string {
  const rows = [...figures].sort(([a], [b]) => (a === 'all' ? 1 : b === 'all' ? -1 : a < b ? -1 : 1));
  const lines = rows.map(([group, { questions, hitAt1, hitAt5, meanReciprocalRank }]) =>
    [
      group.padEnd(10),
      String(questions).padStart(9),
      hitAt1.toFixed(2).padStart(7),
      hitAt5.toFixed(2).padStart(7),
      meanReciprocalRank.toFixed(2).padStart(7),
    ].join(''),
  );
  return [
    [
      'retrieval'.padEnd(10),
      'questions'.padStart(9),
      'hit@1'.padStart(7),
      'hit@5'.padStart(7),
      'MRR'.padStart(7),
    ].join(''),
    ...lines,
  ].join('\n');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
