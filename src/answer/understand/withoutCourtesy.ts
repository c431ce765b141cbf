import type { Language, PerLanguage } from '../../language/Language.ts';

/** What people say before they ask, folded: greetings, and asking to be told. What is asked follows. */
const OPENINGS: PerLanguage<readonly RegExp[]> = {
  fr: [
    /^(?:bonjour|bonsoir|salut|coucou|hello|hey|re)(?: (?:a tous|a toutes|tout le monde|madame|monsieur|madame,? monsieur))?\b[ ,!.:]*/u,
    /^(?:excusez?[- ]moi|pardon|desolee?)(?: (?:de|pour) (?:vous |te )?deranger)?[ ,!.:]+/u,
    /^(?:(?:est-ce que )?(?:vous |tu )?(?:pourri?ez|pourrais|pouvez|peux|peut)(?:[- ](?:vous|tu|on))?|(?:auriez|aurais)[- ](?:vous|tu) (?:l'amabilite|la gentillesse|la bonte) de|(?:serait|est)-il possible de|merci de(?: bien vouloir)?|veuillez)(?: (?:s'il (?:vous|te) plait|svp|stp),?)? ?(?:me |nous |m'|nous )?(?:dire|indiquer|preciser|lister|donner|renseigner sur|informer sur|confirmer|rappeler|communiquer)(?: (?:s'il (?:vous|te) plait|svp|stp),?)? (?=(?:si|que|qu'|quel|quand|combien|comment|ou|a qui|a partir|qui|ce que|les|la|le|l'|un|une|des|s'il)\b)/u,
    /^(?:j'aimerais(?: bien)?|je (?:voudrais|souhaiterais|souhaite|veux)(?: bien)?|j'aurais (?:voulu|aime)) (?:savoir|connaitre) /u,
    /^(?:je me demand(?:e|ais)|(?:savez|sais)[- ](?:vous|tu)|(?:vous|tu) (?:savez|sais)|t'as une idee|auriez-vous une idee)[ ,]+(?=(?:si|quel|quand|combien|comment|ou|a qui|qui|de|s'il)\b)/u,
  ],
  en: [
    /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|dear (?:all|team|sir|madam|sir or madam))\b(?: (?:there|all|everyone|team))?[ ,!.:]*/u,
    /^(?:excuse me|sorry(?: to bother you)?)[ ,!.:]+/u,
    /^(?:could|can|would|may|might) (?:you|i|someone)(?: please| kindly)? (?:please |kindly )?(?:tell me|let me know|list|indicate|confirm|specify|give me|ask|know|inform me)(?: please)? (?=(?:if|whether|which|what|when|where|who|how|the|to whom|that|about the (?:duration|start|pay|deadline))\b)/u,
    /^would you mind telling me (?=(?:if|whether|which|what|when|where|who|how|the)\b)/u,
    /^(?:i(?:'d| would) (?:like|love) to know|i(?: just)? want(?:ed)? to know|i (?:was|am|'m) wondering|i wonder(?:ed)?|do you know|any idea|please tell me)[ ,]+(?=(?:if|whether|which|what|when|where|who|how|the)\b)/u,
  ],
  es: [
    /^(?:hola|buenas(?: tardes| noches)?|buenos dias|saludos|estimad[oa]s?(?: senores?)?)\b(?: a tod[oa]s)?[ ,!.:]*/u,
    /^(?:disculpen?|perdon(?:en?)?)(?: la molestia)?[ ,!.:]+/u,
    /^(?:(?:me |nos )?(?:podri(?:a|an|as|ais)|pued(?:e|en|es)|seri(?:a|an) (?:posible|tan amables? de))(?: ustedes| usted| alguien)?(?: por favor,?)? )(?:decir|indicar|listar|dar|confirmar|informar|aclarar|precisar)(?:me|nos)?(?: por favor,?)? (?=(?:si|que|cual|cuando|cuanto|donde|como|quien|a quien|el|la|los|las|un|una)\w*\b)/u,
    /^(?:quisiera|queria|me gustaria|quiero|necesito) (?:saber|conocer) /u,
    /^(?:sabe[ns]?|saben ustedes|me pregunto)[ ,]+(?=(?:si|que|cual|cuando|cuanto|donde|como|quien)\w*\b)/u,
  ],
};
/** And after they have asked, folded. */
const CLOSINGS: PerLanguage<RegExp> = {
  fr: /[ ,.!?]+(?:merci(?: (?:d'avance|beaucoup|bien|a vous|par avance|pour votre (?:aide|reponse)))?|s'il (?:vous|te) plait|cordialement|bonne journee|au secours)[ .!?]*$/u,
  en: /[ ,.!?]+(?:thanks(?: (?:in advance|a lot|so much))?|thank you(?: (?:in advance|very much|so much))?|please|cheers|many thanks|best regards)[ .!?]*$/u,
  es: /[ ,.!?]+(?:(?:muchas )?gracias(?: (?:de antemano|por adelantado))?|por favor|un saludo|saludos)[ .!?]*$/u,
};
/** "… whether it is paid" wants a yes or a no. */
const WHETHER: PerLanguage<readonly [RegExp, string]> = {
  fr: [/^(?:si |s'(?=ils?\b))/u, 'est-ce que '],
  en: [/^(?:if|whether) /u, 'is it that '],
  es: [/^si /u, 'es que '],
};

/** A folded question without greetings, thanks and the polite words around what is asked; all of it where nothing else is. */
export function withoutCourtesy(folded: string, language: Language): string {
  let asked = folded;
  for (const opening of OPENINGS[language]) asked = asked.replace(opening, '').replace(/^[¿¡"'«“(]+/u, '');
  const isOpened = asked !== folded;
  asked = asked.replace(CLOSINGS[language], asked.includes('?') ? ' ?' : '');
  const [whether, asking] = WHETHER[language];
  if (isOpened) asked = asked.replace(whether, asking);
  return /\p{L}/u.test(asked) ? asked.trim() : folded;
}
