import { fold } from '../language/fold.ts';
import { list } from '../language/list.ts';

/**
 * What no internship offer says to a reader, and what people write into documents that machines read, as patterns of
 * folded text in the three languages.
 */
const PATTERNS = list`
  (?:ignor|disregard|forget|overrid|bypass|discard)\p{L}*\W+(?:\p{L}+\W+){0,4}(?:instruction|prompt|rule|guideline|direction|constraint|above|previous|earlier|preceding)\p{L}*
  (?:ignor|oubli|neglig|contourn|passe outre|fais abstraction|ne tiens? (?:pas|aucun) compte|ne tenez (?:pas|aucun) compte)\p{L}*\W+(?:\p{L}+\W+){0,4}(?:instruction|consigne|regle|directive|contrainte|ce qui precede|precedent)\p{L}*
  (?:ignor|olvid|descart|desobede|haz caso omiso|omit|pasa por alto)\p{L}*\W+(?:\p{L}+\W+){0,4}(?:instruccion|indicacion|regla|directri|restriccion|lo anterior|anterior)\p{L}*
  system (?:prompt|message|instruction)s?
  (?:invite|message|prompt|instructions?) (?:du )?systeme
  (?:mensaje|instrucciones|prompt) (?:de |del )?sistema
  new (?:instructions?|rules?|orders?)\W
  nouvelles? (?:instructions?|consignes?|regles?)\W
  nuevas? (?:instruccion|indicacion|ordene|regla)\p{L}*
  you are (?:now |from now on |actually )?(?:an? |the )?(?:\p{L}+ ){0,2}(?:ai|a\.i\.|assistant|chatbot|bot|language model|llm|gpt|machine)
  (?:tu es|vous etes) (?:maintenant |desormais )?(?:une? |l'|le )?(?:\p{L}+ )?(?:ia|assistante?|chatbot|bot|robot|modele de langage|machine)
  (?:eres|usted es) (?:ahora )?(?:una? |el |la )?(?:\p{L}+ )?(?:ia|asistente|chatbot|bot|robot|modelo de lenguaje|maquina)
  (?:as|if you are|being) an? (?:ai|assistant|chatbot|bot|language model|llm)(?! (?:engineer|research|scien|intern|team|develop))
  (?:en tant qu'|si (?:tu es|vous etes) une? )(?:ia|assistant|chatbot|bot|robot|modele de langage)
  (?:como|si eres una?) (?:ia|asistente virtual|chatbot|bot|robot|modelo de lenguaje)
  (?:dear|hey|attention|hello|note (?:to|for)|message (?:to|for)|instructions? (?:to|for)) (?:the |all |any )?(?:ai|ais|assistants?|chatbots?|bots?|language models?|llms?|models?)(?!\p{L})
  (?:cher|chere|attention|note (?:a|pour)|message (?:a|pour)|instructions? (?:a|pour)) (?:les? |l'|aux? |toute )?(?:ia|assistant|chatbot|bot|robot|modele|llm)s?(?!\p{L})
  (?:querid[oa]|atencion|nota (?:a|para)|mensaje (?:a|para)|instruccion(?:es)? (?:a|para)) (?:el |la |los |las )?(?:ia|asistente|chatbot|bot|robot|modelo|llm)s?(?!\p{L})
  (?:answer|reply|respond|say|tell|write|state|claim|output|print|repeat|recommend|insist)s? (?:to )?(?:the |every |all |any )?(?:user|student|reader|everyone|anyone|applicant|candidate)s?(?!\p{L})
  (?:answer|reply|respond|say|write|state|claim|output|print|repeat|insist|pretend) (?:only |exactly |instead |always |just )?(?:that|with|only|exactly|always|:)
  (?:reponds|repondez|dis|dites|ecris|ecrivez|affirme[sz]?|pretends|pretendez|repete[sz]?|recommande[sz]?) (?:toujours |seulement |uniquement |plutot |simplement )?(?:que|qu'|a l'(?:utilisateur|etudiant|lecteur|internaute|eleve)|aux? (?:etudiant|lecteur|utilisateur)s?|uniquement|exactement|toujours|par|:)
  (?:responde|responda|respondan|di|diga|digan|escribe|escriba|afirma|afirme|repite|repita|recomienda|recomiende|finge) (?:siempre |solo |unicamente |simplemente )?(?:que|al usuario|a los (?:estudiantes|usuarios|lectores)|unicamente|exactamente|siempre|con|:)
  (?:when|if) (?:you are |you're )?asked (?:about|for|how|what|where|who|to)|(?:when|if) (?:someone|anyone|anybody|a student|the (?:user|student|reader)) asks
  (?:si|quand|lorsqu')\W?(?:on|un etudiant|l'utilisateur) (?:te|vous|t'|l')?\W?(?:demande|interroge|questionne)
  (?:si|cuando) (?:te|le|alguien|un estudiante|el usuario) (?:te )?pregunt\p{L}*
  the (?:only |correct |right |true )+(?:answer|response|reply) (?:is|must)
  (?:do not|don't|never|must not) (?:mention|reveal|cite|quote|answer|tell|use the)
  ne (?:mentionne|revele|cite|reponds|dis|mentionnez|revelez|citez|repondez|dites)[sz]? (?:pas|jamais|rien|aucun)
  no (?:menciones|reveles|cites|respondas|digas|mencione|revele|cite|responda|diga)
  <\|?(?:im_start|im_end|system|assistant|user|endoftext)\|?>
  \[/?(?:inst|system|sys)\]
  (?:^|\n)\s*#{1,4} ?(?:system|instruction|assistant|prompt)
  (?:^|\n)\s*(?:system|assistant|user|systeme|sistema|asistente)\s*:
  (?:begin|end|start of|debut|fin|inicio) (?:of |des? |del? )?(?:system|instructions?|prompt)
  (?:jailbreak|prompt injection|developer mode|dan mode)
`;
const ADDRESS = new RegExp(`(?<!\\p{L})(?:${PATTERNS.join('|')})`, 'u');
/** The same with everything between the letters left out, for what is spaced or dotted to hide it. */
const COMPACT =
  /ignore(?:all|any|the|your|my|every)*(?:previous|prior|above|earlier|preceding|instructions|rules)|disregard(?:all|the|your)*(?:previous|instructions)|ignor(?:e|ez|er|es)(?:toutes|tous|les|vos|tes|ces)*(?:instructions|consignes)|ignora(?:todas|las|tus|sus|estas)*instrucciones|systemprompt/;
/** Marks that no reader sees, and letters that look like Latin ones. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  ј: 'j',
  ո: 'n',
  ԁ: 'd',
  ɡ: 'g',
  ι: 'i',
  ο: 'o',
  α: 'a',
  ν: 'v',
  т: 't',
  к: 'k',
  м: 'm',
  н: 'h',
  в: 'b',
};

/** Whether a text tells a machine what to do, however it is hidden. Such text is no part of an offer. */
export function speaksToMachine(text: string): boolean {
  const seen = fold(text.replace(INVISIBLE, '').normalize('NFKC')).replace(
    /[^ -~]/gu,
    (letter) => LOOKALIKES[letter] ?? letter,
  );
  return ADDRESS.test(seen.replace(/[^\S\n]+/g, ' ')) || COMPACT.test(seen.replace(/[^\p{L}]+/gu, ''));
}

/** A text without marks that no reader sees, on one line. */
export function visibleLine(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}
