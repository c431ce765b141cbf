/** That something is given, paid or at hand, or expressly is not, folded. */
const GIVES =
  /rembours|reimburs|provid|offer[ts]?\b|\boffert|propos|fourni|\bpaid\b|\bpays?\b|pris(?:e|es)? en charge|prend en charge|inclu|\bfree\b|gratuit|participation|\bacces|access|sur place|on site|possib|ofrec|incluy|paga|cubr|cubiert|disponible|available|avantage|benefi|ventaja|\d ?%|\d ?(?:euros?|pounds)\b|€|£|\$|\bjours?\b|\bdays?\b|\bdias?\b|titres?-resto|tickets?|mutuelle|peut etre|can be|puede|help|aide|ayuda|donne|\bpret(?:e|er|era|ons|erons|ee?s?)\b|\bl(?:end|ent|oan)s?\b|\bprest(?:a|amos|aremos)\b|apport|\bfound\b|(?:votre|ton) (?:propre )?ordinateur|your own|su propio|\bbring\b|\ballow\b|compter\b|\bgives?\b|\bget\b|receive|beneficie|recib|\bon us\b|sponsor|\bunable\b|\byou will have\b|\blaptop|pas d[e']|\bno\b|\bnot\b|aucun|ningun|cannot|n't\b/;

/** Whether a folded statement says that something is given: who works on canteens does not eat there. */
export function givesSomething(folded: string): boolean {
  return GIVES.test(folded);
}
