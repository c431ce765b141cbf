import type { WordingReport } from '../llm/WordingReport.ts';

/** What became of the answers that a language model was to word: outcomes, statements, tokens, time. */
export function wordingTable(reports: readonly WordingReport[]): string {
  const rows: [string, number][] = [];
  const outcomes = new Map<string, number>();
  const fates = new Map<string, number>();
  for (const { outcome, shown, dropped } of reports) {
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    fates.set('shown', (fates.get('shown') ?? 0) + shown);
    for (const [reason, count] of Object.entries(dropped))
      fates.set(`dropped: ${reason}`, (fates.get(`dropped: ${reason}`) ?? 0) + count);
  }
  rows.push(['answers for the model', reports.length]);
  for (const [outcome, count] of outcomes) rows.push([`answers ${outcome}`, count]);
  for (const [fate, count] of fates) rows.push([`statements ${fate}`, count]);
  rows.push(['tokens of prompts', sum(reports.map(({ promptTokens }) => promptTokens))]);
  rows.push(['tokens of replies', sum(reports.map(({ completionTokens }) => completionTokens))]);
  const times = reports.map(({ ms }) => ms).sort((a, b) => a - b);
  rows.push(['ms p50', times[Math.floor(times.length / 2)] ?? 0]);
  rows.push(['ms p95', times[Math.floor(times.length * 0.95)] ?? 0]);
  return rows.map(([name, value]) => `${name.padEnd(28)} ${value}`).join('\n');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
