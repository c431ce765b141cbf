/** Levels of study that are called by several names, folded; offers and questions are compared row by row. */
export const LEVELS: readonly RegExp[] = [
  /\b(?:m1|master 1|bac ?\+ ?4|4e annee)\b/,
  /\b(?:m2|master 2|bac ?\+ ?5|5e annee|fin d'etudes|derniere annee d'ecole|second-year master|final[- ]year)\b/,
  /\b(?:l3|licence(?! (?:libre|open|gpl|mit|de cond|permis))(?: 3)?|bachelor|bac ?\+ ?3|grado|undergraduate)\b/,
  /\bbac ?\+ ?2\b/,
  /\b(?:phd students?|doctorants?|doctoral students?)\b/,
  /\b(?:ingenieurs?|engineering|ingenieria)\b/,
];
