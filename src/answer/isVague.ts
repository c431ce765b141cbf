import { commonness } from '../language/wordList.ts';
import { framesQuestion } from './understand/conditionWords.ts';

const SHORTEST = 3;
/** The logarithm of the share of all text that such a word makes up: one in 8,000. */
const COMMON = -9;

/** Whether a folded word stands for too much to be looked for by its translations ("ok", "explain", "near"). */
export function isVague(word: string): boolean {
  const share = commonness(word);
  return word.length < SHORTEST || framesQuestion(word) || (share !== undefined && share > COMMON);
}
