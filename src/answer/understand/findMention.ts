import { fold } from '../../language/fold.ts';
import { rawWords } from '../../language/wordsOf.ts';

/** Nouns that an offer is named after, folded: "le stage EBM", "las prácticas de clustering". */
const NOUN_FIRST =
  /^(?:stages?|offres?|postes?|annonces?|sujets?|practicas?|ofertas?|becas?|pasantias?|puestos?|convocatorias?|celui|celle)$/;
/** Nouns that an offer is named before, folded: "the continual learning internship". */
const NOUN_LAST =
  /^(?:internships?|offers?|positions?|placements?|jobs?|one|fellowships?|phd|role|stage|projects?|topics?)$/;
/** Those of them that offers need not hold. */
const VAGUE_NOUN = /^(?:projects?|topics?)$/;
/** Where a name after its noun ends: a verb, a pronoun, a question word. */
const NAME_ENDS =
  /^(?:il|elle|on|je|tu|c|ca|est|sont|se|dure|demande|commence|propose|faut|peut|qui|que|quoi|combien|quand|comment|dont|parle|and|is|does|can|how|what|which|who|when|where|es|hay|tiene|dura|pide|se|piden|puede|cuanto|cuando|que|como|avec|a qui|quel|quelle|quels|quelles)$/;
/** Where a name before its noun begins. */
const NAME_BEGINS = /^(?:the|this|that|for|at|of|in|about|on|a|an|your|le|la|el)$/;
const LONGEST_NAME = 12;

/**
 * The words of a question that stand where an offer is named ("le stage LNE paysage des poids", "the link streams
 * internship"), folded. What points to an offer there names it; elsewhere it may be what is asked about.
 */
export function findMention(question: string): ReadonlySet<string> {
  const words = rawWords(question).map(fold);
  const mention = new Set<string>();
  words.forEach((word, i) => {
    if (NOUN_FIRST.test(word)) {
      for (let j = i + 1; j < words.length && j - i <= LONGEST_NAME && !NAME_ENDS.test(words[j]!); j++)
        mention.add(words[j]!);
    }
    if (NOUN_LAST.test(word)) {
      if (VAGUE_NOUN.test(word)) mention.add(word);
      for (let j = i - 1; j >= 0 && i - j <= LONGEST_NAME && !NAME_BEGINS.test(words[j]!); j--)
        mention.add(words[j]!);
    }
  });
  return mention;
}
