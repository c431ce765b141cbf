import type { Offer, Span } from '../corpus/Offer.ts';
import { type Modality, modalityAt, stance } from './modality.ts';
import { statementWords } from './statementWords.ts';

/** A heading that says so is one for all that is asked for, not for what is only welcome, folded. */
const WHOLE_PROFILE = /prof(?:ile?s?|iles?) (?:souhait|recherch|ideal|desead)|perfil (?:deseado|ideal)/;

/** What a heading or the lead-in of a list says of all that stands below it, with its place. */
export interface Announcement extends Span {
  readonly modality: Modality;
}

/**
 * "Desirable" above a list, or "Ce serait un plus :" before it: what that says of a stretch of the offer. Null where
 * nothing is said, or both are ("Compétences requises et appréciées").
 */
export function announcementOf(offer: Offer, { start }: Span): Announcement | null {
  const at = offer.statements.findIndex((statement) => statement.start <= start && start < statement.end);
  const statement = offer.statements[at];
  if (!statement) return null;
  if (statement.kind === 'bullet') {
    const before = offer.statements.slice(0, at).findLast(({ kind }) => kind !== 'bullet');
    if (
      before &&
      before.section === statement.section &&
      /:\W*$/.test(offer.text.slice(before.start, before.end))
    ) {
      const said = saidBy(offer, before);
      if (said) return said;
    }
  }
  const heading = offer.statements.find(
    ({ kind, section, start: from }) =>
      kind === 'heading' && section === statement.section && from < statement.start,
  );
  return heading ? saidBy(offer, heading) : null;
}

/** How an offer stands to what one of its statements names: as that says, else as its list or its part is announced. */
export function modalityIn(offer: Offer, span: Span, place: { start: number; end: number }): Modality {
  const own = modalityAt(statementWords(offer, span).folded, place.start, place.end);
  return own === 'named' ? (announcementOf(offer, span)?.modality ?? own) : own;
}

function saidBy(offer: Offer, span: Span): Announcement | null {
  const { folded } = statementWords(offer, span);
  const modality = WHOLE_PROFILE.test(folded) ? null : stance(folded);
  return modality && { modality, start: span.start, end: span.end };
}
