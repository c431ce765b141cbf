import type { Fact } from '../facts/Fact.ts';
import type { IndexedOffer, OfferIndex } from '../index/OfferIndex.ts';
import { rawWords } from '../language/wordsOf.ts';
import { lookupForms } from './namesOf.ts';
import { rankStatements } from './rankStatements.ts';
import { statementWords } from './statementWords.ts';
import { asksMeaning } from './understand/intents.ts';
import type { Question } from './understand/understandQuestion.ts';
import { writtenOut } from './writtenOut.ts';

/** Asks for a part of an organisation, folded; and what such a part is called in a line of its own. */
const ASKS_UNIT =
  /\b(?:quel(?:le)? (?:service|equipe|unite|departement|pole|groupe|direction)|(?:which|what) (?:\w+ and )?(?:team|unit|group|department|section)|que (?:unidad|equipo|grupo|departamento|servicio|area))\b/;
const UNIT =
  /\b(?:service|equipe|unite|departement|pole|groupe|team|unit|group|department|section|unidad|equipo|grupo|departamento|servicio|area|direction)\b/;
const LEAST_UNIT = 1.5;
const OPENING = 25;

/**
 * What an offer says of its organisation that answers more than who offers it: what a name stands for, which part of the
 * organisation it is, which partners or chairs there are. Best first; empty for other questions.
 * @param own the facts of the organisation
 */
export async function organisationAsked(
  question: Question,
  offer: IndexedOffer,
  own: readonly Fact[],
  index: OfferIndex,
): Promise<Fact[]> {
  if (asksMeaning(question.folded)) {
    const meaning = rawWords(question.text).flatMap((word) => writtenOut(word.toUpperCase(), offer) ?? []);
    const others = own.filter(({ text }) => meaning.every((told) => !told.text.includes(text)));
    if (meaning.length > 0) return [...meaning, ...others];
  }
  if (ASKS_UNIT.test(question.folded)) {
    const units = own.filter((fact) => fact.strength >= LEAST_UNIT && UNIT.test(openingOf(fact, offer)));
    if (units.length > 0) return [...units, ...own.filter((fact) => !units.includes(fact))];
  }
  return namingKind(question, offer, index);
}

/** "Which chairs?", "quels partenaires ?": the statements that speak of the kind of body asked for, folded. */
const ASKED_KIND =
  /\b(?:quel(?:le)?s|which|que|con que|avec quel(?:le)?s) (chaires?|chairs?|catedras?|partenaires?|partners?|socios?)\b/u;

async function namingKind(question: Question, offer: IndexedOffer, index: OfferIndex): Promise<Fact[]> {
  const kind = ASKED_KIND.exec(question.folded)?.[1];
  if (!kind) return [];
  const forms = lookupForms(kind);
  const found = (await rankStatements(question, offer, index)).filter(({ statement }) => {
    const held = statementWords(offer, statement).forms;
    return statement.kind !== 'heading' && forms.some((form) => held.has(form));
  });
  return found.map(({ statement, words }) => ({
    field: 'organisation',
    text: words,
    value: null,
    strength: 3,
    start: statement.start,
    end: statement.end,
  }));
}

/** The first words of the statement that tells a fact: its label, or how the unit is called. */
function openingOf({ start }: Fact, offer: IndexedOffer): string {
  const statement = offer.statements.find((candidate) => candidate.start <= start && start < candidate.end);
  return statement ? statementWords(offer, statement).folded.slice(0, OPENING) : '';
}
