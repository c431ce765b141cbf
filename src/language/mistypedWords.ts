import { distance } from 'fastest-levenshtein';
import type { Language, PerLanguage } from './Language.ts';
import { list } from './list.ts';
import { commonness } from './wordList.ts';

/** Words of nearly every question about offers, folded, which students mistype most; shorter ones are too like others. */
const WORDS_OF_THE_TRADE: PerLanguage<readonly string[]> = {
  fr: list`
    stagiaire; stagiaires; candidature; candidatures; candidater; postuler; remuneration; remunere; remuneree;
    remuneres; remunerees; remunerer; gratification; indemnite; teletravail; entretien; entretiens; competence;
    competences; encadrant; encadrante; encadrants; convention; logement; horaires; laboratoire; entreprise;
    entreprises; experience; diplome; formation; documents; motivation; embauche; doctorat
  `,
  en: list`
    internship; internships; placement; placements; deadline; deadlines; supervisor; supervisors; stipend;
    required; requirements; accommodation; application; applications; experience; duration; remotely; location;
    company; companies; university; interview; interviews; language; languages; compensation; programming
  `,
  es: list`
    practicas; pasantia; pasantias; remunerada; remunerado; remuneradas; remuneracion; retribuidas; salario;
    duracion; solicitud; solicitudes; candidatura; candidaturas; requisitos; entrevista; entrevistas;
    alojamiento; teletrabajo; empresa; empresas; universidad; experiencia; laboratorio; idiomas; convenio;
    presentarse
  `,
};
const SHORTEST = 7;
/** By how many letters more or fewer a mistyped word may be off. */
const MOST_WRONG = 1;

/**
 * The word of the trade that a folded word is, mistyped by a letter ("intership") or with letters in another order
 * ("renumeration"), or the word as it is: one that any list of words knows is not mistyped.
 */
export function correctTyping(word: string, language: Language): string {
  if (word.length < SHORTEST || /\d/.test(word) || commonness(word) !== undefined) return word;
  const meant = WORDS_OF_THE_TRADE[language].filter(
    (known) => known[0] === word[0] && (distance(known, word) <= MOST_WRONG || hasSameLetters(known, word)),
  );
  return meant.length === 0
    ? word
    : meant.reduce((best, one) => (distance(one, word) < distance(best, word) ? one : best));
}

function hasSameLetters(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}
