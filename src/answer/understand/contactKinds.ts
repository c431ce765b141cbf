/** A way to reach somebody. */
export type ContactKind = 'phone' | 'email';

/** How each is asked for by name, folded. */
const ASKED: Readonly<Record<ContactKind, RegExp>> = {
  phone:
    /telephon|\btel\b|telefono|\bphone|\bappeler\b|\bcall (?:them|someone|somebody|him|her|to|you)|\bllamar\b|\bnumero(?! (?:de (?:reference|l'offre|dossier|la oferta|referencia|expediente)|d'offre))/,
  email: /\be-?mails?\b|\bmails?\b|courriel|\bcorreos?\b(?! postal)|adresse electronique/,
};

/** The one way to reach somebody that a folded question asks for; undefined when any will do. */
export function contactKindAsked(folded: string): ContactKind | undefined {
  const kinds = (['phone', 'email'] as const).filter((kind) => ASKED[kind].test(folded));
  return kinds.length === 1 ? kinds[0] : undefined;
}

/** Which of them a contact of an offer is. */
export function contactKindOf(contact: string): ContactKind {
  return contact.includes('@') ? 'email' : 'phone';
}
