/** How a question that wants a yes or a no begins, or what it says, folded. */
const WHETHER =
  /^(?:et |and |y )?(?:est-ce|faut|il faut|y a|il y a|on |is |are |do |does |can |could |must |should |need |will |would |hay |se |es |hace falta|tengo|necesito|puedo|c'est |ca |je (?:dois|peux|devrai)|le stage .* (?:demande|exige)|do i|am i|require|exige|demande)|obligatoire|mandatory|required|obligatori|imprescindible|indispensable|\bneeded\b|\breally need\b|vraiment besoin|de verdad (?:hace falta|necesito)|necessaire|necesari|facultati|optional|optionnel|opcional/;
/** What asks for a value all the same, folded. */
const WHICH =
  /\b(?:quel(?:le)?s?|quoi|what|which|combien|how|comment|como|cual(?:es)?|cuant[oa]s?|donde|where|when|quand|cuando|qui|who|quien|que (?:lenguajes?|requisitos?|conocimientos?|competencias?|hay que|tengo que|piden|programas?|documentos?|debo|se))\b/;

/** Whether a folded question wants a yes or a no rather than a value. */
export function asksWhether(folded: string): boolean {
  return WHETHER.test(folded) && !WHICH.test(folded);
}

/** The same of what names the very thing asked about ("le transport est remboursé ?", "lettre de motivation ?"). */
export function mayAskWhether(folded: string): boolean {
  return asksWhether(folded) || (!WHICH.test(folded) && folded.trim().endsWith('?'));
}
