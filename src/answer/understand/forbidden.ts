/** Something that students ask leave to do when they apply, and how an offer forbids it, folded, in the three languages. */
interface Action {
  readonly asked: RegExp;
  readonly forbidden: RegExp;
}

/** Before a deed: that it is not to be done. */
const NOT =
  /(?:(?:ne|de ne) pas|\bpas d(?:e|')|\baucune?|\bdo not|\bdon't|\bno(?: se)?|\bnot be|\bsin|\bwithout|\bsans|\bnunca|\bjamais|\bnever)\b/
    .source;
const action = (asked: string, deed: string): Action => ({
  asked: new RegExp(String.raw`\b(?:${asked})`, 'u'),
  forbidden: new RegExp(
    String.raw`${NOT}\W+(?:\p{L}+\W+){0,4}(?:${deed})|(?:${deed})\p{L}*\W+(?:\p{L}+\W+){0,4}(?:ne (?:sera|seront|sont)|will not|are not|is not|no se (?:aceptan?|admiten?|atiende))`,
    'u',
  ),
});

const ACTIONS: readonly Action[] = [
  action(
    'appel(?:er|le)|telephon|coup de fil|call|phone|ring|llam(?:ar|o)',
    'telephon|appel(?:er|s)?\\b|calls?\\b|phone|llam',
  ),
  action(
    'ecri(?:re|s)|mail|e-?mail|write|contact(?:er|ar)?|escrib|correo|message',
    'ecri(?:re|vez)|mails?\\b|e-?mail|write|contact(?:er)?\\b|escrib|correo',
  ),
  action(
    'linkedin|instagram|facebook|whatsapp|reseaux sociaux|social|redes',
    'linkedin|instagram|facebook|whatsapp|reseaux sociaux|social media|redes sociales',
  ),
  action(
    'passer|venir sur place|se presenter|drop by|in person|ir en persona',
    'sur place|in person|en persona|presenter',
  ),
];

/** Asks leave, folded. */
const ASKS_LEAVE =
  /\b(?:je (?:peux|pourrais)|j'ai le droit|on peut|peut-on|puis-je|possible d|can (?:i|we|you)|could i|may i|am i allowed|is it (?:ok|fine|possible)|puedo|se puede|podria)\b/;

/** A test for folded statements that forbid what a folded question asks leave to do; null when it asks for none. */
export function forbids(folded: string): ((statement: string) => boolean) | null {
  if (!ASKS_LEAVE.test(folded)) return null;
  const asked = ACTIONS.filter((each) => each.asked.test(folded));
  return asked.length === 0 ? null : (statement) => asked.some(({ forbidden }) => forbidden.test(statement));
}
