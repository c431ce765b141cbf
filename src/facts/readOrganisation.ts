import type { Offer, Span, Statement } from '../corpus/Offer.ts';
import { repair } from '../corpus/repair/repair.ts';
import { fold } from '../language/fold.ts';
import type { Fact } from './Fact.ts';
import { ORGANISATION_NOUN } from './organisationNouns.ts';

/** Labels of a part of the organisation, folded: named only when nothing wider is. */
const PART_LABEL =
  /\b(?:departement|service|equipe|direction|department|team|group|unit|unite|departamento|equipo|grupo)\b/;
/** One or more capitalised words with what may stand between them: "Institut de Physique du Globe", "Ponsard & Alézan". */
const NAME = String.raw`\p{Lu}[\p{L}\p{N}&'.-]*(?:\s+(?:(?:de la|de l'|de|du|des|d'|la|le|of|the|for|and|et|y|del|&|-)\s*)?\p{Lu}[\p{L}\p{N}&'.-]*){0,6}`;
/** Where sentences name who offers the internship; group 1 is the name. */
const INTRODUCTIONS: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:\p{L}+\s)?(?:entreprise|societe|société|startup|start-up|association|fondation|company|empresa|laboratoire|cabinet|projet|fundación)\s+(${NAME})`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:the\s+|le\s+|la\s+|l')?(${NAME})\s+(?:group|lab|team)?\s*(?:est|is|es|recherche|cherche|recrute|belongs|busca|hosts|seeks)\b`,
    'u',
  ),
  new RegExp(
    String.raw`(?:au sein d[eu]s?\s+(?:la\s+|l')?|chez\s+|rejoignez\s+|join\s+|at\s+(?:the\s+)?|en\s+(?:el\s+|la\s+)?)(${NAME})`,
    'u',
  ),
];
const TOP = 1500;
const LONGEST_NAME = 120;

/** Who offers the internship: labelled, set at the top as a letterhead, or introduced in a sentence. Best first. */
export function readOrganisation(offer: Offer, title: Span | undefined): Fact[] {
  const candidates = [
    ...labelled(offer, false),
    ...underTitle(offer, title),
    ...letterhead(offer, title),
    ...introduced(offer),
    ...labelled(offer, true),
  ];
  const seen = new Set<string>();
  return candidates
    .map((span) => ({ field: 'organisation' as const, text: repair(offer.text, span).text, ...span }))
    .filter(({ text }) => text.length > 1 && !seen.has(fold(text)) && seen.add(fold(text)));
}

function labelled(offer: Offer, isPart: boolean): Span[] {
  return offer.statements
    .filter(({ topic, label }) => topic === 'organisation' && PART_LABEL.test(fold(label ?? '')) === isPart)
    .map(({ value }) => value)
    .filter(({ start, end }) => end - start <= LONGEST_NAME);
}

/** Portals print the organisation on the line below the title. */
function underTitle(offer: Offer, title: Span | undefined): Span[] {
  const at = offer.statements.findIndex(
    ({ value, kind }) => kind === 'sentence' && value.start === title?.start,
  );
  const repeated =
    at < 0 ? offer.statements.findIndex((s) => s.kind === 'sentence' && sameWords(offer, s, title)) : at;
  const next = repeated < 0 ? undefined : offer.statements[repeated + 1];
  if (next?.kind !== 'sentence' || next.label) return [];
  const words = offer.text.slice(next.start, next.end);
  return words.length <= 50 && /^\p{Lu}/u.test(words) && !/[.:,!?]$|\d/.test(words) ? [next.value] : [];
}

function sameWords(offer: Offer, statement: Statement, span: Span | undefined): boolean {
  return (
    span !== undefined &&
    offer.text.slice(statement.start, statement.end) === offer.text.slice(span.start, span.end)
  );
}

function letterhead(offer: Offer, title: Span | undefined): Span[] {
  return offer.statements
    .filter(({ kind, value, topic }) => {
      const words = fold(repair(offer.text, value).text);
      const isLine = kind === 'heading' || (kind === 'sentence' && !/[.!?]$/.test(words));
      const apart = topic === null && value.start <= TOP && value.start !== title?.start;
      return isLine && apart && words.length <= 90 && ORGANISATION_NOUN.test(words);
    })
    .map(({ value }) => value);
}

function introduced(offer: Offer): Span[] {
  return offer.statements.flatMap((statement) => {
    if (statement.kind === 'heading' || offer.sections[statement.section]?.topic === 'bibliography')
      return [];
    const repaired = repair(offer.text, statement.value);
    return INTRODUCTIONS.flatMap((pattern) => {
      const match = pattern.exec(repaired.text);
      if (!match?.[1] || match[1].length < 2) return [];
      const at = match.index + match[0].lastIndexOf(match[1]);
      return [repaired.toSource(at, at + match[1].length)];
    });
  });
}
