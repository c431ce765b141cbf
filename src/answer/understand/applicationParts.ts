/** A part of an application that students ask for by name, folded, in the three languages. */
export interface ApplicationPart {
  readonly words: RegExp;
  /** Whether an offer that does not speak of it has told all there is ("send a CV": no letter is asked for). */
  readonly isOptional: boolean;
  /** How an offer tells of it, where that is not by the same words, folded. */
  readonly told?: RegExp;
  /** Whether it is one way among others: who asks for one is told of all. */
  readonly isWay?: true;
}

const PARTS: readonly ApplicationPart[] = [
  { words: /\bcvs?\b|curricul|\bresumes?\b|hoja de vida/, isOptional: true },
  {
    words:
      /lettres? (?:de )?motiv|lettres?\b(?! de reco)|cover(?:ing)? letter|motivation|(?<!recommendation |reference )\bletters?\b(?! of recom)|carta(?!s? de recom)/,
    isOptional: true,
  },
  {
    words: /recommand|recommend|recomend|referent|referees?\b|references? (?:letter|contact)/,
    isOptional: true,
  },
  {
    words: /releves?|transcripts?|bulletins?|notes?\b|grades|notas|expediente|certificado/,
    isOptional: true,
  },
  { words: /portfolio|portafolio|book\b|github/, isOptional: true },
  {
    words: /\bobjet\b|sujet d[ue] (?:mail|message|courriel)|subject|asunto/,
    isOptional: true,
    told: /\bobjet\b|(?:en|le|comme|dans le) sujet\b|sujet d[ue] ?(?:mail|message|courriel)|subject|asunto/,
  },
  {
    words: /(?:par|by|via|por|the) (?:e-?mail|mail|courriel|correo)(?! postal)|\be-?mail (?:my|the|an?)\b/,
    isOptional: true,
    told: /@|\(at\)|e-?mail|courriel|correo/,
    isWay: true,
  },
  {
    words: /(?:par|by|via|por) (?:la |el )?(?:poste?|correo postal)\b|\bpostal/,
    isOptional: true,
    isWay: true,
  },
  { words: /en ligne|online|electroni|portail|portal|formul\w*/, isOptional: true, isWay: true },
  { words: /entretiens?|interviews?|entrevistas?/, isOptional: false },
  {
    words: /\b(?:tests?|pruebas?|examen(?:es)?|exams?|epreuves?|case stud(?:y|ies)|etudes? de cas)\b/,
    isOptional: false,
    told: /\btests?\b|\bpruebas?\b|examen|\bexams?\b|epreuve|exerci[cs]e|case stud|etude de cas|cas pratique|ejercicio/,
  },
  {
    words: /etapes?|deroul|\bprocess\w*|proceso|\bpasos\b|\bsteps?\b|\bfases?\b|se passe/,
    isOptional: true,
    told: /entretien|interview|entrevist|\bcall\b|\bappel\b|\bvisio|videollamada|\btests?\b|\bprueba|epreuve|exerci[cs]e|case stud|etude de cas|cas pratique|presele|preseleccion|shortlist|in the office|selection|seleccion/,
  },
];

/** What of an application a folded question asks for by name, or none when it asks how to apply at large. */
export function partsAsked(folded: string): readonly ApplicationPart[] {
  return PARTS.filter(({ words }) => words.test(folded));
}

/**
 * Those of some texts (folded) that speak of what is asked for; all of them when nothing is asked for by name, or when
 * what is asked for would have been told had it been wanted.
 */
export function speakingOf<T>(
  parts: readonly ApplicationPart[],
  items: readonly T[],
  textOf: (item: T) => string,
): readonly T[] {
  if (parts.length === 0) return items;
  const wanted = parts.some(({ isWay }) => isWay) ? [...parts, ...PARTS.filter(({ isWay }) => isWay)] : parts;
  const speaking = items.filter((item) =>
    wanted.some(({ words, told }) => (told ?? words).test(textOf(item))),
  );
  return speaking.length > 0 || parts.some(({ isOptional }) => !isOptional) ? speaking : items;
}
