import { fold } from '../../language/fold.ts';
import { FUNCTION_WORDS } from '../../language/functionWords.ts';
import { LANGUAGES } from '../../language/Language.ts';
import { commonness, shareIn } from '../../language/wordList.ts';
import { isKnownHeading } from '../topics.ts';

/**
 * What a run costs as one unknown word, to compare with the summed commonness of its parts. Few words have more than
 * LONG letters, so a longer run is soon more likely several words.
 */
const UNKNOWN_WORD = -14;
const UNKNOWN_LETTER = -1;
const LETTER_OF_LONG = -3;
const LONG = 18;
/** "desModèles": a capital inside a word speaks for a cut. */
const CAPITAL_BONUS = 3;
const LONGEST_WORD = 24;
const LONGEST_RUN = 300;
const SHORTEST_RUN = 5;
/** Letters that are words by themselves; the others only look like it ("exigée" is not "exigé e"). */
const SINGLE_LETTERS = new Set(['a', 'y']);
/** Short parts come up by chance in any word ("se-mes-tres"), so on average they must be this long, the last one at least LAST. */
const MEAN_PART = 4;
const LAST_PART = 3;
/** Two parts without a capital between them must be this long: "ré-partie", "in-sight", "al-arms" are one word. */
const SHORTEST_OF_TWO = 4;
const LONG_BEFORE_DU = 9;
/** A word with less of its use in a language is foreign to it. */
const LEAST_SHARE = 0.01;

/**
 * Where a run of letters that lost its spaces in PDF extraction is to be cut ("desModèles" → [3]), or an empty list
 * when it is better left whole: known words, names, and whatever does not come apart into known words.
 *
 * The cut is the most probable one under a unigram model of words (Viterbi), compared with the run being one
 * unknown word.
 */
export function splitGluedWords(run: string): number[] {
  // "unCVet": an acronym between two small words.
  const between = /^(\p{Ll}{2,4})(\p{Lu}{2,})(\p{Ll}{2,4})$/u.exec(run);
  if (between && isSmallWord(between[1]!) && isSmallWord(between[3]!))
    return [between[1]!.length, run.length - between[3]!.length];
  const acronym = /(?<=\p{Ll})\p{Lu}{2,}$/u.exec(run);
  if (acronym === null) return cutsOf(run);
  const before = run.slice(0, acronym.index);
  const cuts = cutsOf(before);
  // "LaboratoireIMPEC": a word and an acronym, which no list holds. "LaTeX" and "VoIP" are one name.
  const isWords =
    cuts.length > 0 || (before.length >= SHORTEST_RUN && commonness(fold(before)) !== undefined);
  return isWords ? [...cuts, acronym.index] : cutsOf(run);
}

function cutsOf(run: string): number[] {
  const folded = fold(run);
  if (run.length < SHORTEST_RUN || run.length > LONGEST_RUN || folded.length !== run.length) return [];
  if (commonness(folded) !== undefined || isKnownHeading(folded)) return [];
  const n = folded.length;
  const best = new Float64Array(n + 1).fill(Number.NEGATIVE_INFINITY);
  const from = new Int32Array(n + 1);
  best[0] = 0;
  for (let end = 1; end <= n; end++) {
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
      if (best[start] === Number.NEGATIVE_INFINITY) continue;
      const share = commonness(folded.slice(start, end));
      if (share === undefined || (end - start === 1 && !SINGLE_LETTERS.has(folded[start]!))) continue;
      const score = best[start]! + share + capitalBonus(run, start);
      if (score > best[end]!) {
        best[end] = score;
        from[end] = start;
      }
    }
  }
  if (best[n]! <= UNKNOWN_WORD + UNKNOWN_LETTER * n + LETTER_OF_LONG * Math.max(0, n - LONG)) return [];
  const cuts: number[] = [];
  for (let at = from[n]!; at > 0; at = from[at]!) cuts.unshift(at);
  return isWeakCut(run, cuts) ? [] : cuts;
}

/** What words are built with, though it may be a word by itself: "faible-ment", "infra-sound", "carto-gráfico". */
const WORD_ENDING =
  /^(?:ments?|ships?|sounds?|graphi(?:que|e|c|es|ques)|grafic[oa]s?|grafia|logi(?:que|e|c|es|ques)|logia|scop(?:ie|e|ique|y|ic)|metr(?:e|ie|ique|y|ic|ia)|ness|wards?|ways?|mente|antes?|ants?|ables?|lent|tent|sent|eras?|riez|elles?|sons|voir|suit|works?|working|graduates?|listed|sheets?|houses?|guides?|copies?|uses?|tables?|nights?)$/;
/** What words begin with, though it may be a word by itself: "micro-capillaire", "under-graduate". */
const WORD_BEGINNING =
  /^(?:micro|nano|super|ultra|auto|video|audio|tele|multi|infra|inter|meta|under|anti|cyber|ciber|hydro|photo|thermo|electro|techno)$/;

function isWeakCut(run: string, cuts: readonly number[]): boolean {
  const [cut] = cuts;
  const last = cuts.at(-1);
  const hasCapital = cuts.some((at) => capitalBonus(run, at) > 0);
  if (run.length < LONG && !hasCapital && !isOfOneLanguage(partsOf(fold(run), cuts))) return true;
  // "Responsablesdu": no long word ends so.
  if (cuts.length === 1 && cut! >= LONG_BEFORE_DU && run.slice(cut) === 'du') return false;
  if (last !== undefined && capitalBonus(run, last) === 0) {
    if (run.length / (cuts.length + 1) < MEAN_PART || run.length - last < LAST_PART) return true;
  }
  if (cuts.length !== 1 || cut === undefined || capitalBonus(run, cut) > 0) return false;
  if (WORD_ENDING.test(fold(run.slice(cut))) || WORD_BEGINNING.test(fold(run.slice(0, cut)))) return true;
  if (cut < SHORTEST_OF_TWO || run.length - cut < SHORTEST_OF_TWO) return true;
  return run.length < LONG && !isSmallWord(run.slice(0, cut)) && !isSmallWord(run.slice(cut));
}

/** A text is in one language: "observa-to-rio" is cut by chance. */
function isOfOneLanguage(parts: readonly string[]): boolean {
  return LANGUAGES.some((language) => parts.every((part) => shareIn(part, language) >= LEAST_SHARE));
}

function partsOf(run: string, cuts: readonly number[]): string[] {
  return [0, ...cuts].map((at, i) => run.slice(at, cuts[i]));
}

/** A word that stands between others: "dansles", "pourune". Two other words are rather one: "tour-bière", "espectros-copía". */
function isSmallWord(word: string): boolean {
  return LANGUAGES.some((language) => FUNCTION_WORDS[language].has(fold(word)));
}

function capitalBonus(run: string, at: number): number {
  return at > 0 && /\p{Lu}/u.test(run[at]!) && /\p{Ll}/u.test(run[at - 1]!) ? CAPITAL_BONUS : 0;
}
