/** A level of study under its several names, folded. */
interface Level {
  readonly asked: RegExp;
  /** How offers tell of it, where they may be more exact than the question ("a master": "M2"). */
  readonly told?: RegExp;
  /** Whether it names a field of study as well, or one of several levels. */
  readonly isVague?: true;
  /** Whether it is one year of a degree. */
  readonly isYear?: true;
}

/** Offers and questions are compared row by row. */
export const LEVELS: readonly Level[] = [
  { asked: /\b(?:m1|master 1|bac ?\+ ?4|4e annee)\b/, isYear: true },
  {
    asked:
      /\b(?:m2|master 2|bac ?\+ ?5|5e annee|fin d'etudes|derniere annee d'ecole|second-year master|final[- ]year)\b/,
    isYear: true,
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
  const named = LEVELS.filter(({ asked }) => asked.test(folded));
  // "The first year of my master (M1)" is no other year of it.
  const years = named.filter(({ isYear }) => isYear);
  return years.length > 0 ? named.filter((level) => !level.isVague || !level.told) : named;
}

/** Says of whatever a sentence names that it is not taken, folded. */
const REFUSES =
  /\bne (?:ser\p{L}+|sont|peu\p{L}+|pourr\p{L}+) (?:pas|plus)|\bn'(?:est|accept\p{L}+) pas|\bpas de\b|\bnon[, ]|\bexclu|\bsauf\b|\bnot (?:be )?(?:considered|eligible|accepted|open|suitable|suited)|\bcannot\b|\bno (?:se (?:admit|consider|acept)\p{L}*|son|podran)/u;

/** Whether a folded text of an offer names one of some levels as one that is taken. */
export function tellsLevel(folded: string, levels: readonly Level[]): boolean {
  return sentencesNaming(folded, levels).some((sentence) => !REFUSES.test(sentence));
}

/** Whether it says that one of them is not. */
export function refusesLevel(folded: string, levels: readonly Level[]): boolean {
  return sentencesNaming(folded, levels).some((sentence) => REFUSES.test(sentence));
}

function sentencesNaming(folded: string, levels: readonly Level[]): string[] {
  return folded
    .split(/[.;]\s/)
    .filter((sentence) => levels.some(({ asked, told }) => (told ?? asked).test(sentence)));
}
