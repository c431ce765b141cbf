import { list } from '../../language/list.ts';

/** What asks to set offers beside each other, as patterns of folded text in the three languages. */
const CUES = list`
  ^\W*(?:(?:can|could|please|you|me|peux|peut|pourrais|pouvez|tu|vous|on|puedes|podrias|puede|quiero|veux|i want to|let's|s'il te plait)\W+)*compar\p{L}*
  comparaison (?:entre|de); comparison (?:between|of); comparacion (?:entre|de)
  differences? (?:entre|between); differencias? entre; diferencias? entre; en que se diferencian?; how do(?:es)? .{1,60} differ
  versus; vs; en commun; in common; en comun; points communs
  lequel(?: des| de)?; laquelle(?: des| de)?; which (?:one|of (?:the|these|them|those)); cual de
  plutot (?:que|l'un|celui); l'un ou l'autre
`;
const COMPARES = new RegExp(`(?<!\\p{L})(?:${CUES.join('|')})(?!\\p{L})`, 'u');
const COMPARING_WORD = /^(?:compar|differen|diferen|versus$|vs$|commun|common$|comun)/;

/** Whether a folded question compares offers. */
export function asksComparison(folded: string): boolean {
  return COMPARES.test(folded);
}

/** Whether a folded word of such a question only asks for the comparison: it is no word of an offer. */
export function isComparingWord(folded: string): boolean {
  return COMPARING_WORD.test(folded);
}
