/** How a statement stands to a thing: expressly wanted, only welcome, or not wanted; just named; or one can't tell. */
export type Modality = 'wanted' | 'welcome' | 'unwanted' | 'named' | 'unclear';

/** Says that something is not needed, folded. */
export const NEEDLESS =
  /(?:pas|nul|aucun) besoin|sans besoin|(?:n'est|ne sont|pas) (?:pas )?(?:requi|necessaire|demande|exige|obligatoire|indispensable|essentiel)|n'(?:exig|attend)\p{L}* (?:pas|aucune?)|ne demand\p{L}* (?:pas|aucune?)|not (?:be )?(?:needed|required|necessary|mandatory|expected|essential)|no need|needn't|need not|(?:do|does|will|would)(?: not|n't) (?:need|have to)|no (?:es|son|se) (?:necesari|obligatori|imprescindible|requier|exig|pid)|sin necesidad|ser(?:t|vira) a rien|inutile|\bnon[ -](?:demande|exige|requi|obligatoire|necessaire|indispensable|essentiel|essential|mandatory|required)|\bno (?:requerid|exigid|obligatori|necesari)/u;
/** Says that something is only welcome, folded. */
export const WELCOME =
  /un plus\b|\batouts?\b|apprecie|souhait|bienvenu|\ba plus\b|si possible|if possible|si es posible|\bbonus\b|nice to have|welcome|an asset|\bideal|deseable|valorable|se valora|valorara|preferib|preferab|de preference|avantage|advantage|\butile\b|\buseful\b|would help|desirable|positively|facultati|optional|opcional/;
/** Just before or behind a thing: that there is none of it, or that it is not taken; folded. */
const NONE_OF =
  /(?:\b(?:no|not|unable|cannot|pas|aucune?|sans|without|sin|ningun[oa]?|never|jamais|ni|nor)|\p{L}n't)(?![\p{L}'])(?:\W+\p{L}+){0,5}\W*$/u;
const NOT_TAKEN =
  /^(?:\W+\p{L}+){0,4}?\W+(?:(?:is|are|will|be|was) not|\p{L}+n't|ne (?:ser\p{L}+|sont|est|peu\p{L}+) (?:pas|plus)|n'est pas|no (?:se|es|son|ser\p{L}+))\b/u;
const NOT_ONLY = /not only|pas (?:seulement|uniquement)|no solo|no later/;

/** Says that something is wanted, folded. */
const WANTED =
  /essenti|indispens|obligat|requi[sr]|exig|necess|imprescind|mandatory|\bmust\b|\bfaut\b|fundamental|\bimpera/;
/** What is wanted and what is welcome under one heading, folded. */
const BOTH = /(?:requi[sr]\p{L}*|essential|obligatoires?|exige\p{L}*|mandatory) (?:et|ou|and|or|y|o|\/) /u;
const SENTENCE_END = /[;!?]|\.(?=\s|$)/g;
const PART_END = /,\s/g;
const AND = /\s(?:et|and|y|e)\s/g;
/** Between two things of which either will do, folded. */
const OR_BEFORE = /(?:\b(?:ou|or|o|u)|\/)\s*$/;
const OR_BEHIND = /^\s*,?\s*(?:(?:ou|or|o|u)\b|\/)/;

/**
 * How a folded statement stands to what it holds at a position. What is said in the same part of the sentence counts
 * ("la connaissance de X et de Y est souhaitée"), or before a colon ("un plus : X, Y"); where another part says
 * otherwise, it is not clear whether that holds here too.
 */
export function modalityAt(folded: string, start: number, end: number): Modality {
  const isAlternative =
    OR_BEFORE.test(folded.slice(Math.max(0, start - 6), start)) || OR_BEHIND.test(folded.slice(end, end + 6));
  // "ROS or ROS 2" is no choice between two things.
  if (isAlternative && !repeats(folded, start, end)) return 'unclear';
  const [from, to] = around(folded, SENTENCE_END, start);
  const sentence = folded.slice(from, to);
  const at = start - from;
  const colon = sentence.lastIndexOf(':', at);
  const [partFrom, partTo] = around(sentence, PART_END, at);
  const [ownFrom, ownTo] = around(sentence.slice(partFrom, partTo), AND, at - partFrom);
  const own = sentence.slice(partFrom + ownFrom, partFrom + ownTo);
  const behind = sentence.slice(partFrom + ownTo, partTo);
  const before = sentence.slice(partFrom, at);
  const rest = sentence.slice(at + end - start, partTo);
  if ((NONE_OF.test(before) && !NOT_ONLY.test(before)) || NOT_TAKEN.test(rest))
    return WELCOME.test(own + behind) ? 'welcome' : 'unwanted';
  const said = [own, behind, sentence.slice(0, Math.max(0, colon))]
    .map(stance)
    .find((found) => found !== null);
  if (said) return said;
  return stance(sentence) === null || stance(sentence) === 'wanted' ? 'named' : 'unclear';
}

function repeats(folded: string, start: number, end: number): boolean {
  const behind = folded.slice(end).replace(OR_BEHIND, '').trimStart();
  return behind.startsWith(folded.slice(start, end));
}

/** What a folded clause says of all it names; null where it says nothing, or that some is wanted and some welcome. */
export function stance(clause: string): Modality | null {
  if (WELCOME.test(clause)) return BOTH.test(clause) ? null : 'welcome';
  if (NEEDLESS.test(clause)) return 'unwanted';
  return WANTED.test(clause) ? 'wanted' : null;
}

/** The stretch between two marks that holds a position. */
function around(text: string, mark: RegExp, at: number): [number, number] {
  let from = 0;
  for (const { index, 0: found } of text.matchAll(mark)) {
    if (index >= at) return [from, index];
    from = index + found.length;
  }
  return [from, text.length];
}
