import { LRUCache } from 'lru-cache';
import { isCognate } from '../../answer/cognates.ts';
import { lookupForms } from '../../answer/namesOf.ts';
import { infinitiveOf } from '../../language/irregularVerbs.ts';
import { LANGUAGES } from '../../language/Language.ts';
import { translation } from '../../language/likeness.ts';
import { meansAlike } from '../../language/meanings.ts';
import { type Translation, translationsIn } from '../../language/translations.ts';
import { commonness, mayBeOf } from '../../language/wordList.ts';
import type { Term } from './readClauses.ts';

/** From this score on two words say the same wherever they stand. */
const ALIKE = 0.25;
const SHORTEST_SUBJECT = 6;

/** Whether a term of an offer says what a term of a statement says. */
export function supports(offered: Term, stated: Term): boolean {
  if (supportsForm(offered, stated)) return true;
  if (stated.isName || offered.isName || stated.kind !== null || offered.kind !== null) return false;
  // No stem tells what "mettra" and "mise" have in common.
  const [own, others] = [infinitives(stated.text), infinitives(offered.text)];
  if (own.length === 0 && others.length === 0) return false;
  return [stated.text, ...own].some((text) =>
    [offered.text, ...others].some((other) => other === text || meansAlike(other, text)),
  );
}

function infinitives(word: string): string[] {
  return LANGUAGES.map((language) => infinitiveOf(word, language)).filter((verb) => verb !== word);
}

function supportsForm(offered: Term, stated: Term): boolean {
  if (stated.text === offered.text) return true;
  if (stated.concept !== null && stated.concept === offered.concept) return true;
  // Of two weekdays, languages or places each is only itself.
  if (stated.kind !== null && offered.kind !== null) return false;
  if (stated.kind !== null || offered.kind !== null)
    return !stated.isName && !offered.isName && meansAlike(offered.text, stated.text);
  if (stated.isName) return isSameName(offered.text, stated.text) || areOneSubject(offered.text, stated.text);
  const forms = lookupForms(offered.text);
  const own = lookupForms(stated.text);
  if (own.some((form) => forms.includes(form))) return true;
  // "Étudiant" has the stem of "étudier".
  const isOnePerson = (offered.concept === 'person') !== (stated.concept === 'person');
  if (!isOnePerson && meansAlike(offered.text, stated.text)) return true;
  if (areInterchangeable(stated.concept, offered.concept)) return true;
  // Two known meanings that are not the same: no stem or translation makes them so.
  if (stated.concept !== null && offered.concept !== null) return false;
  return (
    isCognate(plainSpelling(offered.text), plainSpelling(stated.text)) ||
    translation(offered.text, stated.text) >= ALIKE ||
    translated(stated.text).some(
      ({ stem: form, language }) => forms.includes(form) && mayBeOf(offered.text, language),
    )
  );
}

/** Meanings of which offers and answers use one for the other. */
const INTERCHANGEABLE: readonly (readonly [string, string])[] = [['evaluate', 'review']];

function areInterchangeable(a: string | null, b: string | null): boolean {
  return INTERCHANGEABLE.some(([one, other]) => (a === one && b === other) || (a === other && b === one));
}

/** "Bayesian", "lipschitzienne": an adjective of a name has a capital in English alone; folded. */
const OF_A_NAME = /(?:i?an|ien(?:ne)?|ean|een(?:ne)?|iano|iana|ique)s?$/;

/** "A degree in History", "Grado en Historia": subjects have capitals in some languages, and are words all the same. */
function areOneSubject(offered: string, stated: string): boolean {
  const areWords = [offered, stated].every(
    (word) => word.length >= SHORTEST_SUBJECT && (commonness(word) !== undefined || OF_A_NAME.test(word)),
  );
  return (
    areWords &&
    (isCognate(plainSpelling(offered), plainSpelling(stated)) || translation(offered, stated) >= ALIKE)
  );
}

function isSameName(offered: string, stated: string): boolean {
  return offered === `${stated}s` || stated === `${offered}s`;
}

/** A word as the three languages would spell it if they agreed: "assimilation", "asimilacion". */
function plainSpelling(word: string): string {
  return word
    .replace(/(\p{L})\1/gu, '$1')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/y/g, 'i')
    .replace(/qu|k/g, 'c')
    .replace(/z/g, 's')
    .replace(/tion$/, 'cion');
}

/** The words of the offers talked about at the moment. */
const REMEMBERED = 20_000;

const translations = new LRUCache<string, readonly Translation[]>({ max: REMEMBERED });

function translated(word: string): readonly Translation[] {
  const others = translations.get(word) ?? translationsIn(word);
  translations.set(word, others);
  return others;
}
