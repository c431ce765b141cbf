/** A level of study under its several names, folded. */
interface Level {
  readonly asked: RegExp;
  /** How offers tell of it, where they may be more exact than the question ("a master": "M2"). */
  readonly told?: RegExp;
  /** Whether it names a field of study as well, or one of several levels. */
  readonly isVague?: true;
}

/** Offers and questions are compared row by row. */
export const LEVELS: readonly Level[] = [
  { asked: /\b(?:m1|master 1|bac ?\+ ?4|4e annee)\b/ },
  {
    asked:
      /\b(?:m2|master 2|bac ?\+ ?5|5e annee|fin d'etudes|derniere annee d'ecole|second-year master|final[- ]year)\b/,
  },
  {
    asked:
      /\b(?:l3|(?<!driving |driver's |software |open )licence(?! (?:libre|open|gpl|mit|de cond|permis))(?: 3)?|bachelor|bac ?\+ ?3|grado|undergraduate)\b/,
  },
  { asked: /\bbac ?\+ ?2\b/ },
  { asked: /\b(?:phd students?|doctorants?|doctoral students?)\b/ },
  { asked: /\b(?:ingenieurs?|engineering|ingenieria)\b/, isVague: true },
  {
    asked: /\b(?:masters?(?! ?[12]\b)|maestria|mastere)\b/,
    told: /\b(?:masters?|maestria|mastere|m[12]|bac ?\+ ?[45])\b/,
    isVague: true,
  },
];

/** The levels that a folded question names. */
export function levelsAsked(folded: string): readonly Level[] {
  return LEVELS.filter(({ asked }) => asked.test(folded));
}

/** Whether a folded text of an offer names one of some levels. */
export function tellsLevel(folded: string, levels: readonly Level[]): boolean {
  return levels.some(({ asked, told }) => (told ?? asked).test(folded));
}
